import type { ConcentrationQuery, ConcentrationView, TrendView } from '../../server/plan/concentration-schemas.ts';
import { read } from './request.ts';

/** What is asked of concentration, as the pages choose it. */
export type ConcentrationAsked = ConcentrationQuery;
/** A file of concentration. */
export type ConcentrationFile = 'rows.csv' | 'indices.csv' | 'layer.geojson';

const PATH = '/api/plan/concentration';

function queryOf(asked: Readonly<Record<string, string | number>>): string {
  return new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, String(value)])).toString();
}

const trendQuery = ({ exempt, togetherHomes }: ConcentrationAsked, years: number): string => queryOf({ exempt, togetherHomes, years });

/** Concentration as it stands, as far as the reader may know it. */
export const readConcentration = (asked: ConcentrationAsked): Promise<ConcentrationView> => read(`${PATH}?${queryOf(asked)}`);
/** Concentration over so many years. */
export const readTrend = (asked: ConcentrationAsked, years: number): Promise<TrendView> => read(`${PATH}/trend?${trendQuery(asked, years)}`);
/** Where a file of what is shown is fetched. */
export const concentrationFile = (file: ConcentrationFile, asked: ConcentrationAsked): string => `${PATH}/${file}?${queryOf(asked)}`;
/** Where the file of the trend is fetched. */
export const trendFile = (asked: ConcentrationAsked, years: number): string => `${PATH}/trend.csv?${trendQuery(asked, years)}`;
