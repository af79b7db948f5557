import type { LocalText } from '../../../server/intake/schemas.ts';
import type { ContentFault, PolicyContent, RuleNote, RuleOption } from '../../../server/policies/schemas.ts';
import { isDay } from '../../registers/days.ts';
import { dateIn, numberIn, writtenDate, writtenNumber } from '../../registers/written-values.ts';

// A form holds a policy as it is written, numbers and dates as texts, so that nothing that a person types is lost; what is not a policy is refused by the server, at its place.

/** Points of one word, as they are written. */
export interface WrittenPoints {
  readonly word: string;
  readonly amount: string;
}

/** How a rule stands, as it is written; what is written stays also while the rule is off. */
export interface WrittenRule {
  readonly enforce: 'hard' | 'soft' | 'off';
  readonly level: string;
  readonly weight: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly points: Readonly<Record<string, readonly WrittenPoints[]>>;
}

/** A policy as it is written. */
export interface WrittenPolicy {
  readonly name: LocalText;
  readonly aim: LocalText;
  readonly assumed: LocalText;
  readonly authority: string;
  readonly validFrom: string;
  readonly reviewBy: string;
  readonly rules: Readonly<Record<string, WrittenRule>>;
  readonly notes: Readonly<Record<string, RuleNote>>;
}

/** What is wrong with what is written, by the place where it is written: the server's own faults, and days that are none. */
export type FormFault = Pick<ContentFault, 'steps' | 'value'> & { readonly code: ContentFault['code'] | 'date' };

/** A note in which nothing is written. */
export const NO_NOTE: RuleNote = { authority: '', aim: '', evidence: '' };

type Setting = Readonly<Record<string, unknown>>;

const pointsIn = (value: unknown): readonly WrittenPoints[] => (typeof value === 'object' && value !== null ? Object.entries(value).map(([word, amount]) => ({ word, amount: writtenNumber(amount) })) : []);
const wordsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function writtenRule({ parameters }: RuleOption, setting: Setting): WrittenRule {
  const { enforce } = setting;
  const of = <T>(kind: RuleOption['parameters'][number]['kind'], write: (value: unknown) => T): Readonly<Record<string, T>> => (
    Object.fromEntries(parameters.filter((one) => one.kind === kind).map(({ name }) => [name, write(setting[name])])));
  return {
    enforce: enforce === 'hard' || enforce === 'soft' ? enforce : 'off', level: writtenNumber(setting['level']), weight: writtenNumber(setting['weight']),
    numbers: of('number', writtenNumber), choices: of('choices', wordsIn), points: of('points', pointsIn),
  };
}

/** A policy as a form begins with it. */
export function writtenPolicy({ rules, validFrom, reviewBy, ...rest }: PolicyContent, options: readonly RuleOption[]): WrittenPolicy {
  const written = options.map((option): [string, WrittenRule] => [option.ruleId, writtenRule(option, rules[option.ruleId] ?? { enforce: 'off' })]);
  return { ...rest, validFrom: writtenDate(validFrom), reviewBy: writtenDate(reviewBy), rules: Object.fromEntries(written) };
}

/** Numbers as they are written, without those where nothing is; a text that is no number is sent as it is, and refused at its place. */
const sentNumbers = (written: readonly (readonly [string, string])[]): Setting => Object.fromEntries(written.map(([name, text]) => [name, numberIn(text)] as const).filter(([, number]) => number !== null));

function sentRule({ enforce, level, weight, numbers, choices, points }: WrittenRule): PolicyContent['rules'][string] {
  const given = Object.fromEntries(Object.entries(points).map(([name, rows]) => [name, sentNumbers(rows.map(({ word, amount }) => [word, amount] as const))]));
  return { enforce, ...(enforce === 'soft' && sentNumbers([['level', level], ['weight', weight]])), ...sentNumbers(Object.entries(numbers)), ...choices, ...given };
}

const isWritten = ({ authority, aim, evidence }: RuleNote): boolean => [authority, aim, evidence].some((words) => words.trim() !== '');

/** What is sent of a policy as it is written. A rule that is off and that no policy must have is left out. */
export function sentPolicy({ rules, notes, validFrom, reviewBy, ...rest }: WrittenPolicy): PolicyContent {
  const on = Object.entries(rules).filter(([, { enforce }]) => enforce !== 'off').map(([ruleId, rule]) => [ruleId, sentRule(rule)] as const);
  return {
    ...rest, validFrom: dateIn(validFrom) ?? '', reviewBy: dateIn(reviewBy) ?? '', rules: Object.fromEntries(on), notes: Object.fromEntries(Object.entries(notes).filter(([, note]) => isWritten(note))),
  };
}

/** The days that are none. */
export function dayFaults(written: WrittenPolicy): readonly FormFault[] {
  return (['validFrom', 'reviewBy'] as const).filter((key) => !isDay(dateIn(written[key]) ?? '')).map((key) => ({ code: 'date', steps: [key], value: written[key] }));
}

/** The parts that two people can change without getting in each other's way: each field, each rule, each note. */
type Parts = ReadonlyMap<string, unknown>;

function partsOf({ rules, notes, ...fields }: WrittenPolicy): Parts {
  const under = (name: string, those: Readonly<Record<string, unknown>>): [string, unknown][] => Object.entries(those).map(([key, value]) => [`${name}/${key}`, value]);
  return new Map([...Object.entries(fields), ...under('rules', rules), ...under('notes', notes)]);
}

/** What is written with one part of it as somebody else has it. */
export function withPart(written: WrittenPolicy, from: WrittenPolicy, part: string): WrittenPolicy {
  const [field = '', key] = part.split('/');
  if (key === undefined) return { ...written, [field]: from[field as keyof WrittenPolicy] };
  if (field === 'rules') return { ...written, rules: { ...written.rules, ...(from.rules[key] && { [key]: from.rules[key] }) } };
  return { ...written, notes: { ...written.notes, [key]: from.notes[key] ?? NO_NOTE } };
}

/**
 * What is written when somebody else has saved meanwhile: what only they changed is as they have it, all else as it is written. `collisions` are the parts that both
 * have changed, each in its own way.
 */
export function mergedPolicy(base: WrittenPolicy, mine: WrittenPolicy, theirs: WrittenPolicy): { readonly written: WrittenPolicy; readonly collisions: readonly string[] } {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const [was, now, other] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const changed = [...new Set([...was.keys(), ...other.keys()])].filter((part) => !same(was.get(part), other.get(part)));
  const collisions = changed.filter((part) => !same(was.get(part), now.get(part)) && !same(now.get(part), other.get(part)));
  return { written: changed.filter((part) => !collisions.includes(part)).reduce((written, part) => withPart(written, theirs, part), mine), collisions };
}
