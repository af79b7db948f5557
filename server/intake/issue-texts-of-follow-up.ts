import { shown, text, type IssueText } from './issue-text.ts';

/** An ISO date as people here write it. */
const day = (date: string): string => date.split('-').reverse().join('.');

/** What can be wrong in the files of staff and agreements alone. The keys are stable codes. */
export const FOLLOW_UP_ISSUE_TEXTS = {
  timeOrder: (from: string, until: string) => ({
    expected: text(`et klokkeslett etter ${from}`, `eit klokkeslett etter ${from}`, `a time after ${from}`),
    problem: text(`${until} er ikke etter ${from}.`, `${until} er ikkje etter ${from}.`, `${until} is not after ${from}.`),
    remedy: text('Rett det ene av de to klokkeslettene.', 'Rett det eine av dei to klokkesletta.', 'Correct one of the two times.'),
  }),
  tooMany: (count: number, most: number) => ({
    expected: text(`høyst ${most}`, `høgst ${most}`, `at most ${most}`),
    problem: text(`Det står ${count} i feltet, og det er plass til ${most}.`, `Det står ${count} i feltet, og det er plass til ${most}.`, `The field has ${count}, and there is room for ${most}.`),
    remedy: text('Ta bort noen.', 'Ta bort nokre.', 'Take some away.'),
  }),
  phaseOrder: (from: string, before: string) => ({
    expected: text(`en dato etter ${day(before)}`, `ein dato etter ${day(before)}`, `a date after ${day(before)}`),
    problem: text(
      `En fase begynner ${day(from)}, men den før begynner ${day(before)}.`, `Ein fase tek til ${day(from)}, men den før tek til ${day(before)}.`,
      `A phase begins on ${day(from)}, but the one before it begins on ${day(before)}.`,
    ),
    remedy: text('Skriv fasene i rekkefølge.', 'Skriv fasane i rekkjefølgje.', 'Write the phases in order.'),
  }),
  noHome: () => ({
    expected: text('en leietaker, en adresse, eller bredde- og lengdegrad', 'ein leigetakar, ei adresse, eller breidde- og lengdegrad', 'a tenant, an address, or latitude and longitude'),
    problem: text('Avtalen sier ikke hvor den gjelder.', 'Avtalen seier ikkje kvar han gjeld.', 'The agreement does not say where it is for.'),
    remedy: text('Skriv leietakerens id, eller adressen for den som bor et annet sted.', 'Skriv id-en til leigetakaren, eller adressa for den som bur ein annan stad.', 'Write the tenant’s id, or the address of somebody who lives elsewhere.'),
  }),
  backupIsMain: (value: string) => ({
    expected: text('en annen ansatt enn hovedkontakten', 'ein annan tilsett enn hovudkontakten', 'another staff member than the main contact'),
    problem: text(`${value} står som både hovedkontakt og reserve.`, `${value} står som både hovudkontakt og reserve.`, `${value} stands as both main contact and backup.`),
    remedy: text('La reserven stå tom, eller skriv en annen.', 'Lat reserven stå tom, eller skriv ein annan.', 'Leave the backup empty, or write another.'),
  }),
  hoursOverlap: (value: string) => ({
    expected: text('tider som ikke overlapper', 'tider som ikkje overlappar', 'times that do not overlap'),
    problem: text(`${shown(value)} overlapper med en annen tid samme dag.`, `${shown(value)} overlappar med ei anna tid same dag.`, `${shown(value)} overlaps with another time on the same day.`),
    remedy: text('Slå dem sammen, eller rett den ene.', 'Slå dei saman, eller rett den eine.', 'Make them one, or correct one of them.'),
  }),
  phaseAfterEnd: (from: string, end: string) => ({
    expected: text(`en dato til og med ${day(end)}`, `ein dato til og med ${day(end)}`, `a date until ${day(end)}`),
    problem: text(`En fase begynner ${day(from)}, etter at avtalen er slutt.`, `Ein fase tek til ${day(from)}, etter at avtalen er slutt.`, `A phase begins on ${day(from)}, after the agreement has ended.`),
    remedy: text('Ta bort fasen, eller rett en av datoene.', 'Ta bort fasen, eller rett ein av datoane.', 'Take the phase away, or correct one of the dates.'),
  }),
  addressOfTenancy: () => ({
    expected: text('leietaker eller adresse', 'leigetakar eller adresse', 'a tenant or an address'),
    problem: text('Raden har både leietaker og adresse.', 'Rada har både leigetakar og adresse.', 'The row has both a tenant and an address.'),
    remedy: text('La adressen stå tom: leieforholdet har den.', 'Lat adressa stå tom: leigeforholdet har ho.', 'Leave the address empty: the tenancy has it.'),
  }),
  notAnswered: () => ({
    expected: text('et tomt felt', 'eit tomt felt', 'an empty field'),
    problem: text('Det står en dag for svaret, men ikke noe svar.', 'Det står ein dag for svaret, men ikkje noko svar.', 'There is a day of the answer, but no answer.'),
    remedy: text('Skriv svaret, eller la dagen stå tom.', 'Skriv svaret, eller lat dagen stå tom.', 'Write the answer, or leave the day empty.'),
  }),
  barredComes: (value: string) => ({
    expected: text('en ansatt som ikke står under «ønsker ikke»', 'ein tilsett som ikkje står under «ønsker ikke»', 'a staff member who does not stand under “ønsker ikke”'),
    problem: text(`${shown(value)} står også under «ønsker ikke».`, `${shown(value)} står òg under «ønsker ikke».`, `${shown(value)} also stands under “ønsker ikke”.`),
    remedy: text('Ta bort det ene stedet.', 'Ta bort det eine staden.', 'Take it away in one of the places.'),
  }),
  loginTaken: (value: string, other: string) => ({
    expected: text('en innlogging som ingen annen ansatt har', 'ei innlogging som ingen annan tilsett har', 'a login that no other staff member has'),
    problem: text(`${shown(value)} er knyttet til ${other} også.`, `${shown(value)} er knytt til ${other} òg.`, `${shown(value)} belongs to ${other} too.`),
    remedy: text('Rett den ene, eller la den stå tom.', 'Rett den eine, eller lat ho stå tom.', 'Correct one of them, or leave it empty.'),
  }),
} satisfies Record<string, (...facts: never[]) => IssueText>;
