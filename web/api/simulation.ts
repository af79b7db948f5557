import type { SimulationBasis } from '../../server/simulation/schemas.ts';
import type { SimulationQuestion, SimulationView } from '../../server/studies/simulation-schemas.ts';
import { read } from './request.ts';
import type { ListedStudy, StudyOf } from './studies.ts';

/** Everything that a simulation supposes, and the ready-made changes. */
export const readSimulationBasis = (): Promise<SimulationBasis> => read('/api/simulation/assumptions');

/** Every simulation, for those who may see sums alone. */
export const readToldSimulations = (): Promise<readonly ListedStudy<SimulationQuestion>[]> => read('/api/studies/simulation-told');

/** A simulation as far as it has come, for those who may see sums alone. */
export const readToldSimulation = (id: string): Promise<StudyOf<SimulationQuestion, SimulationView>> => read(`/api/studies/simulation-told/${encodeURIComponent(id)}`);
