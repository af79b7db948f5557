import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { actorOf } from '../access/permit.ts';
import { answers } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { countReminders } from '../follow-up/service.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { PolicyService } from '../policies/service.ts';
import type { AccessLog } from '../record/service.ts';
import { overdueRows } from '../registers/service.ts';
import type { RoundService } from '../rounds/service.ts';
import type { Terms } from '../terms/schemas.ts';
import { assessmentsIn, awaitedIn, homesIn, loadIn, waitingIn } from './overview.ts';
import { AggregatesView, OverviewView } from './schemas.ts';
import { createToday } from './standing.ts';
import { createSumsTold } from './sums-told.ts';

/** What the overview is made from; `now` gives the time as an ISO instant. */
export interface OverviewParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly followUpTerms: FollowUpTerms;
  readonly terms: Terms;
  readonly policies: PolicyService;
  readonly rounds: RoundService;
  readonly looks: AccessLog;
}

/** What there is to do today, and sums for those who may see no household. */
export function overviewRoutes({ db, now, parameters, terms, followUpTerms, policies, rounds, looks }: OverviewParts) {
  const todayOf = createToday(db, policies, followUpTerms);
  const sumsTold = createSumsTold({ db, now, parameters, todayOf });
  return new Hono()
    .get('/', describeRoute(answers('What there is to do today', OverviewView)), async (c) => {
      const asOf = dayOfInstant(now());
      const today = await todayOf(asOf);
      const overdue = await overdueRows(db, asOf);
      const [round] = await rounds.list();
      const view: OverviewView = {
        asOf, ...waitingIn(today), ...homesIn(today), ...loadIn(today), ...await awaitedIn(db, terms, asOf), assessments: assessmentsIn(today, parameters.assessmentWarningDays),
        overdue: overdue.map((row) => ({ ...row })), round: round === undefined ? null : { id: round.id, name: round.name, asOf: round.asOf, households: round.households, dwellings: round.dwellings, proposalStatus: round.proposalStatus },
        followUp: [...await countReminders({ db, now, followUpTerms })], faults: [...today.faults],
      };
      await looks.tell({ actor: actorOf(c).login, kind: 'rows.listed', subject: 'overview', facts: { rows: view.deadlines.length + view.leases.length + view.offers.length + view.assessments.length + view.overdue.length } });
      return c.json(view);
    })
    .get('/aggregates', describeRoute(answers('Sums of sites and areas, without small counts of people', AggregatesView)), async (c) => c.json(await sumsTold()));
}
