import { dayInWords, listed, wholeNumber, type LetterTexts } from './letter-texts.ts';
import type { LetterMaterial } from './material.ts';
import type { Block } from './schemas.ts';

type Facts = Extract<Block, { kind: 'facts' }>['rows'];

/** What the home must be like, as far as anything was asked for. */
function needs({ household, featureNames }: LetterMaterial, t: LetterTexts): Facts {
  const rows: Facts = [{ name: t.used.bedrooms, value: t.used.bedroomsValue(household.bedroomsMin) }];
  const features = (codes: readonly string[]): string => listed(codes.map((code) => featureNames.get(code) ?? code), t.and);
  if (household.needsWheelchair || household.needsStepFree) rows.push({ name: t.used.access, value: household.needsWheelchair ? t.used.wheelchair : t.used.stepFree });
  if (household.maxMonthlyRent !== null) rows.push({ name: t.used.rent, value: t.used.rentValue(wholeNumber(household.maxMonthlyRent)) });
  if (household.hasPet) rows.push({ name: t.used.pet, value: t.used.petValue });
  if (household.needsStaffing !== 'none') rows.push({ name: t.used.staffing, value: t.staffing[household.needsStaffing] });
  rows.push({ name: t.used.tenures, value: listed(household.tenures.map((tenure) => t.tenure[tenure]), t.and) });
  if (household.mustHave.length > 0) rows.push({ name: t.used.mustHave, value: features(household.mustHave) });
  if (household.mustNotHave.length > 0) rows.push({ name: t.used.mustNotHave, value: features(household.mustNotHave) });
  if (household.followUp !== null) rows.push({ name: t.used.followUp, value: t.used.followUpValue(household.followUp.minutes) });
  return rows;
}

/** Where the household wants to live, and where not. */
function wishes({ household, problem }: LetterMaterial, t: LetterTexts): Facts {
  const rows: Facts = [];
  const areaName = (id: string): string => problem.areas.find((area) => area.id === id)?.name ?? id;
  const siteName = (id: string): string => problem.sites.find((site) => site.id === id)?.name ?? id;
  const excluded = [...household.excludedAreaIds.map(areaName), ...household.excludedSiteIds.map(siteName)];
  if (household.areaWishes.length > 0) rows.push({ name: t.used.wishes, value: listed(household.areaWishes.map(areaName), t.and) });
  if (excluded.length > 0) rows.push({ name: t.used.excluded, value: listed(excluded, t.and) });
  if (household.pointWishes.length > 0) rows.push({ name: t.used.pointWishes, value: t.used.pointWishesValue(household.pointWishes.length) });
  return rows;
}

/** What is known of the household itself and was used: nothing about anybody else, no group, no situation, and none of the three assessments. */
export function householdFacts(material: LetterMaterial, t: LetterTexts): Facts {
  const { household, decision: { basis } } = material;
  const rows: Facts = [
    { name: t.used.applied, value: dayInWords(basis.applicationDate) }, { name: t.used.waited, value: t.used.months(basis.waitingMonths) },
    { name: t.used.members, value: String(household.members) }, ...needs(material, t),
  ];
  if (household.readyFrom > basis.asOf) rows.push({ name: t.used.readyFrom, value: dayInWords(household.readyFrom) });
  if (household.neededBy !== null) rows.push({ name: t.used.neededBy, value: dayInWords(household.neededBy) });
  return [...rows, ...wishes(material, t), { name: t.used.points, value: wholeNumber(basis.points) }];
}
