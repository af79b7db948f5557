import { norwegianDate, type Cell } from './csv.ts';

/** The columns of `ord.csv`. */
export const WORD_COLUMNS = ['type', 'kode', 'navn', 'definisjon', 'hjemmel', 'godkjent av', 'godkjent dato'];

const APPROVED = ['Retningslinjer for tildeling i Mjøsby, punkt 4', 'Avdelingsleder boligsosial avdeling', norwegianDate('2026-06-15')] as const;

/** The words that the municipality has approved beside those that ship. */
export const WORD_ROWS: readonly (readonly Cell[])[] = [
  ['egenskap', 'hage', 'egen hage', 'Boligen har en hage som ingen andre bruker.', ...APPROVED],
  ['kompetanse', 'arabisk', 'arabisk', 'Noen i teamet kan samtale på arabisk uten tolk.', ...APPROVED],
];
