import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import type { HelpView } from '../../../server/questions/schemas.ts';
import { askHelp } from '../../api/questions.ts';
import { text } from '../../state/language.ts';
import { isOpen } from '../../state/meeting.ts';
import '../../style/questions.css';
import { Confirmed, Estimates } from './help-report.tsx';
import { LookFrame } from './look-frame.tsx';
import { useLook, type Looking, type SoFar } from './use-look.ts';
import { WouldDo } from './would-do.tsx';

/** What was looked at, and what there was no time for. */
function Wholeness({ soFar: { stages }, isWhole, changes }: { soFar: SoFar; isWhole: boolean; changes: number }): VNode {
  const t = text.value.help;
  const { screening, confirming } = stages;
  if (isWhole) return <p class="quiet" role="status">{t.whole(changes)}</p>;
  return (
    <p role="status">
      {t.partly}{screening !== undefined && screening.done < screening.of && ` ${t.partlyScreened(screening.done, screening.of)}`}
      {confirming !== undefined && confirming.done < confirming.of && ` ${t.partlyConfirmed(confirming.done, confirming.of)}`}
    </p>
  );
}

function Found({ view, asked, looking }: { view: RoundView; asked: HouseholdView | null; looking: Looking<HelpView> }): VNode | null {
  if (looking.state === 'idle') return null;
  const { soFar } = looking;
  const help = looking.state === 'done' ? looking.value : null;
  const confirmed = help?.confirmed ?? soFar.confirmed;
  const known = new Set(confirmed.map(({ relaxations }) => JSON.stringify(relaxations)));
  const estimates = help?.estimates ?? soFar.estimates.filter(({ relaxations }) => !known.has(JSON.stringify(relaxations)));
  return (
    <>
      {help !== null && <Wholeness soFar={soFar} isWhole={help.isWhole} changes={confirmed.length + estimates.length} />}
      {help !== null && help.leastSteps !== null && <p role="status">{help.leastSteps === 'none' ? text.value.help.noSet : text.value.help.leastSteps(help.leastSteps)}</p>}
      <Confirmed view={view} asked={asked} rows={confirmed} isDone={help !== null} />
      {help !== null && help.dwelling !== null && asked?.placement === null && <WouldDo view={view} home={help.dwelling} />}
      <Estimates view={view} rows={estimates} isOpen={confirmed.length === 0} />
      {(confirmed.length > 0 || estimates.length > 0) && <p class="aside">{text.value.help.aside}</p>}
    </>
  );
}

function Asking({ view, asked }: { view: RoundView; asked: HouseholdView | null }): VNode {
  const t = text.value.help;
  const { now, run, stop } = useLook<HelpView>((signal, hear) => askHelp(view.id, asked?.id ?? null, signal, hear));
  return (
    <LookFrame looking={now} version={view.version} asks={asked === null ? t.page.roundAsk : t.ask} help={asked === null ? t.page.roundHelp : t.help} run={run} stop={stop}>
      <Found view={view} asked={asked} looking={now} />
    </LookFrame>
  );
}

/** What would help a household: a button that has it worked out, and what came of it. Nothing is changed by it. */
export function HouseholdHelp({ view, household }: { view: RoundView; household: HouseholdView }): VNode | null {
  const t = text.value.help;
  if (!isOpen(view) || view.proposal === null || household.mark?.kind === 'leftOpen' || household.mark?.kind === 'declined') return null;
  return (
    <section class="questions">
      <h3>{t.heading}</h3>
      {household.placement !== null && <p class="quiet">{t.hasHome}</p>}
      {(household.placement?.override ?? null) !== null && <p>{t.asIf}</p>}
      <Asking key={household.id} view={view} asked={household} />
    </section>
  );
}

/** What would help the round as a whole. */
export function RoundHelp({ view }: { view: RoundView }): VNode {
  return (
    <section class="card questions" aria-labelledby="round-help">
      <h2 class="ds-heading" data-size="xs" id="round-help">{text.value.help.page.roundHeading}</h2>
      <Asking view={view} asked={null} />
    </section>
  );
}
