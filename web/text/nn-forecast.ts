import { formatDecimal, formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutt`);
const weeks = (n: number): string => (n === 1 ? '1 veke' : `${formatWhole(n)} veker`);
const homes = (n: number): string => (n === 1 ? '1 bustad' : `${formatWhole(n)} bustader`);

/** Need for follow-up against the teams' time, in nynorsk; and what the parts of Oppfølging are called. */
export const nnForecast: Dictionary['forecast'] = {
  tabs: { parts: 'Delar av Oppfølging', overview: 'Oversikt', caseload: 'Kven følgjer kven', week: 'Veka', forecast: 'Framover' },
  menu: 'Oppfølging', title: 'Oppfølging framover', lead: 'Rekk tida i teama til? Her står behovet veke for veke mot tida teama har. Bustader som er foreslåtte eller tilbodne, er med.', print: 'Skriv ut', weeks: 'Veker fram', asOf: (day) => `Rekna ut ${day} av registra.`,
  answer: {
    heading: 'Kort sagt', allWell: (n) => `Alle team har tid nok dei neste ${weeks(n)}.`, noTeams: 'Det står ingen team i registeret.',
    short: (team, week, date, count, of, worst, worstWeek) => `${team} manglar tid frå veke ${week} (${date}), i ${formatWhole(count)} av ${weeks(of)}. Verst er veke ${worstWeek}, med ${minutes(worst)}.`,
    shortEvening: (team, week, date, count, of, worst) => `${team} manglar kveldstid frå veke ${week} (${date}), i ${formatWhole(count)} av ${weeks(of)}. På det meste ${minutes(worst)}.`,
    onlyRound: (n) => `Utan bustadene som er foreslåtte eller tilbodne, hadde det mangla tid i ${n === 0 ? 'ingen veker' : weeks(n)}.`, reserve: (team, count, of) => `${team} har tid nok, men bruker av reserven i ${formatWhole(count)} av ${weeks(of)}.`,
  },
  round: {
    proposed: (count, round, minutesFull) => `${homes(count)} frå forslaget i runde ${round} er med: ${minutes(minutesFull)} i veka når alle har flytta inn.`, offered: (count, minutesFull) => `${homes(count)} som er tilbodne og ikkje flytta inn i, er med: ${minutes(minutesFull)} i veka når alle har flytta inn.`,
    none: 'Ingen bustader er foreslåtte eller tilbodne til nokon som treng oppfølging.', unteamed: (count, n) => `${homes(count)} er ikkje med, fordi ingen team har ansvaret: ${minutes(n)} i veka, utan reise.`,
  },
  chart: {
    title: 'Behov mot tid i teama', note: 'Der behovet ligg over tida, er noko ikkje dekt.', eveningTitle: 'Behov mot tid om kvelden', axis: 'Minutt i veka', ground: 'Veke, frå måndag', capacity: 'Tid', agreements: 'Avtalar', withRound: 'Avtalar og nye bustader',
  },
  table: {
    heading: 'Minutt att, veke for veke', caption: 'Tida teamet har, minus avtalar og nye bustader. «manglar» er minutt det ikkje er tid til.', week: 'Veke', missing: (n) => `manglar ${formatWhole(n)}`, evening: (words) => `kveld: ${words}`, csv: 'Last ned som CSV',
    file: ['veke', 'måndag', 'team', 'tid', 'avtalar', 'nye bustader', 'ikkje dekt', 'tid kveld', 'avtalar kveld', 'nye bustader kveld', 'ikkje dekt kveld'],
  },
  changes: { heading: 'Kva som endrar seg', none: 'Ingen stillingar byrjar eller sluttar, og ingen er lenge borte, i desse vekene.', coming: (team) => `${team}: nye bustader`, household: 'Sak', moveIn: 'Innflytting', minutes: 'Minutt i veka', evening: 'Av dei kveld', stands: 'Står som', offered: 'tilboden', proposed: 'foreslått' },
  agreements: {
    sum: (team, begin, end, phases) => `${team}, avtalar: ${formatWhole(begin)} byrjar, ${formatWhole(end)} sluttar, ${formatWhole(phases)} går over i ny fase`,
    begins: (date, team, id, n) => `Frå ${date}: avtale ${id} byrjar, ${minutes(n)} meir for ${team}.`, ends: (date, team, id, n) => `Frå ${date}: avtale ${id} er slutt, ${minutes(n)} mindre for ${team}.`,
    phase: (date, team, id, n) => `Frå ${date}: avtale ${id} går over i ny fase, ${n < 0 ? `${minutes(-n)} mindre` : `${minutes(n)} meir`} for ${team}.`,
  },
  caveats: {
    heading: 'Slik er det rekna', agreements: 'Avtalane er med slik dei står. Ein avtale som sluttar, er ikkje forlengd, og nye søkjarar er ikkje gjetta.', staff: 'Tida følgjer stillingane, dag for dag. Korte fråvær er ikkje trekte frå: dei er ein del av det reserven skal dekkje.',
    typed: (teams) => `${teams}: tala som er skrivne for teamet, er brukte i alle veker, der tilsette eller avtalar manglar.`, reserve: (percent) => (percent === 0 ? 'Ingen reserve er rekna inn.' : `${formatWhole(percent)} % av tida er reserve for det uføresette. «Manglar» tyder at også reserven er brukt opp.`),
    phases: (list) => `For nye bustader er behovet det som er meldt, frå innflytting. Så fell det etter dei vanlege fasane: ${list}. Det er ein føresetnad.`, phase: (percent, n) => `${formatDecimal(percent)} % i ${weeks(n)}`, phaseOn: (percent) => `deretter ${formatDecimal(percent)} %`,
    travel: (metres) => `Reise er rekna i rett linje frå teamet og tilbake, ${formatWhole(metres)} meter i minuttet. Reise om kvelden er rekna med i heile veka, ikkje i kvelden.`,
  },
};
