import { expect, it } from 'vitest';
import { choosablePolicies } from '../../web/choosable-policies.ts';

const EVERY = [
  { id: 'in-force', state: 'inForce' }, { id: 'coming', state: 'coming' }, { id: 'ships', state: 'shipped' }, { id: 'a.v2.draft', state: 'draft' }, { id: 'replaced', state: 'replaced' }, { id: 'withdrawn', state: 'withdrawn' },
] as const;
const LIVE = ['in-force', 'coming', 'ships', 'a.v2.draft'];
const offered = (id: string, isFromRegisters: boolean): readonly string[] => choosablePolicies({ isFromRegisters, policy: { id } } as never, EVERY).map((policy) => policy.id);

it('a round is offered every policy that it can be frozen again under, its own replaced one too, and never a withdrawn one', () => {
  expect(offered('in-force', true)).toEqual(LIVE);
  expect(offered('replaced', true)).toEqual([...LIVE, 'replaced']);
  for (const gone of ['withdrawn', 'b.v1.draft']) expect(offered(gone, true)).toEqual(LIVE);
});

it('a round from a problem file is offered others than its own', () => {
  expect(offered('ships', false)).toEqual(LIVE.filter((id) => id !== 'ships'));
  expect(offered('replaced', false)).toEqual(LIVE);
});
