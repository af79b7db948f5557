import { contentGuards } from './content-guards.ts';
import type { Guard } from './guard.ts';
import { importGuards } from './import-guards.ts';
import { treeGuards } from './tree-guards.ts';

/** Everything about the shape of the project that a machine enforces. */
export const guards: readonly Guard[] = [...treeGuards, ...importGuards, ...contentGuards];
