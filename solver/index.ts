// The front door of the core: the only file that others import by value.
export { dateOf, dayNumber, dayOf, fullMonths, type DayNumber } from './domain/date.ts';
export { compareIds, distanceMetres, shareOf, type Point } from './domain/distance.ts';
export * from './domain/problem.ts';
export * from './domain/proposal.ts';
export { evaluate, type Evaluation, type LevelSum } from './evaluate.ts';
export { explain, type DwellingExplanation, type DwellingVerdict, type Explanation } from './explain.ts';
export { explainText } from './explain-text.ts';
export { priorityPoints, siteCaps, teamRoom } from './figures.ts';
export { readProblem, validateProblem, type ProblemRead } from './read-problem.ts';
export { readProposal, type ProposalRead } from './read-proposal.ts';
export { faultText, type Fault } from './reading/fault.ts';
export { passedOver, unplacedReasons, type PassedOver } from './reasons.ts';
export { RULES, ruleNamed } from './rules/index.ts';
export { roundFor, standingOf, type PlacementIds, type Standing } from './rules/standing.ts';
export { structureOf, type Breach } from './structure.ts';
export { checkProposal, type CheckReport } from './verify.ts';
export { canonicalProblem, writeProblem, writeProposal } from './canonical.ts';
export { ENGINE_VERSION, solve, type Progress, type SolveHooks, type SolveOptions, type SolveResult } from './solve.ts';
