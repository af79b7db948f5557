import type { BenchView } from '../../server/policy-trial/schemas.ts';
import type { PointProposalView } from '../../server/studies/trade-off-schemas.ts';
import { read } from './request.ts';

/** The kind of study that a trade-off curve is, as the server calls it. */
export const TRADE_OFF = 'trade-off';
/** The kind of study that two policies on a round are, as the server calls it. */
export const POLICY_TRIAL = 'policy-trial';

/** The common yardstick with its sources, and what a trade-off curve can turn. */
export const readBench = (): Promise<BenchView> => read('/api/policy-bench');
/** The proposal of one point of a curve, beside the round as it is. */
export const readPoint = (studyId: string, number: number): Promise<PointProposalView> => read(`/api/studies/trade-off/${encodeURIComponent(studyId)}/points/${number}`);
