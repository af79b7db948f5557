import type { VNode } from 'preact';
import type { RuleOption } from '../../../server/policies/schemas.ts';
import { formatWhole } from '../../format.ts';
import { groupOfRule, RULE_GROUPS } from '../../rule-groups.ts';
import { text } from '../../state/language.ts';
import type { RulePageId } from '../../text/rule-page-text.ts';
import { RuleLink } from '../rule-link.tsx';
import { TextField } from '../text-field.tsx';
import { AreaField } from './area-field.tsx';
import { controlAt, type PolicyForm } from './form-context.ts';
import { PointRows } from './point-rows.tsx';
import { NO_NOTE, type WrittenRule } from './written-policy.ts';

interface RuleFieldsProps {
  readonly form: PolicyForm;
  readonly option: RuleOption;
}

type Write = (change: Partial<WrittenRule>) => void;

const writing = ({ write }: PolicyForm, ruleId: string): Write => (change) => write((written) => {
  const rule = written.rules[ruleId];
  return rule === undefined ? written : { ...written, rules: { ...written.rules, [ruleId]: { ...rule, ...change } } };
});

function EnforceField({ form, option: { ruleId, allows, isRequired }, rule, onWrite }: RuleFieldsProps & { rule: WrittenRule; onWrite: Write }): VNode {
  const t = text.value.policy.form;
  const { id, fault } = controlAt(form, 'rules', ruleId, 'enforce');
  const choices = [...allows, ...(isRequired ? [] : ['off' as const])];
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{t.enforce}</label>
      <select id={id} class="ds-input" value={rule.enforce} aria-invalid={fault !== null} disabled={choices.length === 1} onChange={(event) => onWrite({ enforce: event.currentTarget.value as WrittenRule['enforce'] })}>
        {choices.map((enforce) => <option key={enforce} value={enforce}>{t[enforce]}</option>)}
      </select>
      {fault !== null && <p class="ds-validation-message">{fault}</p>}
    </div>
  );
}

function PriceFields({ form, option: { ruleId }, rule, onWrite }: RuleFieldsProps & { rule: WrittenRule; onWrite: Write }): VNode {
  const t = text.value.policy.form;
  const known = groupOfRule(ruleId) === undefined ? undefined : text.value.rulePages.rules[ruleId as RulePageId];
  const per = known?.per === undefined ? '' : ` ${text.value.rulePages.per(known.per)}`;
  return (
    <>
      <TextField {...controlAt(form, 'rules', ruleId, 'level')} label={t.level} help={t.levelHelp} autocomplete="off" value={rule.level} onInput={(level) => onWrite({ level })} />
      <TextField {...controlAt(form, 'rules', ruleId, 'weight')} label={t.weight} help={`${t.range('1', formatWhole(1_000_000))}${per}`} autocomplete="off" value={rule.weight} onInput={(weight) => onWrite({ weight })} />
    </>
  );
}

function ChoiceField({ form, ruleId, name, choices, chosen, onWrite }: { form: PolicyForm; ruleId: string; name: string; choices: readonly string[]; chosen: readonly string[]; onWrite: (chosen: readonly string[]) => void }): VNode {
  const t = text.value.policy.form;
  const { id, fault } = controlAt(form, 'rules', ruleId, name);
  return (
    <fieldset class="policy-choices" id={id} tabIndex={-1}>
      <legend class="ds-label">{t.parameters[name] ?? name}</legend>
      {choices.map((choice) => (
        <div class="ds-field" key={choice}>
          <input class="ds-input" type="checkbox" id={`${id}-${choice}`} checked={chosen.includes(choice)} onChange={(event) => onWrite(event.currentTarget.checked ? [...chosen, choice] : chosen.filter((one) => one !== choice))} />
          <label for={`${id}-${choice}`}>{text.value.map.place[choice] ?? choice}</label>
        </div>
      ))}
      {fault !== null && <p class="ds-validation-message">{fault}</p>}
    </fieldset>
  );
}

function ParameterFields({ form, option: { ruleId, parameters }, rule, onWrite }: RuleFieldsProps & { rule: WrittenRule; onWrite: Write }): VNode {
  const t = text.value.policy.form;
  return (
    <>
      {parameters.map((parameter) => {
        const { name } = parameter;
        if (parameter.kind === 'points') return <PointRows key={name} form={form} ruleId={ruleId} parameter={parameter} rows={rule.points[name] ?? []} onWrite={(rows) => onWrite({ points: { ...rule.points, [name]: rows } })} />;
        if (parameter.kind === 'choices') return <ChoiceField key={name} form={form} ruleId={ruleId} name={name} choices={parameter.choices} chosen={rule.choices[name] ?? []} onWrite={(chosen) => onWrite({ choices: { ...rule.choices, [name]: chosen } })} />;
        const { least, most, usual } = parameter;
        const help = `${t.range(formatWhole(least), formatWhole(most))}${usual === null ? '' : ` ${t.usual(formatWhole(usual))}`}`;
        return <TextField key={name} {...controlAt(form, 'rules', ruleId, name)} label={t.parameters[name] ?? name} help={help} autocomplete="off" value={rule.numbers[name] ?? ''} onInput={(value) => onWrite({ numbers: { ...rule.numbers, [name]: value } })} />;
      })}
    </>
  );
}

function NoteFields({ form, ruleId }: { form: PolicyForm; ruleId: string }): VNode {
  const t = text.value.policy.form;
  const note = form.written.notes[ruleId] ?? NO_NOTE;
  const field = (key: keyof typeof NO_NOTE, label: string): VNode => (
    <AreaField {...controlAt(form, 'notes', ruleId, key)} label={label} rows={2} value={note[key]} onInput={(value) => form.write((written) => ({ ...written, notes: { ...written.notes, [ruleId]: { ...note, [key]: value } } }))} />
  );
  return (
    <details>
      <summary>{t.notes}</summary>
      <div class="policy-notes">{field('authority', t.noteAuthority)}{field('aim', t.noteAim)}{field('evidence', t.noteEvidence)}</div>
    </details>
  );
}

function RuleFields({ form, option }: RuleFieldsProps): VNode | null {
  const t = text.value.policy.form;
  const { ruleId } = option;
  const rule = form.written.rules[ruleId];
  if (rule === undefined) return null;
  const onWrite = writing(form, ruleId);
  const says = groupOfRule(ruleId) === undefined ? '' : text.value.rulePages.rules[ruleId as RulePageId].says;
  return (
    <section class="card policy-rule-form" data-enforce={rule.enforce} aria-labelledby={`rule-form-${ruleId}`}>
      <h3 class="ds-heading" data-size="2xs" id={`rule-form-${ruleId}`}><RuleLink ruleId={ruleId} /></h3>
      <p>{says}</p>
      {option.isLimit && <p class="quiet">{t.limitHelp}</p>}
      <div class="policy-fields">
        <EnforceField form={form} option={option} rule={rule} onWrite={onWrite} />
        {rule.enforce === 'soft' && <PriceFields form={form} option={option} rule={rule} onWrite={onWrite} />}
        {rule.enforce !== 'off' && <ParameterFields form={form} option={option} rule={rule} onWrite={onWrite} />}
      </div>
      {rule.enforce !== 'off' && <NoteFields form={form} ruleId={ruleId} />}
    </section>
  );
}

/** Every rule of the catalogue by what it is about, with how it is to stand in the policy. */
export function AllRuleFields({ form }: { form: PolicyForm }): VNode {
  const t = text.value.policy.form;
  return (
    <section class="stack" aria-labelledby="policy-form-rules">
      <h2 class="ds-heading" data-size="xs" id="policy-form-rules">{t.rules}</h2>
      {RULE_GROUPS.filter(({ group }) => group !== 'always').map(({ group, ruleIds }) => (
        <section key={group} class="stack" aria-label={text.value.rulePages.groups[group]}>
          <p class="policy-group">{text.value.rulePages.groups[group]}</p>
          {ruleIds.map((ruleId) => form.options.filter((option) => option.ruleId === ruleId).map((option) => <RuleFields key={ruleId} form={form} option={option} />))}
        </section>
      ))}
    </section>
  );
}
