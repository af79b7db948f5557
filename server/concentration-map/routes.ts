import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import { createSumsTold, createToday } from '../overview/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { PolicyService } from '../policies/service.ts';
import { concentrationMap } from './concentration-map.ts';
import { ConcentrationMapView } from './schemas.ts';

/** What the map in classes is made from; `now` gives the time as an ISO instant. */
export interface ConcentrationMapParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly followUpTerms: FollowUpTerms;
  readonly policies: PolicyService;
}

/** The map for those who see no household. */
export function concentrationMapRoutes({ db, now, parameters, followUpTerms, policies }: ConcentrationMapParts) {
  const todayOf = createToday(db, policies, followUpTerms);
  const sumsTold = createSumsTold({ db, now, parameters, todayOf });
  return new Hono().get('/', describeRoute(answers('Concentration of sites and areas in classes, without any count of people', ConcentrationMapView)), async (c) => {
    const today = await todayOf(dayOfInstant(now()));
    return c.json(concentrationMap(await sumsTold(), { sites: today.municipality.sites, places: today.municipality.places, limits: today.limits }));
  });
}
