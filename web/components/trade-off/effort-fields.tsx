import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { BenchView } from '../../../server/policy-trial/schemas.ts';
import { language, text } from '../../state/language.ts';
import { TextField } from '../text-field.tsx';
import { MEASURE_NUMBERS, MEASURE_RANGES, effortIn, wholeIn, type WrittenEffort } from './effort.ts';

/** How long each answer is looked for, the seed, and the common yardstick: every number with where it comes from. Open where something in it is at fault. */
export function EffortFields({ bench, effort, isJudged }: { bench: BenchView; effort: Signal<WrittenEffort>; isJudged: boolean }): VNode {
  const t = text.value.tradeOff;
  const { seconds, seed, measure } = effort.value;
  const fault = (isRight: boolean, words: string): string | null => (isJudged && !isRight ? words : null);
  return (
    <details class="trade-off-effort" open={isJudged && effortIn(effort.value) === null}>
      <summary>{t.form.effort}</summary>
      <div class="trade-off-fields">
        <TextField id="effort-seconds" label={t.form.seconds} help={t.form.secondsHelp} fault={fault(wholeIn(seconds, 1, 600) !== null, t.form.secondsFault)} value={seconds} autocomplete="off" onInput={(value) => { effort.value = { ...effort.value, seconds: value }; }} />
        <TextField id="effort-seed" label={t.form.seed} help={t.form.seedHelp} fault={fault(wholeIn(seed, 0, 1_000_000) !== null, t.form.seedFault)} value={seed} autocomplete="off" onInput={(value) => { effort.value = { ...effort.value, seed: value }; }} />
      </div>
      <fieldset>
        <legend>{t.measure.heading}</legend>
        <p class="quiet">{t.measure.help}</p>
        <div class="trade-off-fields">
          {MEASURE_NUMBERS.map((name) => (
            <TextField
              key={name} id={`measure-${name}`} label={t.measure[name]} help={bench.measure[name].source[language.value]} value={measure[name]} autocomplete="off"
              fault={fault(wholeIn(measure[name], ...MEASURE_RANGES[name]) !== null, t.form.numberFault(...MEASURE_RANGES[name]))}
              onInput={(value) => { effort.value = { ...effort.value, measure: { ...effort.value.measure, [name]: value } }; }}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
