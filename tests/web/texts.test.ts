import { describe, expect, it } from 'vitest';
import { problemDetails, type ProblemCode } from '../../server/problem-details.ts';
import { RULES } from '../../solver/index.ts';
import { roundName } from '../../server/rounds/service.ts';
import { eventSentence } from '../../web/event-sentence.ts';
import { roundNameOf } from '../../web/round-address.ts';
import { en } from '../../web/text/en.ts';
import { nb } from '../../web/text/nb.ts';
import { nn } from '../../web/text/nn.ts';
import type { RuleTextId } from '../../web/text/rule-text.ts';

const languages = { nb, nn, en };
const names = Object.keys(languages) as (keyof typeof languages)[];

/** Every text of a dictionary with its path; a function is called with numbers, names and nothing special. */
function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [3, 1].map((n) => [`${path}(${n})`, String((value as (...values: unknown[]) => unknown)(...Array.from({ length: Math.max(3, value.length) }, () => n)))]);
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const about = { wishedArea: 'Sentrum', site: 'Storgata 12', before: 3, after: 5, most: 2, strength: 'condition' } as const;
const pageTexts = (language: keyof typeof languages): [string, string][] => {
  const { rules: _, household, ...rest } = languages[language];
  const { reasons, ...others } = household;
  return [...textsIn({ ...rest, household: others }, language), [`${language}.household.reasons`, reasons(20, ['har 12', '5 ligg'])]];
};

describe.each(names)('the texts in %s', (language) => {
  it('speak of every rule of the catalogue and of the four ids that only reasons use', () => {
    const known = Object.keys(languages[language].rules).sort();
    expect(known).toEqual([...RULES.map((rule) => rule.id), 'horizon', 'lock', 'competition', 'levels'].sort());
  });

  it('say something everywhere, and never a hole', () => {
    for (const [path, text] of pageTexts(language)) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object/);
    }
    for (const [id, rule] of Object.entries(languages[language].rules)) {
      const all = [rule.name, rule.obstacle, rule.finding(1, about), rule.finding(3, about), rule.clause(1, true), rule.clause(4, false), rule.sum(1), rule.sum(0)];
      for (const text of all) expect(text, id).toMatch(/^(?!.*(undefined|null|NaN)).*\S.*$/);
    }
  });

  it('never name a diagnosis', () => {
    const rules = Object.values(languages[language].rules).flatMap((rule) => [rule.name, rule.obstacle, rule.finding(1, about), rule.clause(2, true), rule.sum(2)]);
    const all = [...pageTexts(language).map(([, text]) => text), ...rules].join('\n');
    expect(all).not.toMatch(/\b(rop|rus\w*|lar|psyk\w*|diagnos\w*|avheng\w*|addict\w*|misbruk\w*)\b/i);
  });
});

describe('what the server refuses', () => {
  it('is told in every language by the same codes', () => {
    for (const language of names) expect(Object.keys(languages[language].refusal).sort(), language).toEqual(Object.keys(nb.refusal).sort());
  });

  it('has a code that the server knows', () => {
    for (const code of Object.keys(nb.refusal)) expect(problemDetails(code as ProblemCode, '').status, code).toBeGreaterThanOrEqual(400);
  });
});

describe('an event of the log', () => {
  const sentence = (language: keyof typeof languages, kind: string, subject: string | null, actor = 'siri@kommune.no', facts: Readonly<Record<string, unknown>> | null = null): string => eventSentence({ actor, kind, subject, facts }, languages[language]);

  it('is a sentence in the reader\'s language', () => {
    expect(sentence('nb', 'row.opened', 'households 1042')).toBe('siri@kommune.no så på husstand 1042.');
    expect(sentence('nn', 'row.opened', 'households 1042')).toBe('siri@kommune.no såg på hushald 1042.');
    expect(sentence('en', 'row.opened', 'households 1042')).toBe('siri@kommune.no looked at household 1042.');
    expect(sentence('nb', 'rows.listed', 'households')).toBe('siri@kommune.no så på listen over husstander.');
    expect(sentence('nb', 'proposal.stored', 'round 2026-49', 'spredt')).toBe('Spredt lagret et forslag i runde 49/2026.');
  });

  it('names an offer by its household, and a round as people do', () => {
    const told = { householdId: '1042' };
    expect(sentence('nb', 'offer.sent', 'offer 7457930d', 'siri@kommune.no', told)).toBe('siri@kommune.no førte tilbudet til husstand 1042 som sendt.');
    expect(sentence('nb', 'offer.sent', 'offer 7457930d')).toBe('siri@kommune.no førte et tilbud som sendt.');
    expect(sentence('en', 'proposal.stored', 'round 2026-09-2', 'spredt')).toBe('Spredt stored a proposal in round 9/2026 (2).');
    for (const id of ['2026-49', '2026-09-2', 'winter']) expect(roundNameOf(id)).toBe(roundName(id));
  });

  it('says nothing twice of one who did something to oneself', () => {
    expect(sentence('nb', 'user.signedIn', 'users siri@kommune.no')).toBe('siri@kommune.no logget inn.');
    expect(sentence('nb', 'user.changed', 'users siri@kommune.no', 'anne@kommune.no')).toBe('anne@kommune.no endret brukeren siri@kommune.no.');
  });

  it('says so when what it was about has been erased, and is told by its name when the page does not know its kind', () => {
    expect(sentence('nb', 'row.changed', null)).toBe('siri@kommune.no endret noe som er slettet herfra.');
    expect(sentence('nb', 'moon.landed', 'moon')).toBe('siri@kommune.no moon.landed: moon.');
  });
});

describe('why a household has no dwelling', () => {
  const sentence = (language: keyof typeof languages, reasons: readonly [RuleTextId, number][]): string => {
    const t = languages[language];
    return t.household.reasons(20, reasons.map(([id, n], index) => t.rules[id].clause(n, index === 0)));
  };

  it('is one sentence of counts in bokmål', () => {
    expect(sentence('nb', [['bedrooms', 12], ['veto', 5], ['competition', 3]])).toBe(
      'Av 20 ledige boliger har 12 for få soverom, 5 ligger på steder husstanden ikke vil bo, 3 passer, men gikk til andre. (En bolig kan telle flere ganger.)',
    );
  });

  it('is one sentence of counts in nynorsk', () => {
    expect(sentence('nn', [['bedrooms', 12], ['veto', 5], ['competition', 3]])).toBe(
      'Av 20 ledige bustader har 12 for få soverom, 5 ligg på stader hushaldet ikkje vil bu, 3 passar, men gjekk til andre. (Ein bustad kan telje fleire gonger.)',
    );
  });

  it('agrees with its number in bokmål and nynorsk too', () => {
    expect(sentence('nb', [['rent', 1], ['accessibility', 1]])).toMatch(/^Av 20 ledige boliger er 1 for dyr, 1 er ikke tilgjengelig nok\./);
    expect(sentence('nn', [['earmark', 1], ['occupancy', 2]])).toMatch(/^Av 20 ledige bustader er 1 halden av for andre, 2 er for små for så mange\./);
  });

  it('agrees with its number in English', () => {
    expect(sentence('en', [['bedrooms', 1], ['veto', 5]])).toBe(
      'Of 20 free homes, 1 has too few bedrooms, 5 are where the household does not want to live. (A home may count more than once.)',
    );
  });
});
