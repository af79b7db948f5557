// What other capabilities use of the intake.
export { ADDRESS_COLUMNS, ADDRESS_FILE, addressCells } from './address-columns.ts';
export { csvRows, csvText, latin1, latinLetters, utf8WithMark, type Cell } from './cells.ts';
export { FOUND_HOME_COLUMNS, FOUND_HOMES_FILE, readFoundHomes } from './found-homes.ts';
export { createIssueLog } from './issues.ts';
export { OUR_FILES, shapesOf, type OurFile } from './files.ts';
export { createGeocoder, parseAddress, type Geocoder, type StreetAddress } from './geocode.ts';
export { wordLists } from './word-list.ts';
export type { Around } from './column.ts';
export { EXPLAINING_SHEET } from './sources.ts';
export { MOST_SHEETS } from './workbook.ts';
export { MOST_UNPACKED_BYTES } from './zip.ts';
export { LET_STATUS, READY_STATUS, UNAVAILABLE_STATUS } from './read-dwellings.ts';
export { NOTHING_HELD, readMunicipality, type Reading } from './read-municipality.ts';
export type { AssessedBy } from './read-assessments.ts';
export { draftDwelling, draftHousehold, dwellingLabel, freeFrom, isHeld, roundProblem } from './round-problem.ts';
export { streetLines } from './streets.ts';
export { PLACE_WORDS, STAFFING_WORDS, TENURE_WORDS } from './words.ts';
export { degreesOf, metresOf } from './utm.ts';
