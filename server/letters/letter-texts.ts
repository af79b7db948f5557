import type { Consequence } from '../terms/schemas.ts';
import type { LetterLanguage } from './schemas.ts';

/** What a letter says of one rule of a policy that may be told of to the household: only what is about itself. */
export interface RuleWords {
  /** What the rule asks for, as a sentence. */
  readonly sentence: string;
  /** Why so many dwellings fell away, after their number. */
  readonly fell: (dwellings: number) => string;
  /** What one dwelling does not meet, as a sentence; `amount` is the penalty in the rule's own unit, null where nobody has counted. */
  readonly unmet: (amount: number | null) => string;
}

/** The words of the letters in one language. Plain language, to one reader (du). */
export interface LetterTexts {
  readonly municipality: (name: string) => string;
  readonly title: Readonly<Record<'offered' | 'notOffered' | 'declined' | 'leftOpen', string>>;
  readonly draft: { readonly title: string; readonly text: string; readonly footer: (caseId: string, municipality: string) => string };
  readonly recipient: string;
  readonly facts: { readonly case: string; readonly decidedOn: string; readonly metOn: string; readonly ground: string };
  readonly lead: {
    readonly offered: (address: string) => string;
    readonly notOffered: string;
    readonly declined: string;
    readonly leftOpen: string;
  };
  readonly stays: string;
  readonly consequence: (consequence: Consequence) => string;
  readonly home: {
    readonly heading: string; readonly address: string; readonly bedrooms: string; readonly rent: string; readonly rentValue: (kroner: string) => string;
    readonly access: string; readonly wheelchair: string; readonly stepFree: string; readonly moveIn: string; readonly moveInValue: (day: string) => string;
    readonly team: string; readonly noTeam: string; readonly tenure: string; readonly deadline: string; readonly noDeadline: string;
  };
  readonly answering: {
    readonly heading: string; readonly how: (day: string) => string; readonly label: string; readonly contact: string;
    readonly keepsPlace: string; readonly depends: string; readonly silent: (follows: string) => string;
  };
  readonly why: {
    readonly offered: string; readonly notOffered: string; readonly declined: string;
    readonly suits: string; readonly wishedMost: (area: string) => string; readonly wishedToo: (area: string) => string; readonly missing: string; readonly departed: string; readonly exception: string;
    readonly none: string; readonly looked: (dwellings: number) => string; readonly lookedOf: (dwellings: number, all: number) => string; readonly countsTwice: string;
    readonly others: string; readonly toOthers: (dwellings: number) => string; readonly keptBack: (dwellings: number) => string; readonly together: string;
    readonly notPart: string;
  };
  /** What is said where the application date or a draw decided between households that are equal by every rule. */
  readonly equals: {
    readonly intro: Readonly<Record<'home' | 'whichHome', string>>;
    readonly order: Readonly<Record<'applicationDate' | 'draw', string>>;
    readonly outcome: Readonly<Record<'applicationDate' | 'draw', Readonly<Record<'got' | 'missed' | 'which', string>>>>;
    readonly recorded: string;
  };
  readonly used: {
    readonly heading: string; readonly intro: string; readonly outro: string; readonly applied: string; readonly waited: string; readonly months: (months: number) => string;
    readonly members: string; readonly bedrooms: string; readonly bedroomsValue: (n: number) => string; readonly access: string; readonly wheelchair: string; readonly stepFree: string;
    readonly rent: string; readonly rentValue: (kroner: string) => string; readonly pet: string; readonly petValue: string; readonly staffing: string;
    readonly tenures: string; readonly mustHave: string; readonly mustNotHave: string; readonly readyFrom: string; readonly neededBy: string; readonly excluded: string; readonly wishes: string;
    readonly pointWishes: string; readonly pointWishesValue: (n: number) => string; readonly followUp: string; readonly followUpValue: (minutes: number) => string; readonly points: string;
  };
  readonly staffing: Readonly<Record<'onCall' | 'daytime' | 'allHours', string>>;
  readonly tenure: Readonly<Record<'permanent' | 'transitional' | 'acute', string>>;
  readonly rules: {
    readonly heading: string; readonly policy: (name: string, validFrom: string) => string; readonly authority: (words: string) => string; readonly authorityLabel: string; readonly authorityMissing: string;
    readonly these: string; readonly more: string; readonly people: string;
  };
  /** Each rule that may be told of; one that is not here is never named in a letter. */
  readonly rule: Readonly<Record<string, RuleWords>>;
  readonly assessment: { readonly heading: string; readonly label: string; readonly missing: string };
  readonly appeal: { readonly heading: string; readonly label: string; readonly text: string };
  readonly questions: { readonly heading: string; readonly label: string; readonly text: string };
  readonly greeting: string;
  readonly signature: readonly string[];
  /** Words between the last two of a list. */
  readonly and: string;
}

/** How a letter writes a day, such as 1. desember 2026; the months have the same names in bokmål and nynorsk. */
export function dayInWords(isoDate: string): string {
  const [year = '', month = '1', day = '1'] = isoDate.split('-');
  return `${Number(day)}. ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** How a letter writes a month, such as desember 2026. */
export function monthInWords(isoDate: string): string {
  return dayInWords(isoDate).replace(/^\d+\. /, '');
}

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

const whole = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });

/** A whole number with a space between thousands: 1 234. */
export const wholeNumber = (value: number): string => whole.format(value);

/** A list in a sentence: a, b og c. */
export function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

/** The words of each language, put together where they are needed. */
export type TextsOf = Readonly<Record<LetterLanguage, LetterTexts>>;
