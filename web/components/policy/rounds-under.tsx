import type { VNode } from 'preact';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import { roundPath, ROUNDS_PATH } from '../../round-address.ts';
import { text } from '../../state/language.ts';

/** So many rounds are named at most; the list of rounds has the others. */
const MOST_NAMED = 5;

/** The rounds that are made under a version of a policy, the newest first; nothing where there are none. */
export function RoundsUnder({ policyId, rounds }: { policyId: string; rounds: readonly RoundSummary[] }): VNode | null {
  const t = text.value.policy;
  const those = rounds.filter((round) => round.policyId === policyId);
  if (those.length === 0) return null;
  const more = those.length - MOST_NAMED;
  return (
    <p class="quiet">
      {t.roundsUnder(those.length)}
      {those.slice(0, MOST_NAMED).map(({ id, name }, i) => <span key={id}>{i === 0 ? ' ' : ', '}<a class="ds-link" href={roundPath(id)}>{name}</a></span>)}
      {more > 0 && <> <a class="ds-link" href={ROUNDS_PATH}>{t.roundsMore(more)}</a></>}
    </p>
  );
}
