import { formatWhole } from '../format.ts';

const between = (low: string, high: string): string => `${low} til ${high}`;

/** The texts of the simulation in bokmål. */
export const nbSimulation = {
  title: 'Simulering',
  help: 'Hva skjer over flere år hvis dere tildeler etter en policy? I simuleringen kommer folk, flytter inn, takker nei og flytter ut, med terninger, mange ganger. Alle alternativene får de samme terningene, så forskjellen mellom dem skyldes det dere endrer.',
  noForecast: 'Dette er ingen spådom. De fleste tallene bak er antakelser, fordi kildene ikke oppgir dem. Se på forskjellene mer enn på nivåene, og prøv andre antakelser før dere stoler på svaret.',
  form: {
    heading: 'Ny simulering', runs: 'Alternativer', runsHelp: 'Det første er utgangspunktet. De andre blir sammenlignet med det.', run: (n: number) => (n === 1 ? 'Utgangspunkt' : `Alternativ ${n}`),
    policy: 'Policy', queue: 'Gi boligene etter køen i stedet for å regne ut beste forslag', presets: 'Endringer', addRun: 'Legg til et alternativ', removeRun: (n: number) => `Ta bort alternativ ${n}`,
    size: 'Hvor lenge og hvor mange ganger', years: 'År', yearsHelp: 'Fra 1 til 10', replications: 'Gjentakelser', replicationsHelp: 'Fra 2 til 50. Flere gir smalere intervaller.', seed: 'Frø for terningene', seedHelp: 'Samme frø gir samme svar.',
    start: 'Begynn med', town: 'kommunen slik registrene er i dag', nothing: 'tomme boliger og ingen som venter',
    assumptions: 'Alt som antas', assumptionsHelp: 'Endringene over legges til det som står her. Det dere skriver, gjelder bare denne simuleringen.', section: (name: string, n: number) => `${name} (${formatWhole(n)})`, changedIn: (n: number) => `${formatWhole(n)} endret`,
    source: (source: string) => `Kilde: ${source}.`, sourceHand: (was: string) => `Antakelse: endret av dere. Det som følger med: ${was}.`, reset: 'Sett tilbake', resetOf: (name: string) => `, ${name}`,
    wordFault: 'Skriv minst ett ord.', numberFault: (least: string, most: string) => `Skriv et tall fra ${least} til ${most}.`, wholeFault: (least: string, most: string) => `Skriv et helt tall fra ${least} til ${most}.`, mayBeEmpty: 'Kan stå tomt',
    noRows: 'Ingen.', row: (n: number) => `Nummer ${n}`, removeRow: (n: number) => `Ta bort nummer ${n}`, addRow: 'Legg til', begin: 'Start simuleringen', starting: 'Begynner …', faults: 'Noe må rettes før simuleringen kan begynne. Feltene sier hva.',
    cost: (parts: number) => `Simuleringen har ${formatWhole(parts)} deler. To regnes ut om gangen, og dere ser svarene mens de kommer.`,
  },
  earlier: 'Simuleringer', none: 'Ingen er laget ennå.', askManager: 'En leder kan lage en.', toList: 'Alle simuleringer', again: 'Ny simulering med de samme tallene',
  listed: (years: number, replications: number, day: string) => `${formatWhole(years)} år, ${formatWhole(replications)} gjentakelser, begynt ${day}`,
  runName: { queue: (policy: string) => `køen under ${policy}`, with: (name: string, presets: string) => `${name}, ${presets}`, unchanged: 'uten endring', and: ' og ' },
  question: {
    heading: 'Spørsmålet', of: (years: number, from: string) => `Hva skjer ${years === 1 ? 'det neste året' : `de neste ${formatWhole(years)} årene`} fra ${from}?`, run: (label: string, name: string) => `${label}: ${name}.`,
    start: { town: 'Simuleringen begynner med kommunen slik registrene var den dagen.', nothing: 'Simuleringen begynner med tomme boliger og ingen som venter. De som kommer, ligner dem som ventet i registrene den dagen. Av teamenes tid er bare den delen bundet som aldri frigis, for resten går til leietakere.' },
    times: (n: number) => `Hvert alternativ prøves ${formatWhole(n)} ganger med nye terninger.`, changed: (n: number) => (n === 1 ? 'Én antakelse er endret for hånd.' : `${formatWhole(n)} antakelser er endret for hånd.`),
  },
  answer: {
    heading: 'Svaret kort', partial: (done: number, of: number) => `Foreløpig: ${formatWhole(done)} av ${formatWhole(of)} gjentakelser er ferdige for alle alternativene. Tallene kan endre seg.`,
    few: 'Det trengs minst to gjentakelser av alle alternativene før noe kan sies om forskjeller.', nothing: 'Ingen gjentakelse er ferdig for alle alternativene ennå.',
    period: (years: number, from: string) => `Gjennomsnitt over ${years === 1 ? 'året' : `de ${formatWhole(years)} årene`} fra ${from}.`,
    only: 'Med bare ett alternativ er det ingenting å sammenligne med. Tallene under sier hvordan det går med det.',
    inBrackets: 'I parentes står 95 % konfidensintervall for forskjellen.',
    versus: (name: string, base: string) => `Med ${name}, mot ${base}:`,
    difference: (measure: string, amount: string, direction: string, low: string, high: string) => `${measure}: ${amount} ${direction} (${between(low, high)}).`,
    noDifference: (measure: string, low: string, high: string) => `${measure}: ingen forskjell som kan skilles fra tilfeldigheter (${between(low, high)}).`,
    same: (measure: string) => `${measure}: akkurat likt i alle gjentakelsene.`,
    unknown: (measure: string) => `${measure}: kan ikke sies for alle gjentakelsene.`,
  },
  measures: {
    homeless: 'Husstander uten egen bolig', waiting: 'Husstander som venter uten kommunal bolig', residualWait: 'Ventetid så langt i restgruppen', concentrated: 'Andel som bor i konsentrasjon', exposed: 'Skjermede husstander som bor ved noen som teller med',
    load: 'Teamenes tid som er bundet', uncovered: 'Minutter i uka uten team, eller mer enn teamet har', empty: 'Boliger som står tomme og klare', care: 'Kjøpte omsorgsplasser i bruk', kroner: 'Kostnad til kjøpte plasser',
  } as Readonly<Record<string, string>>,
  units: {
    households: 'husstander', percent: '%', days: 'dager', minutes: 'minutter i uka', homes: 'boliger', places: 'plasser', kronerPerMonth: 'kroner i måneden',
  } as Readonly<Record<string, string>>,
  withheld: (names: string) => `Hvor mange det gjelder, vises ikke for: ${names}. Tallene er små eller kan røpe hvem det er. Forskjellene vises.`,
  change: { difference: { percent: 'prosentpoeng' } as Readonly<Record<string, string>>, less: 'mindre', more: 'mer', moreOf: { households: ['færre', 'flere'], homes: ['færre', 'flere'], places: ['færre', 'flere'], minutes: ['færre', 'flere'], days: ['kortere', 'lengre'] } as Readonly<Record<string, readonly string[]>> },
  amount: (value: string, unit: string) => `${value} ${unit}`,
  over: { heading: 'Slik går det over tid', title: (years: number) => `Måned for måned i ${formatWhole(years)} år`, note: 'Hver linje er gjennomsnittet av gjentakelsene for ett alternativ.', month: 'Måned' },
  differences: { heading: 'Forskjellen over tid', title: (base: string) => `Forskjellen fra ${base}`, note: 'Når skyggen dekker 0, kan forskjellen den måneden ikke skilles fra tilfeldigheter.' },
  waits: {
    heading: 'Hvor lenge gruppene venter', caption: 'Dager fra husstanden har søkt og er klar, til den har flyttet inn', group: 'Gruppe', median: 'halvparten innen', ninety: 'ni av ti innen', none: 'lenger enn simuleringen ser', residual: 'restgruppen', other: 'uten noen av ordene',
    help: 'De som fortsatt venter når simuleringen slutter, og de som går uten bolig, teller som ventende så lenge de er sett (Kaplan–Meier). Alle gjentakelsene er slått sammen. Under hvert tall står et 95 % intervall: hvor mye terningene kan flytte tallet.', interval: (low: number, high: number | null) => (high === null ? `${formatWhole(low)} eller lenger` : `${formatWhole(low)}–${formatWhole(high)}`), low: 'intervallet fra', high: 'intervallet til', days: (n: number) => (n === 1 ? '1 dag' : `${formatWhole(n)} dager`), ended: 'ventetider',
  },
  rounds: {
    heading: 'Hvor sikre er forslagene i rundene', sentence: (name: string, held: number, proved: number, judged: number) => `${name}: ${formatWhole(held)} runder med noen å plassere. ${formatWhole(proved)} forslag er bevist best mulige etter policyen, og ${formatWhole(judged)} er kontrollert på nytt av reglene.`,
    queue: (name: string, held: number, judged: number) => `${name}: ${formatWhole(held)} runder med noen å plassere. Køen beviser ikke noe, og ${formatWhole(judged)} fordelinger er kontrollert på nytt av reglene.`,
  },
  supposed: { heading: 'Dette antok simuleringen', caption: 'Alle antakelser, med kilde', name: 'Antakelse', value: 'Verdi', unit: 'Enhet', source: 'Kilde', different: (name: string) => `Dette er annerledes i: ${name}`, empty: 'ingen' },
  sections: {
    whoCome: 'Hvem som kommer', waiting: 'Mens de venter', refusals: 'Hvem som takker nei', tenancies: 'Leieforhold', followUp: 'Oppfølging', stock: 'Boliger og runder', measures: 'Hva som måles', other: 'Annet',
  },
  assumptionNames: {
    groups: 'Gruppene, i rekkefølge', residualGroup: 'Gruppen som kommer sist (restgruppen)', homelessSituations: 'Situasjoner uten egen bolig', situationWords: 'Situasjonene simuleringen gir dem som kommer', arrivalsPerYear: 'Husstander som kommer i året', season: 'Fordelingen over året', dischargePercent: 'Av disse, fra institusjon eller fengsel',
    prisonPercent: 'Av disse igjen, fra fengsel', surprisePercent: 'Utskrivninger som meldes samme dag', noticeDaysMost: 'De andre meldes opptil så lenge før', unknownPercent: 'Leietakere med utløpt vurdering som teller med eller skal skjermes',
    refusalPercent: 'Takker nei til en bolig som passer helt', refusalPerWishStep: 'Flere for hvert trinn ned på områdeønsket', refusalPerSpareBedroom: 'Flere for hvert soverom for mye', refusalInConcentration: 'Flere når boligen ligger i en konsentrasjon', refusalMostPercent: 'Aldri flere enn',
    moveInDays: 'Fra forslag til innflytting', leaseMonths: 'Leiekontrakten varer', renewalPercent: 'Leiekontrakter som fornyes', moveOutsPerYear: 'Flytter av seg selv', evictionsPerYear: 'Blir kastet ut', deathsPerYear: 'Dør', moveOutNoticeDays: 'Utflytting er kjent så lenge før', turnaroundDays: 'Fra utflytting til boligen er klar', returnPercent: 'Kommer tilbake og venter', returnMonths: 'Tid før de kommer tilbake, i gjennomsnitt',
    leavesPerYear: 'Finner noe selv eller flytter bort', waitingDeathsPerYear: 'Dør mens de venter',
    phases: 'Behovet for oppfølging etter innflytting', relapsesPerYear: 'Begynner på nytt i første fase', capacityPercent: 'Teamenes minutter, av det de har i dag', committedRunOffPercent: 'Av tid bundet fra før som kan frigis: frigis i løpet av et år', committedFloorPercent: 'Tid bundet fra før som aldri frigis', minutesPerPost: 'Minutter i en hel stilling', posts: 'Stillinger som kommer eller tar slutt',
    newHomes: 'Boliger som kommer til', closures: 'Boliger som går ut', bufferHomes: 'Boliger som holdes tomme for dem som kommer uten varsel', roundEveryDays: 'En runde hver', horizonDays: 'En runde tar med boliger som er klare innen',
    concentrationCount: 'Så mange som teller med på ett bosted er en konsentrasjon', careStaffing: 'Uten bolig og med behov for minst denne bemanningen: i kjøpt plass', careKronerPerDay: 'Pris for en kjøpt plass',
  } as Readonly<Record<string, string>>,
  assumptionUnits: {
    words: 'koder fra ordlistene, med komma mellom', word: 'kode fra ordlistene', householdsPerYear: 'husstander i året', factors: 'bare forholdet mellom månedene teller', percent: 'prosent', percentPoints: 'prosentpoeng', days: 'dager', months: 'måneder', perHundredTenantsAndYear: 'av hundre leietakere i året', perHundredWaitingAndYear: 'av hundre som venter, i året',
    phases: 'måneder, og prosent av behovet ved innflytting. Den siste fasen varer', minutesPerWeek: 'minutter i uka', posts: 'stillinger, fra en måned regnet fra starten', homes: 'boliger, fra en måned regnet fra starten', households: 'husstander', staffing: 'bemanning', kronerPerDay: 'kroner i døgnet',
  } as Readonly<Record<string, string>>,
  parts: {
    other: 'uten noen av ordene', counted: 'de som teller med', others: 'andre', moved: 'etter flytting', leaseEnded: 'etter kontrakt som ikke ble fornyet', evicted: 'etter å ha blitt kastet ut', returned: 'den som kommer tilbake', prison: 'fra fengsel', institution: 'fra institusjon', months: 'måneder', percent: 'prosent', posts: 'stillinger (minus: tar slutt)', team: 'team',
    fromMonth: 'fra måned', homes: 'boliger', areaId: 'område (tomt: på omgang)', sites: 'fordelt på bosteder', homesOnSite: 'hjem i alt på bostedet', limitExempt: 'unntatt fra grensene', bedrooms: 'soverom', staffing: 'bemanning', tenure: 'leieform', monthlyRent: 'leie i måneden', stepFree: 'uten trapp',
  } as Readonly<Record<string, string>>,
  choices: {
    none: 'ingen', onCall: 'på tilkalling', daytime: 'på dagtid', allHours: 'hele døgnet', permanent: 'varig', transitional: 'overgang', acute: 'akutt', largest: 'teamet med mest tid', mostCommitted: 'teamet med størst del av tiden bundet', true: 'ja', false: 'nei',
  } as Readonly<Record<string, string>>,
  months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'] as readonly string[],
  presets: {
    fewerMinutes: '14 % færre minutter i teamene', oneMorePost: 'én boveileder til', projectPostsEnd: 'prosjektstillinger tar slutt', staffedHomesOpen: 'åtte bemannede boliger åpner', buffer: 'tre boliger holdes tomme', roundsWeekly: 'runde hver uke', roundsMonthly: 'runde hver 30. dag', roundsQuarterly: 'runde hver 90. dag', scatterInAssociations: 'ti boliger spredt i borettslag i stedet for samlet',
  } as Readonly<Record<string, string>>,
};
