import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { answers } from '../api-description.ts';
import type { Database } from '../db/open.ts';
import { readRegisters } from '../registers/service.ts';
import type { RoundService } from '../rounds/service.ts';
import { NextHomeAssumed, NextHomeBasis } from './schemas.ts';

const NextHomeFile = NextHomeAssumed.extend({ format: z.literal('spredt-next-home/1') });

let file: NextHomeAssumed | null = null;

/** What is assumed of money, as it ships (data/next-home.json). A file that is not what it should be is our mistake and is thrown. */
export function nextHomeAssumed(): NextHomeAssumed {
  if (file === null) {
    const { format: _, ...assumed } = NextHomeFile.parse(JSON.parse(readFileSync(new URL('../../data/next-home.json', import.meta.url), 'utf8')));
    file = assumed;
  }
  return file;
}

/** What the page about the next home begins with. */
export function nextHomeRoutes({ db, rounds }: { readonly db: Database; readonly rounds: RoundService }) {
  return new Hono().get('/', describeRoute(answers('What a question about the next home begins with', NextHomeBasis)), async (c) => {
    const [listed, { areas }] = [await rounds.list(), await readRegisters(db)];
    const solved = listed.filter(({ proposalStatus }) => proposalStatus !== null && proposalStatus !== 'refused');
    return c.json({ rounds: solved.map(({ id, name, asOf }) => ({ id, name, asOf })), areas: areas.map(({ id, name }) => ({ id, name })), assumed: nextHomeAssumed() });
  });
}
