import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { SimulationBasis } from './schemas.ts';
import { simulationBasis } from './service.ts';

/** What a simulation supposes, with units, sources and ranges. */
export function simulationRoutes() {
  return new Hono().get('/assumptions', describeRoute(answers('What a simulation supposes, with units, sources and ranges, and the ready-made changes', SimulationBasis)), (c) => c.json(simulationBasis()));
}
