// What other capabilities use of the overview.
export { createToday } from './standing.ts';
export { createSumsTold } from './sums-told.ts';
export { selectTellings } from './store.ts';
