import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { takeInProblem } from '../../api/rounds.ts';
import type { RequestError } from '../../api/request.ts';
import { roundPath } from '../../round-address.ts';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { FilePicker } from '../file-picker.tsx';
import { RoundRefused } from './round-refused.tsx';

/** Takes in a round that was once given out as a problem file. */
export function ProblemFile(): VNode {
  const t = text.value.rounds.take;
  const [isTaking, refused] = [useSignal(false), useSignal<RequestError | null>(null)];
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    [isTaking.value, refused.value] = [true, null];
    try {
      go(roundPath((await takeInProblem(file)).id));
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isTaking.value = false;
  };
  return (
    <section class="card" aria-labelledby="take-in-problem">
      <h2 class="ds-heading" data-size="xs" id="take-in-problem">{t.heading}</h2>
      <p id="problem-help">{t.help}</p>
      <FilePicker id="problem-file" label={t.button} accept=".json,application/json" disabled={isTaking.value} describedBy="problem-help" onPick={([file]) => { void take(file); }} />
      {isTaking.value && <p role="status">{t.taking}</p>}
      {refused.value !== null && <RoundRefused error={refused.value} faultWords={t.faults} takenWords={t.idTaken} />}
    </section>
  );
}
