import type { KostraView, NeedView } from '../../server/plan/need-schemas.ts';
import { read } from './request.ts';

/** Need against homes, with what is known of so many months to come. */
export const readNeed = (months: number): Promise<NeedView> => read(`/api/plan/need?months=${months}`);
/** The figures of KOSTRA's form on municipal homes. */
export const readKostra = (): Promise<KostraView> => read('/api/plan/kostra');
/** Where the file of need against homes lies. */
export const needCsvPath = (months: number): string => `/api/plan/need.csv?months=${months}`;
/** Where the file of KOSTRA's figures lies. */
export const KOSTRA_CSV_PATH = '/api/plan/kostra.csv';
