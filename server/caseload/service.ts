import { randomUUID } from 'node:crypto';
import { judgeCaseload, type WhyNotMain } from '../../solver/index.ts';
import type { Actor } from '../access/schemas.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord } from '../record/service.ts';
import { agreementVersions, readRegisters } from '../registers/service.ts';
import type { CaseloadAnswer } from '../solving/outcome.ts';
import type { QuestionJob, SolvePool } from '../solving/pool.ts';
import { awayFrom, caseMaterial, isToBeFollowed } from './material.ts';
import type { AskCaseload, AskWhyNot, CaseloadNow, CaseloadView } from './schemas.ts';
import { insertProposal, selectOpen, selectProposal, setProposalState } from './store.ts';
import { caseloadView, readCaseload, type CaseSurroundings, type ProposedCaseload } from './view.ts';

/** What deciding who follows whom needs from outside; `now` gives the time as an ISO instant. */
export interface CaseloadParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly followUpTerms: FollowUpTerms;
  readonly questionPool: SolvePool;
  readonly longPool: SolvePool;
}

/** A proposal that is being worked out; `finish` stores it. */
export interface CaseloadJob {
  readonly job: QuestionJob<CaseloadAnswer>;
  readonly finish: (answer: CaseloadAnswer) => Promise<CaseloadView>;
}

async function surroundings(db: Database): Promise<CaseSurroundings> {
  return { registers: await readRegisters(db), versions: await agreementVersions(db) };
}

/** Begins to work out who should follow whom from a day on. Nothing to propose where nobody is in post through the weeks that are counted, or nobody is to be followed up. */
export async function proposeCaseload({ db, now, parameters, followUpTerms, longPool }: CaseloadParts, asked: AskCaseload, actor: Actor): Promise<CaseloadJob | 'nothingToPlan' | 'busy'> {
  const material = caseMaterial(await readRegisters(db), asked, followUpTerms);
  if (material.problem.staff.length === 0 || material.problem.persons.length === 0) return 'nothingToPlan';
  const job = longPool.assignCaseload(material.problem, { seed: asked.seed, timeLimitSeconds: followUpTerms.caseload.timeLimitSeconds });
  if (job === null) return 'busy';
  return {
    job,
    finish: (answer) => db.transaction().execute(async (transaction) => {
      const [breach] = judgeCaseload(material.problem, answer.assigned.choices).breaches;
      if (breach !== undefined) throw new Error(`a proposal of who follows whom breaks something: ${breach.kind} of ${breach.subjectId}`);
      const [id, at] = [randomUUID(), now()];
      const row = { id, material: JSON.stringify(material), proposal: JSON.stringify({ ...answer, decided: [] } satisfies ProposedCaseload), state: 'open' as const, madeAt: at, madeBy: actor.login, keepUntil: monthsAfter(dayOfInstant(at), parameters.recordKeepMonths), erasedAt: null };
      await insertProposal(transaction, row);
      await addToRecord(transaction, {
        at, actor: actor.login, kind: 'caseload.proposed', subject: `caseload ${id}`, reason: null, facts: { from: material.from, onlyGaps: material.onlyGaps, persons: material.problem.persons.length, isProved: answer.assigned.isProved }, keepUntil: null,
      });
      return caseloadView(readCaseload(row), await surroundings(transaction));
    }),
  };
}

/** Who follows whom today, and the proposal that somebody is to look at. */
export async function caseloadNow({ db, now, followUpTerms }: Pick<CaseloadParts, 'db' | 'now' | 'followUpTerms'>): Promise<CaseloadNow> {
  const asOf = dayOfInstant(now());
  const around = await surroundings(db);
  const { registers: { agreements, staff, teams }, versions } = around;
  const open = await selectOpen(db);
  return {
    asOf, teams: teams.map(({ id, name }) => ({ id, name })),
    staff: staff.map((member) => ({ id: member.id, name: member.name, teamId: member.teamId, from: member.from, to: member.to, awayFrom: awayFrom(member, asOf, followUpTerms) })),
    persons: agreements.filter((agreement) => isToBeFollowed(agreement, asOf)).map(({ id, teamId, mainStaffId, mainSince, backupStaffId }) => (
      { agreementId: id, version: versions.get(id) ?? 1, teamId, mainId: mainStaffId, mainSince, backupId: backupStaffId })),
    proposal: open === undefined ? null : caseloadView(readCaseload(open), around),
  };
}

/** Begins to work out what another main would cost somebody, beside a proposal. */
export async function askWhyNot({ db, followUpTerms, questionPool }: CaseloadParts, id: string, { agreementId, staffId }: AskWhyNot): Promise<QuestionJob<WhyNotMain | null> | 'proposalNotFound' | 'rowNotFound' | 'busy'> {
  const row = await selectProposal(db, id);
  if (row === undefined) return 'proposalNotFound';
  const { material: { problem, seed }, assigned } = readCaseload(row);
  if (!problem.persons.some((person) => person.id === agreementId) || !problem.staff.some((member) => member.id === staffId)) return 'rowNotFound';
  return questionPool.whyNotMain(problem, { proposed: assigned, personId: agreementId, staffId }, { seed, timeLimitSeconds: followUpTerms.caseload.timeLimitSeconds }) ?? 'busy';
}

/** Lays a proposal aside: nothing of it is written. False where there is none that is open. */
export function dropCaseload({ db, now }: Pick<CaseloadParts, 'db' | 'now'>, id: string, actor: Actor): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const row = await selectProposal(transaction, id);
    if (row?.state !== 'open') return false;
    await setProposalState(transaction, id, 'dropped');
    await addToRecord(transaction, { at: now(), actor: actor.login, kind: 'caseload.dropped', subject: `caseload ${id}`, reason: null, facts: {}, keepUntil: null });
    return true;
  });
}
