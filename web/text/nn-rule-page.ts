import { formatWhole } from '../format.ts';
import type { nbRulePages } from './nb-rule-page.ts';
import type { ParameterTexts, RulePageTexts } from './rule-page-text.ts';

const CHOICE = 'Eit val i Spredt. Ingen av rapportane seier noko om det.';
const COUNTS = 'Om hushaldet tel med i konsentrasjonen';

/** What the page of each rule says, in nynorsk. */
const nnRulePage: RulePageTexts = {
  bedrooms: {
    says: 'Bustaden skal ha minst så mange soverom som hushaldet treng.', protects: 'At ingen må bu trongare enn det som er vurdert som nødvendig.',
    reads: ['Soverom hushaldet treng', 'Soverom i bustaden'], source: 'SINTEF A26099, linje 1534: ein ledig bustad er ikkje det same som ein eigna bustad. At det er soverom som blir talde, følgjer av filformatet.', per: 'kvart soverom som manglar',
  },
  spareBedrooms: {
    says: 'Bustaden bør ikkje ha fleire soverom enn hushaldet treng.', protects: 'At store bustader er ledige for dei som er mange.',
    reads: ['Soverom hushaldet treng', 'Soverom i bustaden'], source: 'Møreforsking 55/14, linje 530: det er lite av små bustader der dei ligg spreidde. At soverom til overs skal telje, er eit val i Spredt.', per: 'kvart soverom for mykje',
  },
  accessibility: {
    says: 'Den som treng plass til rullestol, eller tilkomst utan trapper, skal få det.', protects: 'At den som får bustaden, kan komme inn og bruke han.',
    reads: ['Om hushaldet treng plass til rullestol eller tilkomst utan trapper', 'Om bustaden har det'], source: 'SINTEF A26099, linje 1534: ein ledig bustad er ikkje det same som ein eigna bustad.', per: 'kvart hushald som ikkje får det dei treng',
  },
  rent: {
    says: 'Husleiga skal ikkje vere høgare enn hushaldet kan betale.', protects: 'At hushaldet har råd til å bu der.',
    reads: ['Husleiga hushaldet kan betale, der ho er kjend', 'Husleiga for bustaden'], source: CHOICE, per: 'kvar påbyrja hundrelapp i månaden over det hushaldet kan betale',
  },
  pets: {
    says: 'Den som har husdyr, skal få ein bustad der det er lov.', protects: 'At ingen må velje mellom dyret og bustaden.', reads: ['Om hushaldet har husdyr', 'Om bustaden tillèt det'], source: CHOICE, per: 'kvart hushald med husdyr i ein bustad der det ikkje er lov',
  },
  staffing: {
    says: 'Bustaden skal ha minst så mykje bemanning som hushaldet treng. Stega er: ingen, nokon som kan tilkallast, dagtid, heile døgnet.', protects: 'At den som treng folk i nærleiken, har det.',
    reads: ['Bemanninga hushaldet treng', 'Bemanninga i bustaden'], source: 'IRIS 2012/296 (Hamar), linje 512, og SINTEF A26099, linje 1803: bemanna bustader til dei som treng det mest.', per: 'kvart steg som manglar',
  },
  occupancy: {
    says: 'Det skal ikkje flytte inn fleire enn bustaden er meint for.', protects: 'At ingen bur for trongt.',
    reads: ['Personar i hushaldet', 'Kor mange bustaden er meint for, der det er sett'], source: CHOICE, per: 'kvar person for mykje',
  },
  features: {
    says: 'Bustaden skal ha det som hushaldet må ha, og ikkje det som hushaldet må sleppe.', protects: 'At bustaden fungerer for akkurat dette hushaldet.',
    reads: ['Eigenskapar bustaden må ha eller ikkje må ha for hushaldet', 'Eigenskapane ved bustaden'], source: 'SINTEF A26099, linje 1534: ein ledig bustad er ikkje det same som ein eigna bustad. Eigenskapane er kommunen sine eigne ord.', per: 'kvart krav som ikkje er oppfylt',
  },
  tenure: {
    says: 'Leigeforma skal vere ei som passar for hushaldet: varig leige, overgangsbustad eller akuttbustad.', protects: 'At ingen får ei mellombels løysing når dei treng ei varig, eller omvendt.',
    reads: ['Leigeformene som passar for hushaldet', 'Leigeforma for bustaden'], source: CHOICE,
  },
  earmark: {
    says: 'Er ein bustad halden av til nokre grupper den dagen hushaldet kan flytte inn, kan berre dei gruppene få han.', protects: 'At bustader med eit bestemt føremål blir brukte til det.',
    reads: ['Gruppene til hushaldet', 'Kven bustaden er halden av til, og til når'], source: CHOICE,
  },
  veto: {
    says: 'Ingen får bustad i eit bumiljø eller eit område der dei har sagt at dei ikkje vil bu.', protects: 'At den som skal bu der, blir høyrd.',
    reads: ['Bumiljø og område hushaldet ikkje vil bu i', 'Kvar bustaden ligg'], source: 'Oslo 2017 «Rett hjelp til rett tid», linje 2001: val av område tel tungt.',
  },
  sensitivePlaces: {
    says: 'Der uro kan ventast, skal bustaden ikkje liggje like ved ein skule, ein barnehage eller ein annan stad som policyen nemner.', protects: 'Barn og andre som bruker staden, og hushaldet sjølv.',
    reads: ['Om uro kan ventast, etter ei datert vurdering', 'Avstanden i luftlinje frå bumiljøet til stadene'],
    source: 'IRIS 2012/296 (Hamar), linje 522: om mogleg ikkje ved skular og barnehagar. Avstanden er ein føresetnad.', per: 'kvar slik stad innanfor avstanden',
  },
  deadline: {
    says: 'Hushaldet bør kunne flytte inn før fristen sin.', protects: 'Den som skal skrivast ut eller lauslatast, eller som mistar bustaden på ein bestemt dag.', reads: ['Fristen til hushaldet', 'Når hushaldet og bustaden er klare'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 167, IRIS 2012/296 (Hamar), linje 524, og SINTEF A26099, linje 1522: bustaden må vere klar ved utskriving.', per: 'kvar dag etter fristen',
  },
  vacancy: {
    says: 'Ein bustad bør ikkje stå tom medan han ventar på hushaldet sitt.', protects: 'At bustadene er i bruk.', reads: ['Når bustaden er ledig', 'Når hushaldet kan flytte inn'],
    source: 'IRIS 2012/296 (Hamar), linje 524: ingen bustader blir haldne tilbake tomme.', per: 'kvar dag bustaden står tom',
  },
  areaWish: {
    says: 'Hushaldet bør få bu i området det helst vil bu i.', protects: 'Ønsket til den som skal bu der.', reads: ['Områda hushaldet ønskjer, i rekkjefølgje', 'Området bustaden ligg i'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 2001: val av område tel tungt.', per: 'kvart steg ned på ønskelista',
  },
  pointWish: {
    says: 'Hushaldet bør få bu så nær ein stad, eller så langt frå han, som det ønskjer.', protects: 'Ønsket til den som skal bu der.', reads: ['Ønska om avstand', 'Avstanden i luftlinje frå bumiljøet til stadene'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 875: ønska er ulike, nokre vil bu nær, andre langt unna.', per: 'kvar påbyrja hundre meter frå det som er ønskt',
  },
  stability: {
    says: 'Hushaldet bør få den bustaden som stod i førre forslag. Når de ber om eit nytt forslag i eit møte, slår Spredt på denne regelen sjølv, så lite anna blir endra.', protects: 'At det møtet alt har sett på, ikkje blir endra utan grunn.',
    reads: ['Bustaden i førre forslag'], source: CHOICE, per: 'kvart hushald som får noko anna enn sist',
  },
  siteLimit: {
    says: 'Eit bumiljø skal ikkje få fleire som tel med enn ein viss del av heimane der. Bur det alt fleire, kan dei bli, men det skal ikkje komme fleire til.', protects: 'Bumiljøet, og dei som vil sleppe å bu tett på andre i same situasjon.',
    reads: [COUNTS, 'Kor mange i bumiljøet som tel med frå før', 'Talet på heimar i bumiljøet', 'Om bumiljøet er unnateke'],
    source: 'Møreforsking 55/14, linje 514 og 517: det som skader, er delen i eit bumiljø. Ingen rapport gir eit tal, så delen og talet er føresetnader.', per: 'kvart hushald over grensa',
  },
  siteSpread: {
    says: 'Dei som tel med, bør bu spreidd. Kvar ny i same bumiljø tel meir enn den førre.', protects: 'Bumiljøet, og dei som vil sleppe å bu tett på andre i same situasjon.',
    reads: [COUNTS, 'Kor mange i bumiljøet som tel med frå før', 'Talet på heimar i bumiljøet', 'Om bumiljøet er unnateke'],
    source: 'Møreforsking 55/14, linje 516, 522 og 528: konsentrasjon er vanleg og uønskt. Kor mykje det skal telje, er ein føresetnad.', per: '1 for den første over det som ikkje tel, 2 for den neste, 3 for den tredje, og slik vidare',
  },
  radiusLimit: {
    says: 'Omkrinsen rundt eit bumiljø skal ikkje få fleire som tel med enn policyen tillèt. Bur det alt fleire, kan dei bli, men det skal ikkje komme fleire til.', protects: 'Nabolaget, der fleire bumiljø ligg tett.',
    reads: [COUNTS, 'Kor mange i omkrinsen som tel med frå før', 'Avstanden i luftlinje mellom bumiljøa', 'Om bumiljøa er unnatekne'],
    source: 'Møreforsking 55/14, linje 522 og 528: konsentrasjon er uønskt. Ingen rapport gir ein avstand eller eit tal, så begge er føresetnader.', per: 'kvart hushald over grensa, i kvar omkrins',
  },
  areaLimit: {
    says: 'Eit område skal ikkje få fleire som tel med enn ein viss del av heimane der. Bur det alt fleire, kan dei bli, men det skal ikkje komme fleire til.', protects: 'At heile kommunen er med og deler.',
    reads: [COUNTS, 'Kor mange i området som tel med frå før', 'Talet på heimar i området'], source: 'Møreforsking 55/14, linje 522 og 528: konsentrasjon er uønskt. Ingen rapport gir ein del, så han er ein føresetnad.', per: 'kvart hushald over grensa',
  },
  shielding: {
    says: 'Den som skal skjermast, skal ikkje komme til å bu i same bumiljø som nokon som tel med i konsentrasjonen, og omvendt.', protects: 'Familiar med barn, og andre som det er vurdert at skal skjermast.',
    reads: ['Om hushaldet skal skjermast, etter ei datert vurdering', COUNTS, 'Det same om dei som bur i bumiljøet'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 716, 1378 og 1454, og IRIS 2012/296 (Hamar), linje 614: familiar og folk i betring får ikkje bustad i belasta blokker.', per: 'kvar som skal skjermast og ikkje blir det',
  },
  avoid: {
    says: 'Ingen får bustad nærare nokon dei skal haldast frå, enn avstanden som er sett.', protects: 'Den som treng avstand til ein bestemt annan.', reads: ['Kven hushaldet skal haldast frå, og kor langt', 'Avstanden i luftlinje mellom bumiljøa'],
    source: 'Oslo 2017 «Rett hjelp til rett tid», linje 875: nokre må skjermast frå andre. Avstanden blir sett for kvar enkelt.',
  },
  followUpCover: {
    says: 'Den som får bustad og treng oppfølging, skal ha eit team som har ansvaret.', protects: 'At ingen blir ståande åleine etter innflyttinga.',
    reads: ['Minutt oppfølging i veka, kompetansen som trengst, og alder', 'Områda, kompetansane og aldersgrensene til teama'], source: 'Møreforsking 55/14, linje 240 og 1131: det som er knapt, er folk over tid.', per: 'kvart minutt i veka utan team',
  },
  followUpCapacity: {
    says: 'Eit team skal ikkje få ansvar for meir enn det har tid til. Reisa blir rekna med, og noko tid blir halden av.', protects: 'At oppfølginga kan haldast, for dei nye og for dei som teamet alt følgjer opp.',
    reads: ['Minutt og besøk i veka som hushaldet treng, kveld for seg', 'Tida teamet har, og den det alt er bunde til', 'Avstanden i luftlinje frå teamet til bumiljøet'],
    source: 'Møreforsking 55/14, linje 553, SINTEF A26099, linje 1813, og IRIS 2012/296 (Hamar), linje 440: listene veks utan fleire folk, og kveldar manglar. Reisefarten og det som blir halde av, er føresetnader.',
  },
  continuity: {
    says: 'Hushaldet bør få behalde teamet som kjenner det.', protects: 'Tillit som er bygd opp over tid.', reads: ['Teamet som følgjer hushaldet opp i dag'],
    source: 'Møreforsking 55/14, linje 230, og revisjonen i Stavanger, linje 31: få personar om kvar, behald den som er kjend.', per: 'kvart hushald som får eit anna team, eller ingen',
  },
  travel: {
    says: 'Teama bør bruke lite tid på reise.', protects: 'At tida går til dei som skal følgjast opp.', reads: ['Besøk i veka som hushaldet treng', 'Avstanden i luftlinje frå teamet til bumiljøet'],
    source: 'IRIS 2012/296 (Hamar), linje 143 og 991, og SINTEF A26099, linje 738: spreiing kostar reise. Måten minutta blir rekna på, er ein føresetnad.', per: 'kvart minutt på reise i veka',
  },
  unplaced: {
    says: 'Alle bør få ein bustad, dei med flest prioriteringspoeng først. Poenga byggjer på gruppa, situasjonen, ventetida og om fristen er nær.', protects: 'Den som ventar og treng det mest.',
    reads: ['Gruppene og situasjonen til hushaldet', 'Søknadsdatoen', 'Fristen'],
    source: 'IRIS 2012/296 (Hamar), linje 520, og Møreforsking 55/14, linje 1167: ei rekkjefølgje over alle kjende saker. Ingen rapport gir poeng, så alle tal er føresetnader.', per: 'kvart prioriteringspoeng hos den som står utan bustad',
  },
  horizon: {
    says: 'Hushaldet skal kunne flytte inn før runden er over. Regelen gjeld alltid. Kor langt fram ein runde ser, vel de når de lagar han.', protects: 'At ein bustad ikkje blir låst til nokon som ikkje kan bruke han på lenge.',
    reads: ['Når bustaden er ledig', 'Når hushaldet kan flytte inn', 'Kor langt fram runden ser'], source: CHOICE,
  },
  lock: {
    says: 'Det de sjølve har låst eller sperra, blir alltid halde.', protects: 'At menneske avgjer.', reads: ['Det som er låst eller sperra i møtet, eller i fila runden kom frå'], source: CHOICE,
  },
};

/** The parameters of the rules in words, in nynorsk. */
const nnParameters: ParameterTexts = {
  numbers: {
    maxSpare: (n) => (n === 0 ? 'Alle soverom til overs tel.' : `Inntil ${n} soverom til overs er greitt.`),
    metres: (n) => `Avstand: ${formatWhole(n)} meter.`, maxCount: (n) => `Grensa er ${formatWhole(n)} i omkrinsen.`, sharePercent: (n) => `Grensa er ${n} % av heimane.`, minCount: (n) => `Det er alltid plass til ${formatWhole(n)}, kor få heimar det enn er.`,
    free: (n) => (n === 1 ? 'Den første i eit bumiljø tel ikkje.' : `Dei ${formatWhole(n)} første i eit bumiljø tel ikkje.`), freePercent: (n) => (n === 0 ? 'Det er det same i alle bumiljø, store og små.' : `I store bumiljø tel ${n} % av heimane ikkje, når det er fleire.`),
    metresPerMinute: (n) => `Reisefart: ${formatWhole(n)} meter i minuttet.`, reservePercent: (n) => `${n} % av tida blir halden av.`,
    base: (n) => `Alle: ${formatWhole(n)} poeng.`, pointsPerMonth: (n) => `Kvar heile månad i kø: ${formatWhole(n)} poeng.`, waitingCap: (n) => `Høgst ${formatWhole(n)} poeng for ventetid.`,
    urgentPoints: (n) => `Frist som er nær: ${formatWhole(n)} poeng.`, urgentDays: (n) => `Fristen er nær når han er høgst ${formatWhole(n)} dagar etter datoen for runden.`,
  },
  lists: { kinds: (words) => `Stader: ${words}.` },
  points: { groupPoints: (words) => `Gruppe (den som gir mest): ${words}.`, situationPoints: (words) => `Situasjon: ${words}.` },
};

/** Everything else on the pages of rules, in nynorsk. */
export const nnRulePages: typeof nbRulePages = {
  rules: nnRulePage, parameters: nnParameters, title: 'Reglar', intro: 'Dette er alle reglane Spredt kan bruke når det foreslår kven som får kva bustad. Policyen avgjer kva for nokre som gjeld.', all: 'Alle reglar',
  groups: { home: 'Passar bustaden for hushaldet?', neighbours: 'Kva gjer det med naboskapet?', followUp: 'Finst det nokon som kan følgje opp?', priority: 'Kven går føre?', always: 'Gjeld alltid' },
  says: 'Kva regelen seier', protects: 'Kva han er til for', reads: 'Opplysningar han bruker', readsNothingElse: 'Regelen bruker ingen andre opplysningar.',
  assessed: (months: string) => `Vurderinga tel i ${months} månader om ikkje noko anna er sett. Etter det tel ho ikkje før nokon har vurdert på nytt. Talet er ein føresetnad.`,
  policies: 'Slik står han i policyane', policy: 'Policy', standing: 'Regelen er', amounts: 'Tal', noAmounts: 'Ingen tal',
  words: 'Eit vilkår må haldast. Ei prioritering blir vege: nivå 1 går alltid føre nivå 2. Vekta seier kor mykje regelen tel ved sida av andre på same nivå.',
  hard: 'Vilkår', soft: (level: number, weight: number) => `Prioritering på nivå ${level}, vekt ${formatWhole(weight)}`, off: 'Av', per: (what: string) => `Vekta blir gonga med: ${what}.`,
  always: 'Regelen står ikkje i nokon policy. Han gjeld i alle rundar og kan ikkje slåast av.', own: 'Ein runde kan òg vere laga av ei fil med ein policy av sitt eige slag. Han står ikkje her.',
  source: 'Kvar regelen kjem frå', notLaw: 'Spredt har ikkje kontrollert regelen mot noka lov. Rapportane er frå 2012 til 2018, og ingen av dei er ein heimel. At regelen blir brukt, og korleis, er kommunen sitt eige val. Kontroller det med jurist.',
  policySource: (name: string) => `Policyen «${name}»`, from: (date: string) => `Gjeld frå ${date}.`, review: (date: string) => `Skal sjåast på igjen ${date}.`, policySources: 'Kvar policyane kjem frå',
  missing: 'Denne regelen finst ikkje', missingHelp: 'Adressa er feil, eller regelen har fått eit anna namn.',
  groupNames: {
    homeless: 'utan eigen bustad', youth: 'ung', family: 'familie med barn', rop: 'treng tett oppfølging frå fleire tenester', refugee: 'flyktning som skal busetjast', elderly: 'eldre', disability: 'treng tilrettelagd bustad',
  },
  listed: (words: string, points: number) => `${words} ${formatWhole(points)}`,
};
