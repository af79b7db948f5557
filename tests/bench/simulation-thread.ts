// A thread of the bench: works out the replications that it is given, and tells how each went.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine, replicate } from '../../solver/index.ts';
import type { ThreadAsked, ThreadTold } from './simulation.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const { simulated, replications } = workerData as ThreadAsked;
const engine = await loadEngine('highs');

const cpuSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

const told = replications.map((replication): ThreadTold => {
  const began = cpuSeconds();
  let spent = 0;
  let heapMb = 0;
  const outcome = replicate(simulated, replication, engine, {
    shouldStop: () => false,
    onDay: (done) => {
      if (done !== simulated.days) return;
      spent = cpuSeconds() - began;
      collectGarbage();
      heapMb = process.memoryUsage().heapUsed / 1_000_000;
    },
  });
  if (outcome === null) throw new Error('a replication ended before its last day');
  const { rounds: { held, proved }, months, days } = outcome;
  return { held, proved, cpuSeconds: spent, heapMb, waiting: months.reduce((sum, { daily }) => sum + daily.waiting, 0) / days };
});
parentPort?.postMessage(told);
