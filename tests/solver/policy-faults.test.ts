import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hardLimitsIn, ruleOptions } from '../../solver/policy-catalogue.ts';
import { policyFaults } from '../../solver/policy-faults.ts';
import { forbiddenMeaning } from '../../solver/policy-words.ts';
import { RULES } from '../../solver/rules/index.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));
const shipped = readdirSync(join(DATA, 'policies')).map((name) => (read(`policies/${name}`) as { readonly rules: Readonly<Record<string, { readonly enforce: string }>> }).rules);
const words = (read('words.json') as { readonly words: readonly { readonly code: string; readonly name: string }[] }).words;
const [rules] = shipped;
const withPoints = (parameter: 'groupPoints' | 'situationPoints', points: Readonly<Record<string, unknown>>): unknown => ({ ...rules, unplaced: { ...rules?.unplaced, [parameter]: points } });

describe('a word that looks at what no policy may look at', () => {
  it.each([
    'rusfri', 'Rusfrie', 'rus-fri', 'erRusfri', 'ikke rusfri', 'edru', 'edruelig', 'avholdende', 'stoffri', 'aktiv rus', 'ruser seg', 'sober', 'soberTwelveMonths', 'drug-free', 'drug_free', 'clean', 'abstinent', 'intoxicated', 'ＳＯＢＥＲ', 'rus\u00ADfri',
  ])('is found when it asks whether somebody is sober: %s', (word) => {
    expect(forbiddenMeaning(word)).toBe('sobriety');
  });

  it.each([
    'tar imot oppfølging', 'tarImotOppfolging', 'tek imot oppfølging', 'takker nei til hjelp', 'samtykker til behandling', 'nekter oppfølging', 'behandlingsvillig', 'motivert for behandling', 'boligklar', 'acceptsFollowUp', 'accepts services', 'refused support', 'willing to engage in treatment', 'treatment-compliant', 'housing ready', 'i behandling',
  ])('is found when it asks whether somebody accepts help: %s', (word) => {
    expect(forbiddenMeaning(word)).toBe('acceptance');
  });

  it.each([
    'tidligere utkastet', 'tidlegare utkasta', 'tidligereUtkastelse', 'utkastet', 'er blitt kastet ut', 'har mistet bolig', 'evicted', 'evicted before', 'previouslyEvicted', 'past eviction', 'eviction history', 'prior-evictions',
  ])('is found when it asks whether somebody has lost a home before: %s', (word) => {
    expect(forbiddenMeaning(word)).toBe('pastEviction');
  });

  it('is none of the words that ship, nor the name of any rule or parameter', () => {
    const ours = [...words.flatMap(({ code, name }) => [code, name]), ...RULES.flatMap(({ id, parameters }) => [id, ...Object.keys(parameters)]), ...ruleOptions().flatMap(({ parameters }) => parameters.flatMap((one) => (one.kind === 'choices' ? one.choices : [])))];
    expect(ours.filter((word) => forbiddenMeaning(word) !== null)).toEqual([]);
  });

  it.each(['needs close follow-up', 'trenger tett oppfølging', 'about to be a tenant', 'varsel om utkastelse', 'risk of eviction', 'leaving treatment', 'full-time carer', 'rusk', 'large family', 'Bruse', 'cleaner', 'utskrivningsklar', 'sofa', 'support in the home'])('is not found in a word that says what somebody needs or is about to meet: %s', (word) => {
    expect(forbiddenMeaning(word)).toBeNull();
  });
});

describe('the rules of a policy', () => {
  it('have no fault in any policy that ships', () => {
    for (const those of shipped) expect(policyFaults(those)).toEqual([]);
  });

  it('are refused with why, where a group, a situation, a kind of place or a made-up rule looks at what no policy may look at', () => {
    expect(policyFaults(withPoints('groupPoints', { family: 20, rusfri: 10 }))).toMatchObject([{ code: 'sobriety', steps: ['unplaced', 'groupPoints', 'rusfri'], path: '$.unplaced.groupPoints.rusfri', value: 'rusfri' }]);
    expect(policyFaults(withPoints('situationPoints', { 'evicted before': 0 }))).toMatchObject([{ code: 'pastEviction', path: '$.unplaced.situationPoints["evicted before"]' }]);
    expect(policyFaults({ ...rules, sensitivePlaces: { enforce: 'hard', kinds: ['school', 'sober homes'], metres: 100 } })).toMatchObject([{ code: 'sobriety', steps: ['sensitivePlaces', 'kinds', 1] }]);
    expect(policyFaults({ ...rules, acceptsService: { enforce: 'hard' } })).toMatchObject([{ code: 'acceptance', steps: ['acceptsService'] }]);
    expect(policyFaults({ ...rules, unplaced: { ...rules?.unplaced, sobrietyPoints: 5 } })).toMatchObject([{ code: 'sobriety', steps: ['unplaced', 'sobrietyPoints'] }]);
  });

  it('are refused for every number below 0, at its place', () => {
    expect(policyFaults(withPoints('groupPoints', { family: -1 }))).toMatchObject([{ code: 'negative', steps: ['unplaced', 'groupPoints', 'family'], value: -1 }]);
    expect(policyFaults({ ...rules, areaWish: { enforce: 'soft', level: 4, weight: -5 } })).toMatchObject([{ code: 'negative', steps: ['areaWish', 'weight'] }]);
    expect(policyFaults(withPoints('groupPoints', { family: 0 }))).toEqual([]);
  });

  it('are refused for a rule that is not there, a level that is none, and a required rule that is missing', () => {
    const { unplaced: _, ...others } = rules ?? {};
    expect(policyFaults({ ...rules, nice: { enforce: 'hard' } })).toMatchObject([{ code: 'setting', steps: ['nice'] }]);
    expect(policyFaults({ ...rules, areaWish: { enforce: 'soft', level: 10, weight: 5 } })).toMatchObject([{ code: 'setting', steps: ['areaWish', 'level'] }]);
    expect(policyFaults(others)).toMatchObject([{ code: 'setting', steps: ['unplaced'] }]);
  });

  it('are refused, and nothing is thrown, whatever stands in their place', () => {
    for (const value of [null, undefined, 3, 'x', [], [[]], { unplaced: null }, { unplaced: [] }, { a: { b: { c: { d: { e: { f: { g: { h: 'edru' } } } } } } } }]) expect(policyFaults(value).length, JSON.stringify(value)).toBeGreaterThan(0);
  });
});

describe('a hard limit on who may live as neighbours', () => {
  it('is a rule about sites, areas or who is shielded that can be a condition', () => {
    expect(ruleOptions().filter(({ isLimit }) => isLimit).map(({ ruleId }) => ruleId)).toEqual(['siteLimit', 'radiusLimit', 'areaLimit', 'shielding']);
  });

  it('is found where the policy makes it a condition, and not where it is a priority or off', () => {
    expect(hardLimitsIn({ siteLimit: { enforce: 'hard' }, areaLimit: { enforce: 'soft' }, shielding: { enforce: 'off' }, rent: { enforce: 'hard' } })).toEqual(['siteLimit']);
    expect(hardLimitsIn({})).toEqual([]);
  });
});
