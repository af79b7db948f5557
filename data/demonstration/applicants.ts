/** Follow-up that a household needs and has accepted; minutes and visits a week. */
export interface Need {
  readonly minutes: number;
  readonly visits: number;
  readonly competences: readonly string[];
  readonly team: string | null;
  readonly evening: number;
}

/** An invented household that waits, in the words of the files; days are counted from the round, sites and places named as in the plan. */
export interface Applicant {
  readonly groups: readonly string[];
  readonly situation: string;
  readonly appliedDaysAgo: number;
  readonly readyInDays: number | null;
  readonly neededInDays: number | null;
  readonly age: number;
  readonly members: number;
  readonly bedrooms: number;
  readonly stepFree: boolean;
  readonly wheelchair: boolean;
  readonly maxRent: number | null;
  readonly pet: boolean;
  readonly staffing: 'ingen' | 'tilkalling' | 'dagtid' | 'døgn';
  readonly tenures: readonly ('varig' | 'overgang' | 'akutt')[];
  readonly counted: boolean;
  readonly shielded: boolean;
  readonly unrest: boolean;
  readonly excludedAreas: readonly string[];
  readonly excludedSites: readonly string[];
  readonly avoids: readonly (readonly [string, number])[];
  readonly areaWishes: readonly string[];
  readonly wishes: readonly (readonly ['nær' | 'unna', string, number])[];
  readonly followUp: Need | null;
  readonly mustHave: readonly string[];
  readonly mustNotHave: readonly string[];
  /** The site where the household lives now, when it seeks another municipal dwelling. */
  readonly livesIn: string | null;
}

type Rest = Partial<Applicant>;

const NOTHING_SPECIAL: Omit<Applicant, 'groups' | 'situation' | 'appliedDaysAgo' | 'age'> = {
  readyInDays: null, neededInDays: null, members: 1, bedrooms: 1, stepFree: false, wheelchair: false, maxRent: null, pet: false, staffing: 'ingen',
  tenures: ['varig'], counted: false, shielded: false, unrest: false, excludedAreas: [], excludedSites: [], avoids: [], areaWishes: [], wishes: [],
  followUp: null, mustHave: [], mustNotHave: [], livesIn: null,
};

const need = (minutes: number, visits: number, competences: readonly string[] = ['boferdigheter'], team: string | null = null, evening = 0): Need =>
  ({ minutes, visits, competences, team, evening });

/** What a household can pay, by the bedrooms it needs, where nothing else is said (an assumption). */
const WITHIN_REACH = [8000, 8600, 10_500, 12_600, 14_600, 16_500];

const applicant = (groups: readonly string[], situation: string, appliedDaysAgo: number, age: number, rest: Rest): Applicant =>
  ({ ...NOTHING_SPECIAL, groups, situation, appliedDaysAgo, age, maxRent: WITHIN_REACH[rest.bedrooms ?? 1] ?? null, ...rest });

const homeless = (situation: string, days: number, age: number, rest: Rest): Applicant =>
  applicant(['bostedsløs'], situation, days, age, { counted: true, tenures: ['varig', 'overgang'], mustNotHave: ['bofellesskap'], ...rest });
const rop = (situation: string, days: number, age: number, rest: Rest): Applicant => homeless(situation, days, age, { groups: ['bostedsløs', 'rop'], ...rest });
const family = (situation: string, days: number, age: number, members: number, bedrooms: number, rest: Rest): Applicant =>
  applicant(['familie'], situation, days, age, { members, bedrooms, shielded: true, ...rest });
const refugee = (days: number, age: number, members: number, bedrooms: number, rest: Rest): Applicant =>
  applicant(['flyktning'], 'midlertidig', days, age, { members, bedrooms, shielded: members > 2, followUp: need(60, 1, ['bosetting'], 'T-4'), ...rest });
const young = (situation: string, days: number, age: number, rest: Rest): Applicant =>
  applicant(['ung'], situation, days, age, { followUp: need(90, 2, ['ungdom']), tenures: ['varig', 'overgang'], ...rest });

/** Twenty-five without a home, all with drug problems (as in the report on Hamar); ten of them with a dual diagnosis. */
const WITHOUT_A_HOME: readonly Applicant[] = [
  rop('gata', 610, 44, { followUp: need(240, 5, ['rop'], 'T-2', 60), unrest: true, maxRent: 7800 }),
  rop('gata', 420, 37, { followUp: need(210, 4, ['rop'], 'T-2'), bedrooms: 0, staffing: 'tilkalling' }),
  rop('institusjon', 150, 33, { readyInDays: 13, neededInDays: 14, followUp: need(180, 4, ['rop'], 'T-2', 30), excludedSites: ['block-1', 'block-2'] }),
  rop('institusjon', 95, 51, { readyInDays: 34, neededInDays: 38, followUp: need(210, 5, ['rop'], null, 60), staffing: 'døgn', mustNotHave: [], wheelchair: false }),
  rop('institusjon', 240, 29, { readyInDays: -6, neededInDays: 6, followUp: need(150, 3, ['rop']), staffing: 'dagtid', mustNotHave: [], bedrooms: 0 }),
  rop('fengsel', 120, 40, { readyInDays: 20, neededInDays: 20, followUp: need(150, 3, ['rop'], 'T-2', 30), unrest: true }),
  rop('midlertidig', 830, 48, { followUp: need(180, 3, ['rop'], 'T-2'), pet: true, maxRent: 8200, areaWishes: ['lundemarka', 'furuberg'] }),
  rop('sofa', 505, 26, { followUp: need(120, 3, ['rop']), areaWishes: ['sentrum'], avoids: [['block-3', 300]] }),
  rop('midlertidig', 390, 55, { followUp: null, stepFree: true, wishes: [['nær', 'Legevakta', 800]] }),
  rop('gata', 200, 35, { followUp: need(270, 5, ['rop'], null, 90), staffing: 'døgn', unrest: true, mustNotHave: [], neededInDays: 25 }),
  homeless('gata', 305, 52, { followUp: null, bedrooms: 0, maxRent: 6600, wishes: [['nær', 'Nav Mjøsby', 1000]] }),
  homeless('gata', 45, 24, { followUp: need(150, 3, ['ungdom'], 'T-3', 30), groups: ['bostedsløs', 'ung'], tenures: ['varig', 'overgang', 'akutt'], bedrooms: 0 }),
  homeless('sofa', 700, 41, { followUp: need(90, 2, ['boferdigheter'], 'T-1'), areaWishes: ['nordvika'] }),
  homeless('sofa', 260, 38, { followUp: need(75, 1), bedrooms: 0, maxRent: 7000 }),
  homeless('sofa', 182, 30, { followUp: need(105, 2), excludedAreas: ['sentrum'], areaWishes: ['furuberg', 'nordvika'] }),
  homeless('sofa', 88, 58, { followUp: need(120, 3, ['boferdigheter'], 'T-2'), stepFree: true, tenures: ['varig'] }),
  homeless('sofa', 330, 46, { followUp: need(90, 2), unrest: true, maxRent: 7600 }),
  homeless('midlertidig', 540, 43, {
    followUp: need(120, 2, ['boferdigheter'], 'T-1'), shielded: true, counted: false, excludedSites: ['block-1', 'block-2', 'block-4'],
    wishes: [['unna', 'Torget', 1000], ['unna', 'Bryggeparken', 1000]],
  }),
  homeless('midlertidig', 470, 36, { followUp: need(105, 2), mustHave: ['kun kvinner'], avoids: [['rental-1', 250]] }),
  homeless('midlertidig', 150, 49, { followUp: need(90, 2, ['boferdigheter'], 'T-1'), bedrooms: 0 }),
  homeless('midlertidig', 60, 34, { followUp: need(135, 3), tenures: ['akutt', 'overgang'], bedrooms: 0, neededInDays: 10 }),
  homeless('institusjon', 110, 31, {
    readyInDays: 25, neededInDays: 28, followUp: need(120, 2), excludedSites: ['block-1', 'block-2', 'block-3', 'block-4'], counted: false, shielded: true,
  }),
  homeless('fengsel', 75, 28, { readyInDays: 45, neededInDays: 45, followUp: need(120, 3, ['boferdigheter'], null, 30), unrest: true }),
  homeless('fengsel', 210, 39, { readyInDays: 9, neededInDays: 12, followUp: null, tenures: ['varig', 'overgang', 'akutt'], bedrooms: 0 }),
  homeless('gata', 900, 61, { followUp: need(90, 2, ['boferdigheter'], 'T-2'), pet: true, excludedAreas: ['sorvika'], areaWishes: ['sentrum', 'nordvika'] }),
];

const FAMILIES: readonly Applicant[] = [
  family('utkastelse', 62, 34, 4, 3, { neededInDays: 17, maxRent: 12_500, areaWishes: ['furuberg', 'lundemarka'], wishes: [['nær', 'Furuberg skole', 1200]] }),
  family('utkastelse', 35, 41, 3, 2, { neededInDays: 30, maxRent: 9800 }),
  family('midlertidig', 190, 29, 2, 2, { followUp: need(75, 1, ['boferdigheter'], 'T-1'), avoids: [['rental-6', 900], ['cooperative-4', 600]] }),
  family('midlertidig', 280, 38, 5, 4, { neededInDays: 60, pet: true, maxRent: 14_500, areaWishes: ['asenhogda'] }),
  family('uegnet', 515, 36, 6, 4, { maxRent: 13_200, followUp: need(60, 1) }),
  family('uegnet', 230, 33, 4, 3, { livesIn: 'block-1', wishes: [['nær', 'Lundemarka skole', 1000]], maxRent: 12_000 }),
  family('uegnet', 340, 27, 3, 2, { livesIn: 'block-4', areaWishes: ['nordvika', 'sorvika'], maxRent: 9500 }),
  family('sofa', 125, 25, 2, 2, { excludedAreas: ['sentrum'], maxRent: 9400 }),
  family('uegnet', 150, 45, 8, 5, { maxRent: 15_000 }),
];

const REFUGEES: readonly Applicant[] = [
  refugee(75, 31, 1, 1, { neededInDays: 28 }),
  refugee(75, 26, 1, 1, { neededInDays: 28, areaWishes: ['sentrum'] }),
  refugee(110, 35, 2, 1, { maxRent: 8000 }),
  refugee(130, 38, 4, 2, { neededInDays: 45, wishes: [['nær', 'Lundemarka skole', 1500]] }),
  refugee(50, 44, 5, 3, { neededInDays: 60 }),
  refugee(95, 33, 3, 2, { maxRent: 9600 }),
  refugee(20, 40, 7, 4, { readyInDays: 40, neededInDays: 75, followUp: need(90, 2, ['bosetting'], 'T-4') }),
  refugee(160, 22, 1, 1, { bedrooms: 0, maxRent: 6500 }),
];

const YOUNG: readonly Applicant[] = [
  young('sofa', 210, 19, { bedrooms: 0, maxRent: 6700 }),
  young('institusjon', 60, 18, { readyInDays: 27, neededInDays: 27, followUp: need(150, 3, ['ungdom'], 'T-3', 30), staffing: 'dagtid' }),
  young('sofa', 330, 23, { followUp: need(60, 1, ['ungdom'], 'T-3'), areaWishes: ['sentrum', 'nordvika'] }),
  young('utkastelse', 40, 21, { neededInDays: 13, followUp: need(105, 2, ['ungdom']), pet: true }),
  young('midlertidig', 140, 20, { counted: true, followUp: need(120, 2, ['ungdom'], 'T-3') }),
  young('sofa', 85, 22, { followUp: null, maxRent: 7400, avoids: [['block-5', 150]] }),
];

const OTHERS: readonly Applicant[] = [
  applicant(['eldre'], 'uegnet', 410, 78, { stepFree: true, shielded: true, mustHave: ['heis'] }),
  applicant(['eldre'], 'uegnet', 190, 71, { stepFree: true, livesIn: 'rental-3', wishes: [['nær', 'Legevakta', 1000]], maxRent: 8000 }),
  applicant(['eldre'], 'midlertidig', 70, 67, { maxRent: 7300, mustHave: ['første etasje'] }),
  applicant(['eldre'], 'utkastelse', 30, 82, { members: 2, stepFree: true, neededInDays: 40, shielded: true }),
  applicant(['funksjonsnedsettelse'], 'uegnet', 560, 48, { wheelchair: true, stepFree: true, bedrooms: 2, shielded: true, livesIn: 'cooperative-10' }),
  applicant(['funksjonsnedsettelse'], 'midlertidig', 220, 39, { wheelchair: true, stepFree: true, bedrooms: 1, followUp: need(60, 1), excludedAreas: ['nordvika'] }),
  applicant(['funksjonsnedsettelse'], 'uegnet', 300, 27, { followUp: need(90, 2), staffing: 'dagtid' }),
  applicant(['funksjonsnedsettelse'], 'sofa', 145, 52, { stepFree: true, maxRent: 7000 }),
  applicant(['rop'], 'uegnet', 365, 47, {
    livesIn: 'block-2', shielded: true, followUp: need(60, 1, ['rop'], 'T-2'), excludedSites: ['block-1', 'block-3'], wishes: [['unna', 'Torget', 1500]],
  }),
  applicant([], 'uegnet', 1120, 56, { maxRent: 7600 }),
  applicant([], 'sofa', 780, 49, { areaWishes: ['asenhogda', 'lundemarka', 'furuberg'] }),
  applicant([], 'utkastelse', 25, 37, { neededInDays: 20, pet: true, maxRent: 9000 }),
];

/** The sixty households that wait. Every one is invented; groups, shares and ages follow the report on Hamar where it has numbers. */
export const APPLICANTS: readonly Applicant[] = [...WITHOUT_A_HOME, ...FAMILIES, ...REFUGEES, ...YOUNG, ...OTHERS];
