import { RoundSummary } from '../../server/rounds/schemas.ts';
import type { OpenApp } from './open-app.ts';

/** Takes in the demonstration and solves its first round, with the queue where that is asked for; gives the round's id. */
export async function solveDemonstration(open: OpenApp, engine: 'highs' | 'queue' = 'highs'): Promise<string> {
  await open.takeInDemonstration();
  const [summary] = RoundSummary.array().parse(await (await open.ask('/api/rounds')).json());
  if (summary === undefined) throw new Error('the demonstration has no round');
  await (await open.ask(`/api/rounds/${summary.id}/solve?timeLimitSeconds=20&engine=${engine}`, { method: 'POST' })).text();
  return summary.id;
}
