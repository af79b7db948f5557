import type { ForecastView } from '../../server/forecast/schemas.ts';
import { read } from './request.ts';

/** Need for follow-up against the teams' time, so many weeks ahead. */
export const readForecast = (weeks: number): Promise<ForecastView> => read(`/api/follow-up/forecast?weeks=${weeks}`);
