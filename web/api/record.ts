import type { RecordCheck, RecordView } from '../../server/record/schemas.ts';
import { read, withQuery } from './request.ts';

/** What of the record is asked for; what is null is not asked about. Dates are YYYY-MM-DD, both included. */
export interface RecordFilter {
  readonly actor: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly page: number;
}

/** A page of the record, the newest first. */
export const readRecord = (filter: RecordFilter): Promise<RecordView> => read(withQuery('/api/record', { ...filter }));
/** Goes through the whole record and says whether it is whole. */
export const checkRecord = (): Promise<RecordCheck> => read('/api/record/check');
