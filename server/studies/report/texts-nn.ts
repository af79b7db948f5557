import type { ReportTexts } from './report-texts.ts';

const runs = (n: number): string => (n === 1 ? '1 gjentaking' : `${n} gjentakingar`);

/** The texts of a report in nynorsk. */
export const nnReport: ReportTexts = {
  footer: (day, name) => `Spredt, ${name === '' ? '' : `${name}, `}laga ${day}. Grunnlag for ei avgjerd, ikkje eit vedtak.`,
  question: 'Spørsmålet', answer: 'Svaret kort', policies: 'Policyane', assumptions: 'Det som er føresett', who: 'Kven det gjeld', caveats: 'Atterhald', points: 'Punkta', unchanged: 'utan endring', percentagePoints: 'prosentpoeng', and: ' og ',
  policyFrom: (name, day) => `${name} (gjeld frå ${day})`, queue: (policy) => `køen med vilkåra og poenga i ${policy}`, withPresets: (name, presets) => `${name}, ${presets}`,
  partial: (done, of) => `Førebels: ${done} av ${of} er rekna ut. Tala kan endre seg.`, nothing: 'Ingenting er rekna ut enno.',
  invented: 'Kommunen og alle tal om han er oppdikta, for å vise programmet.',
  simulation: {
    title: 'Kva ein policy kan gjere over tid', of: (years, from, a, others) => `Kva skjer dei neste ${years === 1 ? '12 månadene' : `${years} åra`} frå ${from} med ${others}, samanlikna med ${a}?`,
    only: (years, from, a) => `Kva skjer dei neste ${years === 1 ? '12 månadene' : `${years} åra`} frå ${from} med ${a}?`,
    versus: (name) => `Med ${name}:`, less: (what, amount, low, high) => `${what}: ${amount} lågare (95 % konfidensintervall ${low} til ${high}).`, more: (what, amount, low, high) => `${what}: ${amount} høgare (95 % konfidensintervall ${low} til ${high}).`,
    sames: (what) => `Heilt likt i alle gjentakingar: ${what}.`, chances: (what) => `Ingen skilnad som kan skiljast frå tilfelle: ${what}.`, unknown: (what) => `${what}: kan ikkje seiast.`, queue: 'Køen beviser ikkje at han er best mogleg.',
    level: (what, mean, unit, low, high) => `${what}: ${mean} ${unit} i gjennomsnitt (${low} til ${high}).`,
    waits: 'Dagar frå eit hushald har søkt og er klart, til det har flytta inn, med 95 % intervall i parentes', group: 'Gruppe', within: (name) => `${name}: halvparten innan, ni av ti innan`, days: (half, nine) => `${half} · ${nine}`, beyond: 'lenger', between: (days, low, high) => `${days} (${low}–${high})`, residual: (name) => `${name} (restgruppa)`, other: 'utan nokon av orda',
    monthName: 'månader frå start', supposed: (n, assumed) => `${n} tal ligg bak. ${assumed} av dei er føresetnader utan tal i kjeldene. Alle står på sida Simulering, med kjelde.`, different: (name, n) => `${name} har ${n} ${n === 1 ? 'anna tal' : 'andre tal'} bak enn det første alternativet.`,
    caveats: (replications) => [
      `Dette er ingen spådom. Simuleringa kastar terningar i ${runs(replications)}, med dei same terningane for alle alternativa. Intervalla viser terningane, ikkje om føresetnadene er rette.`,
      'Dei som framleis ventar når tida er ute, tel som ventande så lenge dei er sett.',
    ],
    proved: (held, proved) => `${proved} av ${held} forslag i rundane er beviste best moglege etter policyen.`,
    chart: (what, series) => `${what}. ${series}`, series: (name, first, last) => `${name}: frå ${first} til ${last}.`,
  },
  measures: {
    homeless: 'Hushald utan eigen bustad', waiting: 'Hushald som ventar', residualWait: 'Ventetid så langt i restgruppa, dagar', concentrated: 'Del som bur i konsentrasjon, prosent', exposed: 'Skjerma ved nokon som tel med', load: 'Bunden tid i teama, prosent',
    uncovered: 'Minutt i veka utan team, eller meir enn teamet har', empty: 'Bustader som står tomme og klare', care: 'Kjøpte omsorgsplassar', kroner: 'Kjøpte plassar, kroner i månaden',
  },
  units: { households: 'hushald', percent: 'prosent', days: 'dagar', minutes: 'minutt', homes: 'bustader', places: 'plassar', kronerPerMonth: 'kroner' },
  presets: {
    fewerMinutes: '14 % færre minutt i teama', oneMorePost: 'éin buleiar til', projectPostsEnd: 'prosjektstillingar tek slutt', staffedHomesOpen: 'åtte bemanna bustader opnar', buffer: 'tre bustader blir haldne tomme', roundsWeekly: 'runde kvar veke', roundsMonthly: 'runde kvar 30. dag', roundsQuarterly: 'runde kvar 90. dag', scatterInAssociations: 'ti bustader spreidde i burettslag i staden for samla',
  },
  figures: {
    waitingPoints: 'Prioriteringspoeng utan bustad', householdsLeft: 'Hushald utan bustad', peopleLeft: 'Personar utan bustad', uncoveredMinutes: 'Minutt i veka utan team', travelMinutes: 'Reiseminutt i veka', livingCrowded: 'Bur i konsentrasjon', livingInCrowdedCircle: 'Bur i tett omkrins', overShare: 'Over grensa på bumiljøet', shieldedBeside: 'Skjerma ved nokon som tel med',
  },
  turned: { siteLimit: 'grensa på bumiljøet', radiusLimit: 'radiusen til omkrinsen', followUpCapacity: 'reserven i tida til teama', staff: 'tida i alle team' },
  turnedUnits: { percent: '%', metres: 'm' },
  tradeOff: {
    title: 'Kva som blir vunne og kva det kostar', of: (round, day, what) => `Kva skjer i runde ${round} (${day}) når vi endrar ${what}?`, range: (what, from, to) => `${what}, frå ${from} til ${to}`,
    asItIs: 'slik det er no', point: 'Punkt', knee: (point) => `Tyder på: kurva bøyer mest ved ${point}. Det er inga tilråding.`, noKnee: 'Ingen av punkta skil seg ut som eit knekkpunkt.',
    everywhere: (what, value) => `${what}: ${value} i alle punkta.`,
    best: (what, least, most) => `${what}: frå ${least} til ${most} over punkta.`, chart: (x, y, points) => `${y} (loddrett) mot ${x} (vassrett). ${points}`, pointSaid: (point, y, x) => `${point}: ${y} og ${x}.`,
    dominated: 'Grå punkt er dårlegare enn eit anna på minst eitt av tala i teikninga, og ikkje betre på noko.', unproved: (n) => `${n} av punkta er ikkje beviste best moglege. Med meir tid kan dei bli betre.`,
    caveats: ['Éin runde på éin dag. Kva som skjer i rundane etter, er ikkje med.', 'Alle punkta er målte likt, med ein felles målestokk som ingen policy eig. Tala i han er føresetnader og står på sida.', 'Andre tal enn poenga på første nivå kan vere noko andre i like gode forslag.'],
  },
  trial: {
    title: 'To policyar på ein runde', of: (round, day, a, b) => `Kva blir annleis i runde ${round} (${day}) med ${b} i staden for ${a}?`, what: 'Kva', queueOf: (side) => `Køen etter ${side}`, none: 'ikkje noko forslag',
    housed: 'Får bustad', homeless: 'Utan bustad og utan kommunal bustad i dag', counted: 'Tel med i konsentrasjon', others: 'Andre', wishes: 'Får førsteønsket område',
    change: (gained, lost, moved) => `${gained} får bustad med B og ikkje med A, ${lost} med A og ikkje med B, og ${moved} får ein annan bustad.`, group: 'Gruppe', inGroup: 'Hushald', gains: 'Vinn', loses: 'Taper', range: (value, least, most) => `${value} (${least}–${most})`,
    pointsLeft: (side) => `Poeng utan bustad, etter ${side}`,
    rangeNote: 'I parentes står kva eit tal kan vere i like gode forslag. Utanfor det er det ikkje mogleg. Det er undersøkt for konsentrasjonen og for kven som får bustad, ikkje for dei andre tala og ikkje for køen.', crowdedSites: 'Bumiljø med konsentrasjon', caveats: ['Éin runde på éin dag. Kva som skjer i rundane etter, er ikkje med.', 'Alle er målte likt, med ein felles målestokk. Tala i han er føresetnader og står på sida.', 'Eit hushald som taper i runden, kan få ein annan bustad seinare.'],
    unproved: (side) => `${side} er ikkje bevist best mogleg. Med meir tid kan forslaget bli betre.`,
  },
};
