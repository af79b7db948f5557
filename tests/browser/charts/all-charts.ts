import { h, render } from 'preact';
import { BarChart } from '../../../web/components/charts/bar-chart.tsx';
import type { ChartSeries } from '../../../web/components/charts/chart-shape.ts';
import { FrontierChart } from '../../../web/components/charts/frontier-chart.tsx';
import { LineChart } from '../../../web/components/charts/line-chart.tsx';
import { SmallMultiples } from '../../../web/components/charts/small-multiples.tsx';
import { formatDecimal, formatWhole } from '../../../web/format.ts';
import { openLanguage } from '../../../web/state/language.ts';

// A page with one chart of each kind, for the test beside it. Its numbers mean nothing.

const MONTHS = Array.from({ length: 24 }, (_, month) => `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);

const series = (name: string, start: number, slope: number): ChartSeries => ({
  name, points: MONTHS.map((x, at) => ({ x, y: start + slope * at, low: start + slope * at - 1 - at / 8, high: start + slope * at + 1 + at / 8 })),
});

const LINES = [series('Tak først', 25, -0.2), series('Strenge grenser i alle områder', 25, -0.19), series('Køen', 25, 0.3)];
const GROUND = { kind: 'day', label: 'Måned' } as const;
const PERSONS = { label: 'Husstander uten bolig', format: formatDecimal };

const BARS = [
  { name: 'Sentrum, 1 soverom, uten trapp', value: 4.5, low: 3.1, high: 5.9 }, { name: 'Nord, 2 soverom', value: 1, low: -0.5, high: 2.5 }, { name: 'Ytre bygd med et langt navn som må brytes over flere linjer, 1 soverom', value: -2, note: 'anslag' },
];

const POINTS = [
  { id: '5', name: '5 %', x: 40, y: 300, isDominated: false, href: '?punkt=5' }, { id: '10', name: '10 %', x: 20, y: 310, isDominated: false, isKnee: true, href: '?punkt=10' },
  { id: '15', name: '15 %', x: 15, y: 340, isDominated: false, isBase: true, href: '?punkt=15' }, { id: '20', name: '20 %', x: 25, y: 345, isDominated: true, href: '?punkt=20' },
  { id: '25', name: '25 %', x: 14, y: 400, isDominated: false, href: '?punkt=25' },
];

const PANELS = [
  { name: 'Uten bolig', axis: PERSONS, series: LINES }, { name: 'Forskjell', axis: { label: 'husstander', format: formatDecimal }, series: [series('Tak først minus køen', 0, -0.4)] },
  { name: 'Én verdi', axis: PERSONS, series: [{ name: 'Køen', points: [{ x: '2027-01-01', y: 3 }] }] },
];

const page = h('main', { class: 'content' }, [
  h('h1', {}, 'Charts'),
  h('h2', {}, 'Lines'),
  h(LineChart, { title: 'Færre er uten bolig etter to år', note: 'Gjennomsnitt av 20 gjentakelser.', fileName: 'linjer', ground: GROUND, axis: PERSONS, series: LINES, mark: { x: '2027-06-01', label: 'åtte boliger åpner' } }),
  h('h2', {}, 'Bars'),
  h(BarChart, { title: 'En bolig til i Sentrum hjelper flest', fileName: 'stolper', head: 'Bolig', axis: { label: 'Flere som får bolig', format: formatDecimal }, bars: BARS }),
  h('h2', {}, 'Frontier'),
  h(FrontierChart, { title: 'En strengere grense koster poeng', fileName: 'front', head: 'Grense', across: { label: 'Prioritetspoeng uten bolig', format: formatWhole }, up: { label: 'Bor i konsentrasjon', format: formatWhole }, points: POINTS }),
  h('h2', {}, 'Many'),
  h(SmallMultiples, { title: 'Slik går det', fileName: 'mange', ground: GROUND, panels: PANELS }),
]);

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id app');
await openLanguage();
render(page, root);
