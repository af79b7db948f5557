import type { Assumptions, Policy, Replication, Town } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { LocalText } from '../intake/schemas.ts';
import { problemPolicy } from '../rounds/service.ts';
import { assumptionsWith } from '../simulation/service.ts';
import { readStaffedTown } from '../town/service.ts';
import type { StudyKind, StudyRefusal, StudySurroundings } from './kind.ts';
import { simulationReport } from './report/simulation-report.ts';
import { SimulationQuestion, SimulationView } from './simulation-schemas.ts';
import { simulationView } from './simulation-view.ts';

/** One alternative as it is kept: what it is called, what it supposes, and how homes are given. */
export interface KeptRun {
  readonly policyName: LocalText;
  readonly isQueue: boolean;
  readonly presets: readonly string[];
  readonly assumptions: Assumptions;
  readonly policy: Policy;
}

/** What a simulation is about: the town that it starts from, the households that those who come resemble, and the alternatives. */
export interface SimulationMaterial {
  readonly town: Town;
  /** Those who wait in the registers; left out where the town that it starts from has them waiting. */
  readonly resembled?: Town['households'];
  readonly runs: readonly KeptRun[];
}

/** One replication of one alternative, both from 0. */
export interface SimulationPart {
  readonly run: number;
  readonly replication: number;
}

/** The town with nobody in its homes and nobody waiting; a home that cannot be let today cannot be let then either. */
function emptied(town: Town): Town {
  const homes = town.homes.map((home) => (home.state === 'let' || home.state === 'later' ? { ...home, state: 'free' as const, freeFrom: town.asOf } : home));
  return { ...town, homes, tenants: [], households: [] };
}

/** The teams that are named by what they are rather than by their id. */
const TEAMS_BY_TRAIT: ReadonlySet<string> = new Set(['largest', 'mostCommitted']);

/** What a change names that the town does not have; null where there is all of it. */
function unknownIn({ areas, teams }: Town, { newHomes, posts }: Assumptions): string | null {
  const area = newHomes.value.find(({ areaId }) => areaId !== null && !areas.some(({ id }) => id === areaId));
  if (area !== undefined) return `newHomes names the area ${JSON.stringify(area.areaId)}, which is not in the register. Maybe it is spelt otherwise there; null takes the areas by turns.`;
  const post = posts.value.find(({ team }) => !TEAMS_BY_TRAIT.has(team) && !teams.some(({ id }) => id === team));
  return post === undefined ? null : `posts names the team ${JSON.stringify(post.team)}, which is not in the register. Maybe it is spelt otherwise there; largest and mostCommitted name teams too.`;
}

async function freeze({ db, policies, now, followUpTerms }: StudySurroundings, question: SimulationQuestion): Promise<{ readonly material: SimulationMaterial; readonly roundId: null } | StudyRefusal> {
  const read = await readStaffedTown(db, dayOfInstant(now()), followUpTerms);
  const runs: KeptRun[] = [];
  for (const { policyId, isQueue, presets } of question.runs) {
    const file = policies.choosable(policyId);
    if (file === undefined) return { refusal: 'policyNotFound', message: `There is no policy ${policyId} to choose.` };
    const put = assumptionsWith(question.changes, presets);
    if ('unknownPreset' in put) return { refusal: 'badRequest', message: `There is no ready-made change ${put.unknownPreset}. GET /api/simulation/assumptions lists those that there are.` };
    const unknown = unknownIn(read, put.assumptions);
    if (unknown !== null) return { refusal: 'badRequest', message: unknown };
    runs.push({ policyName: file.name, isQueue, presets, assumptions: put.assumptions, policy: problemPolicy(file) });
  }
  return { material: question.start === 'town' ? { town: read, runs } : { town: emptied(read), resembled: read.households, runs }, roundId: null };
}

/** Simulations over years: one part is one replication of one alternative. The alternatives' first replications come first, then their second, so that what is there at any time can be compared. */
export const SIMULATION: StudyKind<SimulationQuestion, SimulationMaterial, SimulationPart, Replication, SimulationView> = {
  kind: 'simulation', Question: SimulationQuestion, View: SimulationView, freeze,
  parts: ({ replications, runs }) => Array.from({ length: replications }, (_, replication) => runs.map((__, run) => ({ run, replication }))).flat(),
  view: simulationView, report: simulationReport,
  look: () => null,
};
