import { faultText, roundFor, siteCaps, standingOf, type Problem, type Standing } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import { roundProblem } from '../intake/service.ts';
import type { Municipality, PolicyFile } from '../intake/schemas.ts';
import type { PolicyService } from '../policies/service.ts';
import { stateNumber } from '../record/service.ts';
import { readRegisters } from '../registers/service.ts';
import { problemPolicy } from '../rounds/service.ts';
import { staffed } from '../team-time/service.ts';

/** The policy by which the teams' room is reckoned, and first asked how many counted households a site may have. */
const MEASURED_BY = 'roof-first';
/** A round reaches at least one day ahead; nothing that is counted here depends on more, but for the teams' time, which the terms of follow-up say how far to look for. */
const HORIZON_DAYS = 1;

/** How the municipality stands on a day: its registers, and what the core counts of them where they make a valid problem. */
export interface Today {
  readonly asOf: string;
  /** Its registers, each team with the time that staff and agreements give it. */
  readonly municipality: Municipality;
  readonly counted: { readonly problem: Problem; readonly standing: Standing } | null;
  /** The most counted households that each site may have by itself, and the policy that says so; null where no shipped policy does. */
  readonly limits: { readonly policy: Pick<PolicyFile, 'id' | 'name'>; readonly caps: ReadonlyMap<string, number> } | null;
  /** What keeps the registers from being a problem, a sentence each. */
  readonly faults: readonly string[];
}

/** The first policy that limits a site by itself, the one that everything else is measured by before the others: some only make it cost more and more. */
function limitsOf(problem: Problem, policies: PolicyService): Today['limits'] {
  const ids = [MEASURED_BY, ...policies.list().map(({ id }) => id)];
  for (const policy of ids.flatMap((id) => policies.find(id) ?? [])) {
    const caps = siteCaps({ ...problem, policy: problemPolicy(policy) });
    if (caps.size > 0) return { policy: { id: policy.id, name: policy.name }, caps };
  }
  return null;
}

function measuringPolicy(policies: PolicyService): PolicyFile {
  const policy = policies.find(MEASURED_BY);
  if (policy === undefined) throw new Error(`the policy ${MEASURED_BY} is not among the shipped ones`);
  return policy;
}

function countedIn(municipality: Municipality, asOf: string, policies: PolicyService): Pick<Today, 'counted' | 'limits' | 'faults'> {
  const policy = measuringPolicy(policies);
  const { read } = roundProblem(municipality, { id: asOf, asOf, horizonDays: HORIZON_DAYS, policy: problemPolicy(policy) });
  if (!read.ok) return { counted: null, limits: null, faults: read.faults.map(faultText) };
  return { counted: { problem: read.problem, standing: standingOf(roundFor(read.problem), []) }, limits: limitsOf(read.problem, policies), faults: [] };
}

/** Gives how the municipality stands on a day; it is worked out again when the day or anything in the registers is another. */
export function createToday(db: Database, policies: PolicyService, terms: FollowUpTerms): (asOf: string) => Promise<Today> {
  let known: { readonly key: string; readonly today: Promise<Today> } | null = null;
  const workOut = async (asOf: string): Promise<Today> => {
    const reckoning = { asOf, horizonDays: terms.roomHorizonDays, policy: problemPolicy(measuringPolicy(policies)), terms };
    const { municipality } = await staffed(db, await readRegisters(db), reckoning);
    return { asOf, municipality, ...countedIn(municipality, asOf, policies) };
  };
  return async (asOf) => {
    const key = `${asOf} ${await stateNumber(db)}`;
    if (known?.key === key) return known.today;
    const today = workOut(asOf);
    known = { key, today };
    today.catch(() => { known = null; });
    return today;
  };
}
