import type { nbStudies } from './nb-studies.ts';

/** What is said of studies, and the parts of Policy and Plan, in English. */
export const enStudies: typeof nbStudies = {
  policyTabs: { parts: 'Parts of Policy', policies: 'Policies', trial: 'A against B', tradeOff: 'Trade-off', simulation: 'Simulation' },
  planTabs: { parts: 'Parts of Plan', concentration: 'Concentration', avoidable: 'Avoidable or not', nextHome: 'The next home', need: 'Need and homes' },
  state: {
    running: (done: number, of: number) => `Working: ${done} of ${of} parts are done.`,
    done: (_: number, of: number) => `Done: all ${of} parts are worked out.`,
    stopped: (done: number, of: number) => `Stopped: ${done} of ${of} parts are worked out, and are kept here.`,
    failed: (done: number, of: number) => `Something went wrong. ${done} of ${of} parts are worked out, and are kept here. The log of the server says what.`,
  },
  asked: (day: string, who: string) => `Begun ${day} by ${who}.`, kept: (day: string) => `Kept here until ${day}.`,
  report: 'Report on one page (PDF)', stop: 'Stop', goOn: 'Work out the rest', remove: 'Take away', print: 'Print', erasedName: 'erased study', erased: 'This study has been erased, because its last day is over or because a household in it was erased.', earlier: 'Earlier studies', none: 'None yet.',
};
