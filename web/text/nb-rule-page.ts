import { formatWhole } from '../format.ts';
import type { ParameterTexts, RulePageTexts } from './rule-page-text.ts';

const CHOICE = 'Et valg i Spredt. Ingen av rapportene sier noe om det.';
const COUNTS = 'Om husstanden teller med i konsentrasjonen';

/** What the page of each rule says, in bokmål. */
export const nbRulePage: RulePageTexts = {
  bedrooms: {
    says: 'Boligen skal ha minst så mange soverom som husstanden trenger.', protects: 'At ingen må bo trangere enn det som er vurdert som nødvendig.',
    reads: ['Soverom husstanden trenger', 'Soverom i boligen'], source: 'SINTEF A26099, linje 1534: en ledig bolig er ikke det samme som en egnet bolig. At det er soverom som telles, følger av filformatet.', per: 'hvert soverom som mangler',
  },
  spareBedrooms: {
    says: 'Boligen bør ikke ha flere soverom enn husstanden trenger.', protects: 'At store boliger er ledige for dem som er mange.',
    reads: ['Soverom husstanden trenger', 'Soverom i boligen'], source: 'Møreforsking 55/14, linje 530: det er lite av små boliger der de ligger spredt. At soverom til overs skal telle, er et valg i Spredt.', per: 'hvert soverom for mye',
  },
  accessibility: {
    says: 'Den som trenger plass til rullestol, eller adkomst uten trapper, skal få det.', protects: 'At den som får boligen, kan komme inn og bruke den.',
    reads: ['Om husstanden trenger plass til rullestol eller adkomst uten trapper', 'Om boligen har det'], source: 'SINTEF A26099, linje 1534: en ledig bolig er ikke det samme som en egnet bolig.', per: 'hver husstand som ikke får det den trenger',
  },
  rent: {
    says: 'Husleien skal ikke være høyere enn husstanden kan betale.', protects: 'At husstanden har råd til å bo der.',
    reads: ['Husleien husstanden kan betale, der den er kjent', 'Husleien for boligen'], source: CHOICE, per: 'hver påbegynte hundrelapp i måneden over det husstanden kan betale',
  },
  pets: {
    says: 'Den som har husdyr, skal få en bolig der det er lov.', protects: 'At ingen må velge mellom dyret og boligen.', reads: ['Om husstanden har husdyr', 'Om boligen tillater det'], source: CHOICE, per: 'hver husstand med husdyr i en bolig der det ikke er lov',
  },
  staffing: {
    says: 'Boligen skal ha minst så mye bemanning som husstanden trenger. Trinnene er: ingen, noen som kan tilkalles, dagtid, hele døgnet.', protects: 'At den som trenger folk i nærheten, har det.',
    reads: ['Bemanningen husstanden trenger', 'Bemanningen i boligen'], source: 'IRIS 2012/296 (Hamar), linje 512, og SINTEF A26099, linje 1803: bemannede boliger til dem som trenger det mest.', per: 'hvert trinn som mangler',
  },
  occupancy: {
    says: 'Det skal ikke flytte inn flere enn boligen er ment for.', protects: 'At ingen bor for trangt.',
    reads: ['Personer i husstanden', 'Hvor mange boligen er ment for, der det er satt'], source: CHOICE, per: 'hver person for mye',
  },
  features: {
    says: 'Boligen skal ha det som husstanden må ha, og ikke det som husstanden må slippe.', protects: 'At boligen fungerer for akkurat denne husstanden.',
    reads: ['Egenskaper boligen må ha eller ikke må ha for husstanden', 'Egenskapene ved boligen'], source: 'SINTEF A26099, linje 1534: en ledig bolig er ikke det samme som en egnet bolig. Egenskapene er kommunens egne ord.', per: 'hvert krav som ikke er oppfylt',
  },
  tenure: {
    says: 'Leieformen skal være en som passer for husstanden: varig leie, overgangsbolig eller akuttbolig.', protects: 'At ingen får en midlertidig løsning når de trenger en varig, eller omvendt.',
    reads: ['Leieformene som passer for husstanden', 'Leieformen for boligen'], source: CHOICE,
  },
  earmark: {
    says: 'Er en bolig holdt av til noen grupper den dagen husstanden kan flytte inn, kan bare de gruppene få den.', protects: 'At boliger med et bestemt formål brukes til det.',
    reads: ['Gruppene til husstanden', 'Hvem boligen er holdt av til, og til når'], source: CHOICE,
  },
  veto: {
    says: 'Ingen får bolig på et bosted eller i et område der de har sagt at de ikke vil bo.', protects: 'At den som skal bo der, blir hørt.',
    reads: ['Bosteder og områder husstanden ikke vil bo i', 'Hvor boligen ligger'], source: 'Oslo 2017 «Rett hjelp til rett tid», linje 2001: valg av område teller tungt.',
  },
  sensitivePlaces: {
    says: 'Der uro kan ventes, skal boligen ikke ligge like ved en skole, en barnehage eller et annet sted som policyen nevner.', protects: 'Barn og andre som bruker stedet, og husstanden selv.',
    reads: ['Om uro kan ventes, etter en datert vurdering', 'Avstanden i luftlinje fra bostedet til stedene'],
    source: 'IRIS 2012/296 (Hamar), linje 522: om mulig ikke ved skoler og barnehager. Avstanden er en antakelse.', per: 'hvert slikt sted innenfor avstanden',
  },
  deadline: {
    says: 'Husstanden bør kunne flytte inn før fristen sin.', protects: 'Den som skal skrives ut eller løslates, eller som mister boligen på en bestemt dag.', reads: ['Fristen til husstanden', 'Når husstanden og boligen er klare'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 167, IRIS 2012/296 (Hamar), linje 524, og SINTEF A26099, linje 1522: boligen må være klar ved utskriving.', per: 'hver dag etter fristen',
  },
  vacancy: {
    says: 'En bolig bør ikke stå tom mens den venter på husstanden sin.', protects: 'At boligene er i bruk.', reads: ['Når boligen er ledig', 'Når husstanden kan flytte inn'],
    source: 'IRIS 2012/296 (Hamar), linje 524: ingen boliger holdes tilbake tomme.', per: 'hver dag boligen står tom',
  },
  areaWish: {
    says: 'Husstanden bør få bo i området den helst vil bo i.', protects: 'Ønsket til den som skal bo der.', reads: ['Områdene husstanden ønsker, i rekkefølge', 'Området boligen ligger i'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 2001: valg av område teller tungt.', per: 'hvert trinn ned på ønskelisten',
  },
  pointWish: {
    says: 'Husstanden bør få bo så nær et sted, eller så langt fra det, som den ønsker.', protects: 'Ønsket til den som skal bo der.', reads: ['Ønskene om avstand', 'Avstanden i luftlinje fra bostedet til stedene'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 875: ønskene er ulike, noen vil bo nær, andre langt unna.', per: 'hver påbegynte hundre meter fra det som er ønsket',
  },
  stability: {
    says: 'Husstanden bør få den boligen som stod i forrige forslag. Når dere ber om et nytt forslag i et møte, slår Spredt på denne regelen selv, så lite annet endres.', protects: 'At det møtet alt har sett på, ikke endres uten grunn.',
    reads: ['Boligen i forrige forslag'], source: CHOICE, per: 'hver husstand som får noe annet enn sist',
  },
  siteLimit: {
    says: 'Et bosted skal ikke få flere som teller med enn en viss andel av hjemmene der. Bor det alt flere, kan de bli, men det skal ikke komme flere til.', protects: 'Bomiljøet, og dem som vil slippe å bo tett på andre i samme situasjon.',
    reads: [COUNTS, 'Hvor mange på bostedet som teller med fra før', 'Antall hjem på bostedet', 'Om bostedet er unntatt'],
    source: 'Møreforsking 55/14, linje 514 og 517: det som skader, er andelen på et bosted. Ingen rapport gir et tall, så andelen og antallet er antakelser.', per: 'hver husstand over grensen',
  },
  siteSpread: {
    says: 'De som teller med, bør bo spredt. Hver ny på samme bosted teller mer enn den forrige.', protects: 'Bomiljøet, og dem som vil slippe å bo tett på andre i samme situasjon.',
    reads: [COUNTS, 'Hvor mange på bostedet som teller med fra før', 'Antall hjem på bostedet', 'Om bostedet er unntatt'],
    source: 'Møreforsking 55/14, linje 516, 522 og 528: konsentrasjon er vanlig og uønsket. Hvor mye den skal telle, er en antakelse.', per: '1 for den første over det som ikke teller, 2 for den neste, 3 for den tredje, og slik videre',
  },
  radiusLimit: {
    says: 'Omkretsen rundt et bosted skal ikke få flere som teller med enn policyen tillater. Bor det alt flere, kan de bli, men det skal ikke komme flere til.', protects: 'Nabolaget, der flere bosteder ligger tett.',
    reads: [COUNTS, 'Hvor mange i omkretsen som teller med fra før', 'Avstanden i luftlinje mellom bostedene', 'Om bostedene er unntatt'],
    source: 'Møreforsking 55/14, linje 522 og 528: konsentrasjon er uønsket. Ingen rapport gir en avstand eller et antall, så begge er antakelser.', per: 'hver husstand over grensen, i hver omkrets',
  },
  areaLimit: {
    says: 'Et område skal ikke få flere som teller med enn en viss andel av hjemmene der. Bor det alt flere, kan de bli, men det skal ikke komme flere til.', protects: 'At hele kommunen er med og deler.',
    reads: [COUNTS, 'Hvor mange i området som teller med fra før', 'Antall hjem i området'], source: 'Møreforsking 55/14, linje 522 og 528: konsentrasjon er uønsket. Ingen rapport gir en andel, så den er en antakelse.', per: 'hver husstand over grensen',
  },
  shielding: {
    says: 'Den som skal skjermes, skal ikke komme til å bo på samme bosted som noen som teller med i konsentrasjonen, og omvendt.', protects: 'Familier med barn, og andre som det er vurdert at skal skjermes.',
    reads: ['Om husstanden skal skjermes, etter en datert vurdering', COUNTS, 'Det samme om dem som bor på bostedet'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 716, 1378 og 1454, og IRIS 2012/296 (Hamar), linje 614: familier og folk i bedring får ikke bolig i belastede blokker.', per: 'hver som skal skjermes og ikke blir det',
  },
  avoid: {
    says: 'Ingen får bolig nærmere noen de skal holdes fra, enn avstanden som er satt.', protects: 'Den som trenger avstand til en bestemt annen.', reads: ['Hvem husstanden skal holdes fra, og hvor langt', 'Avstanden i luftlinje mellom bostedene'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 875: noen må skjermes fra andre. Avstanden settes for hver enkelt.',
  },
  followUpCover: {
    says: 'Den som får bolig og trenger oppfølging, skal ha et team som har ansvaret.', protects: 'At ingen blir stående alene etter innflyttingen.',
    reads: ['Minutter oppfølging i uka, kompetansen som trengs, og alder', 'Teamenes områder, kompetanser og aldersgrenser'], source: 'Møreforsking 55/14, linje 240 og 1131: det som er knapt, er folk over tid.', per: 'hvert minutt i uka uten team',
  },
  followUpCapacity: {
    says: 'Et team skal ikke få ansvar for mer enn det har tid til. Reisen regnes med, og noe tid holdes av.', protects: 'At oppfølgingen kan holdes, for de nye og for dem som teamet alt følger opp.',
    reads: ['Minutter og besøk i uka som husstanden trenger, kveld for seg', 'Tiden teamet har, og det den alt er bundet til', 'Avstanden i luftlinje fra teamet til bostedet'],
    source: 'Møreforsking 55/14, linje 553, SINTEF A26099, linje 1813, og IRIS 2012/296 (Hamar), linje 440: listene vokser uten flere folk, og kvelder mangler. Reisefarten og det som holdes av, er antakelser.',
  },
  continuity: {
    says: 'Husstanden bør få beholde teamet som kjenner den.', protects: 'Tillit som er bygd opp over tid.', reads: ['Teamet som følger husstanden opp i dag'],
    source: 'Møreforsking 55/14, linje 230, og revisjonen i Stavanger, linje 31: få personer om hver, behold den som er kjent.', per: 'hver husstand som får et annet team, eller ingen',
  },
  travel: {
    says: 'Teamene bør bruke lite tid på reise.', protects: 'At tiden går til dem som skal følges opp.', reads: ['Besøk i uka som husstanden trenger', 'Avstanden i luftlinje fra teamet til bostedet'],
    source: 'IRIS 2012/296 (Hamar), linje 143 og 991, og SINTEF A26099, linje 738: spredning koster reise. Måten minuttene regnes på, er en antakelse.', per: 'hvert minutt på reise i uka',
  },
  unplaced: {
    says: 'Alle bør få en bolig, de med flest prioriteringspoeng først. Poengene bygger på gruppen, situasjonen, ventetiden og om fristen er nær.', protects: 'Den som venter og trenger det mest.',
    reads: ['Gruppene og situasjonen til husstanden', 'Søknadsdatoen', 'Fristen'],
    source: 'IRIS 2012/296 (Hamar), linje 520, og Møreforsking 55/14, linje 1167: en rekkefølge over alle kjente saker. Ingen rapport gir poeng, så alle tall er antakelser.', per: 'hvert prioriteringspoeng hos den som står uten bolig',
  },
  horizon: {
    says: 'Husstanden skal kunne flytte inn før runden er over. Regelen gjelder alltid. Hvor langt frem en runde ser, velger dere når dere lager den.', protects: 'At en bolig ikke låses til noen som ikke kan bruke den på lenge.',
    reads: ['Når boligen er ledig', 'Når husstanden kan flytte inn', 'Hvor langt frem runden ser'], source: CHOICE,
  },
  lock: {
    says: 'Det dere selv har låst eller sperret, holdes alltid.', protects: 'At mennesker bestemmer.', reads: ['Det som er låst eller sperret i møtet, eller i filen runden kom fra'], source: CHOICE,
  },
};

/** The parameters of the rules in words, in bokmål. */
export const nbParameters: ParameterTexts = {
  numbers: {
    maxSpare: (n) => (n === 0 ? 'Alle soverom til overs teller.' : `Inntil ${n} soverom til overs er greit.`),
    metres: (n) => `Avstand: ${formatWhole(n)} meter.`, maxCount: (n) => `Grensen er ${formatWhole(n)} i omkretsen.`, sharePercent: (n) => `Grensen er ${n} % av hjemmene.`, minCount: (n) => `Det er alltid plass til ${formatWhole(n)}, hvor få hjem det enn er.`,
    free: (n) => (n === 1 ? 'Den første på et bosted teller ikke.' : `De ${formatWhole(n)} første på et bosted teller ikke.`), freePercent: (n) => (n === 0 ? 'Det er det samme på alle bosteder, store og små.' : `På store bosteder teller ${n} % av hjemmene ikke, når det er flere.`),
    metresPerMinute: (n) => `Reisefart: ${formatWhole(n)} meter i minuttet.`, reservePercent: (n) => `${n} % av tiden holdes av.`,
    base: (n) => `Alle: ${formatWhole(n)} poeng.`, pointsPerMonth: (n) => `Hver hele måned i kø: ${formatWhole(n)} poeng.`, waitingCap: (n) => `Høyst ${formatWhole(n)} poeng for ventetid.`,
    urgentPoints: (n) => `Frist som er nær: ${formatWhole(n)} poeng.`, urgentDays: (n) => `Fristen er nær når den er høyst ${formatWhole(n)} dager etter datoen for runden.`,
  },
  lists: { kinds: (words) => `Steder: ${words}.` },
  points: { groupPoints: (words) => `Gruppe (den som gir mest): ${words}.`, situationPoints: (words) => `Situasjon: ${words}.` },
};

/** Everything else on the pages of rules, in bokmål. */
export const nbRulePages = {
  rules: nbRulePage, parameters: nbParameters, title: 'Regler', intro: 'Dette er alle reglene Spredt kan bruke når det foreslår hvem som får hvilken bolig. Policyen bestemmer hvilke som gjelder.', all: 'Alle regler',
  groups: { home: 'Passer boligen for husstanden?', neighbours: 'Hva gjør det med naboskapet?', followUp: 'Finnes det noen som kan følge opp?', priority: 'Hvem går foran?', always: 'Gjelder alltid' },
  says: 'Hva regelen sier', protects: 'Hva den er til for', reads: 'Opplysninger den bruker', readsNothingElse: 'Regelen bruker ingen andre opplysninger.',
  assessed: (months: string) => `Vurderingen teller i ${months} måneder hvis ikke noe annet er satt. Etter det teller den ikke før noen har vurdert på nytt. Tallet er en antakelse.`,
  policies: 'Slik står den i policyene', policy: 'Policy', standing: 'Regelen er', amounts: 'Tall', noAmounts: 'Ingen tall',
  words: 'Et vilkår må holdes. En prioritering veies: nivå 1 går alltid foran nivå 2. Vekten sier hvor mye regelen teller ved siden av andre på samme nivå.',
  hard: 'Vilkår', soft: (level: number, weight: number) => `Prioritering på nivå ${level}, vekt ${formatWhole(weight)}`, off: 'Av', per: (what: string) => `Vekten ganges med: ${what}.`,
  always: 'Regelen står ikke i noen policy. Den gjelder i alle runder og kan ikke slås av.', own: 'En runde kan også være laget av en fil med en policy av sitt eget slag. Den står ikke her.',
  source: 'Hvor regelen kommer fra', notLaw: 'Spredt har ikke kontrollert regelen mot noen lov. Rapportene er fra 2012 til 2018, og ingen av dem er en hjemmel. At regelen brukes, og hvordan, er kommunens eget valg. Kontroller det med jurist.',
  policySource: (name: string) => `Policyen «${name}»`, from: (date: string) => `Gjelder fra ${date}.`, review: (date: string) => `Skal sees på igjen ${date}.`, policySources: 'Hvor policyene kommer fra',
  missing: 'Denne regelen finnes ikke', missingHelp: 'Adressen er feil, eller regelen har fått et annet navn.',
  groupNames: {
    homeless: 'uten egen bolig', youth: 'ung', family: 'familie med barn', rop: 'trenger tett oppfølging fra flere tjenester', refugee: 'flyktning som skal bosettes', elderly: 'eldre', disability: 'trenger tilrettelagt bolig',
  } as Readonly<Record<string, string>>,
  listed: (words: string, points: number) => `${words} ${formatWhole(points)}`,
};
