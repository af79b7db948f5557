import { describe, expect, test } from 'vitest';
import { readProposal, validateProposal } from '../../../solver/read-proposal.ts';
import { bytesOf, drop, put, type Json } from './example.ts';
import { exampleProposal } from './example-proposal.ts';

function spoiled(spoil: (proposal: Json) => void): readonly string[] {
  const proposal = exampleProposal();
  spoil(proposal);
  const read = validateProposal(proposal);
  return read.ok ? [] : read.faults.map((fault) => fault.path);
}

describe('the shape of a proposal', () => {
  test('a whole one is read as it stands', () => {
    const read = readProposal(bytesOf(exampleProposal()));
    expect(read.ok && read.proposal).toEqual(exampleProposal());
  });

  test('a file that is not JSON has the one fault $', () => {
    const read = readProposal(new TextEncoder().encode('proposal'));
    expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual(['$']);
  });

  test.each<[string, (proposal: Json) => void, string[]]>([
    ['another format', (p) => put(p, 'format', 'spredt-problem/1'), ['$.format']],
    ['a status of one\'s own', (p) => put(p, 'status', 'perfect'), ['$.status']],
    ['time that runs backwards', (p) => put(p.engine!, 'seconds', -1), ['$.engine.seconds']],
    ['a team that is left out instead of null', (p) => drop(p.placements![0]!, 'teamId'), ['$.placements[0].teamId']],
    ['a move-in day that does not exist', (p) => put(p.placements![0]!, 'moveIn', '2026-09-31'), ['$.placements[0].moveIn']],
    ['a penalty that is no whole number', (p) => put(p.levels![0]!, 'penalty', 0.5), ['$.levels[0].penalty']],
    ['a finding that costs nothing', (p) => put(p.findings![0]!, 'penalty', 0), ['$.findings[0].penalty']],
    ['a finding of no rule', (p) => put(p.findings![0]!, 'ruleId', 'competition'), ['$.findings[0].ruleId']],
    ['a finding whose facts are a list', (p) => put(p.findings![0]!, 'facts', []), ['$.findings[0].facts']],
    ['a reason of no rule', (p) => put(p.unplaced![0]!.reasons![0]!, 'ruleId', 'mood'), ['$.unplaced[0].reasons[0].ruleId']],
    ['a conflict without a rule', (p) => put(p.conflicts![0]!, 'ruleIds', []), ['$.conflicts[0].ruleIds']],
    ['a conflict with levels', (p) => put(p.conflicts![0]!, 'ruleIds', ['levels']), ['$.conflicts[0].ruleIds[0]']],
    ['a conflict that names a rule twice', (p) => put(p.conflicts![0]!, 'ruleIds', ['rent', 'rent']), ['$.conflicts[0].ruleIds[1]']],
    ['a field nobody knows, and a missing list', (p) => { put(p, 'note', ''); drop(p, 'unplaced'); }, ['$.unplaced', '$.note']],
  ])('%s is refused', (_, spoil, paths) => {
    expect(spoiled(spoil)).toEqual(paths);
  });

  test('competition and levels are reasons, horizon and lock are conflicts', () => {
    expect(spoiled((proposal) => {
      put(proposal.unplaced![0]!, 'reasons', ['competition', 'horizon', 'levels', 'lock'].map((ruleId) => ({ ruleId, dwellings: 1 })));
      put(proposal.conflicts![0]!, 'ruleIds', ['horizon', 'lock']);
    })).toEqual([]);
  });
});
