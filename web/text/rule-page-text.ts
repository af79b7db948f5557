import type { RuleTextId } from './rule-text.ts';

/** The rules that have a page of their own: the catalogue, and the two that always hold and stand in no policy. */
export type RulePageId = Exclude<RuleTextId, 'competition' | 'levels'>;

/** What the page of a rule says about it, in one language. */
export interface RulePageText {
  /** What the rule says, in a sentence or two. */
  readonly says: string;
  /** Whom or what it is there for. */
  readonly protects: string;
  /** The facts about people and places that it reads, and no others. */
  readonly reads: readonly string[];
  /** Where the rule comes from: reports by their lines, and what in it is nobody's but a choice. */
  readonly source: string;
  /** What the weight is multiplied by where the rule is a priority; left out where it can be a condition alone. */
  readonly per?: string;
}

/** What the page says about every rule, in one language. */
export type RulePageTexts = Readonly<Record<RulePageId, RulePageText>>;

/** The number, the list or the points of a parameter in words, by the parameter's name. */
export interface ParameterTexts {
  readonly numbers: Readonly<Record<string, (amount: number) => string>>;
  readonly lists: Readonly<Record<string, (words: string) => string>>;
  readonly points: Readonly<Record<string, (words: string) => string>>;
}
