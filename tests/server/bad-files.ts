import { MOST_UNPACKED_BYTES } from '../../server/intake/zip.ts';
import { partsOf, sheetXml, workbookOf, zipOf, type MadeCell } from './made-workbook.ts';
import { filesOf, TINY, withCell, type Tables } from './tiny-municipality.ts';

/** A file that must not come in: what is wrong with it, the files, and what is said: code, row and column (null where the whole file is meant). */
export type BadFile = readonly [what: string, files: () => ReadonlyMap<string, Uint8Array>, code: string, row?: number | null, column?: string | null];

/** A made-up number of Test-Norge: it has the form of a birth number, and is nobody's. */
const BIRTH_NUMBER = '10915596784';
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const one = (name: string, bytes: Uint8Array | string) => () => new Map([[name, typeof bytes === 'string' ? text(bytes) : bytes]]);
const only = (tables: Tables, file: string) => new Map([[file, filesOf(tables).get(file)!]]);
const cell = (file: string, row: number, column: string, value: string) => () => only(withCell(TINY, file, row, column, value), file);
const HEAD = ['id', 'navn', 'boliger i alt'];
const AREAS = 'id;navn;boliger i alt\r\nby;Byen;900\r\n';
const workbook = (rows: readonly (readonly MadeCell[])[], after?: string) => one('omrader.xlsx', workbookOf([{ name: 'omrader', xml: sheetXml(rows, after) }]));
const areaSheet = sheetXml([HEAD, ['by', 'Byen', 900]]);
const withoutColumn = (file: string, column: string): Map<string, Uint8Array> => {
  const rows = TINY[file] ?? [];
  const index = rows[0]?.indexOf(column) ?? -1;
  return filesOf({ [file]: rows.map((row) => row.toSpliced(index, 1)) });
};
const swapped = (file: string, a: number, b: number): Map<string, Uint8Array> => filesOf({
  [file]: (TINY[file] ?? []).map((row, at) => (at === 0 ? row : row.with(a, row[b] ?? '').with(b, row[a] ?? ''))),
});
const ole = (mark: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(mark, 'utf16le'), Buffer.alloc(600)]));
const bomb = (claims?: number) => {
  const zeros = new Uint8Array(40_000_000).fill(0x20);
  return zipOf([...partsOf([{ name: 'omrader', xml: areaSheet }]).filter((part) => !part.name.includes('sheet1')), { name: 'xl/worksheets/sheet1.xml', bytes: zeros, ...(claims === undefined ? {} : { claims }) }]);
};
const manyNames = zipOf(Array.from({ length: 5000 }, (_, index) => ({ name: `xl/${index}.xml`, bytes: new Uint8Array(1) })));

/** Files with a fault each, of every kind that people and machines have been seen to make. */
export const BAD_FILES: readonly BadFile[] = [
  ['an empty file', one('omrader.csv', ''), 'fileEmpty'],
  ['nothing but empty lines', one('omrader.csv', '\r\n\r\n  \r\n'), 'fileEmpty'],
  ['a picture', one('omrader.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])), 'notText'],
  ['a page of HTML that is called .xls', one('omrader.xls', '<html><table><tr><td>id</td></tr></table></html>'), 'notText'],
  ['NUL bytes in the text', one('omrader.csv', `${AREAS}li;Li\0a;400\r\n`), 'notText'],
  ['letters that were lost (UTF-8 read as Windows-1252)', one('omrader.csv', 'id;navn;boliger i alt\r\nby;SÃ¸rbyen;900\r\n'), 'garbled'],
  ['the mark of a letter that nobody knew', one('omrader.csv', 'id;navn;boliger i alt\r\nby;S\ufffdrbyen;900\r\n'), 'garbled'],
  ['a quotation mark that is never closed', one('omrader.csv', 'id;navn;boliger i alt\r\nby;"Byen;900\r\n'), 'notCsv', 2],
  ['letters after a quotation mark', one('omrader.csv', 'id;navn;boliger i alt\r\nby;"Byen"x;900\r\n'), 'notCsv', 2],
  ['one column alone', one('omrader.csv', 'id\r\nby\r\n'), 'noSemicolon'],
  ['a row with more cells than the header', one('omrader.csv', `${AREAS}li;Lia;400;mer\r\n`), 'rowTooLong', 3],
  ['a name and a header that nobody knows', one('notater.csv', 'dato;notat\r\n01.01.2026;hei\r\n'), 'fileUnknown'],
  ['the same file twice', () => new Map([['omrader.csv', text(AREAS)], ['Områder (2).csv', text(AREAS)]]), 'fileTwice'],
  ['a missing column', () => withoutColumn('husstander.csv', 'alder'), 'columnMissing', null, 'alder'],
  ['a column that stands twice', one('omrader.csv', 'id;navn;navn;boliger i alt\r\nby;Byen;By;900\r\n'), 'columnTwice', null, 'navn'],
  ['a header in the second row', one('omrader.csv', `Områder i kommunen;;\r\n${AREAS}`), 'columnMissing', null, 'id'],
  ['the file of another name (households as areas)', () => new Map([['omrader.csv', filesOf(TINY).get('husstander.csv')!]]), 'columnMissing', null, 'id'],
  ['columns that are swapped', () => swapped('husstander.csv', 3, 6), 'notADate', 2, 'søknadsdato'],
  ['a day that does not exist', cell('husstander.csv', 2, 'frist', '31.02.2026'), 'dateDoesNotExist', 2, 'frist'],
  ['a day in the American order', cell('husstander.csv', 2, 'frist', '12/24/2026'), 'notADate', 2, 'frist'],
  ['a number with a unit', cell('boliger.csv', 2, 'manedsleie', '7.500,00 kr'), 'notANumber', 2, 'manedsleie'],
  ['half a bedroom', cell('boliger.csv', 2, 'antallsoverom', '1,5'), 'notAWholeNumber', 2, 'antallsoverom'],
  ['neither yes nor no', cell('husstander.csv', 2, 'uro', 'kanskje'), 'notYesOrNo', 2, 'uro'],
  ['a word that is not approved', cell('husstander.csv', 2, 'grupper', 'rare'), 'wordNotApproved', 2, 'grupper'],
  ['a word of staffing that there is none of', cell('boliger-tillegg.csv', 2, 'bemanning', 'nattevakt'), 'unknownWord', 2, 'bemanning'],
  ['an id that stands twice', cell('husstander.csv', 3, 'saksnummer', '101'), 'duplicateId', 3, 'saksnummer'],
  ['a reference to nothing', cell('husstander.csv', 2, 'nåværende team', 't9'), 'unknownReference', 2, 'nåværende team'],
  ['a site that there is none of', cell('boliger-tillegg.csv', 2, 'bosted', 's9'), 'unknownReference', 2, 'bosted'],
  ['a dwelling without an addition', cell('boliger.csv', 2, 'ekstrareferanse', 'd9'), 'noAddition', 2, 'ekstrareferanse'],
  ['another municipality', cell('boliger.csv', 2, 'kommunenummer', '0301'), 'otherMunicipality', 2, 'kommunenummer'],
  ['addresses of another municipality', cell('adresser.csv', 2, 'kommunenummer', '0301'), 'otherMunicipality', 2, 'kommunenummer'],
  ['an address that the address file lacks', cell('boliger.csv', 2, 'gatenavn', 'Kongens gate'), 'addressUnknown', 2, 'gatenavn'],
  ['a coordinate system from elsewhere', cell('adresser.csv', 2, 'EPSG-kode', '4326'), 'epsgUnknown', 2, 'EPSG-kode'],
  ['a household that avoids itself', cell('husstander.csv', 2, 'unngår', '101 300 m'), 'ownReference', 2, 'unngår'],
  ['an id with a comma in it', () => filesOf({ 'omrader.csv': [['id', 'navn', 'boliger i alt'], ['by, nord', 'Nord', '10']] }), 'idHasSeparator', 2, 'id'],
  ['a case number with a bar in it', () => filesOf(withCell(TINY, 'husstander.csv', 3, 'saksnummer', '102|b')), 'idHasSeparator', 3, 'saksnummer'],
  ['a dwelling that is let twice, once in the register', () => filesOf({ 'leieforhold.csv': [TINY['leieforhold.csv']![0]!, ['L9', 'd1', '01.01.2025', '', '', 'nei', 'nei']] }), 'letTwice', 2, 'bolig'],
  ['a dwelling that is made free while the register has it let', cell('boliger.csv', 2, 'boligstatus', 'KLAR_FOR_INNFLYTTING'), 'freeButLet', 2, 'boligstatus'],
  ['a birth number as a case number', cell('husstander.csv', 2, 'saksnummer', BIRTH_NUMBER), 'birthNumber', 2, 'saksnummer'],
  ['a birth number inside a text', cell('bosteder.csv', 2, 'navn', `Gården til ${BIRTH_NUMBER}`), 'birthNumber', 2, 'navn'],
  ['a birth number in a header', one('omrader.csv', `id;navn;boliger i alt;${BIRTH_NUMBER}\r\nby;Byen;900;x\r\n`), 'birthNumber', 1],
  ['a birth number as a number in a workbook', workbook([HEAD, ['by', Number(BIRTH_NUMBER), 900]]), 'birthNumber', 2, 'navn'],
  ['a formula', workbook([HEAD, ['by', 'Byen', { attributes: '', inside: '<f>SUM(A1:A2)</f><v>900</v>' }]]), 'formula', 2, 'boliger i alt'],
  ['an error of the spreadsheet', workbook([HEAD, ['by', 'Byen', { attributes: 't="e"', inside: '<v>#REF!</v>' }]]), 'cellError', 2, 'boliger i alt'],
  ['merged cells', workbook([HEAD, ['by', 'Byen', 900], ['li', '', 400]], '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>'), 'merged', 2, 'navn'],
  ['a workbook with a password', one('omrader.xlsx', ole('EncryptedPackage')), 'encrypted'],
  ['a workbook of before 2007', one('omrader.xls', ole('Workbook')), 'oldWorkbook'],
  ['a zip file with a password', one('omrader.xlsx', zipOf(partsOf([{ name: 'omrader', xml: areaSheet }]).map((part) => ({ ...part, flags: 1 })))), 'encrypted'],
  ['a document that is called a workbook', one('omrader.xlsx', zipOf([{ name: 'word/document.xml', bytes: text('<document/>') }])), 'notAWorkbook'],
  ['half a workbook', () => new Map([['omrader.xlsx', workbookOf([{ name: 'omrader', xml: areaSheet }]).slice(0, 700)]]), 'zipBroken'],
  ['a workbook with a part that is not what it says', one('omrader.xlsx', bomb(1000)), 'zipBomb'],
  ['a workbook that would unpack to more than there is room for', one('omrader.xlsx', bomb(MOST_UNPACKED_BYTES + 1)), 'zipBomb'],
  ['a workbook of 40 million spaces', one('omrader.xlsx', bomb()), 'notAWorkbook'],
  ['a workbook with five thousand parts', one('omrader.xlsx', manyNames), 'zipBomb'],
  ['a workbook with more sheets than one reads', one('omrader.xlsx', workbookOf(Array.from({ length: 51 }, (_, index) => ({ name: `Ark${index}`, xml: areaSheet })))), 'manySheets'],
  ['entities that stand for each other (a billion laughs)', one('omrader.xlsx', workbookOf([{ name: 'omrader', xml: `<!DOCTYPE lol [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>${areaSheet}` }])), 'notAWorkbook'],
  ['an entity from a file of the server', one('omrader.xlsx', workbookOf([{ name: 'omrader', xml: areaSheet.replace('Byen', '&passwd;') }])), 'notAWorkbook'],
  ['a cell beyond every sheet', one('omrader.xlsx', workbookOf([{ name: 'omrader', xml: areaSheet.replace('B2', 'ZZZ99999999') }])), 'notAWorkbook'],
  ['a sheet that ends in the middle', one('omrader.xlsx', workbookOf([{ name: 'omrader', xml: areaSheet.slice(0, -30) }])), 'notAWorkbook'],
  ['an empty workbook', one('omrader.xlsx', workbookOf([{ name: 'omrader', xml: sheetXml([]) }])), 'fileEmpty'],
  ['an assessment that counts for too long', () => filesOf({
    'leieforhold.csv': [['leietaker', 'bolig', 'start', 'teller med', 'skjermes', 'vurderes igjen'], ['L5', 'd2', '01.01.2025', 'ja', 'nei', '24.11.2027']],
  }), 'untilTooFar', 2, 'vurderes igjen'],
  ['an assessment of tomorrow', () => filesOf({
    'leieforhold.csv': [['leietaker', 'bolig', 'start', 'teller med', 'skjermes', 'vurdert dato'], ['L5', 'd2', '01.01.2025', 'ja', 'nei', '24.11.2026']],
  }), 'afterToday', 2, 'vurdert dato'],
];
