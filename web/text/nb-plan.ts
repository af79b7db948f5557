import { formatDecimal, formatWhole } from '../format.ts';

const range = (least: number, most: number): string => (least === most ? formatWhole(least) : `${formatWhole(least)}–${formatWhole(most)}`);
const percents = (least: number, most: number): string => (least === most ? `${formatDecimal(least)} %` : `${formatDecimal(least)}–${formatDecimal(most)} %`);
const many = (n: number): string => ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'][n] ?? formatWhole(n);

/** The texts of concentration, and of what of it could be avoided, in bokmål. */
export const nbPlan = {
  concentration: {
    title: 'Konsentrasjon', lead: 'Hvor husstandene som teller med i konsentrasjon, bor i dag, og hvor samlet de bor.', asOf: (day: string) => `Slik det er ${day}.`, none: 'Det er ingen kommunale boliger i registrene ennå.',
    together: (least: number, most: number, ofLeast: number, ofMost: number, k: number) => `${range(least, most)} av ${range(ofLeast, ofMost)} husstander som teller med, bor på bosteder med ${many(k)} eller flere kommunale boliger.`,
    share: (least: number, most: number) => `Det er ${percents(least, most)}.`,
    answer: 'Svaret kort', half: { more: 'Altså minst halvparten.', exact: 'Altså nøyaktig halvparten.', less: 'Altså under halvparten.', unsure: 'Det kan være både over og under halvparten.' },
    bySize: (least: number, most: number) => `Om bare størrelsen avgjorde, ville det vært ${percents(least, most)}: så mange ville bodd der hvis hver av dem fikk en tilfeldig kommunal bolig med like mange soverom som i dag.`,
    largeSites: (sites: number) => (sites === 1 ? 'Ett bosted har så mange kommunale boliger.' : `${formatWhole(sites)} bosteder har så mange kommunale boliger.`),
    unknown: (n: number) => (n === 1 ? 'For én leietaker har vurderingen gått ut. Ingen vet om husstanden teller med nå, derfor står tallene fra minst til mest.' : `For ${formatWhole(n)} leietakere har vurderingen gått ut. Ingen vet om de teller med nå, derfor står tallene fra minst til mest.`),
    told: (small: number) => `Her er bare summer. Hvor mange som teller med, står i trinn på ${formatWhole(small)} eller flere og gjelder dem vi vet teller med. Tallene står i en måned. Alt på siden er regnet ut fra trinnene, så ingen kan lese ut hva som gjelder én husstand.`,
    incomplete: 'Noe i registrene må rettes før antallet kan regnes ut. Tallene viser derfor alt som er mulig.',
    choices: 'Hva kartet og tabellen viser', level: 'Vis for', levels: { site: 'Bosteder', circle: 'Sirkler', area: 'Områder', cell: 'Ruter' },
    metres: 'Radius i meter', cell: 'Størrelse på rutene', cellOf: (metres: number) => (metres < 1000 ? `${formatWhole(metres)} m` : `${formatWhole(metres / 1000)} km`), cellHelp: 'Rutene er rutenettet til Statistisk sentralbyrå.',
    circleHelp: 'Én sirkel rundt hvert bosted. Sirklene overlapper, så de kan ikke legges sammen.', withExempt: 'Ta med bosteder som er unntatt fra grensene', k: 'Mange kommunale boliger på ett sted: fra og med',
    kSource: 'Fem eller flere sammen regnet IRIS som konsentrasjon i 2013 (etter Husbankens sammendrag). Radius og størrelse på rutene er antakelser.',
    colour: 'Fargen viser andelen av', colours: { all: 'alle hjem', municipal: 'kommunale boliger' },
    map: 'Kart over konsentrasjon', mapHelp: 'Alt på kartet står også i tabellen.', legend: (of: string) => `Andel av ${of} som teller med`, neutral: (n: number) => `færre enn ${many(n)} boliger, eller ikke sikkert hvilken farge`, fit: 'Vis alt',
    tip: (name: string, least: number, most: number, homes: number) => `${name}: ${range(least, most)} av ${formatWhole(homes)} teller med`,
    rows: 'Tabell over konsentrasjon', columns: { site: 'Bosted', circle: 'Rundt', area: 'Område', cell: 'Rute' }, sites: 'Bosteder', homes: 'Hjem i alt', municipal: 'Kommunale boliger', counted: 'Teller med', ofMunicipal: 'Av kommunale', ofAll: 'Av alle hjem',
    town: 'Hele kommunen', exempt: 'unntatt', range, percents, more: (n: number) => `Vis ${formatWhole(n)} til`, onMap: (name: string) => `${name}, vis på kartet`, chosen: (name: string) => `${name} er valgt på kartet.`,
    keptBack: (n: number) => `vises ikke: færre enn ${many(n)} hjem`,
    indices: 'Hvor ujevnt er det?', among: 'Regnet blant', amongOf: { municipal: 'kommunale boliger', all: 'alle hjem' },
    dissimilarity: 'Ulikhet', dissimilarityHelp: { site: 'Så stor del av dem som teller med, måtte bodd på et annet bosted for at alle bosteder skulle hatt like stor andel.', area: 'Så stor del av dem som teller med, måtte bodd i et annet område for at alle områder skulle hatt like stor andel.', cell: 'Så stor del av dem som teller med, måtte bodd i en annen rute for at alle ruter skulle hatt like stor andel.' },
    isolation: 'Isolasjon', isolationHelp: { site: 'Så stor del av boligene på bostedet til en som teller med, teller i snitt med (den selv også).', area: 'Så stor del av boligene i området til en som teller med, teller i snitt med (den selv også).', cell: 'Så stor del av boligene i ruten til en som teller med, teller i snitt med (den selv også).' },
    noIndex: 'Sirkler overlapper, så de har ingen slike tall. Velg bosteder, områder eller ruter.', nobody: 'ikke noe tall: ingen teller med', outer: 'Tallet ligger sikkert innenfor, men ytterpunktene trenger ikke være nådd.',
    indexSource: 'Dissimilaritetsindeksen og isolasjonsindeksen i forskningen om bosetting, her fra 0 til 100 %. På et bosted med én kommunal bolig er andelen alltid 0 eller 100 %.',
    trend: 'Over tid', trendTogether: (k: number) => `Andelen som bor med ${many(k)} eller flere kommunale boliger`, trendUneven: 'Ulikhet mellom bosteder', least: 'minst', most: 'mest', ground: 'Dag', axis: 'prosent av dem som teller med', axisUneven: 'prosent, blant kommunale boliger',
    knownFrom: (day: string) => `Før ${day} har ikke registrene alle som bodde der. En bolig vi ikke vet hvem som bodde i, kan ha hatt en husstand som teller med eller ikke. Derfor går linjene fra hverandre bakover.`,
    trendHow: 'Fortiden er regnet ut fra leieforholdene: når noen flyttet inn og ut. Om de teller med, er etter vurderingen som står nå. Vi går ut fra at dagens boliger var der hele tiden (antakelse).', years: 'År bakover',
    trendTold: (n: number): string => (n < 2 ? 'Utviklingen vises når summene er fortalt mer enn én gang. De fortelles høyst én gang i måneden.' : 'Hvert punkt er summene slik de ble fortalt da.'),
    files: 'Last ned', csv: 'Tabellen (CSV)', indicesCsv: 'Ulikhet og isolasjon (CSV)', trendCsv: 'Over tid (CSV)', geojson: 'Kartlaget (GeoJSON)',
  },
  avoidable: {
    title: 'Unngåelig eller ikke', lead: 'Hvor mye av konsentrasjonen kunne vært unngått med boligene kommunen har i dag, om alle kunne fått en ny plass? Resten skyldes boligene.',
    caution: 'Ingen blir flyttet, og dette er ikke et forslag. Registrene vet bare hvilken bolig en leietaker har, ikke hva husstanden trenger.', form: 'Regn ut', fit: 'Hvilke boliger kunne passet for dem som bor i en bolig i dag? (antakelse)',
    fits: { atLeast: 'Like mange soverom eller flere, og trinnfri der dagens er det', same: 'Like mange soverom, samme type leieforhold, og trinnfri, tilpasset rullestol og bemannet der dagens er det', any: 'Hvilken som helst bolig' },
    toldFit: 'Summene sier ikke hvem som har hvilken bolig. Derfor regnes det som om alle boliger passer for alle.', numbers: 'Tall som regnes med', togetherFrom: 'Så mange på ett bosted bor samlet', limitPercent: 'Grense for et bosted, prosent av hjemmene', limitCount: 'Men alltid tillatt', free: 'Koster ingenting i spredningen',
    sources: 'Fem sammen er fra IRIS 2013 (etter Husbankens sammendrag, der om boliger). 15 % og to er fra policyen «Strenge grenser», som Spredt leveres med, og to i spredningen fra «Tak først»; alle er antakelser.',
    run: 'Regn ut', running: 'Begynner …', mayNot: 'Bare lederen kan sette i gang en utregning. Den siste vises her.', none: 'Ingenting er regnet ut ennå.', asOf: (day: string) => `Boliger og leietakere slik de var ${day}.`,
    measures: { together: 'Bor samlet', overLimit: 'Over grensen', spread: 'Spredning' },
    means: {
      together: (k: number, _percent: number, _count: number, _free: number) => `Husstander som teller med, på bosteder der ${many(k)} eller flere teller med.`, overLimit: (_k: number, percent: number, count: number, _free: number) => `Så mange flere enn grensen på bostedet: ${formatWhole(percent)} % av hjemmene, men alltid ${many(count)}.`,
      spread: (_k: number, _percent: number, _count: number, free: number) => `Poeng: 1 for den første over ${many(free)} på et bosted, 2 for den neste, og så videre. Flere på samme sted teller mer og mer.`,
    },
    sentence: (currentLeast: number, currentMost: number, leastLeast: number, leastMost: number, byLeast: number, byMost: number) => `I dag ${range(currentLeast, currentMost)}. Med de samme boligene kunne det vært ${range(leastLeast, leastMost)}. Fordelingen står for ${range(byLeast, byMost)}, boligene for ${range(leastLeast, leastMost)}.`,
    verdict: { none: 'Det er ingenting å unngå.', allocation: 'Med denne antakelsen kunne alt vært unngått med dagens boliger.', stock: 'Med denne antakelsen kunne ingenting vært unngått: det skyldes boligene.', both: 'Med denne antakelsen kunne en del vært unngått, resten skyldes boligene.', unsure: 'Hvor mye som kunne vært unngått, er ikke sikkert.' },
    proved: 'Regnet helt ut: det finnes ingen bedre plassering.', notProved: 'Ikke regnet helt ut i tide. Det laveste ligger et sted i det som står.', place: 'Sted', today: 'I dag', least: 'Minst mulig (boligene)', byAllocation: 'Resten (fordelingen)', bar: 'Søyle', counted: 'Teller med', town: 'Hele kommunen', range, missing: 'regnes ut',
    areasHelp: 'Et område regnes for seg: bare mellom boligene i området. I hele kommunen kan alle få en bolig hvor som helst. Derfor kan summen av områdene være høyere.', exempt: (least: number, most: number) => `${range(least, most)} som teller med, bor på bosteder som er unntatt fra grensene. De er holdt utenfor.`,
    csv: 'Last ned tallene (CSV)', file: 'unngaaelig', column: { measure: 'Mål', from: (head: string) => `${head}, minst`, to: (head: string) => `${head}, mest` }, bars: (name: string, stock: number, allocation: number, unsure: number) => `${name}: ${formatWhole(stock)} skyldes sikkert boligene, ${formatWhole(allocation)} sikkert fordelingen${unsure === 0 ? '' : `, ${formatWhole(unsure)} er ikke sikkert`}`, legendStock: 'skyldes boligene', legendUnsure: 'ikke sikkert hvilken av dem', legendAllocation: 'skyldes fordelingen', earlier: 'Tidligere utregninger', seen: 'Utregningen under',
    method: 'Slik er det regnet ut', methodText: 'Alle leietakere på bosteder som ikke er unntatt, plasseres på nytt: hver i en bolig som passer, én husstand i hver. En matematisk løser finner den plasseringen som gir det laveste tallet, og en egen kontroll plasserer alle én for én etterpå. Ledige boliger er med; boliger ute av bruk er ikke.',
  },
};

/** The texts of concentration and of what could be avoided; the other languages have the same keys. */
export type PlanTexts = typeof nbPlan;
