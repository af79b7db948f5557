import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject } from 'vitest';
import { switchWith, type Mutant, type MutantSwitch } from './mutant-switch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mutant: Mutant | null;
    /** Where each test file leaves which operators it reached; null when nobody asks. */
    reachedFolder: string | null;
  }
}

declare global {
  var spredtMutation: MutantSwitch;
}

// Runs before each test file: the sources ask this switch, and afterwards it says what was asked.
const mutantSwitch = switchWith(inject('mutant'));
globalThis.spredtMutation = mutantSwitch;

const folder = inject('reachedFolder');
if (folder !== null) {
  afterAll(() => {
    const { testPath } = expect.getState();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${encodeURIComponent(testPath ?? '')}.json`), JSON.stringify([...mutantSwitch.reached]));
  });
}
