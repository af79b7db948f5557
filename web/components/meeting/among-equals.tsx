import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import { proposalsPath } from '../../round-address.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';

/** What decided between a household and others that are equal by every rule, the application date or a draw; nothing where neither did. */
export function AmongEquals({ view, household }: { view: RoundView; household: HouseholdView }): VNode | null {
  const { decidedAmongEquals: decided, placement } = household;
  if (decided === null) return null;
  const t = text.value.meeting.amongEquals;
  const outcome = decided.share === 'whichHome' ? 'which' : placement === null ? 'missed' : 'got';
  return (
    <section class="among-equals">
      <h3>{t.heading}</h3>
      <p>{t.shared(decided.households - 1, decided.homes)} <strong>{t[decided.by][outcome]}</strong></p>
      {decided.seed !== null && <p class="quiet">{t.recorded(decided.proposalNumber, decided.seed)} {may(MAY.replay) && <a class="ds-link" href={proposalsPath(view.id)}>{text.value.proposals.title}</a>}</p>}
    </section>
  );
}
