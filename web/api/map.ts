import type { ConcentrationMapView } from '../../server/concentration-map/schemas.ts';
import type { Pulse } from '../../server/meeting/schemas.ts';
import { read } from './request.ts';

/** The map in classes, for those who see no household. */
export const readConcentrationMap = (): Promise<ConcentrationMapView> => read('/api/concentration-map');
/** Whether somebody has gone on with a round. */
export const readPulse = (roundId: string): Promise<Pulse> => read(`/api/rounds/${encodeURIComponent(roundId)}/pulse`);
