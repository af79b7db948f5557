import { formatDecimal, formatWhole } from '../format.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the page Oversikt in bokmål. */
export const nbOverview = {
  asOf: (date: string) => `Slik det er ${date}`, today: 'Gjør dette først', nothing: 'Ingenting haster i dag.', more: (n: number) => `Vis ${formatWhole(n)} til`,
  late: (n: number) => of(n, 'husstand skulle hatt bolig', 'husstander skulle hatt bolig'), soon: (n: number) => of(n, 'husstand har frist innen 30 dager', 'husstander har frist innen 30 dager'),
  expired: (n: number) => of(n, 'vurdering har gått ut og teller ikke lenger', 'vurderinger har gått ut og teller ikke lenger'), expiring: (n: number) => of(n, 'vurdering går snart ut', 'vurderinger går snart ut'),
  leaseOver: (n: number) => of(n, 'leieforhold har gått ut uten at noen har flyttet', 'leieforhold har gått ut uten at noen har flyttet'), leaseEnds: (n: number, days: number) => `${of(n, 'leieforhold', 'leieforhold')} går ut innen ${formatWhole(days)} dager`,
  erase: (n: number) => of(n, 'rad om personer skal slettes', 'rader om personer skal slettes'), overLimit: (n: number, policy: string) => `${of(n, 'bosted', 'bosteder')} har flere enn grensen i policyen «${policy}»`,
  due: (date: string) => `frist ${date}`, until: (date: string) => `gikk ut ${date}`, untilSoon: (date: string) => `går ut ${date}`, keep: (date: string) => `skulle vært slettet ${date}`, counted: (n: number, limit: number) => `${formatWhole(n)} teller med, grensen er ${formatWhole(limit)}`,
  faults: 'Noe i registrene må rettes før bosteder og team kan regnes ut', round: 'Tildelingsrunden', toRound: (name: string) => `Åpne runde ${name}`, roundSums: (households: number, dwellings: number) => `${of(households, 'husstand', 'husstander')}, ${of(dwellings, 'bolig', 'boliger')}`, noRound: 'Det er ingen runde ennå.', proposed: 'Det er laget et forslag.', draft: 'Det er ikke laget noe forslag ennå.',
  waiting: { heading: 'De som venter', meanings: 'Hva ordene betyr', total: (n: number) => of(n, 'husstand venter', 'husstander venter'), group: 'Gruppe', situation: 'Bor nå', households: 'Husstander', none: 'Ingen venter på bolig.' },
  homes: { heading: 'Ledige boliger', bedrooms: 'Soverom', now: 'Ledige nå', later: 'Ledige innen 90 dager', total: 'I alt', none: 'Ingen boliger er ledige eller blir ledige innen 90 dager.', count: (n: string) => (n === '0' ? 'uten eget soverom' : `${n} soverom`) },
  teams: { heading: 'Tiden til teamene', team: 'Team', load: 'Bundet av tiden', room: 'Til grensen i uka', minutes: (n: number) => `${formatWhole(n)} min`, share: (percent: number) => `${formatWhole(percent)} %`, evening: (n: number) => `kveld: ${formatWhole(n)} min igjen`, none: 'Ingen team er lagt inn.' },
  empty: { heading: 'Kom i gang', help: 'Spredt har ingen opplysninger om kommunen ennå.', importFirst: 'Hent inn det dere har fra Excel, Kobo eller andre filer. Spredt ser gjennom dem først.', toImport: 'Gå til Import', byHand: 'Eller legg inn for hånd, i denne rekkefølgen:', ask: 'Be en saksbehandler eller leder om å hente inn filene.' },
  sums: {
    heading: 'Boliger og konsentrasjon', help: (n: number) => `Her er bare summer. Hvor mange som teller med, står i trinn på ${formatWhole(n)} eller flere, og tallene står i en måned. Slik kan ingen lese ut hva som gjelder én husstand.`, areas: 'Områder', sites: 'Bosteder', name: 'Navn', homes: 'Hjem i alt', municipal: 'Kommunale', free: 'Ledige', counted: 'Teller med i konsentrasjon', share: 'Andel av hjemmene',
    fewer: (n: number) => `færre enn ${formatWhole(n)}`, range: (least: number, most: number) => `${formatWhole(least)}–${formatWhole(most)}`, exact: (n: number) => formatWhole(n), percent: (n: number) => `${formatDecimal(n)} %`, upTo: (n: number) => `under ${formatDecimal(n)} %`, percents: (least: number, most: number) => `${formatDecimal(least)}–${formatDecimal(most)} %`, unknown: 'kan ikke regnes ut', exempt: 'unntatt fra grensene',
  },
};
