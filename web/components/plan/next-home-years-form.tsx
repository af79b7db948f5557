import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { YearsGroup } from '../../../server/studies/next-home-years-schemas.ts';
import { NEXT_HOME_YEARS } from '../../api/next-home.ts';
import type { RequestError } from '../../api/request.ts';
import { askStudy } from '../../api/studies.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { wholeWritten } from './next-home-written.ts';

// the least and the most that each may be, and what the form begins with, as the server has them (server/studies/next-home-years-schemas.ts)
const FIELDS = { homes: [1, 20, 5], years: [1, 10, 2], replications: [2, 50, 10], monthsUntilReady: [0, 36, 0] } as const;
const GROUPS: readonly YearsGroup[] = ['buy', 'convert', 'sell'];
type FieldName = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as readonly FieldName[];

type Written = Readonly<Record<FieldName, string>>;
const valueOf = (written: Written, name: FieldName): number | null => wholeWritten(written[name], FIELDS[name][0], FIELDS[name][1]);

/** A form that asks what the best changes of a question would do over years; `onBegun` hears the id of the study. */
export function NextHomeYearsForm({ studyId, ranked, onBegun }: { studyId: string; ranked: Readonly<Record<YearsGroup, number>>; onBegun: (id: string) => void }): VNode {
  const t = text.value.nextHome.years.form;
  const form = useRef<HTMLFormElement>(null);
  const written = useSignal<Written>(Object.fromEntries(NAMES.map((name) => [name, String(FIELDS[name][2])])) as Written);
  const group = useSignal<YearsGroup>('buy');
  const [isJudged, isStarting, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const help: Readonly<Record<FieldName, string>> = { homes: t.homesHelp, years: t.yearsHelp, replications: t.replicationsHelp, monthsUntilReady: t.monthsHelp };
  const values = NAMES.map((name) => [name, valueOf(written.value, name)] as const);
  const [homes, , replications] = values.map(([, value]) => value);
  const start = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (values.some(([, value]) => value === null)) return focusFirstFault(form.current);
    [isStarting.value, refused.value] = [true, null];
    try {
      onBegun((await askStudy(NEXT_HOME_YEARS, { studyId, group: group.value, ...Object.fromEntries(values) })).id);
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isStarting.value = false;
    return undefined;
  };
  return (
    <form class="plan-form" ref={form} noValidate onSubmit={(event) => { void start(event); }}>
      <div class="plan-fields">
        <div class="ds-field">
          <label class="ds-label" htmlFor="years-group">{t.group}</label>
          <select class="ds-input" id="years-group" value={group.value} onChange={(event) => { group.value = event.currentTarget.value as YearsGroup; }}>
            {GROUPS.map((one) => <option key={one} value={one} disabled={ranked[one] === 0}>{t.groups[one]}</option>)}
          </select>
        </div>
        {NAMES.map((name) => (
          <TextField
            key={name} id={`years-${name}`} label={t[name]} help={help[name]} autocomplete="off" value={written.value[name]} fault={isJudged.value && valueOf(written.value, name) === null ? t.fault(FIELDS[name][0], FIELDS[name][1]) : null}
            onInput={(value) => { written.value = { ...written.value, [name]: value }; }}
          />
        ))}
      </div>
      {typeof homes === 'number' && typeof replications === 'number' && <p class="quiet">{t.cost((Math.min(homes, ranked[group.value]) + 1) * replications)}</p>}
      <button type="submit" class="ds-button" disabled={isStarting.value}>{isStarting.value ? t.starting : t.start}</button>
      {refused.value !== null && <p class="ds-alert" data-color="danger" role="alert">{t.failed} {requestText(refused.value)}</p>}
    </form>
  );
}
