import { quoted, text, type IssueText } from './issue-text.ts';

/** The kinds of issue that are about a file, a sheet, a column or a cell as such, whatever it holds. */
export const FILE_ISSUE_TEXTS = {
  fileMissing: () => ({
    expected: text('en fil', 'ei fil', 'a file'),
    problem: text('Filen mangler.', 'Fila manglar.', 'The file is missing.'),
    remedy: text('Legg den ved sammen med de andre.', 'Legg ho ved saman med dei andre.', 'Add it to the others.'),
  }),
  fileUnknown: (names: readonly string[]) => ({
    expected: text(`en av: ${quoted(names)}`, `ei av: ${quoted(names)}`, `one of: ${quoted(names)}`),
    problem: text(
      'Verken navnet eller overskriften sier hva dette er.', 'Verken namnet eller overskrifta seier kva dette er.', 'Neither the name nor the header says what this is.',
    ),
    remedy: text(
      `Ta det bort, eller gi det et navn vi kjenner: ${quoted(names)}. Malene har kolonnene som må være med.`,
      `Ta det bort, eller gi det eit namn vi kjenner: ${quoted(names)}. Malane har kolonnane som må vere med.`,
      `Take it away, or give it a name that we know: ${quoted(names)}. The templates have the columns that must be there.`,
    ),
  }),
  fileTwice: (other: string) => ({
    expected: text('hver fil én gang', 'kvar fil éin gong', 'each file once'),
    problem: text(`Det samme står i ${other}.`, `Det same står i ${other}.`, `${other} holds the same.`),
    remedy: text('Ta bort den ene.', 'Ta bort den eine.', 'Take one of them away.'),
  }),
  noRows: () => ({
    expected: text('minst én rad', 'minst éi rad', 'at least one row'),
    problem: text('Det er ingen rader under overskriften.', 'Det er ingen rader under overskrifta.', 'There are no rows below the header.'),
    remedy: text('Legg inn radene om noe skulle vært med.', 'Legg inn radene om noko skulle vore med.', 'Fill in the rows if something was meant to be read.'),
  }),
  garbled: () => ({
    expected: text('bokstavene æ, ø og å', 'bokstavane æ, ø og å', 'the letters æ, ø and å'),
    problem: text(
      'Bokstaver som æ, ø og å er ødelagt i filen.', 'Bokstavar som æ, ø og å er øydelagde i fila.', 'Letters such as æ, ø and å have been damaged in the file.',
    ),
    remedy: text(
      'Hent filen på nytt, og lagre den som «CSV UTF-8» eller som Excel-arbeidsbok.', 'Hent fila på nytt, og lagre ho som «CSV UTF-8» eller som Excel-arbeidsbok.',
      'Get the file anew, and save it as “CSV UTF-8” or as an Excel workbook.',
    ),
  }),
  encrypted: () => ({
    expected: text('en arbeidsbok uten passord', 'ei arbeidsbok utan passord', 'a workbook without a password'),
    problem: text('Arbeidsboken er beskyttet med passord.', 'Arbeidsboka er verna med passord.', 'The workbook is protected by a password.'),
    remedy: text('Ta bort passordet i Excel og lagre på nytt.', 'Ta bort passordet i Excel og lagre på nytt.', 'Take the password away in Excel and save it again.'),
  }),
  oldWorkbook: () => ({
    expected: text('en arbeidsbok (.xlsx) eller CSV', 'ei arbeidsbok (.xlsx) eller CSV', 'a workbook (.xlsx) or CSV'),
    problem: text('Filen er i det gamle Excel-formatet (.xls).', 'Fila er i det gamle Excel-formatet (.xls).', 'The file is in the old format of Excel (.xls).'),
    remedy: text('Lagre den som .xlsx eller CSV.', 'Lagre ho som .xlsx eller CSV.', 'Save it as .xlsx or CSV.'),
  }),
  notAWorkbook: () => ({
    expected: text('en arbeidsbok (.xlsx) eller CSV', 'ei arbeidsbok (.xlsx) eller CSV', 'a workbook (.xlsx) or CSV'),
    problem: text(
      'Filen er ikke en arbeidsbok som kan leses.', 'Fila er ikkje ei arbeidsbok som kan lesast.', 'The file is not a workbook that can be read.',
    ),
    remedy: text('Åpne den i Excel og lagre den som .xlsx.', 'Opne ho i Excel og lagre ho som .xlsx.', 'Open it in Excel and save it as .xlsx.'),
  }),
  zipBroken: () => ({
    expected: text('en hel arbeidsbok', 'ei heil arbeidsbok', 'a whole workbook'),
    problem: text('Arbeidsboken er ødelagt eller ikke hel.', 'Arbeidsboka er øydelagd eller ikkje heil.', 'The workbook is damaged or not whole.'),
    remedy: text('Lagre den på nytt, eller hent den en gang til.', 'Lagre ho på nytt, eller hent ho ein gong til.', 'Save it again, or get it once more.'),
  }),
  zipBomb: (megabytes: number) => ({
    expected: text(`høyst ${megabytes} MB utpakket`, `høgst ${megabytes} MB utpakka`, `at most ${megabytes} MB unpacked`),
    problem: text(
      `Arbeidsboken blir større enn ${megabytes} MB når den pakkes ut.`, `Arbeidsboka blir større enn ${megabytes} MB når ho blir pakka ut.`,
      `The workbook becomes larger than ${megabytes} MB when it is unpacked.`,
    ),
    remedy: text('Del den, eller lagre arkene som CSV.', 'Del ho, eller lagre arka som CSV.', 'Split it, or save its sheets as CSV.'),
  }),
  manySheets: (most: number) => ({
    expected: text(`høyst ${most} ark`, `høgst ${most} ark`, `at most ${most} sheets`),
    problem: text(`Arbeidsboken har flere enn ${most} ark.`, `Arbeidsboka har fleire enn ${most} ark.`, `The workbook has more than ${most} sheets.`),
    remedy: text('Slett arkene som ikke skal leses.', 'Slett arka som ikkje skal lesast.', 'Delete the sheets that are not to be read.'),
  }),
  sheetHidden: () => ({
    expected: text('et ark som kan ses', 'eit ark som kan sjåast', 'a sheet that can be seen'),
    problem: text('Arket er skjult og er ikke lest.', 'Arket er skjult og er ikkje lese.', 'The sheet is hidden and has not been read.'),
    remedy: text('Vis arket i Excel om det skulle vært med.', 'Vis arket i Excel om det skulle vore med.', 'Show it in Excel if it was meant to be read.'),
  }),
  formula: () => ({
    expected: text('en verdi', 'ein verdi', 'a value'),
    problem: text('Cellen har en formel.', 'Cella har ein formel.', 'The cell has a formula.'),
    remedy: text('Lim inn som verdi i stedet.', 'Lim inn som verdi i staden.', 'Paste it as a value instead.'),
  }),
  cellError: () => ({
    expected: text('en verdi', 'ein verdi', 'a value'),
    problem: text('Cellen har en feil fra regnearket.', 'Cella har ein feil frå reknearket.', 'The cell has an error of the spreadsheet.'),
    remedy: text('Skriv verdien som skal stå der.', 'Skriv verdien som skal stå der.', 'Write the value that should stand there.'),
  }),
  merged: () => ({
    expected: text('celler som ikke er slått sammen', 'celler som ikkje er slått saman', 'cells that are not merged'),
    problem: text('Cellen er slått sammen med andre.', 'Cella er slått saman med andre.', 'The cell is merged with others.'),
    remedy: text(
      'Opphev sammenslåingen, og skriv verdien i hver celle.', 'Opphev samanslåinga, og skriv verdien i kvar celle.', 'Unmerge them, and write the value in each cell.',
    ),
  }),
  notYourRegister: () => ({
    expected: text('noe rollen din kan endre', 'noko rolla di kan endre', 'something that your role can change'),
    problem: text(
      'Filen endrer et register som rollen din ikke kan endre.', 'Fila endrar eit register som rolla di ikkje kan endre.', 'The file changes a register that your role cannot change.',
    ),
    remedy: text('Ta den bort, eller be lederen ta den inn.', 'Ta ho bort, eller be leiaren ta ho inn.', 'Take it away, or ask the manager to take it in.'),
  }),
  notText: () => ({
    expected: text('en tekstfil (CSV) eller en arbeidsbok (.xlsx)', 'ei tekstfil (CSV) eller ei arbeidsbok (.xlsx)', 'a text file (CSV) or a workbook (.xlsx)'),
    problem: text('Filen er verken CSV eller en arbeidsbok.', 'Fila er verken CSV eller ei arbeidsbok.', 'The file is neither CSV nor a workbook.'),
    remedy: text('Lagre den som CSV fra regnearket.', 'Lagre ho som CSV frå reknearket.', 'Save it as CSV from the spreadsheet.'),
  }),
  notCsv: (detail: string) => ({
    expected: text('kolonner med «;» mellom', 'kolonnar med «;» mellom', 'columns with “;” between them'),
    problem: text(
      `Filen kan ikke deles i kolonner (${detail}).`,
      `Fila kan ikkje delast i kolonnar (${detail}).`,
      `The file cannot be split into columns (${detail}).`,
    ),
    remedy: text(
      'Se etter et anførselstegn som ikke er avsluttet.',
      'Sjå etter eit hermeteikn som ikkje er avslutta.',
      'Look for a quotation mark that is not closed.',
    ),
  }),
  noSemicolon: () => ({
    expected: text('«;» mellom kolonnene', '«;» mellom kolonnane', '“;” between the columns'),
    problem: text('Overskriften har bare én kolonne.', 'Overskrifta har berre éin kolonne.', 'The header has one column alone.'),
    remedy: text('Lagre filen som CSV med semikolon.', 'Lagre fila som CSV med semikolon.', 'Save the file as CSV with semicolons.'),
  }),
  fileEmpty: () => ({
    expected: text('en overskrift og minst én rad', 'ei overskrift og minst éi rad', 'a header and at least one row'),
    problem: text('Filen har ingen rader.', 'Fila har ingen rader.', 'The file has no rows.'),
    remedy: text(
      'Legg inn radene, eller be om et nytt uttrekk.',
      'Legg inn radene, eller be om eit nytt uttrekk.',
      'Fill in the rows, or ask for a new extract.',
    ),
  }),
  columnMissing: () => ({
    expected: text('kolonnen', 'kolonnen', 'the column'),
    problem: text('Kolonnen mangler.', 'Kolonnen manglar.', 'The column is missing.'),
    remedy: text(
      'Legg den til i overskriften, også om den er tom.',
      'Legg han til i overskrifta, også om han er tom.',
      'Add it to the header, even if it is empty.',
    ),
  }),
  columnTwice: () => ({
    expected: text('hver kolonne én gang', 'kvar kolonne éin gong', 'each column once'),
    problem: text('Kolonnen står to ganger.', 'Kolonnen står to gonger.', 'The column stands twice.'),
    remedy: text('Slett den ene.', 'Slett den eine.', 'Delete one of them.'),
  }),
  columnUnknown: () => ({
    expected: text('en kjent kolonne', 'ein kjend kolonne', 'a known column'),
    problem: text('Kolonnen er ikke lest.', 'Kolonnen er ikkje lesen.', 'The column has not been read.'),
    remedy: text('Rett navnet om den skulle vært med.', 'Rett namnet om han skulle vore med.', 'Correct the name if it was meant to be read.'),
  }),
  rowTooLong: (columns: number) => ({
    expected: text(`${columns} kolonner`, `${columns} kolonnar`, `${columns} columns`),
    problem: text(
      'Raden har flere kolonner enn overskriften.',
      'Rada har fleire kolonnar enn overskrifta.',
      'The row has more columns than the header.',
    ),
    remedy: text(
      'Sett anførselstegn rundt verdier som inneholder «;».',
      'Set hermeteikn rundt verdiar som inneheld «;».',
      'Put quotation marks around values that contain “;”.',
    ),
  }),
} satisfies Record<string, (...facts: never[]) => IssueText>;
