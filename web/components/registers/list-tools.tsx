import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field, RegisterId } from '../../../server/registers/schemas.ts';
import { readList } from '../../api/registers.ts';
import { formatWhole } from '../../format.ts';
import { REGISTER_PATHS } from '../../register-addresses.ts';
import { addressOf, isFilter, listedFields, numbersOf, type ListQuestion } from '../../registers/list-question.ts';
import { rowName } from '../../registers/row-name.ts';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { layout } from '../../state/layout.ts';
import { asRequestError } from '../../state/loadable.ts';
import { wordsOf } from '../../state/words.ts';
import { choiceName } from './choice-name.ts';
import { fieldName } from './field-words.ts';

interface ToolProps {
  readonly register: RegisterId;
  readonly question: ListQuestion;
}

const TYPING_MS = 200;

const ask = (register: RegisterId, question: ListQuestion): void => go(addressOf(REGISTER_PATHS[register], register, question), { replace: true });

function Search({ register, question }: ToolProps): VNode {
  const t = text.value.registers;
  const [typed, setTyped] = useState(question.q);
  const latest = useRef(question);
  latest.current = question;
  const sent = useRef(question.q);
  useEffect(() => {
    if (question.q !== sent.current) { sent.current = question.q; setTyped(question.q); }
  }, [question.q]);
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => { sent.current = typed; ask(register, { ...latest.current, q: typed, page: 1 }); }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div class="ds-field tool-search">
      <label class="ds-label" for="list-search">{t.list.search}</label>
      <input id="list-search" class="ds-input" type="search" autocomplete="off" placeholder={t.searchIn[register]} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
    </div>
  );
}

interface Option { readonly value: string; readonly name: string }

const MOST_REFERENCES = 200;

/** The rows that a list can be filtered by; fetched once for a list. */
function useReferences(field: Field): readonly Option[] {
  const [options, setOptions] = useState<readonly Option[]>([]);
  const register = field.kind.kind === 'reference' ? field.kind.register : null;
  useEffect(() => {
    if (register === null) return;
    readList(register, { size: MOST_REFERENCES, sort: 'name' })
      .then(({ rows }) => setOptions(rows.map(({ record }) => ({ value: String(record.id), name: rowName(register, record) }))))
      .catch(asRequestError);
  }, [register]);
  return options;
}

function Filter({ register, question, field }: ToolProps & { field: Field }): VNode {
  const t = text.value.registers.list;
  const { kind, key } = field;
  const references = useReferences(field);
  const options: readonly Option[] = kind.kind === 'yesNo' ? [{ value: 'true', name: t.yes }, { value: 'false', name: t.no }]
    : kind.kind === 'choice' ? kind.of.map((value) => ({ value, name: choiceName(key, value) }))
      : kind.kind === 'whole' ? numbersOf(field).map((number) => ({ value: String(number), name: formatWhole(number) }))
        : kind.kind === 'word' || kind.kind === 'words' ? wordsOf(kind.vocabulary).map(({ code, name }) => ({ value: code, name })) : references;
  const chosen = question.filters[key] ?? '';
  const choose = (value: string): void => {
    const { [key]: _, ...others } = question.filters;
    ask(register, { ...question, filters: value === '' ? others : { ...others, [key]: value }, page: 1 });
  };
  return (
    <div class="ds-field tool-filter">
      <label class="ds-label" for={`filter-${key}`}>{fieldName(register, key)}</label>
      <select id={`filter-${key}`} class="ds-input" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t.any}</option>
        {options.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
        {chosen !== '' && !options.some(({ value }) => value === chosen) && <option value={chosen}>{chosen}</option>}
      </select>
    </div>
  );
}

function Order({ register, question }: ToolProps): VNode {
  const t = text.value.registers.list;
  return (
    <div class="ds-field tool-filter">
      <label class="ds-label" for="list-sort">{t.sort}</label>
      <select id="list-sort" class="ds-input" value={question.sort} onChange={(event) => ask(register, { ...question, sort: event.currentTarget.value, page: 1 })}>
        {listedFields(register).flatMap(({ key }) => [
          <option key={key} value={key}>{fieldName(register, key)}</option>, <option key={`-${key}`} value={`-${key}`}>{`${fieldName(register, key)}, ${t.down}`}</option>,
        ])}
      </select>
    </div>
  );
}

/** A list can only be filtered by a reference to what there are few of: sites, areas, teams and staff, not dwellings. */
const FILTERED_REFERENCES: ReadonlySet<RegisterId> = new Set(['sites', 'areas', 'teams', 'staff']);

function Filters({ register, question }: ToolProps): VNode | null {
  const fields = listedFields(register).filter((field) => isFilter(field) && (field.kind.kind !== 'reference' || FILTERED_REFERENCES.has(field.kind.register)));
  if (fields.length === 0) return null;
  return <>{fields.map((field) => <Filter key={field.key} register={register} question={question} field={field} />)}</>;
}

/** Search, filters and, where there are no column headings, the order of a list; all of it stands in the address. */
export function ListTools({ register, question }: ToolProps): VNode {
  const t = text.value.registers.list;
  const isAsked = question.q !== '' || Object.keys(question.filters).length > 0;
  const narrow = layout.value === 'narrow';
  const chosen = Object.keys(question.filters).length;
  return (
    <search class="tools">
      <Search register={register} question={question} />
      {narrow ? (
        <details class="tool-more" open={chosen > 0}><summary>{t.filters}{chosen > 0 && ` (${chosen})`}</summary><div class="tools"><Filters register={register} question={question} /><Order register={register} question={question} /></div></details>
      ) : <Filters register={register} question={question} />}
      {isAsked && <a class="ds-link tool-clear" href={addressOf(REGISTER_PATHS[register], register, { ...question, q: '', filters: {}, page: 1 })}>{t.clear}</a>}
    </search>
  );
}
