/** The texts of every chart in bokmål. */
export const nbCharts = {
  asTable: 'Vis tallene som tabell', csv: 'Last ned tallene (CSV)', drawing: (title: string) => `Diagram: ${title}. Tallene står i tabellen under.`,
  failed: 'Vi fikk ikke tegnet diagrammet. Tallene står i tabellen under.',
  band: 'skyggen er 95 % konfidensintervall', whisker: 'strekene er 95 % konfidensintervall',
  bandSentence: 'Skyggene er 95 % konfidensintervall.',
  lowEnd: (head: string) => `${head}, fra`, highEnd: (head: string) => `${head}, til`, fromTo: (low: string, high: string) => `${low} til ${high}`, note: 'Merknad',
  onFrontier: 'ingen av de andre er bedre på begge', dominated: 'en annen er bedre', dominatedHelp: 'en annen er minst like god på begge og bedre på én',
  upwards: (label: string) => `Oppover: ${label}`, rightwards: (label: string) => `Mot høyre: ${label}`,
  base: 'slik det er nå', knee: 'knekk', kneeHelp: 'knekk: herfra koster det mer å vinne litt til. Bare en antydning',
};
