import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Comparison } from './comparisons.ts';
import type { Verdict } from './test-runs.ts';

/** A mutant and what became of it. */
export interface Judged {
  readonly comparison: Comparison;
  readonly becomes: string;
  readonly verdict: Verdict;
}

const readme = fileURLToPath(new URL('./README.md', import.meta.url));
const BEGIN = '<!-- the last whole run -->';
const END = '<!-- end of the last whole run -->';

/** A mutant that nobody noticed, as one line. */
export function survivorText({ comparison: { path, line, operator, text }, becomes, verdict }: Judged): string {
  const short = text.replaceAll(/\s+/g, ' ');
  return `${path}:${line} ${operator} to ${becomes} ${verdict.kind === 'unreached' ? 'is reached by no test' : 'survived'}: ${short.length > 100 ? `${short.slice(0, 99)}…` : short}`;
}

const isKilled = ({ verdict }: Judged) => verdict.kind === 'killed';

/** The table of a whole run: one row for each source, with how many mutants were noticed. */
export function tableOf(judged: readonly Judged[]): string {
  const rows = [...Map.groupBy(judged, ({ comparison }) => comparison.path)].map(([path, of]) => (
    `| ${path} | ${of.length} | ${of.filter(isKilled).length} | ${of.length - of.filter(isKilled).length} |`));
  return ['| source | mutants | noticed | not |', '|---|---:|---:|---:|', ...rows].join('\n');
}

/** Writes the table of a whole run, and its survivors, between the marks in README.md; what is explained there stays. */
export function writeTable(judged: readonly Judged[], seconds: number): void {
  const survivors = judged.filter((row) => !isKilled(row)).map((row) => `- ${survivorText(row)}`);
  const killed = judged.filter(isKilled).length;
  const day = new Date().toISOString().slice(0, 10);
  const lines = [
    BEGIN, '',
    `${day}, Node ${process.versions.node}: ${killed} of ${judged.length} mutants noticed, ${judged.length - killed} not, in ${seconds} s.`, '',
    ...(survivors.length === 0 ? [] : [...survivors, '']), tableOf(judged), '', END,
  ];
  const text = readFileSync(readme, 'utf8');
  const [before, after] = [text.split(BEGIN)[0] as string, text.split(END)[1] ?? '\n'];
  writeFileSync(readme, before + lines.join('\n') + after);
}
