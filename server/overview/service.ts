// What other capabilities use of the overview.
export { areaRange } from './disclosure.ts';
export { createToday } from './standing.ts';
export { createSumsTold } from './sums-told.ts';
export { selectTellings } from './store.ts';
