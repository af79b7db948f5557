// A process of its own that takes files in, so that a test can kill it: the database, the folder of the files, and the plan (none: it only looks and says the plan).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntakeJob } from '../../server/files/intake-job.ts';
import { RegisterId } from '../../server/registers/schemas.ts';
import { formOf } from './files-client.ts';
import { NOW, PARAMETERS } from './open-app.ts';

const [database = '', folder = '', plan = ''] = process.argv.slice(2);
const files = new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
const request = new Request('http://localhost', { method: 'POST', body: formOf(files, plan) });
const form = await request.arrayBuffer();
const job = new IntakeJob(database, {
  kind: plan === '' ? 'look' : 'take', form, size: form.byteLength, contentType: request.headers.get('content-type') ?? '', actor: { id: 'x', login: 'x', name: 'X', mayWrite: RegisterId.options },
  at: NOW, parameters: PARAMETERS, gate: new Int32Array(new SharedArrayBuffer(4)),
}, ({ phase }) => void process.stdout.write(`${phase}\n`));
const outcome = await job.run();
process.stdout.write(outcome.kind === 'report' ? `plan ${outcome.report.plan}\n` : `${outcome.kind}\n`);
