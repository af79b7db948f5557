import type { FilesProgress } from './schemas.ts';

const EVERY_MILLISECONDS = 100;

/**
 * Passes on what is new of the progress: a new phase at once, and within a phase each whole percent that is more than before, at most ten times a second.
 * `milliseconds` is a clock that only goes forwards.
 */
export function newsOnly(pass: (progress: FilesProgress) => void, milliseconds: () => number): (progress: FilesProgress) => void {
  let [phase, told, at] = ['', -1, -Infinity];
  return (progress) => {
    const percent = Math.floor(progress.share * 100 + 1e-9);
    const now = milliseconds();
    if (progress.phase === phase && (percent <= told || now - at < EVERY_MILLISECONDS)) return;
    [phase, told, at] = [progress.phase, percent, now];
    pass({ phase: progress.phase, share: percent / 100 });
  };
}
