import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DwellingView, HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import { formatDate } from '../../format.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { isOpen, mayStep, openForm, takeStep } from '../../state/meeting.ts';
import { NeighboursSection } from '../neighbours-section.tsx';
import { Ranking } from '../questions/ranking.tsx';
import { useRanking } from '../questions/use-answer.ts';
import { JudgedPair } from './judged-pair.tsx';
import { KeptFocus } from './kept-focus.tsx';
import { ReasonForm } from './reason-form.tsx';
import { SaidOf } from './said-of.tsx';
import { homeName } from './step-sentence.ts';
import { WhyNot } from './why-not.tsx';

interface OfDwelling {
  readonly view: RoundView;
  readonly dwelling: DwellingView;
}

function HouseholdLink({ household }: { household: HouseholdView }): VNode {
  return <button type="button" class="link" onClick={() => choose('household', household.id)}>{text.value.meeting.dwelling.givenTo(household.label)}</button>;
}

/** Households that may be given the dwelling, those without a home first, then by points. */
function candidates(view: RoundView, dwelling: DwellingView): readonly HouseholdView[] {
  const isFree = ({ placement }: HouseholdView): number => (placement === null ? 0 : 1);
  return view.households.filter(({ id, mark }) => id !== dwelling.householdId && mark?.kind !== 'leftOpen' && mark?.kind !== 'declined')
    .sort((a, b) => isFree(a) - isFree(b) || b.points - a.points || a.label.localeCompare(b.label, 'nb-NO', { numeric: true }));
}

function GiveForm({ view, dwelling }: OfDwelling): VNode {
  const t = text.value.meeting;
  const householdId = useSignal('');
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => { select.current?.focus(); }, []);
  return (
    <section class="replace">
      <h3>{t.dwelling.giveHeading}</h3>
      <div class="ds-field">
        <label class="ds-label" for="give-to">{t.dwelling.household}</label>
        <p data-field="description" id="give-to-help">{t.dwelling.giveHelp}</p>
        <select id="give-to" class="ds-input" ref={select} aria-describedby="give-to-help" value={householdId.value} onChange={(event) => { householdId.value = event.currentTarget.value; }}>
          <option value="">{t.dwelling.chooseHousehold}</option>
          {candidates(view, dwelling).map(({ id, label, points, placement }) => (
            <option key={id} value={id}>{t.dwelling.option(label, points, placement === null ? t.dwelling.without : homeName(view, placement.dwellingId))}</option>
          ))}
        </select>
      </div>
      {householdId.value !== '' && <JudgedPair view={view} householdId={householdId.value} dwellingId={dwelling.id} />}
      <button type="button" class="ds-button" data-variant="tertiary" onClick={() => { openForm.value = null; }}>{t.cancel}</button>
    </section>
  );
}

function DwellingActions({ view, dwelling }: OfDwelling): VNode | null {
  const t = text.value.meeting;
  if (!mayStep.value || !isOpen(view)) return null;
  const { id: dwellingId } = dwelling;
  const open = openForm.value?.id === dwellingId ? openForm.value.kind : null;
  const form = (kind: 'hold' | 'give') => (): void => { openForm.value = { kind, id: dwellingId }; };
  return (
    <KeptFocus label={t.dwelling.actions(dwelling.label)}>
      {open === 'give' && <GiveForm view={view} dwelling={dwelling} />}
      {open === 'hold' && (
        <ReasonForm
          roundId={view.id} kind="hold" id={dwellingId} heading={t.dwelling.holdHeading} help={t.dwelling.holdHelp} label={t.household.reason} button={t.dwelling.hold}
          onSend={(reason) => { void takeStep(view.id, { kind: 'hold', dwellingId, reason }); }} onCancel={() => { openForm.value = null; }}
        />
      )}
      {open === null && (
        <div class="actions">
          {dwelling.held !== null && <button type="button" class="ds-button" onClick={() => { void takeStep(view.id, { kind: 'release', dwellingId }); }}>{t.dwelling.release}</button>}
          {dwelling.held === null && view.proposal !== null && <button type="button" class="ds-button" data-variant="secondary" onClick={form('give')}>{t.dwelling.give} …</button>}
          {dwelling.held === null && <button type="button" class="ds-button" data-variant="secondary" onClick={form('hold')}>{t.dwelling.hold} …</button>}
        </div>
      )}
    </KeptFocus>
  );
}

/** Households of whom something is told about this dwelling, each with its points. */
function Households({ heading, households }: { heading: string; households: readonly HouseholdView[] }): VNode | null {
  if (households.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul class="urgent">{households.map((household) => <li key={household.id}><HouseholdLink household={household} /> <span class="quiet">{text.value.household.points(household.points)}</span></li>)}</ul>
    </section>
  );
}

/** Everything about one free dwelling: who gets it, or why nobody does, what can be done with it, what it does to the neighbours, and the households in order. */
export function DwellingPanel({ view, dwelling }: OfDwelling): VNode {
  const t = text.value;
  const household = view.households.find(({ id }) => id === dwelling.householdId);
  const site = view.sites.find(({ id }) => id === dwelling.siteId);
  const isRanked = view.proposal !== null && dwelling.held === null;
  const ranking = useRanking(view, { kind: 'dwelling', id: dwelling.id }, isRanked);
  const traits = [t.household.bedrooms(dwelling.bedrooms), t.household.rent(dwelling.monthlyRent), ...(dwelling.wheelchair ? [t.household.wheelchair] : dwelling.stepFree ? [t.household.stepFree] : []), t.site.available(formatDate(dwelling.availableFrom))];
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{dwelling.label}</h2>
      <p class="facts">{traits.join(' · ')}</p>
      {site !== undefined && <button type="button" class="link" onClick={() => choose('site', site.id)}>{t.meeting.dwelling.site(site.name)}</button>}
      <section class="suggested" {...(household === undefined && { 'data-none': true })}>
        <h3>{t.meeting.dwelling.who}</h3>
        {household !== undefined && <><p class="answer"><HouseholdLink household={household} /></p><SaidOf view={view} household={household} /></>}
        {household === undefined && <p>{dwelling.held === null ? t.meeting.dwelling.nobody : t.meeting.dwelling.heldBecause(dwelling.held)}</p>}
        {household === undefined && isRanked && <WhyNot view={view} question={{ dwellingId: dwelling.id }} />}
      </section>
      <DwellingActions view={view} dwelling={dwelling} />
      <Households heading={t.meeting.dwelling.passedOver} households={view.households.filter(({ passedOver }) => passedOver.some(({ dwellingId }) => dwellingId === dwelling.id))} />
      <Households heading={t.meeting.dwelling.forbiddenFor} households={view.households.filter(({ forbidden }) => forbidden.some(({ dwellingId }) => dwellingId === dwelling.id))} />
      {site !== undefined && <NeighboursSection view={view} site={site} />}
      {isRanked && <Ranking view={view} answer={ranking} of="dwelling" />}
    </>
  );
}
