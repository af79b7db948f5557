// What other capabilities use of the intake.
export { readMunicipality } from './read-municipality.ts';
export { dwellingLabel, roundProblem } from './round-problem.ts';
export { streetLines } from './streets.ts';
