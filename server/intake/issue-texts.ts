import { quoted, shown, text, type IssueText } from './issue-text.ts';
import { FILE_ISSUE_TEXTS } from './issue-texts-of-files.ts';
import { FOLLOW_UP_ISSUE_TEXTS } from './issue-texts-of-follow-up.ts';
import { FIRST_DAY, LAST_DAY } from './schemas.ts';

/** An ISO date as people here write it. */
const day = (date: string): string => date.split('-').reverse().join('.');
const [EARLIEST, LATEST] = [day(FIRST_DAY), day(LAST_DAY)];
const A_DATE = text('en dato dd.mm.åååå', 'ein dato dd.mm.åååå', 'a date dd.mm.yyyy');
const WRITE_DATE = text('Skriv datoen som dd.mm.åååå.', 'Skriv datoen som dd.mm.åååå.', 'Write the date as dd.mm.yyyy.');

/** Every kind of issue that taking files in can give. The keys are stable codes. */
export const ISSUE_TEXTS = {
  ...FILE_ISSUE_TEXTS,
  ...FOLLOW_UP_ISSUE_TEXTS,
  valueMissing: () => ({
    expected: text('en verdi', 'ein verdi', 'a value'),
    problem: text('Feltet er tomt.', 'Feltet er tomt.', 'The field is empty.'),
    remedy: text('Fyll det ut.', 'Fyll det ut.', 'Fill it in.'),
  }),
  notADate: (value: string) => ({
    expected: A_DATE,
    problem: text(`${shown(value)} er ikke en dato.`, `${shown(value)} er ikkje ein dato.`, `${shown(value)} is not a date.`),
    remedy: WRITE_DATE,
  }),
  dateDoesNotExist: (value: string) => ({
    expected: A_DATE,
    problem: text(`${value} finnes ikke.`, `${value} finst ikkje.`, `${value} does not exist.`),
    remedy: WRITE_DATE,
  }),
  dateOutside: (value: string) => ({
    expected: text(`en dato fra ${EARLIEST} til ${LATEST}`, `ein dato frå ${EARLIEST} til ${LATEST}`, `a date from ${EARLIEST} to ${LATEST}`),
    problem: text(
      `${shown(value)} er ikke mellom ${EARLIEST} og ${LATEST}.`, `${shown(value)} er ikkje mellom ${EARLIEST} og ${LATEST}.`, `${shown(value)} is not between ${EARLIEST} and ${LATEST}.`,
    ),
    remedy: text(
      'Rett årstallet, eller la feltet stå tomt hvis det ikke er noen slik dag.', 'Rett årstalet, eller la feltet stå tomt om det ikkje finst nokon slik dag.',
      'Correct the year, or leave the field empty if there is no such day.',
    ),
  }),
  notAWholeNumber: (value: string, min: number, max: number) => ({
    expected: text(`et helt tall fra ${min} til ${max}`, `eit heilt tal frå ${min} til ${max}`, `a whole number from ${min} to ${max}`),
    problem: text(
      `${shown(value)} er ikke et helt tall fra ${min} til ${max}.`,
      `${shown(value)} er ikkje eit heilt tal frå ${min} til ${max}.`,
      `${shown(value)} is not a whole number from ${min} to ${max}.`,
    ),
    remedy: text('Skriv tallet uten enhet.', 'Skriv talet utan eining.', 'Write the number without a unit.'),
  }),
  notANumber: (value: string, min: number, max: number) => ({
    expected: text(`et tall fra ${min} til ${max}`, `eit tal frå ${min} til ${max}`, `a number from ${min} to ${max}`),
    problem: text(
      `${shown(value)} er ikke et tall fra ${min} til ${max}.`,
      `${shown(value)} er ikkje eit tal frå ${min} til ${max}.`,
      `${shown(value)} is not a number from ${min} to ${max}.`,
    ),
    remedy: text('Skriv desimaler med komma.', 'Skriv desimalar med komma.', 'Write decimals with a comma.'),
  }),
  notYesOrNo: (value: string) => ({
    expected: text('ja eller nei', 'ja eller nei', 'ja (yes) or nei (no)'),
    problem: text(`${shown(value)} er verken ja eller nei.`, `${shown(value)} er verken ja eller nei.`, `${shown(value)} is neither ja nor nei.`),
    remedy: text('Skriv ja eller nei; tomt betyr nei.', 'Skriv ja eller nei; tomt betyr nei.', 'Write ja or nei; empty means nei.'),
  }),
  unknownWord: (value: string, words: readonly string[]) => ({
    expected: text(`ett av: ${quoted(words)}`, `eitt av: ${quoted(words)}`, `one of: ${quoted(words)}`),
    problem: text(
      `${shown(value)} er ikke et ord vi kjenner her.`,
      `${shown(value)} er ikkje eit ord vi kjenner her.`,
      `${shown(value)} is not a word that we know here.`,
    ),
    remedy: text(`Bruk ett av: ${quoted(words)}.`, `Bruk eitt av: ${quoted(words)}.`, `Use one of: ${quoted(words)}.`),
  }),
  tooLong: (most: number) => ({
    expected: text(`høyst ${most} tegn`, `høgst ${most} teikn`, `at most ${most} characters`),
    problem: text(`Teksten er lengre enn ${most} tegn.`, `Teksten er lengre enn ${most} teikn.`, `The text is longer than ${most} characters.`),
    remedy: text('Skriv det kortere.', 'Skriv det kortare.', 'Write it shorter.'),
  }),
  wordNotApproved: (value: string) => ({
    expected: text('et ord som er godkjent i ordregisteret', 'eit ord som er godkjent i ordregisteret', 'a word that is approved in the register of words'),
    problem: text(`${shown(value)} er ikke et godkjent ord.`, `${shown(value)} er ikkje eit godkjent ord.`, `${shown(value)} is not an approved word.`),
    remedy: text(
      'Rett skrivemåten, eller be lederen godkjenne ordet i ordregisteret først.', 'Rett skrivemåten, eller be leiaren godkjenne ordet i ordregisteret først.',
      'Correct the spelling, or ask the manager to approve it in the register of words first.',
    ),
  }),
  untilTooFar: (last: string, months: number) => ({
    expected: text(`en dato til og med ${day(last)}`, `ein dato til og med ${day(last)}`, `a date until ${day(last)}`),
    problem: text(
      `En vurdering kan gjelde i høyst ${months} måneder.`, `Ei vurdering kan gjelde i høgst ${months} månader.`, `An assessment can count for at most ${months} months.`,
    ),
    remedy: text(`Skriv en dato til og med ${day(last)}.`, `Skriv ein dato til og med ${day(last)}.`, `Write a date until ${day(last)}.`),
  }),
  afterToday: (value: string, today: string) => ({
    expected: text(`en dato til og med ${day(today)}`, `ein dato til og med ${day(today)}`, `a date until ${day(today)}`),
    problem: text(`${day(value)} er ikke kommet ennå.`, `${day(value)} har ikkje kome enno.`, `${day(value)} has not come yet.`),
    remedy: text('Skriv dagen vurderingen ble gjort.', 'Skriv dagen vurderinga blei gjord.', 'Write the day that the assessment was made.'),
  }),
  wrongPattern: (value: string, example: string) => ({
    expected: text(`noe som «${example}»`, `noko som «${example}»`, `something like “${example}”`),
    problem: text(`${shown(value)} kan ikke leses.`, `${shown(value)} kan ikkje lesast.`, `${shown(value)} cannot be read.`),
    remedy: text(`Skriv som «${example}».`, `Skriv som «${example}».`, `Write it like “${example}”.`),
  }),
  duplicateId: (value: string, row: number) => ({
    expected: text('hver id én gang', 'kvar id éin gong', 'each id once'),
    problem: text(`${shown(value)} står også i rad ${row}.`, `${shown(value)} står også i rad ${row}.`, `${shown(value)} stands in row ${row} too.`),
    remedy: text('Slett den ene raden, eller rett id-en.', 'Slett den eine rada, eller rett id-en.', 'Delete one of the rows, or correct the id.'),
  }),
  idHasSeparator: (value: string) => ({
    expected: text('en id uten komma og |', 'ein id utan komma og |', 'an id without commas and |'),
    problem: text(`${shown(value)} har tegn som skiller id-er i lister.`, `${shown(value)} har teikn som skil id-ar i lister.`, `${shown(value)} has signs that separate ids in lists.`),
    remedy: text('Bruk en bindestrek i stedet, også der andre filer viser til den.', 'Bruk ein bindestrek i staden, òg der andre filer viser til han.', 'Use a dash instead, also where other files refer to it.'),
  }),
  badId: (value: string) => ({
    expected: text('en id av tegn som synes, og mer enn punktum', 'ein id av teikn som er synlege, og meir enn punktum', 'an id of signs that can be seen, and more than points'),
    problem: text(`${shown(value)} kan ikke være en id.`, `${shown(value)} kan ikkje vere ein id.`, `${shown(value)} cannot be an id.`),
    remedy: text(
      'Skriv den på nytt med bokstaver og tall, også der andre filer viser til den.', 'Skriv han på nytt med bokstavar og tal, òg der andre filer viser til han.',
      'Write it anew with letters and digits, also where other files refer to it.',
    ),
  }),
  listedTwice: (value: string) => ({
    expected: text('hvert ord én gang', 'kvart ord éin gong', 'each word once'),
    problem: text(`${shown(value)} er nevnt to ganger.`, `${shown(value)} er nemnd to gonger.`, `${shown(value)} is listed twice.`),
    remedy: text('Slett den ene.', 'Slett den eine.', 'Delete one of them.'),
  }),
  unknownReference: (value: string, file: string) => ({
    expected: text(`en id som står i registeret eller i ${file}`, `ein id som står i registeret eller i ${file}`, `an id that stands in the register or in ${file}`),
    problem: text(
      `${shown(value)} finnes verken i registeret eller i ${file}.`, `${shown(value)} finst verken i registeret eller i ${file}.`,
      `${shown(value)} is neither in the register nor in ${file}.`,
    ),
    remedy: text(
      'Rett id-en, eller legg til raden som mangler.',
      'Rett id-en, eller legg til rada som manglar.',
      'Correct the id, or add the row that is missing.',
    ),
  }),
  ownReference: (value: string) => ({
    expected: text('en annen enn husstanden selv', 'ein annan enn hushaldet sjølv', 'another than the household itself'),
    problem: text(`${shown(value)} er husstanden selv.`, `${shown(value)} er hushaldet sjølv.`, `${shown(value)} is the household itself.`),
    remedy: text('Skriv hvem den skal bo unna.', 'Skriv kven det skal bu unna.', 'Write whom it should live away from.'),
  }),
  noAddition: (value: string) => ({
    expected: text('en rad i boliger-tillegg.csv', 'ei rad i boliger-tillegg.csv', 'a row in boliger-tillegg.csv'),
    problem: text(
      `Boligen ${shown(value)} mangler i boliger-tillegg.csv.`,
      `Bustaden ${shown(value)} manglar i boliger-tillegg.csv.`,
      `The dwelling ${shown(value)} is missing in boliger-tillegg.csv.`,
    ),
    remedy: text(
      'Legg til en rad med bosted og resten som Kobo ikke har.',
      'Legg til ei rad med bumiljø og resten som Kobo ikkje har.',
      'Add a row with its site and the rest that Kobo lacks.',
    ),
  }),
  addressUnknown: (value: string) => ({
    expected: text('en adresse som står i adressefilen', 'ei adresse som står i adressefila', 'an address in the address file'),
    problem: text(
      `Adressen ${shown(value)} finnes ikke i adressefilen.`,
      `Adressa ${shown(value)} finst ikkje i adressefila.`,
      `The address ${shown(value)} is not in the address file.`,
    ),
    remedy: text(
      'Rett skrivemåten, eller bruk en nyere adressefil.',
      'Rett skrivemåten, eller bruk ei nyare adressefil.',
      'Correct the spelling, or use a newer address file.',
    ),
  }),
  houseNumberUnknown: (value: string, street: string) => ({
    expected: text('en adresse som står i adressefilen', 'ei adresse som står i adressefila', 'an address in the address file'),
    problem: text(
      `${street} finnes, men ikke ${shown(value)}.`,
      `${street} finst, men ikkje ${shown(value)}.`,
      `${street} exists, but not ${shown(value)}.`,
    ),
    remedy: text(
      'Rett nummeret eller bokstaven, eller bruk en nyere adressefil.',
      'Rett nummeret eller bokstaven, eller bruk ei nyare adressefil.',
      'Correct the number or the letter, or use a newer address file.',
    ),
  }),
  noPosition: () => ({
    expected: text('en adresse, eller bredde- og lengdegrad', 'ei adresse, eller breidde- og lengdegrad', 'an address, or latitude and longitude'),
    problem: text(
      'Stedet har verken adresse eller koordinater.',
      'Staden har verken adresse eller koordinatar.',
      'The place has neither an address nor coordinates.',
    ),
    remedy: text('Skriv en av delene.', 'Skriv ein av delane.', 'Write one of them.'),
  }),
  epsgUnknown: (value: string) => ({
    expected: text('25832, 25833 eller 25835', '25832, 25833 eller 25835', '25832, 25833 or 25835'),
    problem: text(
      `Koordinatsystemet ${shown(value)} kjennes ikke.`,
      `Koordinatsystemet ${shown(value)} er ukjent.`,
      `The coordinate system ${shown(value)} is not known.`,
    ),
    remedy: text(
      'Last ned adressene i UTM-sone 32, 33 eller 35.',
      'Last ned adressene i UTM-sone 32, 33 eller 35.',
      'Download the addresses in UTM zone 32, 33 or 35.',
    ),
  }),
  otherMunicipality: (value: string, own: string) => ({
    expected: text(`kommunenummer ${own}`, `kommunenummer ${own}`, `municipality number ${own}`),
    problem: text(
      `${shown(value)} er ikke kommunens nummer, som er ${own}.`,
      `${shown(value)} er ikkje nummeret til kommunen, som er ${own}.`,
      `${shown(value)} is not the municipality's number, which is ${own}.`,
    ),
    remedy: text('Ta med filer fra én kommune om gangen.', 'Ta med filer frå éin kommune om gongen.', 'Bring files of one municipality at a time.'),
  }),
  birthNumber: () => ({
    expected: text('noe annet enn et fødselsnummer', 'noko anna enn eit fødselsnummer', 'something other than a birth number'),
    problem: text('Feltet ser ut til å ha et fødselsnummer.', 'Feltet ser ut til å ha eit fødselsnummer.', 'The field seems to hold a birth number.'),
    remedy: text(
      'Bytt det med et saksnummer. Fødselsnummer tas aldri inn.',
      'Byt det med eit saksnummer. Fødselsnummer blir aldri tekne inn.',
      'Replace it with a case number. Birth numbers are never taken in.',
    ),
  }),
  mainApplicantDropped: (rows: number) => ({
    expected: text('en tom kolonne', 'ein tom kolonne', 'an empty column'),
    problem: text(
      `${rows} rader har en verdi her. Den kan være et fødselsnummer og er ikke tatt inn.`,
      `${rows} rader har ein verdi her. Han kan vere eit fødselsnummer og er ikkje teken inn.`,
      `${rows} rows have a value here. It may be a birth number and was not taken in.`,
    ),
    remedy: text(
      'Tøm kolonnen før du sender filen til andre.',
      'Tøm kolonnen før du sender fila til andre.',
      'Empty the column before you send the file to others.',
    ),
  }),
  statusUnknown: (value: string) => ({
    expected: text('en boligstatus vi kjenner', 'ein bustadstatus vi kjenner', 'a dwelling status that we know'),
    problem: text(
      `Statusen ${shown(value)} er ikke kjent, så boligen regnes ikke som ledig.`,
      `Statusen ${shown(value)} er ikkje kjend, så bustaden blir ikkje rekna som ledig.`,
      `The status ${shown(value)} is not known, so the dwelling is not taken as free.`,
    ),
    remedy: text('Rett statusen om boligen er ledig.', 'Rett statusen om bustaden er ledig.', 'Correct the status if the dwelling is free.'),
  }),
  freeButLet: (value: string) => ({
    expected: text(
      'en bolig uten leieforhold, eller en dag leietakeren flytter ut',
      'ein bustad utan leigeforhold, eller ein dag leigetakaren flyttar ut',
      'a dwelling without a tenancy, or a day when the tenant leaves',
    ),
    problem: text(
      `Boligen ${shown(value)} er ført som ledig, men er utleid uten en dag for utflytting.`,
      `Bustaden ${shown(value)} er ført som ledig, men er utleigd utan ein dag for utflytting.`,
      `The dwelling ${shown(value)} is entered as free, but is let with no day of moving out.`,
    ),
    remedy: text(
      'Rett status og «ledig fra», eller skriv når leietakeren flytter ut.',
      'Rett status og «ledig frå», eller skriv når leigetakaren flyttar ut.',
      'Correct its status and “ledig fra”, or write when the tenant leaves.',
    ),
  }),
  freeBeforeMoveOut: (value: string, movesOut: string) => ({
    expected: text(`en dato etter ${day(movesOut)}`, `ein dato etter ${day(movesOut)}`, `a date after ${day(movesOut)}`),
    problem: text(
      `Boligen ${shown(value)} er ledig før leietakeren er flyttet ut ${day(movesOut)}.`,
      `Bustaden ${shown(value)} er ledig før leigetakaren har flytta ut ${day(movesOut)}.`,
      `The dwelling ${shown(value)} is free before the tenant has moved out on ${day(movesOut)}.`,
    ),
    remedy: text('Rett den ene av de to datoene.', 'Rett den eine av dei to datoane.', 'Correct one of the two dates.'),
  }),
  letTwice: (value: string) => ({
    expected: text('ett leieforhold om gangen', 'eitt leigeforhold om gongen', 'one tenancy at a time'),
    problem: text(
      `Boligen ${shown(value)} har to leieforhold som ikke er avsluttet.`,
      `Bustaden ${shown(value)} har to leigeforhold som ikkje er avslutta.`,
      `The dwelling ${shown(value)} has two tenancies that have not ended.`,
    ),
    remedy: text(
      'Skriv når den ene leietakeren flyttet ut.',
      'Skriv når den eine leigetakaren flytta ut.',
      'Write when one of the tenants moved out.',
    ),
  }),
  dateOrder: (first: string, last: string) => ({
    expected: text(`en dato fra ${day(first)}`, `ein dato frå ${day(first)}`, `a date from ${day(first)}`),
    problem: text(`${day(last)} er før ${day(first)}.`, `${day(last)} er før ${day(first)}.`, `${day(last)} is before ${day(first)}.`),
    remedy: text('Rett den ene av de to datoene.', 'Rett den eine av dei to datoane.', 'Correct one of the two dates.'),
  }),
  aboveTotal: (value: string, total: number) => ({
    expected: text(`høyst ${total}`, `høgst ${total}`, `at most ${total}`),
    problem: text(
      `${value} er mer enn ${total}, som er i alt.`,
      `${value} er meir enn ${total}, som er i alt.`,
      `${value} is more than ${total}, which is the total.`,
    ),
    remedy: text(
      'Kveldstid er en del av hele tiden. Rett det ene tallet.',
      'Kveldstid er ein del av heile tida. Rett det eine talet.',
      'Evening time is part of the whole. Correct one of the numbers.',
    ),
  }),
  ageOrder: (value: string, min: number) => ({
    expected: text(`${min} eller mer`, `${min} eller meir`, `${min} or more`),
    problem: text(
      `Høyeste alder ${value} er under laveste alder ${min}.`,
      `Høgaste alder ${value} er under lågaste alder ${min}.`,
      `The highest age ${value} is below the lowest age ${min}.`,
    ),
    remedy: text(
      'Bytt om på de to, eller la høyeste stå tom.',
      'Byt om på dei to, eller lat høgaste stå tom.',
      'Swap the two, or leave the highest empty.',
    ),
  }),
} satisfies Record<string, (...facts: never[]) => IssueText>;

/** A stable code of an issue (merknad). */
export type IssueCode = keyof typeof ISSUE_TEXTS;
