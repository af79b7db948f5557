import { createIssueLog, shapesOf } from '../intake/service.ts';
import type { FileRead, Issue } from '../intake/schemas.ts';
import type { RegisterId } from '../registers/schemas.ts';
import type { RegisterPlan } from './schemas.ts';

/** A fault for each file that would change a register which the user may not write: files are no way around the roles. */
export function notYours(registers: readonly RegisterPlan[], mayWrite: readonly RegisterId[], files: readonly FileRead[]): readonly Issue[] {
  const log = createIssueLog();
  for (const { register, new: created, changed } of registers) {
    if (created + changed === 0 || register === 'addresses' || mayWrite.includes(register)) continue;
    for (const { file, shape } of files) {
      if (shapesOf(register).includes(shape)) log.fault({ file, row: null, column: null, value: null }, 'notYourRegister');
    }
  }
  return log.issues;
}
