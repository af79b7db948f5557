import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { EventKind } from '../../server/record/schemas.ts';
import { RegisterId } from '../../server/registers/schemas.ts';
import type { RecordFilter } from '../api/record.ts';
import { withQuery } from '../api/request.ts';
import { dateIn, writtenDate } from '../registers/written-values.ts';
import { address, go } from '../state/address.ts';
import { text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { focusFirstFault, TextField } from './text-field.tsx';

/** What the address asks of the log. */
export function filterAsked(): RecordFilter {
  const { query } = address.value;
  const asked = (name: string): string | null => query.get(name)?.trim() || null;
  const [thing, id] = [asked('gjelder'), asked('nummer')];
  const page = Number(asked('side') ?? 1);
  return {
    actor: asked('hvem')?.toLowerCase() ?? null, kind: asked('hva'), subject: thing === null || id === null ? null : `${thing} ${id}`, from: asked('fra'), to: asked('til'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a page of the log with the same filters. */
export function pageAddress(page: number): string {
  return withQuery('/logg', { ...Object.fromEntries(address.value.query), side: page === 1 ? null : page });
}

const THINGS = [...RegisterId.options, 'users', 'round'] as const;

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ id, label, none, value, options, onChoose }: ChoiceProps): VNode {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{label}</label>
      <select class="ds-input" id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {options.map(([option, words]) => <option key={option} value={option}>{words}</option>)}
      </select>
    </div>
  );
}

/** The ISO date that is written, empty for none; null where it is none that exists. */
function isoDate(written: string): string | null {
  const date = dateIn(written);
  if (date === null) return '';
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ? date : null;
}

function thingName(thing: (typeof THINGS)[number]): string {
  const { frame, log } = text.value;
  if (thing === 'users') return log.tabs.users;
  return thing === 'round' ? text.value.page.allocation : frame.pageNames[thing];
}

/** The filters as they are written, by their names in the address. */
type Filters = Readonly<Record<'hvem' | 'hva' | 'gjelder' | 'nummer' | 'fra' | 'til', string>>;
type Faults = Partial<Record<keyof Filters, string>>;

function filtersHere(): Filters {
  const { query } = address.value;
  const asked = (name: string): string => query.get(name) ?? '';
  return { hvem: asked('hvem'), hva: asked('hva'), gjelder: asked('gjelder'), nummer: asked('nummer'), fra: writtenDate(query.get('fra')), til: writtenDate(query.get('til')) };
}

/** What is wrong with the filters. The log knows things by register and id together: one without the other names nothing. */
function faultsOf({ gjelder, nummer, fra, til }: Filters): Faults {
  const t = text.value.log.filters;
  return {
    ...(gjelder !== '' && nummer.trim() === '' && { nummer: t.idMissing }), ...(gjelder === '' && nummer.trim() !== '' && { nummer: t.thingMissing }),
    ...(isoDate(fra) === null && { fra: t.notADate }), ...(isoDate(til) === null && { til: t.notADate }),
  };
}

function Fields({ kinds }: { kinds: readonly string[] }): VNode {
  const t = text.value.log;
  const [written, write] = useState(filtersHere);
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const found = faultsOf(written);
    setFaults(found);
    if (Object.keys(found).length > 0) return focusFirstFault(form.current);
    go(withQuery('/logg', { ...written, hvem: written.hvem.trim(), nummer: written.nummer.trim(), fra: isoDate(written.fra), til: isoDate(written.til) }));
  };
  const known = kinds.flatMap((kind) => { const found = EventKind.safeParse(kind); return found.success ? [[found.data, t.kinds[found.data]] as const] : []; });
  const field = (name: keyof Filters, label: string, placeholder = ''): VNode => (
    <TextField id={`log-${name}`} label={label} placeholder={placeholder} value={written[name]} fault={faults[name] ?? null} onInput={(value) => write({ ...written, [name]: value })} />
  );
  return (
    <form class="log-filters" ref={form} noValidate aria-label={t.filters.heading} onSubmit={submit}>
      {field('hvem', t.filters.actor)}
      <Choice id="log-hva" label={t.filters.kind} none={t.filters.anyKind} value={written.hva} options={known} onChoose={(hva) => write({ ...written, hva })} />
      <Choice
        id="log-gjelder" label={t.filters.subject} none={t.filters.anySubject} value={written.gjelder} options={THINGS.map((thing) => [thing, thingName(thing)] as const)}
        onChoose={(gjelder) => write({ ...written, gjelder })}
      />
      {field('nummer', t.filters.id)}
      {field('fra', t.filters.from, t.filters.dateHelp)}
      {field('til', t.filters.to, t.filters.dateHelp)}
      <div class="buttons">
        <button type="submit" class="ds-button">{t.filters.submit}</button>
        {address.value.query.size > 0 && <a class="ds-link" href="/logg">{t.filters.clear}</a>}
      </div>
    </form>
  );
}

/** What to see of the log: who, what happened, what it was about, and when. The filters lie in the address, so a view can be kept and gone back to. */
export function LogFilters({ kinds }: { kinds: readonly string[] }): VNode {
  const { query } = address.value;
  const fields = <Fields key={query.toString()} kinds={kinds} />;
  if (layout.value !== 'narrow') return fields;
  return (
    <details class="narrow-filters" open={query.size > 0}>
      <summary>{text.value.log.filters.heading}</summary>
      {fields}
    </details>
  );
}
