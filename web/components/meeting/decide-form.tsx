import type { VNode } from 'preact';
import type { BlockerView, RoundView } from '../../../server/meeting/schemas.ts';
import { filterCount } from '../../household-list.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { drawer, takeStep, underWay } from '../../state/meeting.ts';
import { ruleText } from '../rule-sentences.ts';
import { Cancel } from './cancel.tsx';
import { hindranceIn, PolicyHindranceNote } from './policy-hindrance.tsx';
import { householdName } from './step-sentence.ts';

function Links({ view, householdIds }: { view: RoundView; householdIds: readonly string[] }): VNode {
  return <ul class="blocker-links">{householdIds.map((id) => <li key={id}><button type="button" class="link" onClick={() => choose('household', id)}>{householdName(view, id)}</button></li>)}</ul>;
}

type Breach = Extract<BlockerView, { readonly kind: 'breach' }>;

/** What keeps the round from being decided; each leads to its row. */
function Blockers({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting;
  const waiting = view.blockers.filter((row) => row.kind === 'notAccepted').map(({ householdId }) => householdId);
  const hasHindrance = hindranceIn(view) !== null;
  const breaches = view.blockers.filter((row): row is Breach => row.kind === 'breach');
  return (
    <>
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} data-first>{t.decide.blocked}</h2>
      {hasHindrance && <div class="blocker"><PolicyHindranceNote view={view} /></div>}
      {breaches.map(({ ruleId, householdIds, message }) => (
        <div key={message} class="blocker">
          <p>{t.decide.breach(ruleText(ruleId)?.name ?? ruleId)}</p>
          {householdIds.length > 0 ? <Links view={view} householdIds={householdIds} /> : <p class="quiet">{t.decide.breachOfAll}</p>}
        </div>
      ))}
      {waiting.length > 0 && (
        <div class="blocker">
          <p>{t.decide.notAccepted(waiting.length)}</p>
          <Links view={view} householdIds={waiting} />
        </div>
      )}
      <p class="buttons">
        {hasHindrance && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { drawer.value = 'frame'; }}>{t.decide.otherPolicy}</button>}
        {waiting.length > 0 && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { void takeStep(view.id, { kind: 'acceptAll' }); }}>{t.actions.acceptRest(waiting.length)}</button>}
        <Cancel />
      </p>
    </>
  );
}

/** What will be decided, in numbers, and the button that decides it; or what keeps the round from being decided. */
export function DecideForm({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.decide;
  if (view.blockers.length > 0) return <Blockers view={view} />;
  const declined = view.households.filter(({ mark }) => mark?.kind === 'declined').length;
  const leftOpen = view.households.filter(({ mark }) => mark?.kind === 'leftOpen').length;
  const offers = filterCount(view, 'placed');
  const [overridden, passedOver] = [filterCount(view, 'overridden'), filterCount(view, 'passedOver')];
  const isBusy = underWay.value.length > 0;
  const decide = async (): Promise<void> => {
    if (!isBusy && await takeStep(view.id, { kind: 'decide' })) drawer.value = null;
  };
  return (
    <>
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} data-first>{t.heading}</h2>
      <p><strong>{t.count(offers, declined, leftOpen, view.households.length - offers - declined - leftOpen)}</strong></p>
      {(overridden > 0 || passedOver > 0) && <p>{[...(overridden > 0 ? [t.overridden(overridden)] : []), ...(passedOver > 0 ? [t.passedOver(passedOver)] : [])].join(' ')}</p>}
      <p>{t.help}</p>
      <p class="buttons"><button type="button" class="ds-button decide" aria-disabled={isBusy} onClick={() => { void decide(); }}>{t.button}</button><Cancel /></p>
    </>
  );
}
