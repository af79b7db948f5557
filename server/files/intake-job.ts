import { createHash } from 'node:crypto';
import { dayOfInstant } from '../day.ts';
import { openFile } from '../db/open.ts';
import { readMunicipality } from '../intake/service.ts';
import type { Intake, Issue, Municipality } from '../intake/schemas.ts';
import { problemDetails } from '../problem-details.ts';
import { readRegisters } from '../registers/service.ts';
import { readForm, type Form } from './form.ts';
import { notYours } from './not-yours.ts';
import { GATE, type FilesOutcome, type IntakeRequest } from './outcome.ts';
import { planOf, reportOf, type Plan } from './plan.ts';
import type { FilesProgress } from './schemas.ts';
import { atOneMoment, lastChange } from './store.ts';
import { take, type ToldFile, type Written } from './take.ts';

/** How often files are looked at again when somebody changes the registers just as they are to be written. */
const ATTEMPTS = 3;

const NOT_ANY_MORE: FilesOutcome = { kind: 'notAllowed', problem: problemDetails('notAllowed', 'While the files were read, you were disabled or given other roles; nothing has been taken in.') };

interface Look {
  readonly intake: Intake;
  readonly plan: Plan | null;
  /** The last change of the registers that the look saw. */
  readonly after: number;
}

/** Faults for registers that the user may not change; what was planned is then given up. */
function judged(intake: Intake, plan: Plan | null, request: IntakeRequest): Pick<Look, 'intake' | 'plan'> {
  const faults: readonly Issue[] = plan === null ? [] : notYours(plan.registers, request.actor.mayWrite, intake.files);
  if (faults.length === 0) return { intake, plan };
  const { files, notes } = intake;
  return { intake: { ok: false, files, notes, issues: [...faults, ...intake.issues], faults: faults.length }, plan: null };
}

/** Takes a request for files through: reading, comparing, and writing where that is asked for. */
export class IntakeJob {
  readonly #request: IntakeRequest;
  readonly #database: string;
  readonly #tell: (progress: FilesProgress) => void;

  constructor(database: string, request: IntakeRequest, tell: (progress: FilesProgress) => void) {
    [this.#database, this.#request, this.#tell] = [database, request, tell];
  }

  async run(): Promise<FilesOutcome> {
    const form = await readForm(this.#request);
    if (form === null) return { kind: 'notAForm' };
    const sha256 = [...form.files.values()].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    let look = await this.#look(form, sha256);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const report = reportOf(look.intake, look.plan);
      const hasAddresses = look.plan?.addresses !== null && look.plan !== null;
      if (this.#request.kind === 'look' || look.plan === null) return { kind: 'report', report, isTaken: false, hasAddresses };
      if (look.plan.hash !== form.plan) return { kind: 'planChanged', report };
      if (Atomics.compareExchange(this.#request.gate, 0, GATE.open, GATE.writing) === GATE.stopped) return { kind: 'stopped' };
      const written = await this.#write(look, toldFiles(form, look.intake, sha256));
      if (written === 'taken') return { kind: 'report', report, isTaken: true, hasAddresses };
      if (written === 'notAllowed') return NOT_ANY_MORE;
      look = await this.#look(form, sha256);
    }
    return { kind: 'planChanged', report: reportOf(look.intake, look.plan) };
  }

  async #look(form: Form, sha256: readonly string[]): Promise<Look> {
    this.#tell({ phase: 'reading', share: 0 });
    const { held, after } = await this.#registers();
    const { actor, at, parameters } = this.#request;
    const assessed = { by: actor.name, on: dayOfInstant(at), months: parameters.assessmentMonths };
    const intake = readMunicipality(form.files, { held, assessed, onShare: (share) => this.#tell({ phase: 'reading', share: Math.min(1, share) }) });
    this.#tell({ phase: 'comparing', share: 0 });
    const look = judged(intake, intake.ok ? planOf(held, intake, sha256) : null, this.#request);
    return { ...look, after };
  }

  async #registers(): Promise<{ readonly held: Municipality; readonly after: number }> {
    const db = openFile(this.#database, { readonly: true });
    try {
      return await atOneMoment(db, async (still) => ({ held: await readRegisters(still, { addresses: true }), after: await lastChange(still) }));
    } finally {
      await db.destroy();
    }
  }

  async #write({ plan, intake, after }: Look, files: readonly ToldFile[]): Promise<Written> {
    if (plan === null || !intake.ok) throw new Error('what has faults is not written');
    this.#tell({ phase: 'writing', share: 0 });
    const isNothing = plan.writes.length === 0 && plan.addresses === null && plan.municipality === null;
    if (isNothing) return 'taken';
    const { actor, at, parameters } = this.#request;
    const db = openFile(this.#database, { readonly: false });
    try {
      return await take(db, { plan, brought: intake, files, after, userId: actor.id, by: { actor: actor.login, at, reason: null, parameters } });
    } finally {
      await db.destroy();
    }
  }
}

function toldFiles({ files }: Form, intake: Intake, sha256: readonly string[]): readonly ToldFile[] {
  return [...files].map(([name, bytes], index) => ({
    shapes: intake.files.filter(({ file }) => file === name || file.startsWith(`${name}, `)).map(({ shape }) => shape), bytes: bytes.length, sha256: sha256[index] ?? '',
  }));
}
