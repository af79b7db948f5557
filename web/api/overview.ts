import type { AggregatesView, OverviewView } from '../../server/overview/schemas.ts';
import { read } from './request.ts';

/** What there is to do today. */
export const readOverview = (): Promise<OverviewView> => read('/api/overview');
/** Sums of the municipality, for those who see no household. */
export const readAggregates = (): Promise<AggregatesView> => read('/api/overview/aggregates');
