import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { wordsOf } from '../../state/words.ts';
import { VOCABULARY_OF, wordName } from '../rules/parameter-sentences.ts';
import { TextField } from '../text-field.tsx';
import { controlAt, type PolicyForm } from './form-context.ts';
import type { WrittenPoints } from './written-policy.ts';

interface PointRowsProps {
  readonly form: PolicyForm;
  readonly ruleId: string;
  readonly parameter: { readonly name: string; readonly least: number; readonly most: number };
  readonly rows: readonly WrittenPoints[];
  readonly onWrite: (rows: readonly WrittenPoints[]) => void;
}

/** The code of what is written as a new word: the list's own where the name of a word in it was written, else what was written. */
function codeOf(parameter: string, written: string): string {
  const vocabulary = VOCABULARY_OF[parameter];
  const asked = written.toLowerCase();
  const found = vocabulary === undefined ? undefined : wordsOf(vocabulary).find(({ code, name }) => code.toLowerCase() === asked || name.toLowerCase() === asked);
  return found?.code ?? written;
}

/** Whether a word is known not to stand in the list of words; not as long as the list is not here. */
function isUnlisted(parameter: string, word: string): boolean {
  const vocabulary = VOCABULARY_OF[parameter];
  if (vocabulary === undefined) return false;
  const listed = wordsOf(vocabulary);
  return listed.length > 0 && !listed.some(({ code }) => code === word);
}

function PointRow({ form, ruleId, parameter, row, onAmount, onRemove }: Omit<PointRowsProps, 'rows' | 'onWrite'> & { row: WrittenPoints; onAmount: (amount: string) => void; onRemove: () => void }): VNode {
  const t = text.value.policy.form;
  const name = wordName(parameter.name, row.word);
  const control = controlAt(form, 'rules', ruleId, parameter.name, row.word);
  const warning = isUnlisted(parameter.name, row.word) ? t.unlisted(name) : null;
  return (
    <li>
      <TextField {...control} {...(warning !== null && { describedBy: `${control.id}-unlisted` })} label={name.charAt(0).toUpperCase() + name.slice(1)} autocomplete="off" value={row.amount} onInput={onAmount} />
      <button type="button" class="ds-button" data-variant="tertiary" aria-label={t.removeWord(name)} onClick={onRemove}>{t.remove}</button>
      {warning !== null && <p class="ds-alert policy-unlisted" data-color="warning" data-size="sm" id={`${control.id}-unlisted`}>{warning}</p>}
    </li>
  );
}

/** Points by group or situation as rows: a number for each word, words that are taken away, and a new one. */
export function PointRows({ form, ruleId, parameter, rows, onWrite }: PointRowsProps): VNode {
  const t = text.value.policy.form;
  const word = useSignal('');
  const newId = controlAt(form, 'rules', ruleId, parameter.name).id;
  const focus = (id: string): void => { requestAnimationFrame(() => document.getElementById(id)?.focus()); };
  const add = (): void => {
    const added = codeOf(parameter.name, word.value.trim());
    if (added === '') return;
    if (!rows.some((row) => row.word === added)) onWrite([...rows, { word: added, amount: '' }]);
    word.value = '';
    focus(controlAt(form, 'rules', ruleId, parameter.name, added).id);
  };
  const remove = (gone: string): void => {
    onWrite(rows.filter((row) => row.word !== gone));
    focus(newId);
  };
  return (
    <fieldset class="policy-points">
      <legend class="ds-label">{t.parameters[parameter.name] ?? parameter.name}</legend>
      <p class="quiet">{t.range(formatWhole(parameter.least), formatWhole(parameter.most))} {t.points}</p>
      <ul>
        {rows.map((row) => (
          <PointRow key={row.word} form={form} ruleId={ruleId} parameter={parameter} row={row} onAmount={(amount) => onWrite(rows.map((one) => (one.word === row.word ? { ...one, amount } : one)))} onRemove={() => remove(row.word)} />
        ))}
        <li>
          <TextField id={newId} label={t.newWord} help={t.newWordHelp} fault={null} autocomplete="off" value={word.value} onInput={(value) => { word.value = value; }} />
          <button type="button" class="ds-button" data-variant="secondary" onClick={add}>{t.addWord}</button>
        </li>
      </ul>
    </fieldset>
  );
}
