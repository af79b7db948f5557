import type { Point } from '../../../solver/domain/distance.ts';
import type { CaseloadProblem, CasePerson, CaseStaff, CaseTerms } from '../../../solver/caseload/problem.ts';
import { Random } from '../../../solver/search/random.ts';

/** Terms like those in force. */
export const caseTerms: CaseTerms = {
  levels: [
    { id: 'unassigned', terms: { noMain: 1 } },
    { id: 'trust', terms: { overloadMinutes: 1, overloadEveningMinutes: 1, mainChanged: 60, trustMonthsLost: 5, mainUnknown: 20, backupChanged: 15, noBackup: 30 } },
    { id: 'fit', terms: { wishNotMet: 30, travelMinutes: 1, unevenMinutes: 1 } },
  ],
  evenFromPercents: [60, 75, 90], monthsToTrust: 24, backupSharePercent: 10, detourPercent: 130,
};

/** How large an invented caseload is. */
export interface CaseloadSize {
  readonly staff: number;
  readonly persons: number;
  readonly teams: number;
}

const METRES_PER_DEGREE = 111_195;

/**
 * An invented town, 5 by 5 km: teams with a base each, staff who go by bicycle, bus or car, and people of whom one in eight has nobody yet and one in twelve has lost who came. Staff have time for somewhat more than is needed,
 * but what they have today is unequal.
 */
export function townCaseload({ staff, persons, teams }: CaseloadSize, seed: number): CaseloadProblem {
  const random = new Random(seed);
  const pick = <T>(among: readonly T[]): T => among[random.below(among.length)] as T;
  const point = () => ({ lat: 60 + random.below(5_000) / METRES_PER_DEGREE, lon: 11 + (2 * random.below(5_000)) / METRES_PER_DEGREE });
  const bases = Array.from({ length: teams }, point);
  const workers: readonly CaseStaff[] = Array.from({ length: staff }, (_, index) => ({
    ...bases[index % teams] as Point, id: `S-${index}`, teamId: `T-${index % teams}`, minutes: pick([1350, 1350, 1350, 1080, 675]), eveningMinutes: pick([0, 0, 240]),
    competences: ['boferdigheter', ...pick([[], ['rop'], ['rop', 'arabisk'], ['arabisk']])], minAge: index % teams === 0 ? 18 : 0, maxAge: null, metresPerMinute: pick([200, 250, 400]),
  }));
  const share = (0.6 * workers.reduce((sum, { minutes }) => sum + minutes, 0)) / persons;
  const people: readonly CasePerson[] = Array.from({ length: persons }, (_, index) => {
    const teamId = `T-${random.below(teams)}`;
    const competences = pick([[], [], ['rop'], ['arabisk']]);
    const own = workers.filter((one) => one.teamId === teamId && competences.every((needed) => one.competences.includes(needed)));
    const visits = pick([0.5, 1, 1, 2, 3]);
    const minutes = Math.max(15, 15 * Math.round((share * (0.4 + random.below(100) / 100)) / 15));
    const hasSomebody = random.below(8) > 0 && own.length > 1;
    const main = hasSomebody ? pick(own) : null;
    const backup = hasSomebody ? pick(own.filter((one) => one !== main)) : null;
    return {
      id: `A-${index}`, teamId, minutes, eveningMinutes: random.below(10) === 0 ? Math.min(60, minutes) : 0, visits, competences, age: 17 + random.below(60), ...point(),
      mainId: hasSomebody ? (random.below(12) === 0 ? 'S-gone' : main?.id ?? null) : null, backupId: hasSomebody && random.below(4) > 0 ? backup?.id ?? null : null, monthsTogether: hasSomebody ? random.below(40) : 0,
      wishedIds: random.below(6) === 0 ? [pick(workers).id] : [], barredIds: random.below(15) === 0 ? [pick(workers).id] : [],
    };
  });
  return { staff: workers, persons: people, terms: caseTerms, onlyGaps: false };
}
