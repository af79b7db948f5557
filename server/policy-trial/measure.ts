import file from '../../data/common-measure.json' with { type: 'json' };
import { TURNABLES } from '../../solver/index.ts';
import { CommonMeasure, type BenchView } from './schemas.ts';

/** What trials and sweeps are asked with: the yardstick that ships, and what can be turned. */
export const BENCH: BenchView = { measure: CommonMeasure.parse(file), turnables: TURNABLES.map((one) => ({ ...one })) };
