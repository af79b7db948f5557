import { formatDecimal, formatWhole } from '../format.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutter`);
const weeks = (n: number): string => (n === 1 ? '1 uke' : `${formatWhole(n)} uker`);
const homes = (n: number): string => (n === 1 ? '1 bolig' : `${formatWhole(n)} boliger`);

/** Need for follow-up against the teams' time, in bokmål; and what the parts of Oppfølging are called. Dates are given as they are to be written. */
export const nbForecast = {
  tabs: { parts: 'Deler av Oppfølging', overview: 'Oversikt', caseload: 'Hvem følger hvem', week: 'Uka', forecast: 'Framover' },
  menu: 'Oppfølging', title: 'Oppfølging framover', lead: 'Rekker tiden i teamene til? Her står behovet uke for uke mot tiden teamene har. Boliger som er foreslått eller tilbudt, er med.', print: 'Skriv ut', weeks: 'Uker fram', asOf: (day: string) => `Regnet ut ${day} av registrene.`,
  answer: {
    heading: 'Kort sagt', allWell: (n: number) => `Alle team har tid nok de neste ${weeks(n)}.`, noTeams: 'Det står ingen team i registeret.',
    short: (team: string, week: number, date: string, count: number, of: number, worst: number, worstWeek: number) => `${team} mangler tid fra uke ${week} (${date}), i ${formatWhole(count)} av ${weeks(of)}. Verst er uke ${worstWeek}, med ${minutes(worst)}.`,
    shortEvening: (team: string, week: number, date: string, count: number, of: number, worst: number) => `${team} mangler kveldstid fra uke ${week} (${date}), i ${formatWhole(count)} av ${weeks(of)}. På det meste ${minutes(worst)}.`,
    onlyRound: (n: number) => `Uten boligene som er foreslått eller tilbudt, hadde det manglet tid i ${n === 0 ? 'ingen uker' : weeks(n)}.`, reserve: (team: string, count: number, of: number) => `${team} har tid nok, men bruker av reserven i ${formatWhole(count)} av ${weeks(of)}.`,
  },
  round: {
    proposed: (count: number, round: string, minutesFull: number) => `${homes(count)} fra forslaget i runde ${round} er med: ${minutes(minutesFull)} i uka når alle har flyttet inn.`, offered: (count: number, minutesFull: number) => `${homes(count)} som er tilbudt og ikke flyttet inn i, er med: ${minutes(minutesFull)} i uka når alle har flyttet inn.`,
    none: 'Ingen boliger er foreslått eller tilbudt til noen som trenger oppfølging.', unteamed: (count: number, n: number) => `${homes(count)} er ikke med, fordi ingen team har ansvaret: ${minutes(n)} i uka, uten reise.`,
  },
  chart: {
    title: 'Behov mot tid i teamene', note: 'Der behovet ligger over tiden, er noe ikke dekket.', eveningTitle: 'Behov mot tid om kvelden', axis: 'Minutter i uka', ground: 'Uke, fra mandag', capacity: 'Tid', agreements: 'Avtaler', withRound: 'Avtaler og nye boliger',
  },
  table: {
    heading: 'Minutter igjen, uke for uke', caption: 'Tiden teamet har, minus avtaler og nye boliger. «mangler» er minutter det ikke er tid til.', week: 'Uke', missing: (n: number) => `mangler ${formatWhole(n)}`, evening: (words: string) => `kveld: ${words}`, csv: 'Last ned som CSV',
    file: ['uke', 'mandag', 'team', 'tid', 'avtaler', 'nye boliger', 'ikke dekket', 'tid kveld', 'avtaler kveld', 'nye boliger kveld', 'ikke dekket kveld'],
  },
  changes: { heading: 'Hva som endrer seg', none: 'Ingen stillinger begynner eller slutter, og ingen er lenge borte, i disse ukene.', coming: (team: string) => `${team}: nye boliger`, household: 'Sak', moveIn: 'Innflytting', minutes: 'Minutter i uka', evening: 'Av dem kveld', stands: 'Står som', offered: 'tilbudt', proposed: 'foreslått' },
  agreements: {
    sum: (team: string, begin: number, end: number, phases: number) => `${team}, avtaler: ${formatWhole(begin)} begynner, ${formatWhole(end)} slutter, ${formatWhole(phases)} går over i ny fase`,
    begins: (date: string, team: string, id: string, n: number) => `Fra ${date}: avtale ${id} begynner, ${minutes(n)} mer for ${team}.`, ends: (date: string, team: string, id: string, n: number) => `Fra ${date}: avtale ${id} er slutt, ${minutes(n)} mindre for ${team}.`,
    phase: (date: string, team: string, id: string, n: number) => `Fra ${date}: avtale ${id} går over i ny fase, ${n < 0 ? `${minutes(-n)} mindre` : `${minutes(n)} mer`} for ${team}.`,
  },
  caveats: {
    heading: 'Slik er det regnet', agreements: 'Avtalene er med slik de står. En avtale som slutter, er ikke forlenget, og nye søkere er ikke gjettet.', staff: 'Tiden følger stillingene, dag for dag. Korte fravær er ikke trukket fra: de er en del av det reserven skal dekke.',
    typed: (teams: string) => `${teams}: tallene som er skrevet for teamet, er brukt i alle uker, der ansatte eller avtaler mangler.`, reserve: (percent: number) => (percent === 0 ? 'Ingen reserve er regnet inn.' : `${formatWhole(percent)} % av tiden er reserve for det uforutsette. «Mangler» betyr at også reserven er brukt opp.`),
    phases: (list: string) => `For nye boliger er behovet det som er meldt, fra innflytting. Så faller det etter de vanlige fasene: ${list}. Det er en antakelse.`, phase: (percent: number, n: number) => `${formatDecimal(percent)} % i ${weeks(n)}`, phaseOn: (percent: number) => `deretter ${formatDecimal(percent)} %`,
    travel: (metres: number) => `Reise er regnet i rett linje fra teamet og tilbake, ${formatWhole(metres)} meter i minuttet. Reise om kvelden er regnet med i hele uka, ikke i kvelden.`,
  },
};
