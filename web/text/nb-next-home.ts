import { formatDecimal, formatWhole } from '../format.ts';
import { nbNextHomeTold } from './nb-next-home-told.ts';
import { nbNextHomeYears } from './nb-next-home-years.ts';

const bedroomsOf = (n: number): string => (n === 0 ? 'uten eget soverom' : `${n} soverom`);
const homes = (n: number): string => (n === 1 ? '1 bolig' : `${formatWhole(n)} boliger`);
const kroner = (n: number): string => `${formatWhole(n)} kr`;

/** Where one home more would help, in bokmål. */
export const nbNextHome = {
  title: 'Hvor hjelper neste bolig?', ofRound: (name: string) => `Neste bolig, runde ${name}`, toAll: 'Alle spørsmål om neste bolig', print: 'Skriv ut', and: ' og ',
  lead: 'Spredt legger én bolig til i runden, eller tar en bort, og regner ut runden på nytt. Da ser du hva den ville gitt, punkt for punkt i policyen.',
  moment: 'En runde er ett øyeblikk. Svaret sier hva en bolig ville gitt i denne runden, ikke over år. De beste boligene kan simuleres over år etterpå.', simulate: 'Hva de beste gir over år',
  form: {
    heading: 'Nytt spørsmål', round: 'Runde', roundOption: (name: string, day: string) => `${name}, ${day}`, noRounds: 'Ingen runde har et forslag ennå. Når en saksbehandler har laget et forslag i en runde, kan du spørre her.',
    kinds: 'Boliger som kan kjøpes', kindsHelp: 'Hver slags bolig prøves i hvert område, i et eget hus midt blant boligene i området.', bedrooms: 'Antall soverom', stepFree: 'Inngang', stepFreeNo: 'Med trinn', stepFreeYes: 'Trinnfri', staffing: 'Bemanning',
    budget: 'Ramme i kroner', budgetFault: 'Skriv et helt tall i kroner, høyst en milliard.', prices: 'Priser og husleie', pricesHelp: 'Tallene er antakelser. Skriv inn kommunens egne.',
    buy: (n: number) => `Kjøp, ${bedroomsOf(n)}`, rent: (n: number) => `Husleie i måneden, ${bedroomsOf(n)}`, moreForStepFreeNok: 'Tillegg for trinnfri', splitNok: 'Dele en bolig i to', mergeNok: 'Slå sammen to boliger', makeStepFreeNok: 'Gjøre en bolig trinnfri', addStaffingNok: 'Lage plass til bemanning', addStaffingHelp: 'Lønn til de ansatte er ikke med.',
    found: 'Boliger dere har funnet', foundHelp: 'Har dere boliger til salgs å vurdere, så legg dem til her. Uten koordinater regnes boligen som om den ligger midt blant boligene i området.', add: 'Legg til en bolig', remove: (name: string) => `Ta bort ${name === '' ? 'boligen' : name}`,
    name: 'Adresse eller navn', area: 'Område', lat: 'Breddegrad', lon: 'Lengdegrad', homesOnSite: 'Boliger på bostedet i alt', price: 'Pris i kroner', monthlyRent: 'Husleie i måneden', bedroomsOne: 'Soverom',
    effort: 'Hvor lenge det regnes', confirmed: 'Boliger som regnes ut i hver gruppe', secondsForHome: 'Sekunder for hver bolig', secondsForBudget: 'Sekunder for rammen',
    fault: 'Skriv et helt tall.', nameFault: 'Skriv hva boligen heter.', coordinateFault: 'Skriv begge koordinatene, eller ingen.', noneChosen: 'Velg minst én av hver.', start: 'Regn ut', starting: 'Begynner …', failed: 'Spørsmålet ble ikke stilt.',
  },
  staffing: { none: 'uten bemanning', onCall: 'bemanning på tilkalling', daytime: 'bemannet på dagtid', allHours: 'bemannet hele døgnet' } as Readonly<Record<string, string>>,
  staffingOption: { none: 'Ingen', onCall: 'På tilkalling', daytime: 'På dagtid', allHours: 'Hele døgnet' } as Readonly<Record<string, string>>,
  home: { bedrooms: bedroomsOf, stepFree: 'trinnfri', wheelchair: 'plass til rullestol' },
  change: {
    buy: (home: string) => `Kjøpe: ${home}`, found: (name: string, home: string) => `${name}: ${home}`, sell: (site: string, home: string) => `Selge på ${site}: ${home}`,
    split: (site: string, from: string, into: string) => `Dele på ${site}: ${from} blir ${into}`,
    merge: (site: string, from: string, into: string) => `Slå sammen på ${site}: ${from} blir ${into}`,
    makeStepFree: (site: string, bedrooms: number) => `Gjøre trinnfri på ${site}: ${bedroomsOf(bedrooms)}`, addStaffing: (site: string, bedrooms: number, staffing: string) => `Gjøre om på ${site}: ${bedroomsOf(bedrooms)}, ${staffing}`,
  },
  basis: (name: string, number: number, households: number, dwellings: number, policy: string) => `Regnet på runde ${name}, forslag ${number}: ${formatWhole(households)} husstander venter, og ${formatWhole(dwellings)} boliger er ledige. Policy: ${policy}.`,
  notProved: 'Forslaget i runden er ikke bevist best mulig på alle punkter. Derfor kan gevinsten på disse punktene være mindre enn det som står.',
  places: 'En bolig som kan kjøpes, er tenkt: et eget hus midt blant boligene i området, ledig i dag. Plasseringen avgjør reisetid og hvem som er naboer.', areasWithoutSites: (names: string) => `Uten bosteder i registeret, og derfor ikke prøvd: ${names}.`, leftOut: (names: string) => `Kunne ikke plasseres på kartet: ${names}.`,
  budget: {
    heading: (n: string) => `Hva rammen på ${n} kan gi`, waiting: 'Ikke regnet ut ennå.', noneBought: 'Ingen kjøp innenfor rammen gjør runden bedre.', kroner,
    bought: (count: number, spent: string, first: string) => `Kjøp eller ombygging av ${homes(count)} for ${spent} gir dette: ${first}.`, item: (n: number, home: string, area: string) => `${n} × ${home}, ${area}`,
    proved: 'Bevist: ingen annen pakke av de slagene som er med, er bedre innenfor rammen.', notProved: 'Beste pakke som ble funnet i tiden, men ikke bevist best på alle punkter. Der det står «mellom», kan ingen pakke gi mer enn det beste av de to tallene.', cheapest: 'Ingen like god pakke er billigere.',
    considered: (n: number, copies: number) => `${formatWhole(n)} slags boliger og ombygginger var med i regnestykket, hver slags kjøp inntil ${copies} ganger.`,
  },
  table: {
    buy: 'Én bolig mer, etter hva den gir', convert: 'Ledige boliger som bygges om', sell: 'Ledige boliger som selges', sellHelp: 'Hva runden mister når en ledig bolig selges. Der den mister minst, står først. Hva boligen kan selges for, er ikke regnet med.', convertHelp: 'Bare ledige boliger er med: en ombygging av en bolig noen bor i, kan ikke vurderes i én runde.',
    notLookedAt: (inUse: number, locked: number, later: number) => `Ikke sett på: ${homes(inUse)} som noen bor i, ${formatWhole(locked)} som er låst til noen i runden, og ${formatWhole(later)} som ingen kan flytte inn i mens runden varer. Runden mister dem ikke nå, så den kan ikke si hva et salg ville kostet. Det kommer an på hvor leietakeren skulle bo.`,
    home: 'Bolig', area: 'Område', price: 'Pris', gives: 'Hva det gir', known: 'Hvor sikkert', none: 'Ingen å vise.', more: (n: number) => `Vis ${formatWhole(n)} til`, csv: 'Last ned som CSV',
    confirmed: 'Regnet ut', confirmedProved: 'Regnet ut og bevist', estimate: 'Anslag', noAnswer: { timeLimit: 'Ikke ferdig i tiden', stopped: 'Stoppet', tooLarge: 'For stor å regne ut', infeasible: 'Det som er låst i runden, kan ikke holdes da', noRelaxation: 'Kunne ikke anslås' } as Readonly<Record<string, string>>,
    level: 'punkt', gain: 'gevinst', least: 'minst', most: 'mest', rent: 'husleie', priority: 'rekkefølge',
  },
  gain: {
    roof: (n: number) => (n > 0 ? `${formatWhole(n)} færre prioriteringspoeng uten bolig` : `${formatWhole(-n)} flere prioriteringspoeng uten bolig`), followUp: (n: number) => (n > 0 ? `${formatWhole(n)} færre minutter i uka uten team` : `${formatWhole(-n)} flere minutter i uka uten team`),
    other: (name: string, n: number) => (n > 0 ? `${name}: ${formatWhole(n)} bedre` : `${name}: ${formatWhole(-n)} dårligere`), nothing: 'ingen endring på noe punkt',
    upTo: (sentence: string) => `anslag, kan gi ${sentence}`, estimateNothing: 'anslag: gir ingenting på punktene det ble sett på', between: (least: number, most: number) => `mellom ${formatWhole(least)} og ${formatWhole(most)}`, straddles: (worse: number, better: number) => `mellom ${formatWhole(worse)} dårligere og ${formatWhole(better)} bedre`, proved: 'bevist', open: 'ikke bevist',
    more: 'Når flere får bolig, trenger flere oppfølging og tilpasning. Derfor kan senere punkter bli dårligere, selv om det første blir bedre.',
  },
  chart: { title: (home: string) => `Mest for første punkt gir ${home}`, alike: (n: number, gain: number) => `${formatWhole(n)} boliger gir like mye for første punkt: ${formatDecimal(gain)}`, noTitle: 'Ingen bolig gir noe på første punkt', note: (rule: string) => `Så mye bedre blir «${rule}», den viktigste delen av policyen, med én bolig mer.`, axis: 'Gevinst', estimate: 'anslag', value: (n: number) => formatDecimal(n) },
  file: {
    help: 'Har dere boligene i Excel eller CSV, kan de leses inn herfra. Bruk en mal:', templateExcel: 'Mal i Excel', templateCsv: 'Mal i CSV', choose: 'Les inn fra fil', reading: 'Leser filen …', failed: 'Filen kunne ikke leses.',
    tooMany: (n: number, most: number) => `Det blir ${formatWhole(n)} boliger, og det er plass til ${formatWhole(most)}. Ingen er lagt til. Ta bort noen, eller del filen.`, faulty: (name: string) => `${name} har feil, så ingen boliger er lagt til.`, added: (n: number, name: string) => `${homes(n)} fra ${name} er lagt til nederst. Ingenting lagres før du regner ut.`,
  },
  years: nbNextHomeYears, told: nbNextHomeTold,
};
