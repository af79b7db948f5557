import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { text } from '../../state/language.ts';
import { drawer, takeStep } from '../../state/meeting.ts';
import { user } from '../../state/session.ts';
import { TextField } from '../text-field.tsx';
import { Cancel } from './cancel.tsx';
import { hindranceIn, PolicyHindranceNote } from './policy-hindrance.tsx';

/** As the server has it (server/meeting/schemas.ts). */
const MOST_PRESENT = 500;

/** Who takes part, before the meeting starts. */
export function StartForm({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting;
  const present = useSignal(user.value?.name ?? '');
  const start = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (await takeStep(view.id, { kind: 'startMeeting', present: present.value.trim().slice(0, MOST_PRESENT) })) drawer.value = null;
  };
  return (
    <form noValidate onSubmit={(event) => { void start(event); }}>
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} data-first>{t.start.heading}</h2>
      {hindranceIn(view) !== null && <div class="blocker"><p>{t.decide.cannotDecide}</p><PolicyHindranceNote view={view} /></div>}
      <TextField id="meeting-present" label={t.start.present} help={t.start.presentHelp} fault={null} value={present.value} autocomplete="off" onInput={(value) => { present.value = value; }} />
      <p class="buttons"><button type="submit" class="ds-button">{t.start.button}</button><Cancel /></p>
    </form>
  );
}
