import type { Role } from '../../server/access/schemas.ts';
import type { LetterInput, LetterLanguage, Outcome } from '../../server/letters/schemas.ts';
import { LetterSummary, LetterView } from '../../server/letters/schemas.ts';
import { RoundView, VerdictView, type Step } from '../../server/meeting/schemas.ts';
import type { OpenApp } from './open-app.ts';
import { solveDemonstration } from './solved-round.ts';

/** The demonstration's first round after a meeting where one was declined, one left open, and one given a home against a rule. */
export interface DecidedRound {
  readonly id: string;
  readonly round: RoundView;
  readonly declined: string;
  readonly leftOpen: string;
  readonly overridden: string;
  /** Households that were offered a home that suits, and that were offered none. */
  readonly offered: readonly string[];
  readonly notOffered: readonly string[];
}

/** What the meeting wrote of the one that it left open, and of the override: notes of its own. */
export const MEETING_NOTES = { leftOpen: 'Venter på at husstand 1019 svarer.', overridden: 'Mora i nabohuset hjelper til.', declined: 'Du har fått bolig på annen måte.' };

const json = { 'content-type': 'application/json' };

/** Sends a body and gives the answer. */
export const send = (open: OpenApp, method: 'POST' | 'PUT', path: string, body: object, roles: readonly Role[] = ['caseworker']): Promise<Response> =>
  open.askAs(roles, path, { method, headers: json, body: JSON.stringify(body) });

/** Takes a step, in the version that the round has. */
export async function step(open: OpenApp, id: string, taken: Step, roles: readonly Role[] = ['caseworker']): Promise<RoundView> {
  const { version } = RoundView.parse(await (await open.ask(`/api/rounds/${id}`)).json());
  const answer = await send(open, 'POST', `/api/rounds/${id}/steps`, { ifVersion: version, step: taken }, roles);
  if (answer.status !== 200) throw new Error(await answer.text());
  return RoundView.parse(await answer.json());
}

/** The first pair of a household without a home and a free home that a rule of the policy keeps from it. */
async function pairAgainstRules(open: OpenApp, id: string, round: RoundView, without: readonly string[]): Promise<{ readonly householdId: string; readonly dwellingId: string }> {
  for (const householdId of without) {
    for (const dwelling of round.dwellings.filter((one) => one.householdId === null)) {
      const pair = { householdId, dwellingId: dwelling.id };
      const { ruleIds } = VerdictView.parse(await (await send(open, 'POST', `/api/rounds/${id}/verdict`, pair)).json());
      if (ruleIds.length > 0 && ruleIds.every((ruleId) => ruleId !== 'lock' && ruleId !== 'horizon')) return pair;
    }
  }
  throw new Error('every free home suits everybody');
}

/** Holds the meeting of the demonstration's first round, and decides it. */
export async function decideDemonstration(open: OpenApp): Promise<DecidedRound> {
  const id = await solveDemonstration(open, 'queue');
  const proposed = await step(open, id, { kind: 'startMeeting', present: 'Ola og Kari' });
  const [declined = '', leftOpen = '', ...without] = proposed.households.filter(({ placement }) => placement === null).map((household) => household.id);
  await step(open, id, { kind: 'decline', householdId: declined, code: 'outsideGuidelines', reason: MEETING_NOTES.declined });
  await step(open, id, { kind: 'leaveOpen', householdId: leftOpen, reason: MEETING_NOTES.leftOpen });
  const pair = await pairAgainstRules(open, id, proposed, without);
  await step(open, id, { kind: 'place', ...pair, override: MEETING_NOTES.overridden }, ['manager']);
  await step(open, id, { kind: 'acceptAll' });
  const round = await step(open, id, { kind: 'decide' });
  const letters = await summaries(open, id);
  const of = (outcome: Outcome): readonly string[] => letters.filter((one) => one.outcome === outcome && one.householdId !== pair.householdId).map(({ householdId }) => householdId);
  return { id, round, declined, leftOpen, overridden: pair.householdId, offered: of('offered'), notOffered: of('notOffered') };
}

/** How far the letters of a round have come. */
export async function summaries(open: OpenApp, id: string): Promise<readonly LetterSummary[]> {
  return LetterSummary.array().parse(await (await open.ask(`/api/rounds/${id}/letters`)).json());
}

/** A letter as it is now. */
export async function letterTo(open: OpenApp, id: string, householdId: string, language?: LetterLanguage): Promise<LetterView> {
  return LetterView.parse(await (await open.ask(`/api/rounds/${id}/letters/${householdId}${language === undefined ? '' : `?language=${language}`}`)).json());
}

/** Writes in a letter, on top of what is there. */
export async function writeTo(open: OpenApp, id: string, householdId: string, written: Partial<LetterInput> = {}): Promise<LetterView> {
  const { version } = await letterTo(open, id, householdId);
  const answer = await send(open, 'PUT', `/api/rounds/${id}/letters/${householdId}`, { ifVersion: version, language: 'nb', assessment: 'Du bor trangt, og det haster.', ...written });
  if (answer.status !== 200) throw new Error(await answer.text());
  return LetterView.parse(await answer.json());
}

/** The bytes of an answer. */
export async function bytesOf(answer: Response): Promise<Uint8Array> {
  if (answer.status !== 200) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}
