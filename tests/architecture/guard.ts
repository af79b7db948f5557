import type { Project } from './project.ts';
import type { Import, Module } from './source.ts';

/** A place that breaks what a guard says. */
export interface Violation {
  readonly path: string;
  readonly line: number | null;
  readonly what: string;
}

/** One thing about the shape of the project that a machine enforces: its name, one sentence on what and why, and what breaks it. */
export interface Guard {
  readonly id: string;
  readonly sentence: string;
  violations(project: Project): readonly Violation[];
}

/** Whether one import is allowed. */
export type ImportJudge = (from: Module, imported: Import) => boolean;

/** A guard that looks at each import by itself; `allows` says which may stand. */
export function importGuard(id: string, sentence: string, allows: ImportJudge): Guard {
  return {
    id,
    sentence,
    violations: ({ modules }) => modules.flatMap((module) => module.imports
      .filter((imported) => !allows(module, imported))
      .map((imported) => ({ path: module.path, line: imported.line, what: `${imported.kind} import of ${imported.to}` }))),
  };
}

/** A violation as one line of text. */
export function violationText({ path, line, what }: Violation): string {
  return `${path}${line === null ? '' : `:${line}`} ${what}`;
}

/** Whether a path lies in a room (a folder with `/` at its end) of the project. */
export function isIn(path: string, ...rooms: readonly string[]): boolean {
  return rooms.some((room) => path.startsWith(room));
}
