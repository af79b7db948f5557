import { formatDecimal, formatWhole } from '../format.ts';
import type { nbNextHome } from './nb-next-home.ts';
import { nnNextHomeTold } from './nn-next-home-told.ts';
import { nnNextHomeYears } from './nn-next-home-years.ts';

const bedroomsOf = (n: number): string => (n === 0 ? 'utan eige soverom' : `${n} soverom`);
const homes = (n: number): string => (n === 1 ? '1 bustad' : `${formatWhole(n)} bustader`);
const kroner = (n: number): string => `${formatWhole(n)} kr`;

/** Where one home more would help, in nynorsk. */
export const nnNextHome: typeof nbNextHome = {
  title: 'Kvar hjelper neste bustad?', ofRound: (name: string) => `Neste bustad, runde ${name}`, toAll: 'Alle spørsmål om neste bustad', print: 'Skriv ut', and: ' og ',
  lead: 'Spredt legg éin bustad til i runden, eller tek ein bort, og reknar ut runden på nytt. Då ser du kva han ville gitt, punkt for punkt i policyen.',
  moment: 'Ein runde er éin augneblink. Svaret seier kva ein bustad ville gitt i denne runden, ikkje over år. Dei beste bustadene kan simulerast over år etterpå.', simulate: 'Kva dei beste gir over år',
  form: {
    heading: 'Nytt spørsmål', round: 'Runde', roundOption: (name: string, day: string) => `${name}, ${day}`, noRounds: 'Ingen runde har eit forslag enno. Når ein saksbehandlar har laga eit forslag i ein runde, kan du spørje her.',
    kinds: 'Bustader som kan kjøpast', kindsHelp: 'Kvart slag bustad blir prøvd i kvart område, i eit eige hus midt blant bustadene i området.', bedrooms: 'Talet på soverom', stepFree: 'Inngang', stepFreeNo: 'Med trinn', stepFreeYes: 'Trinnfri', staffing: 'Bemanning',
    budget: 'Ramme i kroner', budgetFault: 'Skriv eit heilt tal i kroner, høgst ein milliard.', prices: 'Prisar og husleige', pricesHelp: 'Tala er føresetnader. Skriv inn kommunen sine eigne.',
    buy: (n: number) => `Kjøp, ${bedroomsOf(n)}`, rent: (n: number) => `Husleige i månaden, ${bedroomsOf(n)}`, moreForStepFreeNok: 'Tillegg for trinnfri', splitNok: 'Dele ein bustad i to', mergeNok: 'Slå saman to bustader', makeStepFreeNok: 'Gjere ein bustad trinnfri', addStaffingNok: 'Lage plass til bemanning', addStaffingHelp: 'Løn til dei tilsette er ikkje med.',
    found: 'Bustader de har funne', foundHelp: 'Har de bustader til sals å vurdere, så legg dei til her. Utan koordinatar blir bustaden rekna som om han ligg midt blant bustadene i området.', add: 'Legg til ein bustad', remove: (name: string) => `Ta bort ${name === '' ? 'bustaden' : name}`,
    name: 'Adresse eller namn', area: 'Område', lat: 'Breiddegrad', lon: 'Lengdegrad', homesOnSite: 'Bustader i bumiljøet i alt', price: 'Pris i kroner', monthlyRent: 'Husleige i månaden', bedroomsOne: 'Soverom',
    effort: 'Kor lenge det blir rekna', confirmed: 'Bustader som blir rekna ut i kvar gruppe', secondsForHome: 'Sekund for kvar bustad', secondsForBudget: 'Sekund for ramma',
    fault: 'Skriv eit heilt tal.', nameFault: 'Skriv kva bustaden heiter.', coordinateFault: 'Skriv begge koordinatane, eller ingen.', noneChosen: 'Vel minst éin av kvar.', start: 'Rekn ut', starting: 'Begynner …', failed: 'Spørsmålet vart ikkje stilt.',
  },
  staffing: { none: 'utan bemanning', onCall: 'bemanning på tilkalling', daytime: 'bemanna på dagtid', allHours: 'bemanna heile døgnet' } as Readonly<Record<string, string>>,
  staffingOption: { none: 'Ingen', onCall: 'På tilkalling', daytime: 'På dagtid', allHours: 'Heile døgnet' } as Readonly<Record<string, string>>,
  home: { bedrooms: bedroomsOf, stepFree: 'trinnfri', wheelchair: 'plass til rullestol' },
  change: {
    buy: (home: string) => `Kjøpe: ${home}`, found: (name: string, home: string) => `${name}: ${home}`, sell: (site: string, home: string) => `Selje på ${site}: ${home}`,
    split: (site: string, from: string, into: string) => `Dele på ${site}: ${from} blir ${into}`,
    merge: (site: string, from: string, into: string) => `Slå saman på ${site}: ${from} blir ${into}`,
    makeStepFree: (site: string, bedrooms: number) => `Gjere trinnfri på ${site}: ${bedroomsOf(bedrooms)}`, addStaffing: (site: string, bedrooms: number, staffing: string) => `Gjere om på ${site}: ${bedroomsOf(bedrooms)}, ${staffing}`,
  },
  basis: (name: string, number: number, households: number, dwellings: number, policy: string) => `Rekna på runde ${name}, forslag ${number}: ${formatWhole(households)} hushald ventar, og ${formatWhole(dwellings)} bustader er ledige. Policy: ${policy}.`,
  notProved: 'Forslaget i runden er ikkje bevist best mogleg på alle punkt. Derfor kan gevinsten på desse punkta vere mindre enn det som står.',
  places: 'Ein bustad som kan kjøpast, er tenkt: eit eige hus midt blant bustadene i området, ledig i dag. Plasseringa avgjer reisetid og kven som er naboar.', areasWithoutSites: (names: string) => `Utan bumiljø i registeret, og derfor ikkje prøvd: ${names}.`, leftOut: (names: string) => `Kunne ikkje plasserast på kartet: ${names}.`,
  budget: {
    heading: (n: string) => `Kva ramma på ${n} kan gi`, waiting: 'Ikkje rekna ut enno.', noneBought: 'Ingen kjøp innanfor ramma gjer runden betre.', kroner,
    bought: (count: number, spent: string, first: string) => `Kjøp eller ombygging av ${homes(count)} for ${spent} gir dette: ${first}.`, item: (n: number, home: string, area: string) => `${n} × ${home}, ${area}`,
    proved: 'Bevist: inga anna pakke av dei slaga som er med, er betre innanfor ramma.', notProved: 'Beste pakke som vart funnen i tida, men ikkje bevist best på alle punkt. Der det står «mellom», kan inga pakke gi meir enn det beste av dei to tala.', cheapest: 'Inga like god pakke er billegare.',
    considered: (n: number, copies: number) => `${formatWhole(n)} slag bustader og ombyggingar var med i reknestykket, kvart slag kjøp inntil ${copies} gonger.`,
  },
  table: {
    buy: 'Éin bustad meir, etter kva han gir', convert: 'Ledige bustader som blir bygde om', sell: 'Ledige bustader som blir selde', sellHelp: 'Kva runden mistar når ein ledig bustad blir seld. Der han mistar minst, står først. Kva bustaden kan seljast for, er ikkje rekna med.', convertHelp: 'Berre ledige bustader er med: ei ombygging av ein bustad nokon bur i, kan ikkje vurderast i éin runde.',
    notLookedAt: (inUse: number, locked: number, later: number) => `Ikkje sett på: ${homes(inUse)} som nokon bur i, ${formatWhole(locked)} som er låste til nokon i runden, og ${formatWhole(later)} som ingen kan flytte inn i medan runden varer. Runden mistar dei ikkje no, så han kan ikkje seie kva eit sal ville kosta. Det kjem an på kvar leigetakaren skulle bu.`,
    home: 'Bustad', area: 'Område', price: 'Pris', gives: 'Kva det gir', known: 'Kor sikkert', none: 'Ingen å vise.', more: (n: number) => `Vis ${formatWhole(n)} til`, csv: 'Last ned som CSV',
    confirmed: 'Rekna ut', confirmedProved: 'Rekna ut og bevist', estimate: 'Anslag', noAnswer: { timeLimit: 'Ikkje ferdig i tida', stopped: 'Stoppet', tooLarge: 'For stor å rekne ut', infeasible: 'Det som er låst i runden, kan ikkje haldast då', noRelaxation: 'Kunne ikkje anslåast' } as Readonly<Record<string, string>>,
    level: 'punkt', gain: 'gevinst', least: 'minst', most: 'mest', rent: 'husleige', priority: 'rekkjefølgje',
  },
  gain: {
    roof: (n: number) => (n > 0 ? `${formatWhole(n)} færre prioriteringspoeng utan bustad` : `${formatWhole(-n)} fleire prioriteringspoeng utan bustad`), followUp: (n: number) => (n > 0 ? `${formatWhole(n)} færre minutt i veka utan team` : `${formatWhole(-n)} fleire minutt i veka utan team`),
    other: (name: string, n: number) => (n > 0 ? `${name}: ${formatWhole(n)} betre` : `${name}: ${formatWhole(-n)} dårlegare`), nothing: 'inga endring på noko punkt',
    upTo: (sentence: string) => `anslag, kan gi ${sentence}`, estimateNothing: 'anslag: gir ingenting på punkta det vart sett på', between: (least: number, most: number) => `mellom ${formatWhole(least)} og ${formatWhole(most)}`, straddles: (worse: number, better: number) => `mellom ${formatWhole(worse)} dårlegare og ${formatWhole(better)} betre`, proved: 'bevist', open: 'ikkje bevist',
    more: 'Når fleire får bustad, treng fleire oppfølging og tilpassing. Derfor kan seinare punkt bli dårlegare, sjølv om det første blir betre.',
  },
  chart: { title: (home: string) => `Mest for første punkt gir ${home}`, alike: (n: number, gain: number) => `${formatWhole(n)} bustader gir like mykje for første punkt: ${formatDecimal(gain)}`, noTitle: 'Ingen bustad gir noko på første punkt', note: (rule: string) => `Så mykje betre blir «${rule}», den viktigaste delen av policyen, med éin bustad meir.`, axis: 'Gevinst', estimate: 'anslag', value: (n: number) => formatDecimal(n) },
  file: {
    help: 'Har de bustadene i Excel eller CSV, kan dei lesast inn herfrå. Bruk ein mal:', templateExcel: 'Mal i Excel', templateCsv: 'Mal i CSV', choose: 'Les inn frå fil', reading: 'Les fila …', failed: 'Fila kunne ikkje lesast.',
    tooMany: (n: number, most: number) => `Det blir ${formatWhole(n)} bustader, og det er plass til ${formatWhole(most)}. Ingen er lagde til. Ta bort nokre, eller del fila.`, faulty: (name: string) => `${name} har feil, så ingen bustader er lagde til.`, added: (n: number, name: string) => `${homes(n)} frå ${name} er lagt til nedst. Ingenting blir lagra før du reknar ut.`,
  },
  years: nnNextHomeYears, told: nnNextHomeTold,
};
