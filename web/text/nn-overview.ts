import { formatDecimal, formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the page Oversikt in nynorsk. */
export const nnOverview: Dictionary['overviewPage'] = {
  asOf: (date) => `Slik det er ${date}`, today: 'Gjer dette først', nothing: 'Ingenting hastar i dag.', more: (n) => `Vis ${formatWhole(n)} til`,
  late: (n) => of(n, 'hushald skulle hatt bustad', 'hushald skulle hatt bustad'), soon: (n) => of(n, 'hushald har frist innan 30 dagar', 'hushald har frist innan 30 dagar'),
  expired: (n) => of(n, 'vurdering har gått ut og tel ikkje lenger', 'vurderingar har gått ut og tel ikkje lenger'), expiring: (n) => of(n, 'vurdering går snart ut', 'vurderingar går snart ut'),
  leaseOver: (n) => of(n, 'leigeforhold har gått ut utan at nokon har flytta', 'leigeforhold har gått ut utan at nokon har flytta'), leaseEnds: (n, days) => `${of(n, 'leigeforhold', 'leigeforhold')} går ut innan ${formatWhole(days)} dagar`,
  erase: (n) => of(n, 'rad om personar skal slettast', 'rader om personar skal slettast'), overLimit: (n, policy) => `${formatWhole(n)} bumiljø har fleire enn grensa i policyen «${policy}»`,
  due: (date) => `frist ${date}`, until: (date) => `gjekk ut ${date}`, untilSoon: (date) => `går ut ${date}`, keep: (date) => `skulle vore sletta ${date}`, counted: (n, limit) => `${formatWhole(n)} tel med, grensa er ${formatWhole(limit)}`,
  faults: 'Noko i registra må rettast før bumiljø og team kan reknast ut', round: 'Tildelingsrunden', toRound: (name) => `Opne runde ${name}`, roundSums: (households, dwellings) => `${of(households, 'hushald', 'hushald')}, ${of(dwellings, 'bustad', 'bustader')}`, noRound: 'Det er ingen runde enno.', proposed: 'Det er laga eit forslag.', draft: 'Det er ikkje laga noko forslag enno.',
  waiting: { heading: 'Dei som ventar', meanings: 'Kva orda tyder', total: (n) => of(n, 'hushald ventar', 'hushald ventar'), group: 'Gruppe', situation: 'Bur no', households: 'Hushald', none: 'Ingen ventar på bustad.' },
  homes: { heading: 'Ledige bustader', bedrooms: 'Soverom', now: 'Ledige no', later: 'Ledige innan 90 dagar', total: 'I alt', none: 'Ingen bustader er ledige eller blir ledige innan 90 dagar.', count: (n) => (n === '0' ? 'utan eige soverom' : `${n} soverom`) },
  teams: { heading: 'Tida til teama', team: 'Team', load: 'Bunde av tida', room: 'Til grensa i veka', minutes: (n) => `${formatWhole(n)} min`, share: (percent) => `${formatWhole(percent)} %`, evening: (n) => `kveld: ${formatWhole(n)} min att`, none: 'Ingen team er lagde inn.' },
  empty: { heading: 'Kom i gang', help: 'Spredt har ingen opplysningar om kommunen enno.', importFirst: 'Hent inn det de har frå Excel, Kobo eller andre filer. Spredt ser gjennom dei først.', toImport: 'Gå til Import', byHand: 'Eller legg inn for hand, i denne rekkjefølgja:', ask: 'Be ein saksbehandlar eller leiar om å hente inn filene.' },
  sums: {
    heading: 'Bustader og konsentrasjon', help: (n) => `Her er berre summar. Kor mange som tel med, står i trinn på ${formatWhole(n)} eller fleire, og tala står i ein månad. Slik kan ingen lese ut kva som gjeld éin husstand.`, areas: 'Område', sites: 'Bumiljø', name: 'Namn', homes: 'Heimar i alt', municipal: 'Kommunale', free: 'Ledige', counted: 'Tel med i konsentrasjon', share: 'Del av heimane',
    fewer: (n) => `færre enn ${formatWhole(n)}`, range: (least, most) => `${formatWhole(least)}–${formatWhole(most)}`, exact: (n) => formatWhole(n), percent: (n) => `${formatDecimal(n)} %`, upTo: (n) => `under ${formatDecimal(n)} %`, percents: (least, most) => `${formatDecimal(least)}–${formatDecimal(most)} %`, unknown: 'kan ikkje reknast ut', exempt: 'unnateke frå grensene',
  },
};
