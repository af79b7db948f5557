import { expect, test } from 'vitest';
import { OpenNodes } from '../../../solver/engines/open-nodes.ts';
import { chanceOf } from '../../support/random-problem.ts';

test('open parts come out by bound, and those that are equal in the order in which they were added', () => {
  const { upTo } = chanceOf(7);
  const nodes = Array.from({ length: 500 }, (_, order) => ({ order, bound: upTo(40) }));
  const open = new OpenNodes<(typeof nodes)[number]>();
  for (const node of nodes) open.add(node);
  expect(open.bound).toBe(Math.min(...nodes.map((node) => node.bound)));
  expect(nodes.map(() => open.take())).toEqual(nodes.toSorted((a, b) => a.bound - b.bound || a.order - b.order));
});

test('nothing open bounds nothing and gives nothing', () => {
  const open = new OpenNodes();
  expect(open.bound).toBe(Infinity);
  expect(open.take()).toBeUndefined();
});
