import type { nbCharts } from './nb-charts.ts';

/** The texts of every chart in English. */
export const enCharts: typeof nbCharts = {
  asTable: 'Show the numbers as a table', csv: 'Download the numbers (CSV)', drawing: (title) => `Chart: ${title}. The numbers are in the table below.`,
  failed: 'We could not draw the chart. The numbers are in the table below.',
  band: 'the shade is the 95 % confidence interval', whisker: 'the lines are 95 % confidence intervals',
  bandSentence: 'The shades are 95 % confidence intervals.',
  lowEnd: (head) => `${head}, from`, highEnd: (head) => `${head}, to`, fromTo: (low, high) => `${low} to ${high}`, note: 'Note',
  onFrontier: 'none of the others is better on both', dominated: 'another is better', dominatedHelp: 'another is at least as good on both and better on one',
  upwards: (label) => `Upwards: ${label}`, rightwards: (label) => `To the right: ${label}`,
  base: 'as it is now', knee: 'knee', kneeHelp: 'knee: from here it costs more to gain a little. Only a hint',
};
