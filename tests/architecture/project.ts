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
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], { cwd: root, encoding: 'utf8' });
  const deleted = new Set(execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\0'));
  const paths = listed.split('\0').filter((path) => path !== '' && !deleted.has(path)).sort();
  const isText = (path: string) => isSource(path) || /\.(json|md|css|html)$/.test(path) || !path.includes('.', 1);
  return projectOf(paths.map((path) => ({ path, text: isText(path) ? readFileSync(root + path, 'utf8') : '' })));
}
