import { SIMULATION_PATH } from '../../policy-address.ts';

/** Where a simulation lies. */
export const simulationPath = (id: string): string => `${SIMULATION_PATH}/${encodeURIComponent(id)}`;

/** Where a new simulation is begun with the numbers of an earlier one. */
export const simulationLikePath = (id: string): string => `${SIMULATION_PATH}?${new URLSearchParams({ som: id }).toString()}`;

/** The earlier simulation whose numbers a new one begins with, as the address says; null for none. */
export const likeIn = (query: URLSearchParams): string | null => query.get('som');
