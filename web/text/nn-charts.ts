import type { nbCharts } from './nb-charts.ts';

/** The texts of every chart in nynorsk. */
export const nnCharts: typeof nbCharts = {
  asTable: 'Vis tala som tabell', csv: 'Last ned tala (CSV)', drawing: (title) => `Diagram: ${title}. Tala står i tabellen under.`,
  failed: 'Vi fekk ikkje teikna diagrammet. Tala står i tabellen under.',
  band: 'skuggen er 95 % konfidensintervall', whisker: 'strekane er 95 % konfidensintervall',
  bandSentence: 'Skuggane er 95 % konfidensintervall.',
  lowEnd: (head) => `${head}, frå`, highEnd: (head) => `${head}, til`, fromTo: (low, high) => `${low} til ${high}`, note: 'Merknad',
  onFrontier: 'ingen av dei andre er betre på begge', dominated: 'ein annan er betre', dominatedHelp: 'ein annan er minst like god på begge og betre på éin',
  upwards: (label) => `Oppover: ${label}`, rightwards: (label) => `Mot høgre: ${label}`,
  base: 'slik det er no', knee: 'knekk', kneeHelp: 'knekk: herifrå kostar det meir å vinne litt til. Berre ei antyding',
};
