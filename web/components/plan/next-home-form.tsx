import { useSignal, type Signal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { NextHomeBasis } from '../../../server/plan/schemas.ts';
import { NEXT_HOME } from '../../api/next-home.ts';
import type { RequestError } from '../../api/request.ts';
import { askStudy } from '../../api/studies.ts';
import { formatDate } from '../../format.ts';
import { NEXT_HOME_PATH } from '../../plan-address.ts';
import { go } from '../../state/address.ts';
import { language, text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { FoundHomes } from './next-home-found.tsx';
import { BEDROOMS, EFFORT_NAMES, kronerWritten, questionIn, rangeOf, STAFFINGS, usualQuestion, type SinglePrice, type WrittenQuestion } from './next-home-written.ts';

interface PartProps {
  readonly written: Signal<WrittenQuestion>;
  readonly isJudged: boolean;
}

interface SomeOfProps<T> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: readonly T[];
  readonly isJudged: boolean;
  choose(chosen: readonly T[]): void;
}

/** Some of a few are chosen, one at least. */
function SomeOf<T>({ name, legend, options, chosen, isJudged, choose }: SomeOfProps<T>): VNode {
  const isNone = isJudged && chosen.length === 0;
  return (
    <fieldset class="plan-ticks" {...(isNone && { 'aria-describedby': `${name}-fault` })}>
      <legend class="ds-label">{legend}</legend>
      {options.map(([value, label], i) => (
        <div class="ds-field" key={label}>
          <input
            type="checkbox" class="ds-input" id={`${name}-${i}`} checked={chosen.includes(value)} aria-invalid={isNone}
            onChange={(event) => choose(options.map(([one]) => one).filter((one) => (one === value ? event.currentTarget.checked : chosen.includes(one))))}
          />
          <label class="ds-label" data-weight="regular" for={`${name}-${i}`}>{label}</label>
        </div>
      ))}
      {isNone && <p class="ds-validation-message" id={`${name}-fault`}>{text.value.nextHome.form.noneChosen}</p>}
    </fieldset>
  );
}

/** What homes and conversions are taken to cost, all of it to be written anew. */
function Prices({ written, isJudged, source }: PartProps & { source: string }): VNode {
  const t = text.value.nextHome.form;
  const { prices } = written.value;
  const labelOf = (name: string): string => {
    const [list, place] = name.split('.');
    if (list === 'buyNok') return t.buy(Number(place));
    return list === 'monthlyRentNok' ? t.rent(Number(place)) : t[name as SinglePrice];
  };
  return (
    <details class="plan-more">
      <summary>{t.prices}</summary>
      <p class="quiet">{t.pricesHelp} {source}</p>
      <div class="plan-fields">
        {Object.keys(prices).map((name) => (
          <TextField
            key={name} id={`price-${name}`} label={labelOf(name)} {...(name === 'addStaffingNok' && { help: t.addStaffingHelp })} autocomplete="off" value={prices[name] ?? ''}
            fault={isJudged && kronerWritten(prices[name] ?? '') === null ? t.fault : null} onInput={(value) => { written.value = { ...written.value, prices: { ...written.value.prices, [name]: value } }; }}
          />
        ))}
      </div>
    </details>
  );
}

function EffortFields({ written, isJudged }: PartProps): VNode {
  const t = text.value.nextHome.form;
  return (
    <details class="plan-more">
      <summary>{t.effort}</summary>
      <div class="plan-fields">
        {EFFORT_NAMES.map((name) => (
          <TextField
            key={name} id={`effort-${name}`} label={t[name]} autocomplete="off" value={written.value.effort[name]} fault={isJudged && rangeOf(written.value.effort, name) === null ? t.fault : null}
            onInput={(value) => { written.value = { ...written.value, effort: { ...written.value.effort, [name]: value } }; }}
          />
        ))}
      </div>
    </details>
  );
}

function Kinds({ written, isJudged }: PartProps): VNode {
  const t = text.value.nextHome;
  const change = (fields: Partial<WrittenQuestion>): void => { written.value = { ...written.value, ...fields }; };
  const { bedrooms, stepFree, staffings } = written.value;
  return (
    <fieldset class="plan-kinds">
      <legend class="ds-label">{t.form.kinds}</legend>
      <p class="quiet">{t.form.kindsHelp}</p>
      <SomeOf name="kind-bedrooms" legend={t.form.bedrooms} options={BEDROOMS.map((n) => [n, t.home.bedrooms(n)] as const)} chosen={bedrooms} isJudged={isJudged} choose={(chosen) => change({ bedrooms: chosen })} />
      <SomeOf name="kind-entrance" legend={t.form.stepFree} options={[[false, t.form.stepFreeNo], [true, t.form.stepFreeYes]]} chosen={stepFree} isJudged={isJudged} choose={(chosen) => change({ stepFree: chosen })} />
      <SomeOf name="kind-staffing" legend={t.form.staffing} options={STAFFINGS.map((one) => [one, t.staffingOption[one] ?? one] as const)} chosen={staffings} isJudged={isJudged} choose={(chosen) => change({ staffings: chosen })} />
    </fieldset>
  );
}

/** A form that asks where one home more would help: the round, the kinds of homes, the budget, what things cost, and homes that somebody has found. */
export function NextHomeForm({ basis }: { basis: NextHomeBasis }): VNode {
  const t = text.value.nextHome.form;
  const form = useRef<HTMLFormElement>(null);
  const written = useSignal<WrittenQuestion>(usualQuestion(basis));
  const [isJudged, isStarting, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const source = basis.assumed.source[language.value];
  const start = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    const question = questionIn(written.value);
    if (question === null) {
      form.current?.querySelectorAll('details').forEach((part) => { part.open = true; });
      return focusFirstFault(form.current);
    }
    [isStarting.value, refused.value] = [true, null];
    try {
      go(`${NEXT_HOME_PATH}/${(await askStudy(NEXT_HOME, question)).id}`);
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isStarting.value = false;
    return undefined;
  };
  return (
    <section class="card" aria-labelledby="new-next-home">
      <h2 class="ds-heading" data-size="xs" id="new-next-home">{t.heading}</h2>
      {basis.rounds.length === 0 ? <p>{t.noRounds}</p> : (
        <form class="plan-form" ref={form} noValidate onSubmit={(event) => { void start(event); }}>
          <div class="ds-field">
            <label class="ds-label" for="next-home-round">{t.round}</label>
            <select class="ds-input" id="next-home-round" value={written.value.roundId} onChange={(event) => { written.value = { ...written.value, roundId: event.currentTarget.value }; }}>
              {basis.rounds.map(({ id, name, asOf }) => <option key={id} value={id}>{t.roundOption(name, formatDate(asOf))}</option>)}
            </select>
          </div>
          <Kinds written={written} isJudged={isJudged.value} />
          <TextField
            id="next-home-budget" label={t.budget} help={source} autocomplete="off" value={written.value.budget} fault={isJudged.value && kronerWritten(written.value.budget) === null ? t.budgetFault : null}
            onInput={(value) => { written.value = { ...written.value, budget: value }; }}
          />
          <Prices written={written} isJudged={isJudged.value} source={source} />
          <FoundHomes written={written} areas={basis.areas} isJudged={isJudged.value} />
          <EffortFields written={written} isJudged={isJudged.value} />
          <button type="submit" class="ds-button" disabled={isStarting.value}>{isStarting.value ? t.starting : t.start}</button>
          {refused.value !== null && <p class="ds-alert" data-color="danger" role="alert">{t.failed} {requestText(refused.value)}</p>}
        </form>
      )}
    </section>
  );
}
