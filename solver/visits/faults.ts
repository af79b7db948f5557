import type { Link, Shift, Visit, VisitProblem } from './problem.ts';

const isTime = (value: number): boolean => Number.isFinite(value) && value >= 0;
const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;
const isBefore = (first: number, second: number | null): boolean => second === null || (isTime(second) && first <= second);

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const id of ids) (seen.has(id) ? again : seen).add(id);
  return [...again];
}

function shiftFaults(shift: Shift, places: number, tables: number): readonly string[] {
  const { id, day, startPlace, endPlace, travelTable, from, until, closes, pause } = shift;
  return [
    ...(Number.isInteger(day) && day >= 0 ? [] : [`shift ${id} is on day ${day}; expected a whole number from 0`]),
    ...([startPlace, endPlace].every((place) => Number.isInteger(place) && place >= 0 && place < places) ? [] : [`shift ${id} goes from place ${startPlace} to ${endPlace}; there are ${places}, counted from 0`]),
    ...(Number.isInteger(travelTable) && travelTable >= 0 && travelTable < tables ? [] : [`shift ${id} travels by table ${travelTable}; there are ${tables}, counted from 0`]),
    ...(isTime(from) && isBefore(from, until) && isBefore(from, closes) ? [] : [`shift ${id} is from ${from} until ${until} and closes at ${closes}; expected minutes after midnight that do not run backwards`]),
    ...(pause === null || (pause.from > from && isAmount(pause.minutes)) ? [] : [`shift ${id} has a pause of ${pause.minutes} minutes from ${pause.from}; expected it after the shift has begun at ${from}`]),
  ];
}

function visitFaults(visit: Visit, places: number): readonly string[] {
  const { id, place, minutes, openings, uncoveredPrice, staffPrices, otherStaffPrice } = visit;
  const prices = [otherStaffPrice, ...staffPrices.map(({ price }) => price)];
  return [
    ...(Number.isInteger(place) && place >= 0 && place < places ? [] : [`visit ${id} is at place ${place}; there are ${places}, counted from 0`]),
    ...(Number.isFinite(minutes) && minutes > 0 ? [] : [`visit ${id} takes ${minutes} minutes; expected more than 0`]),
    ...(Number.isFinite(uncoveredPrice) && uncoveredPrice > 0 ? [] : [`visit ${id} costs ${uncoveredPrice} when it is not made; expected more than 0`]),
    ...(prices.every(isAmount) ? [] : [`visit ${id} has a price of ${Math.min(...prices)} for a staff member; expected 0 or more`]),
    ...repeated(openings.map(({ day }) => String(day))).map((day) => `visit ${id} has two openings on day ${day}`),
    ...openings.flatMap(({ day, from, latest, closes }) => (Number.isInteger(day) && day >= 0 && isTime(from) && isBefore(from, latest) && isBefore(latest ?? from, closes)
      ? [] : [`visit ${id} may begin on day ${day} from ${from}, is late after ${latest} and closed after ${closes}; expected minutes after midnight that do not run backwards`])),
  ];
}

/** Shifts of one staff member on one day that lie over each other. A shift that does not close lasts for the rest of the day. */
function overlaps(shifts: readonly Shift[]): readonly string[] {
  return [...Map.groupBy(shifts, ({ staffId, day }) => JSON.stringify([staffId, day])).values()].flatMap((ofOne) => {
    const inOrder = ofOne.toSorted((a, b) => a.from - b.from);
    return inOrder.slice(1).flatMap((shift, index) => {
      const before = inOrder[index] as Shift;
      return (before.closes ?? Infinity) > shift.from ? [`shifts ${before.id} and ${shift.id} of ${shift.staffId} lie over each other`] : [];
    });
  });
}

function linkFaults(links: readonly Link[], known: ReadonlySet<string>): readonly string[] {
  const ends = links.flatMap(({ firstId, secondId }) => [firstId, secondId]);
  return [
    ...ends.filter((id) => !known.has(id)).map((id) => `a link names ${id}, which is no visit`),
    ...repeated(ends).map((id) => `visit ${id} is linked twice; expected one link at most`),
    ...links.flatMap(({ firstId, secondId, leastMinutes, mostMinutes }) => (isAmount(leastMinutes) && Number.isFinite(mostMinutes) && leastMinutes <= mostMinutes
      ? [] : [`the link of ${firstId} and ${secondId} asks for ${leastMinutes} to ${mostMinutes} minutes; expected 0 or more, and not backwards`])),
  ];
}

/** What is held and cannot be, each visit by itself; a plan of the held visits alone tells whether they go together. */
function heldFaults({ visits, shifts, links }: VisitProblem): readonly string[] {
  const heldIds = new Set(visits.flatMap(({ id, held }) => (held === null ? [] : [id])));
  return [
    ...visits.flatMap(({ id, held, openings, competences, barredStaffIds }) => {
      if (held === null) return [];
      const isOpen = openings.some(({ day, from, closes }) => day === held.day && from <= held.start && held.start <= (closes ?? Infinity));
      const isAtWork = shifts.some(({ staffId, day, from, closes, competences: has }) => (
        staffId === held.staffId && day === held.day && from <= held.start && held.start < (closes ?? Infinity) && competences.every((one) => has.includes(one))));
      return isOpen && isAtWork && !barredStaffIds.includes(held.staffId) ? [] : [`visit ${id} is held at ${held.start} on day ${held.day} by ${held.staffId}, who may not make it then`];
    }),
    ...links.filter(({ firstId, secondId }) => heldIds.has(firstId) !== heldIds.has(secondId)).map(({ firstId, secondId }) => `of the linked visits ${firstId} and ${secondId} one is held; expected both or none`),
  ];
}

/** More levels than this are too far apart for the numbers of the search to tell the last one. */
const MOST_LEVELS = 3;

/** What is wrong with a problem, each as one English sentence with the values; empty when it can be planned. */
export function visitProblemFaults(problem: VisitProblem): readonly string[] {
  const { travelTables, shifts, visits, links, spacings, objective } = problem;
  const places = travelTables[0]?.length ?? 0;
  const known = new Set(visits.map(({ id }) => id));
  return [
    ...travelTables.flatMap((table, index) => (table.length === places ? [] : [`table ${index} of travel has ${table.length} places; expected ${places}, as the first`])),
    ...travelTables.flatMap((table) => table.flatMap((row, from) => (row.length === places && row.every(isAmount) ? [] : [`the times from place ${from} are not ${places} numbers of 0 or more`]))),
    ...repeated(visits.map(({ id }) => id)).map((id) => `visit ${id} is there twice`),
    ...repeated(shifts.map(({ id }) => id)).map((id) => `shift ${id} is there twice`),
    ...shifts.flatMap((shift) => shiftFaults(shift, places, travelTables.length)), ...overlaps(shifts),
    ...visits.flatMap((visit) => visitFaults(visit, places)), ...linkFaults(links, known),
    ...heldFaults(problem),
    ...spacings.flatMap(({ visitIds, leastDays, madeOn }) => [
      ...visitIds.filter((id) => !known.has(id)).map((id) => `a spacing names ${id}, which is no visit`),
      ...repeated(visitIds).map((id) => `a spacing names ${id} twice`),
      ...(madeOn.every(Number.isInteger) ? [] : [`a spacing counts visits made on days ${madeOn.join(', ')}; expected whole numbers`]),
      ...(Number.isInteger(leastDays) && leastDays >= 0 ? [] : [`a spacing asks for ${leastDays} days; expected a whole number from 0`]),
    ]),
    ...(objective.length > MOST_LEVELS ? [`the objective has ${objective.length} levels; expected ${MOST_LEVELS} at most`] : []),
    ...objective.flatMap(({ terms, dividedBy }, index) => (dividedBy > 0 && terms.every(({ weight }) => isAmount(weight)) ? [] : [`level ${index + 1} of the objective has a negative weight, or is divided by ${dividedBy}`])),
  ];
}
