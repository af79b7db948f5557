import type { Progress } from '../solver/index.ts';

// What every verb that solves does meanwhile: it says how far it has come, and stops when it is asked to.

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Says on standard error how far a solve has come: at each new level, and about every second. */
export function progressSayer(): (progress: Progress) => void {
  let level = 0;
  let said = -Infinity;
  return (progress) => {
    if (progress.level === level && progress.seconds - said < 1) return;
    level = progress.level;
    said = progress.seconds;
    const best = progress.penalty === null ? 'no answer yet' : `best ${progress.penalty}`;
    say(`${progress.seconds.toFixed(1)} s  level ${progress.level}: ${best}, proved at least ${progress.bound}`);
  };
}

/** A second interrupt within this time is the same key pressed once (the shell tells the parent and the child). */
const SAME_KEY_MILLISECONDS = 300;

/** Asks a solve to stop at the first interrupt, with words about what comes of it, and ends the program at once at a second; what it gives takes both back. */
export function onInterrupt(stop: () => void, words: string): () => void {
  let first: number | null = null;
  const heard = (): void => {
    if (first === null) {
      first = performance.now();
      say(words);
      stop();
    } else if (performance.now() - first > SAME_KEY_MILLISECONDS) {
      process.exit(130);
    }
  };
  process.on('SIGINT', heard).on('SIGTERM', heard);
  return () => void process.off('SIGINT', heard).off('SIGTERM', heard);
}
