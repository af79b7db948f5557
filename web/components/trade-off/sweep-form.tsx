import { useSignal, type Signal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { BenchView } from '../../../server/policy-trial/schemas.ts';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import type { RequestError } from '../../api/request.ts';
import { askStudy } from '../../api/studies.ts';
import { TRADE_OFF } from '../../api/trade-off.ts';
import { TRADE_OFF_PATH } from '../../policy-address.ts';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { EffortFields } from './effort-fields.tsx';
import { effortIn, usualEffort, wholeIn, type Effort } from './effort.ts';
import { RoundField } from './round-field.tsx';
import { MOST_POINTS, minutesOf, usualAxis, valuesIn, type Turnable, type WrittenAxis } from './sweep.ts';
import { turnedName, turnedValue } from './turn-text.ts';

interface AxisFieldsProps {
  readonly name: string;
  readonly label: string;
  readonly axis: Signal<WrittenAxis>;
  readonly turnables: readonly Turnable[];
  readonly isOptional: boolean;
  readonly isJudged: boolean;
}

/** What is turned is chosen, and from where, to where and in which steps. */
function AxisFields({ name, label, axis, turnables, isOptional, isJudged }: AxisFieldsProps): VNode {
  const t = text.value.tradeOff;
  const turnable = turnables.find(({ id }) => id === axis.value.id);
  const choose = (id: string): void => {
    const next = turnables.find((one) => one.id === id);
    axis.value = next === undefined ? { id: '', from: '', to: '', step: '' } : usualAxis(next);
  };
  const ends = turnable === undefined ? null : [turnable.least, turnable.most].map((value) => turnedValue(turnable.id, turnable.unit, value)) as [string, string];
  const isWrong = isJudged && turnable !== undefined && valuesIn(axis.value, turnable) === null;
  const stepIsWrong = isWrong && wholeIn(axis.value.step, 1, 10_000) === null;
  const field = (key: 'from' | 'to' | 'step', words: string, fault: string | null): VNode => (
    <TextField id={`${name}-${key}`} label={words} fault={fault} value={axis.value[key]} autocomplete="off" onInput={(value) => { axis.value = { ...axis.value, [key]: value }; }} />);
  return (
    <fieldset class="trade-off-axis">
      <legend class="seen-by-readers">{label}</legend>
      <div class="ds-field">
        <label class="ds-label" for={`${name}-what`}>{label}</label>
        <select class="ds-input" id={`${name}-what`} value={axis.value.id} aria-describedby={`${name}-help`} onChange={(event) => choose(event.currentTarget.value)}>
          {isOptional && <option value="">{t.form.nothing}</option>}
          {turnables.map(({ id }) => <option key={id} value={id}>{turnedName(id)}</option>)}
        </select>
        <p class="quiet" id={`${name}-help`}>{turnable === undefined ? '' : t.nameHelp[turnable.id]} {ends !== null && t.form.range(...ends)}</p>
      </div>
      {ends !== null && (
        <div class="trade-off-steps">
          {field('from', t.form.from, isWrong && !stepIsWrong ? t.form.valueFault(...ends) : null)}
          {field('to', t.form.to, null)}
          {field('step', t.form.step, stepIsWrong ? t.form.stepFault : null)}
        </div>
      )}
    </fieldset>
  );
}

interface AskedAxis { readonly id: string; readonly values: readonly number[] }

/** The axes that are written; null where one of them is not what it may be. */
function axesIn(written: readonly WrittenAxis[], turnables: readonly Turnable[]): readonly AskedAxis[] | null {
  const axes = written.filter(({ id }) => id !== '').map((axis) => {
    const turnable = turnables.find(({ id }) => id === axis.id);
    return { id: axis.id, values: turnable === undefined ? null : valuesIn(axis, turnable) };
  });
  return axes.every((axis): axis is AskedAxis => axis.values !== null) ? axes : null;
}

/** How many points that makes and how long it takes at most, or that it makes too many. */
function PointsSentence({ axes, effort }: { axes: readonly AskedAxis[] | null; effort: Effort | null }): VNode | null {
  const t = text.value.tradeOff.form;
  if (axes === null || effort === null) return null;
  const points = axes.reduce((product, { values }) => product * values.length, 1);
  return <p role="status">{points > MOST_POINTS ? t.tooMany(points, MOST_POINTS) : t.points(points, minutesOf(points, effort))}</p>;
}

/** A form that begins a trade-off curve: the round, what is turned, and how each answer is looked for. */
export function SweepForm({ rounds, bench }: { rounds: readonly RoundSummary[]; bench: BenchView }): VNode {
  const t = text.value.tradeOff.form;
  const form = useRef<HTMLFormElement>(null);
  const [roundId, effort] = [useSignal(rounds[0]?.id ?? ''), useSignal(usualEffort(bench))];
  const first = useSignal<WrittenAxis>(bench.turnables[0] === undefined ? { id: '', from: '', to: '', step: '' } : usualAxis(bench.turnables[0]));
  const second = useSignal<WrittenAxis>({ id: '', from: '', to: '', step: '' });
  const [isJudged, isStarting, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const others = bench.turnables.filter(({ id }) => id !== first.value.id);
  const axes = axesIn([first.value, ...(second.value.id === first.value.id ? [] : [second.value])], bench.turnables);
  const read = effortIn(effort.value);
  const start = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (axes === null || read === null) return focusFirstFault(form.current);
    if (axes.reduce((product, { values }) => product * values.length, 1) > MOST_POINTS) return undefined;
    [isStarting.value, refused.value] = [true, null];
    try {
      go(`${TRADE_OFF_PATH}/${(await askStudy(TRADE_OFF, { roundId: roundId.value, axes, ...read })).id}`);
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isStarting.value = false;
    return undefined;
  };
  return (
    <section class="card" aria-labelledby="new-sweep">
      <h2 class="ds-heading" data-size="xs" id="new-sweep">{t.heading}</h2>
      {rounds.length === 0 ? <p>{t.noRounds}</p> : (
        <form class="trade-off-form" ref={form} noValidate onSubmit={(event) => { void start(event); }}>
          <RoundField rounds={rounds} chosen={roundId} />
          <AxisFields name="sweep-first" label={t.what} axis={first} turnables={bench.turnables} isOptional={false} isJudged={isJudged.value} />
          <AxisFields name="sweep-second" label={t.second} axis={second} turnables={others} isOptional isJudged={isJudged.value} />
          <EffortFields bench={bench} effort={effort} isJudged={isJudged.value} />
          <PointsSentence axes={axes} effort={read} />
          <button type="submit" class="ds-button" disabled={isStarting.value}>{isStarting.value ? t.starting : t.start}</button>
          {refused.value !== null && <p class="ds-alert" data-color="danger" role="alert">{t.failed} {requestText(refused.value)}</p>}
        </form>
      )}
    </section>
  );
}
