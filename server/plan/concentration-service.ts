import { setImmediate as others } from 'node:timers/promises';
import { Area, siteCounts, togetherBySizeAlone } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import { findMunicipality } from '../municipality/service.ts';
import { createSumsTold, createToday, selectTellings } from '../overview/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { PolicyService } from '../policies/service.ts';
import { readRegisters } from '../registers/service.ts';
import { readTown } from '../town/service.ts';
import { concentrationView, type Counted } from './concentration.ts';
import type { ConcentrationQuery, ConcentrationView, TrendPoint, TrendQuery, TrendView } from './concentration-schemas.ts';
import { toldAreas, toldCounts } from './concentration-told.ts';
import { countsOn, everybodyKnownFrom, trendDays, trendPoint } from './concentration-trend.ts';

/** What concentration is told from; `now` gives the time as an ISO instant. */
export interface ConcentrationParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly followUpTerms: FollowUpTerms;
  readonly policies: PolicyService;
}

/** Concentration now and over time. `isTold` gives it as it is told to those who may see sums alone. */
export interface ConcentrationService {
  now(question: ConcentrationQuery, isTold: boolean): Promise<ConcentrationView>;
  trend(question: TrendQuery, isTold: boolean): Promise<TrendView>;
}

/** The service of concentration. */
export function createConcentrationService({ db, now, parameters, followUpTerms, policies }: ConcentrationParts): ConcentrationService {
  const sumsTold = createSumsTold({ db, now, parameters, todayOf: createToday(db, policies, followUpTerms) });
  const { smallCount } = parameters;

  async function told(): Promise<Counted> {
    const sums = await sumsTold();
    const { sites } = await readRegisters(db);
    return {
      asOf: sums.asOf, isTold: true, isComplete: sums.isComplete, smallCount: sums.smallCount, areas: sums.areas.map(({ id, name, homes }) => Area.parse({ id, name, homes })),
      counts: toldCounts(sums, sites), areaRanges: sums.isComplete ? toldAreas(sums) : null, unknown: null, bySizeAlone: null,
    };
  }

  async function asItIs({ exempt, togetherHomes }: ConcentrationQuery): Promise<Counted> {
    const town = await readTown(db, dayOfInstant(now()));
    const isAsked = new Map(town.sites.map((site) => [site.id as string, exempt === 'with' || !site.limitExempt]));
    const homes = town.homes.filter(({ siteId }) => isAsked.get(siteId) === true);
    const own = new Set(homes.map(({ id }) => id as string));
    const tenants = town.tenants.filter(({ dwellingId }) => own.has(dwellingId));
    return {
      asOf: town.asOf, isTold: false, isComplete: true, smallCount, areas: town.areas, counts: siteCounts(town), areaRanges: null,
      unknown: tenants.filter(({ counted }) => counted === 'unknown').length, bySizeAlone: togetherBySizeAlone({ ...town, homes, tenants }, togetherHomes),
    };
  }

  return {
    now: async (question, isTold) => concentrationView(isTold ? await told() : await asItIs(question), question),
    async trend(question, isTold) {
      const municipality = await readRegisters(db);
      if (isTold) {
        await sumsTold();
        const tellings = (await selectTellings(db)).filter(({ isComplete }) => isComplete);
        return { isTold, smallCount, question, knownFrom: null, points: tellings.map((sums) => trendPoint(sums.asOf, toldCounts(sums, municipality.sites), question, true)) };
      }
      const today = dayOfInstant(now());
      const filled = await findMunicipality(db);
      const knownFrom = everybodyKnownFrom(today, filled === null ? today : dayOfInstant(filled.importedAt), parameters.tenancyKeepMonths);
      const points: TrendPoint[] = [];
      for (const on of trendDays(today, question.years)) {
        points.push(trendPoint(on, countsOn(municipality, on, knownFrom), question, false));
        await others(); // the extremes of a city take a while, and nobody else is to wait for all of them
      }
      return { isTold, smallCount, question, knownFrom, points };
    },
  };
}
