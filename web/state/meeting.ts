import { computed, signal } from '@preact/signals';
import type { NewFrame, Pulse, RoundView, Step, StepView } from '../../server/meeting/schemas.ts';
import { readPulse, readSteps, sendFrame, sendStep } from '../api/meeting.ts';
import type { RequestError } from '../api/request.ts';
import { askWhileAttended } from './attended.ts';
import { writeDraft, type DraftKind } from './drafts.ts';
import { asRequestError } from './loadable.ts';
import { refreshRound, roundView, showRoundView } from './round.ts';
import { may, user } from './session.ts';
import { MAY } from '../who-may.ts';

/** The forms of the round itself, under its header: one at a time. */
export type Drawer = 'solve' | 'start' | 'decide' | 'reopen' | 'frame';
/** Which form of the round is open. */
export const drawer = signal<Drawer | null>(null);

/** The forms of a household or a dwelling, in its panel: one at a time. */
export interface OpenForm {
  readonly kind: 'replace' | 'leaveOpen' | 'decline' | 'forbid' | 'hold' | 'give';
  readonly id: string;
}
/** Which form of a household or a dwelling is open. */
export const openForm = signal<OpenForm | null>(null);

/** How the last thing that was done in this window went: sent, overtaken by somebody who did something first, or refused. */
export type Stepping =
  | { readonly state: 'idle' }
  | { readonly state: 'overtaken'; readonly by: readonly StepView[]; readonly steps: readonly Step[]; readonly again: () => void }
  | { readonly state: 'refused'; readonly step: Step | null; readonly error: RequestError };

/** How the last thing that was done in this window went. */
export const stepping = signal<Stepping>({ state: 'idle' });
/** What is on its way to the server: the steps, in order. */
export const underWay = signal<readonly Step[]>([]);
/** What the server said last when it was asked whether somebody has gone on. */
export const pulse = signal<Pulse | null>(null);
/** The last step in the round that this window knows of, whoever took it. */
export const lastStep = signal<StepView | null>(null);

/** Whether the round's plan can still be changed. */
export const isOpen = ({ state }: Pick<RoundView, 'state'>): boolean => state === 'draft' || state === 'proposed' || state === 'inMeeting';
/** Whether the reader may take steps in rounds. */
export const mayStep = computed(() => may(MAY.propose));
/** Whether the reader may override a hard rule, and open a decided round again. */
export const mayOverride = computed(() => may(MAY.override));

/** Begins anew, as on a round that was not on the page before. */
export function forgetMeeting(): void {
  [drawer.value, openForm.value, stepping.value, pulse.value, lastStep.value] = [null, null, { state: 'idle' }, null, null];
}

const DRAFTS: Readonly<Partial<Record<Step['kind'], DraftKind>>> = { leaveOpen: 'leaveOpen', decline: 'decline', forbid: 'forbid', place: 'override', hold: 'hold' };

/** What a step was written for is taken away with it: its form and its text. */
function put(roundId: string, step: Step): void {
  const id = 'householdId' in step ? step.householdId : 'dwellingId' in step ? step.dwellingId : null;
  const kind = DRAFTS[step.kind];
  if (id !== null && kind !== undefined) writeDraft(roundId, kind, id, '');
  if (openForm.value !== null && (openForm.value.id === id || ('dwellingId' in step && openForm.value.id === step.dwellingId))) openForm.value = null;
}

function note({ version }: RoundView, step: Step): void {
  const { householdId, dwellingId } = { householdId: null, dwellingId: null, ...step };
  lastStep.value = {
    version, at: new Date().toISOString(), actor: user.value?.login ?? '', kind: step.kind, householdId, dwellingId,
    code: 'code' in step ? step.code : null, reason: 'reason' in step ? step.reason : null, moved: [],
  };
}

/** What has been done in a round since a version of it, the newest first; nothing where that cannot be had. */
async function stepsSince(roundId: string, version: number): Promise<readonly StepView[]> {
  try {
    return (await readSteps(roundId)).filter((step) => step.version > version);
  } catch (error) {
    asRequestError(error);
    return [];
  }
}

/** What to do when a request was refused: what others did first is told, beside what was to be done. */
async function refused(view: RoundView, error: RequestError, steps: readonly Step[], again: () => void): Promise<void> {
  if (error.code !== 'roundChanged') {
    stepping.value = { state: 'refused', step: steps[0] ?? null, error };
    if (error.details !== null) await refreshRound(view.id).catch(asRequestError);
    return;
  }
  const [by] = await Promise.all([stepsSince(view.id, view.version), refreshRound(view.id).catch(asRequestError)]);
  lastStep.value = by[0] ?? lastStep.value;
  stepping.value = { state: 'overtaken', by, steps, again };
}

let queue: Promise<boolean> = Promise.resolve(true);

/** `seen` is how things stood when the step was taken: what waited behind a step that was overtaken waits on with it. */
async function send(roundId: string, step: Step, seen: Stepping): Promise<boolean> {
  const now = stepping.peek();
  if (now.state === 'overtaken' && now !== seen) {
    const steps = [...now.steps, step];
    stepping.value = { ...now, steps, again: () => takeAll(roundId, steps) };
    return false;
  }
  const view = roundView.peek();
  if (view?.id !== roundId) return false;
  try {
    const after = await sendStep(roundId, view.version, step);
    put(roundId, step);
    showRoundView(after);
    note(after, step);
    if (stepping.peek().state === 'refused') stepping.value = { state: 'idle' };
    return true;
  } catch (error) {
    await refused(view, asRequestError(error), [step], () => takeAll(roundId, [step]));
    return false;
  }
}

function takeAll(roundId: string, steps: readonly Step[]): void {
  stepping.value = { state: 'idle' };
  for (const step of steps) void takeStep(roundId, step);
}

/**
 * Takes a step in the round on the page; resolves true when it is done. Steps that are taken fast go one after the other, each upon what the one before came to.
 * When somebody else has gone on, nothing is done until the reader says so.
 */
export function takeStep(roundId: string, step: Step): Promise<boolean> {
  const seen = stepping.peek();
  underWay.value = [...underWay.value, step];
  queue = queue.catch(() => false).then(() => send(roundId, step, seen)).finally(() => { underWay.value = underWay.value.filter((one) => one !== step); });
  return queue;
}

/** Freezes the round again from the registers as they are now; resolves true when it is done. */
export async function freezeAgain(view: RoundView, frame: Omit<NewFrame, 'ifVersion'>): Promise<boolean> {
  try {
    showRoundView(await sendFrame(view.id, { ...frame, ifVersion: view.version }));
    stepping.value = { state: 'idle' };
    await look(view.id);
    return true;
  } catch (error) {
    const again = (): void => {
      const now = roundView.peek();
      if (now !== null) void freezeAgain(now, frame);
    };
    await refused(view, asRequestError(error), [], again);
    return false;
  }
}

/** Asks whether somebody has gone on, and follows. */
export async function look(id: string): Promise<void> {
  const found = await readPulse(id);
  const view = roundView.peek();
  if (view?.id !== id || underWay.peek().length > 0) return;
  pulse.value = found;
  if (found.last !== null && found.last.version >= (lastStep.peek()?.version ?? 0)) lastStep.value = found.last;
  if (found.version > view.version || found.state !== view.state) await refreshRound(id);
}

const LOOK_AGAIN_MS = 3000;
/** So long after the reader did something the page goes on asking: then the session may end by itself, as on every other page. */
const ATTENDED_MS = 300_000;

/** Follows the round on the page: what others do in it, and whether the registers have changed. Gives what ends the following. A server that does not answer is asked again. */
export function followRound(): () => void {
  return askWhileAttended({
    everyMilliseconds: LOOK_AGAIN_MS, leftAloneMilliseconds: ATTENDED_MS,
    async ask() {
      const id = roundView.peek()?.id;
      if (id !== undefined) await look(id).catch(asRequestError);
    },
  });
}
