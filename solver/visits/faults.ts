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

function shiftFaults(shift: Shift, places: number): readonly string[] {
  const { id, day, startPlace, endPlace, from, until, closes, pause } = shift;
  return [
    ...(Number.isInteger(day) && day >= 0 ? [] : [`shift ${id} is on day ${day}; expected a whole number from 0`]),
    ...([startPlace, endPlace].every((place) => Number.isInteger(place) && place >= 0 && place < places) ? [] : [`shift ${id} goes from place ${startPlace} to ${endPlace}; there are ${places}, counted from 0`]),
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

/** More levels than this are too far apart for the numbers of the search to tell the last one. */
const MOST_LEVELS = 3;

/** What is wrong with a problem, each as one English sentence with the values; empty when it can be planned. */
export function visitProblemFaults(problem: VisitProblem): readonly string[] {
  const { travelMinutes, shifts, visits, links, spacings, objective } = problem;
  const places = travelMinutes.length;
  const known = new Set(visits.map(({ id }) => id));
  return [
    ...travelMinutes.flatMap((row, from) => (row.length === places && row.every(isAmount) ? [] : [`the times from place ${from} are not ${places} numbers of 0 or more`])),
    ...repeated(visits.map(({ id }) => id)).map((id) => `visit ${id} is there twice`),
    ...repeated(shifts.map(({ id }) => id)).map((id) => `shift ${id} is there twice`),
    ...shifts.flatMap((shift) => shiftFaults(shift, places)), ...overlaps(shifts),
    ...visits.flatMap((visit) => visitFaults(visit, places)), ...linkFaults(links, known),
    ...spacings.flatMap(({ visitIds, leastDays }) => [
      ...visitIds.filter((id) => !known.has(id)).map((id) => `a spacing names ${id}, which is no visit`),
      ...repeated(visitIds).map((id) => `a spacing names ${id} twice`),
      ...(Number.isInteger(leastDays) && leastDays >= 0 ? [] : [`a spacing asks for ${leastDays} days; expected a whole number from 0`]),
    ]),
    ...(objective.length > MOST_LEVELS ? [`the objective has ${objective.length} levels; expected ${MOST_LEVELS} at most`] : []),
    ...objective.flatMap(({ terms, dividedBy }, index) => (dividedBy > 0 && terms.every(({ weight }) => isAmount(weight)) ? [] : [`level ${index + 1} of the objective has a negative weight, or is divided by ${dividedBy}`])),
  ];
}
