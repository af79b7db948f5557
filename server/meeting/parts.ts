import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { PolicyService } from '../policies/service.ts';
import type { SolvePool } from '../solving/pool.ts';
import type { Terms } from '../terms/schemas.ts';

/** What the meetings need from outside; `now` gives the time as an ISO instant. */
export interface MeetingSurroundings {
  readonly db: Database;
  readonly pool: SolvePool;
  readonly policies: PolicyService;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly terms: Terms;
  readonly followUpTerms: FollowUpTerms;
}
