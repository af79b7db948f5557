import { readFileSync } from 'node:fs';
import { FollowUpTerms } from './schemas.ts';

/** Reads the terms of follow-up from their file. One that is not what it should be is our mistake and is thrown. */
export function readFollowUpTerms(path: string): FollowUpTerms {
  return FollowUpTerms.parse(JSON.parse(readFileSync(path, 'utf8')));
}
