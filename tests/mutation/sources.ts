import { graphOf, reachedFrom } from '../architecture/graph.ts';
import { readProject } from '../architecture/project.ts';
import { instrument, type Instrumented } from './comparisons.ts';

/** The sources under mutation, instrumented, by path; numbers run on from one to the next. */
export type Sources = ReadonlyMap<string, Instrumented>;

/** What stands above the rules on either side: what is always hard, the structure of a proposal, why one is left without, and how the model is put together. */
const ABOVE = new Set(['always-hard', 'structure', 'evaluate', 'reasons', 'model/build', 'model/decode'].map((name) => `solver/${name}.ts`));
const isJudging = (path: string) => /^solver\/rules\/[^/]+\/(check|rows)\.ts$/.test(path) || ABOVE.has(path);

/** The checks and the rows of all rules, what stands above them, and whatever of the core they run; with `only`, those whose path contains one of the words. */
export function sourcesOf(only: readonly string[]): Sources {
  const { modules } = readProject();
  const graph = graphOf(modules, ['value']);
  const judging = [...graph.keys()].filter(isJudging);
  const chosen = new Set([...judging, ...judging.flatMap((path) => [...reachedFrom(graph, path).keys()])]);
  const sources = new Map<string, Instrumented>();
  let next = 0;
  for (const { path, text } of modules) {
    if (!chosen.has(path) || (only.length > 0 && !only.some((word) => path.includes(word)))) continue;
    const source = instrument(path, text, next);
    sources.set(path, source);
    next += source.comparisons.length;
  }
  return sources;
}
