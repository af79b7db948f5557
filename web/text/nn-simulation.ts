import { formatWhole } from '../format.ts';
import type { nbSimulation } from './nb-simulation.ts';

const between = (low: string, high: string): string => `${low} til ${high}`;

/** The texts of the simulation in nynorsk. */
export const nnSimulation: typeof nbSimulation = {
  title: 'Simulering',
  help: 'Kva skjer over fleire år om de tildeler etter ein policy? Simuleringa lèt folk kome, flytte inn, takke nei og flytte ut, med terningar, mange gonger. Alle alternativa får dei same terningane, så forskjellen mellom dei kjem av det de endrar.',
  noForecast: 'Dette er ingen spådom. Dei fleste tala bak er føresetnader, fordi kjeldene ikkje gir dei. Sjå på forskjellane meir enn på nivåa, og prøv andre føresetnader før de lit på svaret.',
  form: {
    heading: 'Ny simulering', runs: 'Alternativ', runsHelp: 'Det første er utgangspunktet. Dei andre blir samanlikna med det.', run: (n) => (n === 1 ? 'Utgangspunkt' : `Alternativ ${n}`),
    policy: 'Policy', queue: 'Gi bustadene etter køen i staden for å rekne ut beste forslag', presets: 'Endringar', addRun: 'Legg til eit alternativ', removeRun: (n) => `Ta bort alternativ ${n}`,
    size: 'Kor lenge og kor mange gonger', years: 'År', yearsHelp: 'Frå 1 til 10', replications: 'Gjentakingar', replicationsHelp: 'Frå 2 til 50. Fleire gir smalare intervall.', seed: 'Frø for terningane', seedHelp: 'Same frø gir same svar.',
    start: 'Begynn med', town: 'kommunen slik registera er i dag', nothing: 'tomme bustader og ingen som ventar',
    assumptions: 'Alt som er gått ut frå', assumptionsHelp: 'Endringane over blir lagde til det som står her. Det de skriv, gjeld berre denne simuleringa.', section: (name, n) => `${name} (${formatWhole(n)})`, changedIn: (n) => `${formatWhole(n)} endra`,
    source: (source) => `Kjelde: ${source}.`, sourceHand: (was) => `Føresetnad (antakelse): endra av dykk. Det som følgjer med: ${was}.`, reset: 'Set tilbake', resetOf: (name) => `, ${name}`,
    wordFault: 'Skriv minst eitt ord.', numberFault: (least, most) => `Skriv eit tal frå ${least} til ${most}.`, wholeFault: (least, most) => `Skriv eit heilt tal frå ${least} til ${most}.`, mayBeEmpty: 'Kan stå tomt',
    noRows: 'Ingen.', row: (n) => `Nummer ${n}`, removeRow: (n) => `Ta bort nummer ${n}`, addRow: 'Legg til', begin: 'Start simuleringa', starting: 'Begynner …', faults: 'Noko må rettast før simuleringa kan begynne. Felta seier kva.',
    cost: (parts) => `Simuleringa har ${formatWhole(parts)} delar. To blir rekna ut om gongen, og de ser svara medan dei kjem.`,
  },
  earlier: 'Simuleringar', none: 'Ingen er laga enno.', askManager: 'Ein leiar kan lage ei.', toList: 'Alle simuleringar', again: 'Ny simulering med dei same tala',
  listed: (years, replications, day) => `${formatWhole(years)} år, ${formatWhole(replications)} gjentakingar, begynt ${day}`,
  runName: { queue: (policy) => `køen under ${policy}`, with: (name, presets) => `${name}, ${presets}`, unchanged: 'utan endring', and: ' og ' },
  question: {
    heading: 'Spørsmålet', of: (years, from) => `Kva skjer ${years === 1 ? 'det neste året' : `dei neste ${formatWhole(years)} åra`} frå ${from}?`, run: (label, name) => `${label}: ${name}.`,
    start: { town: 'Simuleringa tek til med kommunen slik registra var den dagen.', nothing: 'Simuleringa tek til med tomme bustader og ingen som ventar. Dei som kjem, liknar dei som venta i registra den dagen. Av tida til teama er berre den delen bunden som aldri blir fri, for resten går til leigetakarar.' },
    times: (n) => `Kvart alternativ blir prøvd ${formatWhole(n)} gonger med nye terningar.`, changed: (n) => (n === 1 ? 'Éin føresetnad er endra for hand.' : `${formatWhole(n)} føresetnader er endra for hand.`),
  },
  answer: {
    heading: 'Svaret kort', partial: (done, of) => `Førebels: ${formatWhole(done)} av ${formatWhole(of)} gjentakingar er ferdige for alle alternativa. Tala kan endre seg.`,
    few: 'Det trengst minst to gjentakingar av alle alternativa før noko kan seiast om forskjellar.', nothing: 'Inga gjentaking er ferdig for alle alternativa enno.',
    period: (years, from) => `Gjennomsnitt over ${years === 1 ? 'året' : `dei ${formatWhole(years)} åra`} frå ${from}.`,
    only: 'Med berre eitt alternativ er det ingenting å samanlikne med. Tala under seier korleis det går med det.',
    inBrackets: 'I parentes står 95 % konfidensintervall for forskjellen.',
    versus: (name, base) => `Med ${name}, mot ${base}:`,
    difference: (measure, amount, direction, low, high) => `${measure}: ${amount} ${direction} (${between(low, high)}).`,
    noDifference: (measure, low, high) => `${measure}: ingen forskjell som kan skiljast frå tilfelle (${between(low, high)}).`,
    same: (measure) => `${measure}: heilt likt i alle gjentakingane.`,
    unknown: (measure) => `${measure}: kan ikkje seiast for alle gjentakingane.`,
  },
  measures: {
    homeless: 'Hushald utan eigen bustad', waiting: 'Hushald som ventar utan kommunal bustad', residualWait: 'Ventetid så langt i restgruppa', concentrated: 'Del som bur i konsentrasjon', exposed: 'Skjerma hushald som bur ved nokon som tel med',
    load: 'Tida til teama som er bunden', uncovered: 'Minutt i veka utan team, eller meir enn teamet har', empty: 'Bustader som står tomme og klare', care: 'Kjøpte omsorgsplassar i bruk', kroner: 'Kostnad til kjøpte plassar',
  },
  units: { households: 'hushald', percent: '%', days: 'dagar', minutes: 'minutt i veka', homes: 'bustader', places: 'plassar', kronerPerMonth: 'kroner i månaden' },
  withheld: (names) => `Kor mange det gjeld, blir ikkje vist for: ${names}. Tala er små eller kan røpe kven det er. Forskjellane blir viste.`,
  change: { difference: { percent: 'prosentpoeng' }, less: 'mindre', more: 'meir', moreOf: { households: ['færre', 'fleire'], homes: ['færre', 'fleire'], places: ['færre', 'fleire'], minutes: ['færre', 'fleire'], days: ['kortare', 'lengre'] } },
  amount: (value, unit) => `${value} ${unit}`,
  over: { heading: 'Slik går det over tid', title: (years) => `Månad for månad i ${formatWhole(years)} år`, note: 'Kvar linje er gjennomsnittet av gjentakingane for eitt alternativ.', month: 'Månad' },
  differences: { heading: 'Forskjellen over tid', title: (base) => `Forskjellen frå ${base}`, note: 'Når skuggen dekkjer 0, kan forskjellen den månaden ikkje skiljast frå tilfelle.' },
  waits: {
    heading: 'Kor lenge gruppene ventar', caption: 'Dagar frå hushaldet har søkt og er klart, til det har flytta inn', group: 'Gruppe', median: 'halvparten innan', ninety: 'ni av ti innan', none: 'lenger enn simuleringa ser', residual: 'restgruppa', other: 'utan nokon av orda',
    help: 'Dei som framleis ventar når simuleringa sluttar, og dei som går utan bustad, tel som ventande så lenge dei er sett (Kaplan–Meier). Alle gjentakingane er slått saman. Under kvart tal står eit 95 % intervall: kor mykje terningane kan flytte talet.', interval: (low, high) => (high === null ? `${formatWhole(low)} eller lenger` : `${formatWhole(low)}–${formatWhole(high)}`), low: 'intervallet frå', high: 'intervallet til', days: (n) => (n === 1 ? '1 dag' : `${formatWhole(n)} dagar`), ended: 'ventetider',
  },
  rounds: {
    heading: 'Kor sikre er forslaga i rundane', sentence: (name, held, proved, judged) => `${name}: ${formatWhole(held)} rundar med nokon å plassere. ${formatWhole(proved)} forslag er prova best moglege etter policyen, og ${formatWhole(judged)} er kontrollerte på nytt av reglane.`,
    queue: (name, held, judged) => `${name}: ${formatWhole(held)} rundar med nokon å plassere. Køen provar ikkje noko, og ${formatWhole(judged)} fordelingar er kontrollerte på nytt av reglane.`,
  },
  supposed: { heading: 'Dette gjekk simuleringa ut frå', caption: 'Alle føresetnader, med kjelde', name: 'Føresetnad', value: 'Verdi', unit: 'Eining', source: 'Kjelde', different: (name) => `Dette er annleis i: ${name}`, empty: 'ingen' },
  sections: {
    whoCome: 'Kven som kjem', waiting: 'Medan dei ventar', refusals: 'Kven som takkar nei', tenancies: 'Leigeforhold', followUp: 'Oppfølging', stock: 'Bustader og rundar', measures: 'Kva som blir målt', other: 'Anna',
  },
  assumptionNames: {
    groups: 'Gruppene, i rekkjefølgje', residualGroup: 'Gruppa som kjem sist (restgruppa)', homelessSituations: 'Situasjonar utan eigen bustad', situationWords: 'Situasjonane simuleringa gir dei som kjem', arrivalsPerYear: 'Hushald som kjem i året', season: 'Fordelinga over året', dischargePercent: 'Av desse, frå institusjon eller fengsel',
    prisonPercent: 'Av desse igjen, frå fengsel', surprisePercent: 'Utskrivingar som blir melde same dag', noticeDaysMost: 'Dei andre blir melde opptil så lenge før', unknownPercent: 'Leigetakarar med utgått vurdering som tel med eller skal skjermast',
    refusalPercent: 'Takkar nei til ein bustad som passar heilt', refusalPerWishStep: 'Fleire for kvart trinn ned på områdeønsket', refusalPerSpareBedroom: 'Fleire for kvart soverom for mykje', refusalInConcentration: 'Fleire når bustaden ligg i ein konsentrasjon', refusalMostPercent: 'Aldri fleire enn',
    moveInDays: 'Frå forslag til innflytting', leaseMonths: 'Leigekontrakten varer', renewalPercent: 'Leigekontraktar som blir fornya', moveOutsPerYear: 'Flyttar av seg sjølv', evictionsPerYear: 'Blir kasta ut', deathsPerYear: 'Døyr', moveOutNoticeDays: 'Utflytting er kjend så lenge før', turnaroundDays: 'Frå utflytting til bustaden er klar', returnPercent: 'Kjem tilbake og ventar', returnMonths: 'Tid før dei kjem tilbake, i gjennomsnitt',
    leavesPerYear: 'Finn noko sjølv eller flyttar bort', waitingDeathsPerYear: 'Døyr medan dei ventar',
    phases: 'Behovet for oppfølging etter innflytting', relapsesPerYear: 'Begynner på nytt i første fase', capacityPercent: 'Minutta til teama, av det dei har i dag', committedRunOffPercent: 'Av tid bunden frå før som kan bli fri: blir fri i løpet av eit år', committedFloorPercent: 'Tid bunden frå før som aldri blir fri', minutesPerPost: 'Minutt i ei heil stilling', posts: 'Stillingar som kjem eller tek slutt',
    newHomes: 'Bustader som kjem til', closures: 'Bustader som går ut', bufferHomes: 'Bustader som blir haldne tomme for dei som kjem utan varsel', roundEveryDays: 'Ein runde kvar', horizonDays: 'Ein runde tek med bustader som er klare innan',
    concentrationCount: 'Så mange som tel med på éin stad er ein konsentrasjon', careStaffing: 'Utan bustad og med behov for minst denne bemanninga: i kjøpt plass', careKronerPerDay: 'Pris for ein kjøpt plass',
  },
  assumptionUnits: {
    words: 'kodar frå ordlistene, med komma mellom', word: 'kode frå ordlistene', householdsPerYear: 'hushald i året', factors: 'berre forholdet mellom månadene tel', percent: 'prosent', percentPoints: 'prosentpoeng', days: 'dagar', months: 'månader', perHundredTenantsAndYear: 'av hundre leigetakarar i året', perHundredWaitingAndYear: 'av hundre som ventar, i året',
    phases: 'månader, og prosent av behovet ved innflytting. Den siste fasen varer', minutesPerWeek: 'minutt i veka', posts: 'stillingar, frå ein månad rekna frå starten', homes: 'bustader, frå ein månad rekna frå starten', households: 'hushald', staffing: 'bemanning', kronerPerDay: 'kroner i døgnet',
  },
  parts: {
    other: 'utan nokon av orda', counted: 'dei som tel med', others: 'andre', moved: 'etter flytting', leaseEnded: 'etter kontrakt som ikkje blei fornya', evicted: 'etter å ha blitt kasta ut', returned: 'den som kjem tilbake', prison: 'frå fengsel', institution: 'frå institusjon', months: 'månader', percent: 'prosent', posts: 'stillingar (minus: tek slutt)', team: 'team',
    fromMonth: 'frå månad', homes: 'bustader', areaId: 'område (tomt: på omgang)', sites: 'fordelte på stader', homesOnSite: 'heimar i alt på staden', limitExempt: 'unnateken frå grensene', bedrooms: 'soverom', staffing: 'bemanning', tenure: 'leigeform', monthlyRent: 'leige i månaden', stepFree: 'utan trapp',
  },
  choices: {
    none: 'inga', onCall: 'på tilkalling', daytime: 'på dagtid', allHours: 'heile døgnet', permanent: 'varig', transitional: 'overgang', acute: 'akutt', largest: 'teamet med mest tid', mostCommitted: 'teamet med størst del av tida bunden', true: 'ja', false: 'nei',
  },
  months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  presets: {
    fewerMinutes: '14 % færre minutt i teama', oneMorePost: 'éin buleiar til', projectPostsEnd: 'prosjektstillingar tek slutt', staffedHomesOpen: 'åtte bemanna bustader opnar', buffer: 'tre bustader blir haldne tomme', roundsWeekly: 'runde kvar veke', roundsMonthly: 'runde kvar 30. dag', roundsQuarterly: 'runde kvar 90. dag', scatterInAssociations: 'ti bustader spreidde i burettslag i staden for samla',
  },
};
