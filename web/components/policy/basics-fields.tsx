import type { VNode } from 'preact';
import { text } from '../../state/language.ts';
import { TextField } from '../text-field.tsx';
import { AreaField } from './area-field.tsx';
import { controlAt, type PolicyForm } from './form-context.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** A text in three languages: the bokmål must be there, the others stand in its place where they are empty. */
function LocalFields({ form, field, label, help, isLong = false }: { form: PolicyForm; field: 'name' | 'aim' | 'assumed'; label: string; help?: string; isLong?: boolean }): VNode {
  const t = text.value.policy.form;
  const Field = isLong ? AreaField : TextField;
  return (
    <fieldset class="policy-local">
      <legend class="ds-label">{label}</legend>
      {help !== undefined && <p class="quiet">{help}</p>}
      {LANGUAGES.map((language) => (
        <Field
          key={language} {...controlAt(form, field, language)} label={t.language[language]} {...(language !== 'nb' && { help: t.emptyHelp })} value={form.written[field][language]}
          onInput={(value) => form.write((written) => ({ ...written, [field]: { ...written[field], [language]: value } }))}
        />
      ))}
    </fieldset>
  );
}

/** What a policy is called, to what end, on what it builds, what is assumed, and from when to when. */
export function BasicsFields({ form }: { form: PolicyForm }): VNode {
  const t = text.value.policy.form;
  const { written, write } = form;
  const day = (key: 'validFrom' | 'reviewBy', label: string): VNode => (
    <TextField {...controlAt(form, key)} label={label} help={t.dateHelp} autocomplete="off" value={written[key]} onInput={(value) => write((before) => ({ ...before, [key]: value }))} />
  );
  return (
    <section class="card" aria-labelledby="policy-basics">
      <h2 class="ds-heading" data-size="xs" id="policy-basics">{t.basics}</h2>
      <LocalFields form={form} field="name" label={t.name} />
      <div class="policy-days">{day('validFrom', t.validFrom)}{day('reviewBy', t.reviewBy)}</div>
      <AreaField {...controlAt(form, 'authority')} label={t.authority} help={t.authorityHelp} value={written.authority} onInput={(authority) => write((before) => ({ ...before, authority }))} />
      <LocalFields form={form} field="aim" label={t.aim} isLong />
      <LocalFields form={form} field="assumed" label={t.assumed} help={t.assumedHelp} isLong />
    </section>
  );
}
