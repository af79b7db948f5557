import { describe, expect, it } from 'vitest';
import { RULES } from '../../solver/index.ts';
import { groupOfRule, RULE_GROUPS } from '../../web/rule-groups.ts';
import { en } from '../../web/text/en.ts';
import { nb } from '../../web/text/nb.ts';
import { nn } from '../../web/text/nn.ts';

const languages = { nb, nn, en };
const names = Object.keys(languages) as (keyof typeof languages)[];
const numbersIn = (text: string): readonly string[] => (text.match(/\d+(?:\/\d+)?/g) ?? []).toSorted();
const isChoice = (authority: string): boolean => authority.includes('a product choice that no report settles');

describe('the pages of rules', () => {
  it('are one for each rule of the catalogue, and for the two that always hold, each in one group', () => {
    const all = RULE_GROUPS.flatMap(({ ruleIds }) => ruleIds);
    expect(all).toEqual([...RULES.map(({ id }) => id), 'horizon', 'lock']);
    expect(groupOfRule('horizon')).toBe('always');
    expect(groupOfRule('competition')).toBeUndefined();
  });
});

describe.each(names)('the page of a rule in %s', (language) => {
  const { rules, parameters, groupNames } = languages[language].rulePages;
  const pages: Readonly<Record<string, (typeof rules)[keyof typeof rules] | undefined>> = rules;

  it('names the same reports and lines as the catalogue, and no others', () => {
    for (const { id, authority } of RULES.filter((rule) => !isChoice(rule.authority))) expect(numbersIn(pages[id]?.source ?? ''), id).toEqual(numbersIn(authority));
  });

  it('says plainly where no report stands behind the rule, and nowhere else', () => {
    const own = rules.rent.source;
    expect(numbersIn(own)).toEqual([]);
    for (const { id, authority } of RULES) expect(pages[id]?.source === own, id).toBe(isChoice(authority));
    expect([rules.horizon.source, rules.lock.source]).toEqual([own, own]);
  });

  it('says what the weight is multiplied by for the rules that can be weighed, and for no others', () => {
    for (const { id, allows } of RULES) expect(pages[id]?.per !== undefined, id).toBe(allows.includes('soft'));
  });

  it('has words for every parameter of the catalogue, and for none that is not there', () => {
    const known = Object.values(parameters).flatMap((texts) => Object.keys(texts)).sort();
    expect(known).toEqual([...new Set(RULES.flatMap((rule) => Object.keys(rule.parameters)))].sort());
  });

  it('agrees with its number where a parameter is none or one', () => {
    expect(parameters.numbers['maxSpare']?.(0)).not.toContain('0');
    expect(parameters.numbers['free']?.(1)).not.toContain('1');
    expect(parameters.numbers['freePercent']?.(0)).not.toContain('0');
  });

  it('has names for the groups by their situation', () => {
    expect(Object.keys(groupNames).sort()).toEqual(['disability', 'elderly', 'family', 'homeless', 'refugee', 'rop', 'youth']);
  });
});
