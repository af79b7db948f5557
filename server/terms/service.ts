import { readFileSync } from 'node:fs';
import { Terms } from './schemas.ts';

/** Reads the terms of offers and tenancies from their file. One that is not what it should be is our mistake and is thrown. */
export function readTerms(path: string): Terms {
  return Terms.parse(JSON.parse(readFileSync(path, 'utf8')));
}
