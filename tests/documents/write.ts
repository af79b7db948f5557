// Writes the documents that are made from the code; with --check it only says which of them are stale, and fails when one is.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkedIn, DOCUMENTS } from './documents.ts';

const onlyCheck = process.argv.includes('--check');
for (const document of DOCUMENTS) {
  const text = await document.text();
  if (checkedIn(document) === text) continue;
  if (onlyCheck) {
    process.stderr.write(`${document.path} is not what the code says now; npm run fix writes it.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(fileURLToPath(new URL(`../../${document.path}`, import.meta.url)), text);
    process.stdout.write(`${document.path} written\n`);
  }
}
