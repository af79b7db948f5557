import type { ComponentChildren, VNode } from 'preact';
import type { Field, FieldKind, RegisterId } from '../../../server/registers/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { wordName } from '../../state/words.ts';
import { MAY_READ } from '../../who-may.ts';
import { writtenNumber } from '../../registers/written-values.ts';
import { choiceName } from './choice-name.ts';
import { AbsenceDays, PhaseList, WeekTimes } from './follow-up-facts.tsx';

type Names = Readonly<Record<string, string>>;
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? value as Record<string, unknown> : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What an id is called, by the names that came with its row. */
export function nameOf(names: Names, register: RegisterId, id: string): string {
  return names[`${register} ${id}`] ?? names[id] ?? id;
}

/** Fields that hold Kobo's own codes. */
const KOBO_FIELDS: ReadonlySet<string> = new Set(['status', 'koboType', 'koboTenureForm']);

/** A code of Kobo, such as KLAR_FOR_INNFLYTTING, as the words that it is made of. */
function textShown(key: string, value: string): string {
  return KOBO_FIELDS.has(key) && /^[A-ZÆØÅ_]+$/.test(value) ? value.toLocaleLowerCase('nb-NO').replaceAll('_', ' ') : value;
}

function listed(parts: readonly ComponentChildren[]): ComponentChildren {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
}

/** A row of another register by its name, as a link for those who may follow it. */
export function RowLink({ register, id, name }: { register: RegisterId; id: string; name: string }): VNode {
  return may(MAY_READ[register]) ? <a class="ds-link" href={rowPath(register, id)}>{name}</a> : <>{name}</>;
}

function earmarkText(value: unknown): string {
  const t = text.value.registers.view;
  const { groups, until } = fieldsOf(value);
  const names = listOf(groups).map((code) => wordName('group', String(code))).join(', ');
  return typeof until === 'string' ? t.earmarkUntil(names, formatDate(until)) : t.earmark(names);
}

function FollowUp({ value, names }: { value: unknown; names: Names }): VNode {
  const t = text.value.registers.view;
  const { minutes, eveningMinutes, visits, competences, currentTeamId } = fieldsOf(value);
  const needed = listOf(competences).map((code) => wordName('competence', String(code)));
  return (
    <>
      {t.followUp(numberOf(minutes), numberOf(eveningMinutes), numberOf(visits))}
      {needed.length > 0 && ` ${t.competences(needed.join(', '))}`}
      {typeof currentTeamId === 'string' && <> {t.currentTeam} <RowLink register="teams" id={currentTeamId} name={nameOf(names, 'teams', currentTeamId)} />.</>}
    </>
  );
}

function Wishes({ value, names }: { value: unknown; names: Names }): VNode {
  const t = text.value.registers.view;
  return (
    <ul>
      {listOf(value).map(fieldsOf).map(({ placeId, wish, metres }) => {
        const place = nameOf(names, 'places', String(placeId));
        const key = `${String(placeId)} ${String(wish)}`;
        return <li key={key}>{wish === 'away' ? t.away(place, numberOf(metres)) : t.near(place, numberOf(metres))}</li>;
      })}
    </ul>
  );
}

function composite(kind: FieldKind, value: unknown, names: Names): ComponentChildren {
  const t = text.value.registers.view;
  if (kind.kind === 'weekdayStretches') return <WeekTimes value={value} />;
  if (kind.kind === 'absences') return <AbsenceDays value={value} />;
  if (kind.kind === 'phases') return <PhaseList value={value} />;
  if (kind.kind === 'earmark') return earmarkText(value);
  if (kind.kind === 'followUp') return <FollowUp value={value} names={names} />;
  if (kind.kind === 'pointWishes') return <Wishes value={value} names={names} />;
  if (kind.kind === 'avoids') return <ul>{listOf(value).map(fieldsOf).map(({ id, metres }) => <li key={String(id)}>{t.avoid(nameOf(names, 'households', String(id)), numberOf(metres))}</li>)}</ul>;
  const { by, on, why, until } = fieldsOf(value);
  return `${t.assessedBy(String(by), formatDate(String(on)))} ${t.why(String(why))} ${t.until(formatDate(String(until)))}`;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The words that a value is shown by, with links to other rows; `empty` stands where there is none. */
export function FieldValue({ field, value, names, empty }: { field: Field; value: unknown; names: Names; empty: string }): VNode {
  const { kind, key } = field;
  const t = text.value.registers.view;
  const shown = ((): ComponentChildren => {
    if (isEmpty(value)) return empty;
    switch (kind.kind) {
      case 'whole': return formatWhole(numberOf(value));
      case 'decimal': return writtenNumber(value);
      case 'date': return formatDate(String(value));
      case 'yesNo': return value === true ? t.yes : t.no;
      case 'choice': return choiceName(key, String(value));
      case 'choices': return listOf(value).map((one) => choiceName(key, String(one))).join(', ');
      case 'word': return wordName(kind.vocabulary, String(value));
      case 'words': return listOf(value).map((one) => wordName(kind.vocabulary, String(one))).join(', ');
      case 'wholes': return t.percent(listOf(value).join(', '));
      case 'reference': return <RowLink register={kind.register} id={String(value)} name={nameOf(names, kind.register, String(value))} />;
      case 'references': return listed(listOf(value).map((id) => <RowLink key={String(id)} register={kind.register} id={String(id)} name={nameOf(names, kind.register, String(id))} />));
      case 'text': case 'longText': return textShown(key, String(value));
      default: return composite(kind, value, names);
    }
  })();
  return <>{shown}</>;
}
