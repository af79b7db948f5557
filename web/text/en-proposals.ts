import { formatDecimal, formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const counted = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the page of stored proposals in English. */
export const enProposals: Dictionary['proposals'] = {
  title: 'Proposals and replay', column: 'Replay', link: 'Proposals', linkOf: (name) => `, round ${name}`, fromLog: (id) => `Replay the proposals of round ${id}`, ofRound: (name, state) => `Round ${name}, ${state}`, toRound: 'To the round',
  help: 'Each proposal is stored as it was, with everything it was built on. Here you can see whether it stands. Nothing in the round is changed, and that you have looked is told in the log.',
  count: (n) => `${counted(n, 'proposal is', 'proposals are')} stored, the newest first.`, none: 'No proposal is stored of this round yet.', print: 'Print',
  proposal: {
    heading: (n) => `Proposal ${n}`, made: 'Made', at: (date, time) => `${date} at ${time}`, engine: 'Solved by', version: 'Version', seed: 'Seed', seedHelp: 'The number that the solve began with. The same number and the same version give the same answer.', time: 'Time taken',
    seconds: (n, limit) => (limit === null ? `${formatDecimal(n)} seconds, without a limit` : `${formatDecimal(n)} of at most ${formatDecimal(limit)} seconds`), gap: 'Accepted distance from the best', gapPercent: (n) => `${formatDecimal(n)} %`,
    engineNames: { highs: 'HiGHS', jslp: 'the small solver', queue: 'the queue' },
    status: { optimal: 'Proved the best possible', feasible: 'Not proved the best possible', refused: 'Not possible with what was locked' },
    erased: 'Erased', erasedHelp: 'What the proposal said about people has been erased, because its last day is over. So it can neither be judged nor solved again. That it was made, and the seal it had, remain.',
    seals: 'Seals', sealsHelp: 'A seal is a fingerprint of what was stored: if one character changes, the seal becomes another.', ownSeal: 'Seal of the proposal', problemSeal: 'Seal of what was solved',
  },
  judge: {
    help: 'Works out the costs and the findings of the stored answer, and sees that they are as they were. Does not look for a new answer, and changes nothing.',
    button: 'Judge again', running: 'Judging …', of: (n) => `, proposal ${n}`,
    same: 'The proposal has been judged again: the levels and the findings are the same as when it was stored.',
    changed: 'The proposal has been judged again, and something is not as it was when it was stored. Keep the database as it is, and get help to find out why.',
    asStored: 'The text is the one that was stored: the seals agree.', notAsStored: 'The text is not the one that was stored: the seals do not agree.',
    sameLevels: 'The levels are the same.', otherLevels: 'The levels are not the same.', findings: (n) => counted(n, 'finding', 'findings'),
    sameFindings: (n) => (n === 0 ? 'There are no findings, as there were none then.' : n === 1 ? 'The one finding is the same.' : `The ${formatWhole(n)} findings are the same.`), otherFindings: 'The findings are not the same.',
    breaches: 'Requirements that are broken:', noBreaches: 'No requirement is broken.', faults: 'What else is wrong:', inEnglish: 'The details are written for whoever helps you with Spredt.',
  },
  levels: {
    caption: 'The cost on each level, the most important first. 0 is best.', level: 'Level', numbered: (n) => `Level ${n}`, stored: 'Stored', found: 'Now', parted: (n, name) => `${n}. ${name}`, missing: 'missing',
  },
  again: {
    help: 'Looks for the answer from the beginning, with the same information, and compares it with the stored one. May take as long as the first time. The proposal and the round stay as they are.',
    button: 'Solve again', running: (level) => `Working on level ${level}`, starting: 'Preparing …', elapsed: (n) => `${formatWhole(n)} s`, stop: 'Stop', stopped: 'Stopped. Nothing has been compared.',
    identical: 'The proposal has been solved again: the answer is the same, byte for byte. Only the time it took is left out.',
    different: 'The proposal has been solved again, and the answer is not the same byte for byte.', sameLevels: 'Yet the levels are the same: the answers are equally good.', otherLevels: 'Nor are the levels the same.',
    otherVersion: (then, now) => `That may be because another version solved it now: ${now}. Then it was ${then}. The same answer is promised by the same version alone.`,
    clockThen: 'That may be because the time was up then, before the answer was proved the best. How far a solve gets is not the same each time.',
    clockNow: 'That may be because the time was up now, before the answer was proved the best. A machine with more to do gets less far.',
    unexplained: 'The version is the same, and no clock stopped it. Then the answer should have been the same. Keep the database as it is, and get help to find out why.',
    sealThen: 'Seal then, without the time', sealNow: 'Seal now, without the time', none: 'There was no answer to compare with.',
  },
  decision: {
    heading: 'What was decided', help: 'The decisions rest on the plan as it was when the round was decided. Here each of them is derived once more and held against what is stored.', button: 'Judge the decisions again', running: 'Judging …',
    same: (n) => (n === 1 ? 'The decision has been judged again: it is the same as when it was stored.' : `The decisions have been judged again: all ${formatWhole(n)} are the same as when they were stored.`),
    different: (n, of) => `The decisions have been judged again: ${formatWhole(n)} of ${formatWhole(of)} are not as they were when they were stored. Keep the database as it is, and get help to find out why.`,
    whose: 'Households:', erased: (n) => `${counted(n, 'decision has', 'decisions have')} been erased, because the last day is over or the household has been erased from the register.`, allErased: 'The decisions have been erased, because their last day is over. Nothing is left to judge.',
  },
  chain: { heading: 'Is the log whole?', help: 'That the proposals were stored, and when, is told in the log. An auditor can check on the page Log that nothing in it has been changed.' },
};
