import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the page Import in English. */
export const enImport: Dictionary['import'] = {
  intro: 'Take in homes, households and all the rest from Excel or CSV. First Spredt looks at the files and shows what is wrong and what would change. Nothing is stored until you say so.',
  demonstration: 'This is the demonstration. You can look at invented files here, but not take anything in. Never use files with real information here.',
  files: 'Files to take in', chooseMore: 'Choose more files', choose: 'Choose files', drop: 'Drop the files here, or choose them.', accept: 'Excel (xlsx) or CSV, several at once if you like.', limit: (mb) => `At most ${formatWhole(mb)} MB together.`, chosen: 'The files you have chosen',
  size: (kb) => (kb < 1000 ? `${formatWhole(Math.max(1, kb))} kB` : `${formatWhole(kb / 1000)} MB`), remove: (name) => `Remove ${name}`, removeShort: 'Remove', look: 'Look at the files', lookAgain: 'Look again', startOver: 'Start over',
  phase: { waiting: 'Waiting for its turn …', reading: 'Reading the files …', comparing: 'Comparing with the registers …', writing: 'Writing to the registers …' }, sending: 'Sending the files …', percent: (n) => `${formatWhole(n)} %`, stop: 'Stop',
  stopped: { look: 'Stopped. Nothing is changed.', take: 'Stopped. Look at the files again to see whether anything was taken in.' },
  lost: { look: 'The connection was lost. Nothing is changed. Try again.', take: 'The connection was lost while the files were taken in. Either everything is taken in, or nothing. Look at the files again to see which.' },
  planChanged: 'The registers have changed since you looked at the files. Nothing is taken in. Here is what would change now.',
  faults: { heading: (n) => (n === 0 ? 'No faults' : of(n, 'fault must be mended', 'faults must be mended')), help: 'Mend them in the files, save, and choose the files again. Nothing is taken in.', notes: (n) => of(n, 'note', 'notes'), noteHelp: 'Notes do not keep the files from being taken in.',
    some: (shown, all) => `Shows ${formatWhole(shown)} of ${formatWhole(all)}. Mend these first.`, file: 'File', row: 'Row', column: 'Column', what: 'What, and what you can do', value: 'It says', kind: 'Kind', fault: 'fault', note: 'note', filter: 'Find in the list', none: 'No match.',
    inFile: (file, n) => `${file}: ${formatWhole(n)}`, copy: 'Copy the list', copied: 'Copied.', notCopied: 'The browser did not let us copy. Get the list as CSV instead.', csv: 'Get the list as CSV', csvName: 'faults-in-the-files.csv', print: 'Print', whole: 'the whole file', hidden: 'not shown' },
  read: { heading: 'The files', file: 'File', shape: 'Read as', rows: 'Rows' },
  plan: { heading: 'What would change', headingTaken: 'What is taken in', nothing: 'The registers are already as the files say. There is nothing to take in.', register: 'Register', isNew: 'New', changed: 'Change', unchanged: 'Unchanged', notInFile: 'Only in the register', notInFileHelp: 'What is only in the register stays.', addresses: 'Addresses',
    rows: (n) => `Show ${of(n, 'row', 'rows')} that change`, someRows: (shown, all) => `Shows ${formatWhole(shown)} of ${formatWhole(all)} rows.`, row: 'Row', kind: { create: 'new', change: 'changes' }, field: 'Field', before: 'Now', after: 'In the file' },
  take: 'Take in', takeHelp: 'All or nothing: if something goes wrong on the way, the registers are as before.', takes: (n) => of(n, 'row will be added or changed.', 'rows will be added or changed.'), notHere: 'The demonstration takes no files in.', taken: 'The files are taken in.', toRegister: (name) => `See ${name}`,
  templates: { extra: 'Additions to homes from Kobo', notYours: 'Only a manager can change this register. Give the file to a manager.', heading: 'Templates', help: 'Empty files with the right columns. Files from Kobo, and the address file of Kartverket, can be used as they are.', columns: (n) => `The columns (${formatWhole(n)})`, column: 'Column', required: 'Required', meaning: 'What it means', yes: 'yes', no: 'no', export: 'Get everything as Excel', addresses: 'Get the addresses' },
};
