import type { ComponentChildren, VNode } from 'preact';
import * as z from 'zod';
import { FieldChange, RegisterId } from '../../server/registers/schemas.ts';
import { formatClock, formatDate, formatDayOf, formatWhole } from '../format.ts';
import { text } from '../state/language.ts';
import { ChangeTable } from './registers/change-table.tsx';

type Facts = Readonly<Record<string, unknown>>;
const Changes = z.array(FieldChange);
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** What a fact is called; one that nobody has named, by its own name. */
function factName(name: string): string {
  const names: Readonly<Record<string, string>> = text.value.log.stored.names;
  return names[name] ?? name;
}

function registerText(value: string): string {
  const { frame, log } = text.value;
  const register = RegisterId.safeParse(value);
  return register.success ? frame.pageNames[register.data] : value === 'addresses' ? log.stored.names.addresses : value;
}

const ruleNames = (): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(text.value.rules).map(([ruleId, { name }]) => [ruleId, name]));

function wordText(name: string, value: string): string {
  const { frame, log } = text.value;
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...log.stored.values, roles: frame.roleNames, rules: ruleNames(), hardLimits: ruleNames() };
  const kinds: Readonly<Record<string, string>> = log.kinds;
  if (name === 'undone') return kinds[`round.${value}`] ?? value;
  return name === 'register' ? registerText(value) : values[name]?.[value] ?? value;
}

function textShown(name: string, value: string): ComponentChildren {
  if (DAY.test(value)) return formatDate(value);
  if (INSTANT.test(value)) return text.value.log.at(formatDayOf(value), formatClock(value));
  return SHA256.test(value) ? <code>{value}</code> : wordText(name, value);
}

function FactValue({ name, value }: { name: string; value: unknown }): VNode {
  const t = text.value.log.stored;
  if (value === null || value === undefined) return <>{t.nothing}</>;
  if (typeof value === 'boolean') return <>{value ? t.yes : t.no}</>;
  if (typeof value === 'number') return <>{formatWhole(value)}</>;
  if (typeof value === 'string') return <>{textShown(name, value)}</>;
  if (!Array.isArray(value)) return <Pairs facts={value as Facts} />;
  if (value.length === 0) return <>{t.none}</>;
  if (value.every((one) => typeof one === 'string')) return <>{value.map((one) => wordText(name, one)).join(', ')}</>;
  return <ul class="facts-list">{value.map((one) => <li key={JSON.stringify(one)}><FactValue name={name} value={one} /></li>)}</ul>;
}

function Pairs({ facts }: { facts: Facts }): VNode {
  return <dl class="pairs">{Object.entries(facts).map(([name, value]) => [<dt key={name}>{factName(name)}</dt>, <dd key={`${name}-value`}><FactValue name={name} value={value} /></dd>])}</dl>;
}

/** What was stored of an event, in words; fields of a row before and after, where a row was changed. `subject` is what it happened to. */
export function LogFacts({ facts, subject, when }: { facts: Facts; subject: string | null; when: string }): VNode {
  const t = text.value.log;
  const register = RegisterId.safeParse(subject?.split(' ')[0]);
  const changes = Changes.safeParse(facts['changes']);
  if (register.success && changes.success) return <ChangeTable register={register.data} changes={changes.data} names={{}} when={when} />;
  if (Object.keys(facts).length === 0) return <p>{t.noFacts}</p>;
  return <><p>{t.facts}:</p><Pairs facts={facts} /></>;
}
