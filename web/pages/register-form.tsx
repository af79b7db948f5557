import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { FIELDS, type RegisterId, type StoredRow } from '../../server/registers/schemas.ts';
import { readRow } from '../api/registers.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { FieldControl } from '../components/registers/field-control.tsx';
import { fieldName } from '../components/registers/field-words.ts';
import { nameOf } from '../components/registers/field-value.tsx';
import { FormMessages } from '../components/registers/form-messages.tsx';
import type { PageComponent } from '../page-table.ts';
import { REGISTER_PATHS, rowPath } from '../register-addresses.ts';
import { monthsLater, today } from '../registers/days.ts';
import { NAMING, ONLY_WITHOUT, SECTIONS, type Section } from '../registers/form-sections.ts';
import { rowName } from '../registers/row-name.ts';
import { nothingWritten, writtenDate } from '../registers/written-values.ts';
import { leaveFor } from '../state/address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { openParameters, parameters } from '../state/parameters.ts';
import { isUnsaved, openForm, save, writeField, type RegisterForm } from '../state/register-form.ts';
import { said } from '../state/said.ts';
import { unsaved } from '../state/unsaved.ts';
import { openWords } from '../state/words.ts';
import '../style/registers.css';

/** Whether a field is asked for now: some are only while another says nothing. */
function isAsked({ register, written }: RegisterForm, key: string): boolean {
  const other = ONLY_WITHOUT[register]?.[key];
  return other === undefined || (written.value[other] ?? '') === '';
}

function Fields({ form, section }: { form: RegisterForm; section: Section }): VNode {
  const { register, row, written, faults, names } = form;
  const until = parameters.value === null ? '' : monthsLater(today(), parameters.value.assessmentMonths);
  return (
    <fieldset class="card form-section">
      <legend class="ds-heading" data-size="xs">{text.value.registers.section[section.id]}</legend>
      <div class="form-fields">
        {section.keys.filter((key) => isAsked(form, key)).map((key) => {
          const field = FIELDS[register].find((one) => one.key === key);
          if (field === undefined) throw new Error(`${register} has no field ${key}`);
          return (
            <FieldControl
              key={key} register={register} field={field} written={written.value} value={written.value[key] ?? nothingWritten(field.kind)} faults={faults.value.filter(({ path }) => path.join('.') === key || path.join('.').startsWith(`${key}.`))}
              fixed={row.value !== null && NAMING[register].includes(key)} today={writtenDate(today())} assessmentUntil={writtenDate(until)} onWrite={(value) => writeField(form, key, value)}
              nameOf={(id) => ('register' in field.kind ? nameOf(names.value, field.kind.register, id) : names.value[id] ?? id)} learn={(id, name) => { names.value = { ...names.value, [id]: name }; }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function Reason({ form }: { form: RegisterForm }): VNode {
  const t = text.value.registers.form;
  return (
    <div class="card">
      <div class="ds-field form-field">
        <label class="ds-label" for="form-reason">{form.row.value === null ? t.reasonNew : t.reason} <span class="quiet">{t.optional}</span></label>
        <p data-field="description" id="form-reason-hint">{t.reasonHelp}</p>
        <textarea id="form-reason" class="ds-input" rows={2} maxLength={1000} aria-describedby="form-reason-hint" value={form.reason.value} onInput={(event) => { form.reason.value = event.currentTarget.value; }} />
      </div>
    </div>
  );
}

function useUnsaved(form: RegisterForm): void {
  const holds = isUnsaved(form);
  const question = text.value.registers.form.unsaved;
  useLayoutEffect(() => {
    unsaved.value = holds ? question : null;
    return () => { unsaved.value = null; };
  }, [holds, question]);
}

function Form({ register, row }: { register: RegisterId; row: StoredRow | null }): VNode {
  const t = text.value.registers;
  const form = useMemo(() => openForm(register, row), []);
  const [tries, setTries] = useState(0);
  useUnsaved(form);
  const isSaving = form.saving.value.state === 'saving';
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSaving) return;
    const saved = await save(form);
    setTries((before) => before + 1);
    if (saved === null) return;
    unsaved.value = null;
    said.value = t.view.saved;
    leaveFor(rowPath(register, String(saved.record.id)));
  };
  const back = row === null ? REGISTER_PATHS[register] : rowPath(register, String(row.record.id));
  const title = row === null ? t.create[register] : t.form.change(`${fieldTitle(register)} ${rowName(register, row.record)}`);
  return (
    <form class="content register-form" noValidate onSubmit={(event) => { void submit(event); }}>
      <PageHeading title={title}>{title}</PageHeading>
      <p class="quiet">{t.form.required}</p>
      <FormMessages form={form} tries={tries} />
      {SECTIONS[register].map((section) => <Fields key={section.id} form={form} section={section} />)}
      <Reason form={form} />
      <div class="form-end">
        <button type="submit" class="ds-button" aria-disabled={isSaving}>{isSaving ? t.form.saving : t.form.save}</button>
        <a class="ds-button" data-variant="tertiary" href={back}>{t.form.cancel}</a>
        {unsaved.value !== null && <span class="quiet">{t.form.unsavedShort}</span>}
      </div>
    </form>
  );
}

/** What one row of a register is called in the middle of a sentence. */
const fieldTitle = (register: RegisterId): string => text.value.registers.row[register].toLocaleLowerCase('nb-NO');

function ChangeForm({ register, id }: { register: RegisterId; id: string }): VNode {
  const row = useSignal<Loadable<StoredRow>>({ state: 'loading' });
  const fetchRow = (): void => { void load(row, readRow(register, id)); };
  useEffect(fetchRow, []);
  if (row.value.state === 'loading') return <Loading />;
  if (row.value.state === 'failed') return <div class="content"><PageHeading>{fieldName(register, 'id')}</PageHeading><NotFetched error={row.value.error} again={fetchRow} /></div>;
  return <Form register={register} row={row.value.value} />;
}

/** The page of a form: for a new row where the address names none. */
export function registerFormPage(register: RegisterId): PageComponent {
  return ({ params }) => {
    useEffect(() => { void openWords(); openParameters(); }, []);
    const id = params['id'];
    return id === undefined ? <Form register={register} row={null} /> : <ChangeForm key={id} register={register} id={id} />;
  };
}
