import type { LetterLanguage } from './schemas.ts';

/** The words of the annex and of the meeting's list in one language. */
export interface ListTexts {
  readonly none: string;
  readonly annex: {
    readonly title: string; readonly footer: (caseId: string) => string; readonly note: string; readonly noteTitle: string;
    readonly about: string; readonly case: string; readonly decided: string; readonly outcome: string; readonly result: Readonly<Record<'offered' | 'notOffered' | 'declined' | 'leftOpen', string>>;
    readonly waited: string; readonly points: string; readonly numbers: (households: number, dwellings: number, month: string) => string; readonly hidden: string; readonly asIfPart: string;
    readonly dwellings: string; readonly dwelling: (n: number) => string; readonly dwellingHeader: readonly string[]; readonly yes: string; readonly no: string; readonly rentAbout: (kroner: string) => string;
    readonly chosen: string; readonly suits: string; readonly notGiven: string; readonly setAside: string;
    readonly households: string; readonly householdsIntro: string; readonly household: (letters: string) => string; readonly householdHeader: readonly string[];
    readonly band: Readonly<Record<'half' | 'one' | 'two' | 'more', string>>; readonly compared: Readonly<Record<'more' | 'same' | 'fewer', string>>;
    readonly without: string; readonly withoutCount: (more: number, same: number, fewer: number) => string; readonly passedOver: (dwellings: number) => string;
    /** What decided between so many households that are equal by every rule, of which so many got a home; a draw by the proposal and the seed that it can be repeated from. */
    readonly equals: { readonly applicationDate: (households: number, homes: number) => string; readonly draw: (households: number, homes: number, proposal: number, seed: number) => string };
    readonly rule: Readonly<Record<string, string>>;
  };
  readonly list: {
    readonly title: (round: string) => string; readonly footer: (printed: string) => string; readonly facts: { readonly day: string; readonly policy: string; readonly state: string };
    readonly state: Readonly<Record<'proposed' | 'decided', string>>; readonly households: string; readonly householdHeader: readonly string[]; readonly dwellings: string; readonly dwellingHeader: readonly string[];
    readonly mark: Readonly<Record<'accepted' | 'locked' | 'leftOpen' | 'declined', string>>; readonly noHome: string; readonly overridden: (rules: string, reason: string) => string; readonly by: (mark: string, reason: string) => string;
    readonly held: (reason: string) => string; readonly free: string; readonly kroner: (rent: string) => string;
  };
}

/** The words of each language. */
export type ListTextsOf = Readonly<Record<LetterLanguage, ListTexts>>;
