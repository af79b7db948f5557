import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSource, readModule, type Module, type ProjectFile } from './source.ts';

/** The files of the project as a guard sees them, and those of them that are source. */
export interface Project {
  readonly files: readonly ProjectFile[];
  readonly modules: readonly Module[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Puts files together into a project. */
export function projectOf(files: readonly ProjectFile[]): Project {
  return { files, modules: files.filter(({ path }) => isSource(path)).map((file) => readModule(file)) };
}

/** The project as it lies on the disk: every file that git keeps or would keep. */
export function readProject(): Project {
  // Also in a folder that belongs to another user, which git would not touch by itself.
  const listed = (...flags: readonly string[]) => execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', ...flags], { cwd: root, encoding: 'utf8' }).split('\0');
  const deleted = new Set(listed('--deleted'));
  const paths = listed('--cached', '--others', '--exclude-standard', '--deduplicate').filter((path) => path !== '' && !deleted.has(path)).sort();
  const isText = (path: string) => isSource(path) || /\.(json|md|css|html)$/.test(path) || !path.includes('.', 1);
  return projectOf(paths.map((path) => ({ path, text: isText(path) ? readFileSync(root + path, 'utf8') : '' })));
}
