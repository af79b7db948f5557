import type { Household } from '../../solver/index.ts';
import { settledPairs } from '../meeting/service.ts';
import { householdFacts } from './household-facts.ts';
import { dayInWords, wholeNumber, type LetterTexts, type TextsOf } from './letter-texts.ts';
import type { LetterMaterial } from './material.ts';
import type { Block, LetterDocument } from './schemas.ts';
import { nbLetters } from './texts-nb.ts';
import { nnLetters } from './texts-nn.ts';

// A letter says what was decided and why, from the findings that were stored when it was: about this household alone. Rules about neighbours are never named, nor
// what others have; where one of them had a say, the letter says that the policy has other terms too.

const TEXTS: TextsOf = { nb: nbLetters, nn: nnLetters };

const heading = (text: string, level: 1 | 2 = 2): Block => ({ kind: 'heading', level, text });
const paragraph = (...sentences: readonly string[]): Block => ({ kind: 'paragraph', text: sentences.join(' ') });
const list = (items: readonly string[]): Block => ({ kind: 'list', items: [...items] });

/** When a rule that was not in the way has still something to say to a household. */
const CONCERNS: Readonly<Record<string, (household: Household) => boolean>> = {
  unplaced: () => true, bedrooms: () => true, tenure: () => true,
  accessibility: ({ needsStepFree, needsWheelchair }) => needsStepFree || needsWheelchair, rent: ({ maxMonthlyRent }) => maxMonthlyRent !== null,
  pets: ({ hasPet }) => hasPet, staffing: ({ needsStaffing }) => needsStaffing !== 'none', features: ({ mustHave, mustNotHave }) => mustHave.length + mustNotHave.length > 0,
  veto: ({ excludedAreaIds, excludedSiteIds }) => excludedAreaIds.length + excludedSiteIds.length > 0, deadline: ({ neededBy }) => neededBy !== null,
  areaWish: ({ areaWishes }) => areaWishes.length > 0, pointWish: ({ pointWishes }) => pointWishes.length > 0, followUpCover: ({ followUp }) => followUp !== null,
  followUpCapacity: ({ followUp }) => followUp !== null, continuity: ({ followUp }) => (followUp?.currentTeamId ?? null) !== null,
};

/** Reasons of the core that speak of dwellings which suit, and the findings that are no news to the one who reads. */
const SUITS = { others: 'competition', kept: 'levels' } as const;
const UNSAID = new Set(['unplaced']);
/** Findings that are said by the area, where the household wishes for it. */
const SAID_BY_AREA = new Set(['areaWish']);
/** What can be in the way of a dwelling without being a rule of the policy. */
const NO_RULES = ['horizon', 'lock'];

function homeBlocks({ problem, names, decision, deadline, household }: LetterMaterial, t: LetterTexts): readonly Block[] {
  const dwelling = problem.dwellings.find(({ id }) => id === decision.dwellingId);
  if (dwelling === undefined) return [];
  const team = problem.teams.find(({ id }) => id === decision.teamId);
  const rows = [
    { name: t.home.address, value: names.dwellingLabels.get(dwelling.id) ?? dwelling.id }, { name: t.home.bedrooms, value: String(dwelling.bedrooms) },
    { name: t.home.rent, value: t.home.rentValue(wholeNumber(dwelling.monthlyRent)) }, { name: t.home.tenure, value: t.tenure[dwelling.tenure] },
    ...(dwelling.wheelchair || dwelling.stepFree ? [{ name: t.home.access, value: dwelling.wheelchair ? t.home.wheelchair : t.home.stepFree }] : []),
    ...(decision.moveIn === null ? [] : [{ name: t.home.moveIn, value: t.home.moveInValue(dayInWords(decision.moveIn)) }]),
    ...(household.followUp === null ? [] : [{ name: t.home.team, value: team?.name ?? t.home.noTeam }]),
    { name: t.home.deadline, value: deadline === null ? t.home.noDeadline : dayInWords(deadline) },
  ];
  return [heading(t.home.heading), { kind: 'facts', rows }];
}

function answering({ terms, deadline }: LetterMaterial, t: LetterTexts): readonly Block[] {
  const keepsPlace = terms.refusalReasons.every(({ consequence }) => consequence.kind === 'staysInQueue');
  return [
    heading(t.answering.heading), paragraph(t.answering.how(deadline === null ? t.home.noDeadline : dayInWords(deadline))), { kind: 'field', label: t.answering.label, text: t.answering.contact },
    paragraph(keepsPlace ? t.answering.keepsPlace : t.answering.depends, t.answering.silent(t.consequence(terms.noAnswer))),
  ];
}

/** What decided where others stood alike by every rule; empty where nothing did, and where the letter is about something else. */
function whyAmongEquals({ decision: { basis: { amongEquals }, outcome } }: LetterMaterial, t: LetterTexts): readonly Block[] {
  if (amongEquals === null) return [];
  const { by, share } = amongEquals;
  const end = share === 'whichHome' ? 'which' : outcome === 'offered' ? 'got' : 'missed';
  return [paragraph(t.equals.intro[share], t.equals.order[by], t.equals.outcome[by][end], ...(by === 'draw' ? [t.equals.recorded] : []))];
}

function whyOffered(material: LetterMaterial, t: LetterTexts): readonly Block[] {
  const { decision, problem, household } = material;
  const { override, basis } = decision;
  const dwelling = problem.dwellings.find(({ id }) => id === decision.dwellingId);
  const site = problem.sites.find(({ id }) => id === dwelling?.siteId);
  const area = problem.areas.find(({ id }) => id === site?.areaId);
  const broken = new Set(override?.ruleIds ?? []);
  const departed = [...broken].flatMap((ruleId) => t.rule[ruleId]?.unmet(null) ?? []);
  const place = area === undefined ? -1 : household.areaWishes.indexOf(area.id);
  const isSaid = (ruleId: string): boolean => broken.has(ruleId) || UNSAID.has(ruleId) || (place >= 0 && SAID_BY_AREA.has(ruleId));
  const byRule = Map.groupBy(basis.findings.filter(({ ruleId }) => !isSaid(ruleId)), ({ ruleId }) => ruleId);
  const missing = [...byRule].flatMap(([ruleId, rows]) => t.rule[ruleId]?.unmet(rows.reduce((sum, { penalty }) => sum + penalty, 0)) ?? []);
  return [
    heading(t.why.offered),
    ...(override === null ? [paragraph(t.why.suits)] : departed.length === 0 ? [paragraph(t.why.exception)] : [paragraph(t.why.departed), list(departed)]),
    ...(area !== undefined && place >= 0 ? [paragraph(place === 0 ? t.why.wishedMost(area.name) : t.why.wishedToo(area.name))] : []),
    ...(missing.length > 0 ? [paragraph(t.why.missing), list(missing)] : []), ...whyAmongEquals(material, t),
  ];
}

function whyNotOffered(material: LetterMaterial, t: LetterTexts): readonly Block[] {
  const { decision: { basis }, problem, plan } = material;
  const setAside = new Set([...plan.held, ...settledPairs(problem, plan)].map(({ dwellingId }) => dwellingId));
  const lookedAt = problem.dwellings.filter(({ id }) => !setAside.has(id)).length;
  const reasons = (basis.reasons ?? []).filter(({ dwellings }) => dwellings > 0);
  if (lookedAt === 0 || reasons.length === 0) return [heading(t.why.notOffered), paragraph(t.why.none)];
  const countOf = (ruleId: string): number => reasons.find((reason) => reason.ruleId === ruleId)?.dwellings ?? 0;
  const inTheWay = reasons.filter(({ ruleId }) => !Object.values<string>(SUITS).includes(ruleId));
  const told = inTheWay.filter(({ ruleId }) => t.rule[ruleId] !== undefined).toSorted((a, b) => b.dwellings - a.dwellings);
  const [others, kept] = [countOf(SUITS.others), countOf(SUITS.kept)];
  const items = [
    ...told.map(({ ruleId, dwellings }) => `${wholeNumber(dwellings)} ${t.rule[ruleId]?.fell(dwellings) ?? ''}`), ...(told.length < inTheWay.length ? [t.why.others] : []),
    ...(others > 0 ? [t.why.toOthers(others)] : []), ...(kept > 0 ? [t.why.keptBack(kept)] : []),
  ];
  const intro = lookedAt === problem.dwellings.length ? t.why.looked(lookedAt) : t.why.lookedOf(lookedAt, problem.dwellings.length);
  return [
    heading(t.why.notOffered), paragraph(intro), list(items), ...(inTheWay.length > 1 ? [paragraph(t.why.countsTwice)] : []), ...(others + kept > 0 ? [paragraph(t.why.together)] : []),
    ...whyAmongEquals(material, t),
  ];
}

function whyDeclined({ decision, terms, language }: LetterMaterial, t: LetterTexts): readonly Block[] {
  const coded = terms.declineReasons.find(({ code }) => code === decision.code);
  return [
    heading(t.why.declined), { kind: 'facts', rows: [{ name: t.facts.ground, value: coded?.text[language] ?? decision.code ?? '' }] },
    ...paragraphs(decision.reason ?? ''), paragraph(t.why.notPart),
  ];
}

function why(material: LetterMaterial, t: LetterTexts): readonly Block[] {
  switch (material.decision.outcome) {
    case 'offered': return whyOffered(material, t);
    case 'notOffered': return whyNotOffered(material, t);
    case 'declined': return whyDeclined(material, t);
    // why a meeting waits is its own note, and can be about others: the assessment says it to the one who reads
    case 'leftOpen': return [];
  }
}

function lead({ decision, names }: LetterMaterial, t: LetterTexts): readonly Block[] {
  const { outcome, dwellingId, consequence } = decision;
  if (outcome === 'offered') return [paragraph(t.lead.offered(names.dwellingLabels.get(dwellingId ?? '') ?? dwellingId ?? ''))];
  if (outcome !== 'declined') return [paragraph(t.lead[outcome], t.stays)];
  return [paragraph(t.lead.declined, ...(consequence === null ? [] : [t.consequence(consequence)]))];
}

/** Where a policy comes from as a reader of a letter can use it: the sources by name, without the lines of them that the one who keeps the policy looks up. */
function sourcesByName(authority: string): string {
  return authority.replaceAll(/\s*\((?:linjene?|linje|lines?)\s[^)]*\)/gi, '').replaceAll(/,?\s*\b(?:linjene?|linje|lines?)\s\d+(?:\s*[–-]\s*\d+)?/gi, '');
}

/** The rules that had a say for this household, where it was compared: those that were in the way, and those about something that it needs or wishes. */
function rulesUsed({ problem, policy, household, decision: { basis, override, outcome }, language }: LetterMaterial, t: LetterTexts): readonly Block[] {
  const active = Object.entries(problem.policy.rules).filter(([, { enforce }]) => enforce !== 'off').map(([ruleId]) => ruleId);
  const hadASay = new Set([...(basis.reasons ?? []), ...basis.findings].map(({ ruleId }) => ruleId).concat(override?.ruleIds ?? []));
  const known = new Set([...active, ...NO_RULES]);
  const told = Object.keys(t.rule).filter((ruleId) => known.has(ruleId) && (hadASay.has(ruleId) || CONCERNS[ruleId]?.(household) === true));
  const wasCompared = outcome === 'offered' || outcome === 'notOffered';
  return [
    heading(t.rules.heading), paragraph(t.rules.policy(policy.name[language], dayInWords(policy.validFrom))),
    policy.authority === null ? { kind: 'field', label: t.rules.authorityLabel, text: t.rules.authorityMissing } : paragraph(t.rules.authority(sourcesByName(policy.authority))),
    ...(wasCompared ? [paragraph(t.rules.these), list(told.flatMap((ruleId) => t.rule[ruleId]?.sentence ?? [])), paragraph(t.rules.more, t.rules.people)] : []),
  ];
}

/** A text of several paragraphs, as it was written. */
export function paragraphs(text: string): readonly Block[] {
  return text.replaceAll('\r\n', '\n').split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '').map((part) => paragraph(part));
}

function assessed({ assessment }: LetterMaterial, t: LetterTexts): readonly Block[] {
  const written = paragraphs(assessment);
  return [heading(t.assessment.heading), ...(written.length > 0 ? written : [{ kind: 'field' as const, label: t.assessment.label, text: t.assessment.missing }])];
}

/** The draft of a letter about what was decided of a household, with reasons. */
export function letterDocument(material: LetterMaterial): LetterDocument {
  const { language, household, decision, municipality } = material;
  const t = TEXTS[language];
  const { outcome } = decision;
  const sender = t.municipality(municipality);
  const end = outcome === 'leftOpen' ? t.questions : t.appeal;
  return {
    language, title: t.title[outcome], isWide: false, footer: t.draft.footer(household.id, sender),
    blocks: [
      { kind: 'note', title: t.draft.title, text: t.draft.text }, paragraph(sender), paragraph(t.recipient),
      { kind: 'facts', rows: [{ name: t.facts.case, value: household.id }, { name: outcome === 'leftOpen' ? t.facts.metOn : t.facts.decidedOn, value: dayInWords(decision.decidedOn) }] },
      heading(t.title[outcome], 1), ...lead(material, t), ...(outcome === 'offered' ? [...homeBlocks(material, t), ...answering(material, t)] : []), ...why(material, t),
      ...assessed(material, t), heading(t.used.heading), ...(outcome === 'leftOpen' ? [] : [paragraph(t.used.intro)]), { kind: 'facts', rows: [...householdFacts(material, t)] }, paragraph(t.used.outro),
      ...rulesUsed(material, t), heading(end.heading), { kind: 'field', label: end.label, text: end.text }, { kind: 'signature', lines: [t.greeting, ...t.signature, sender] },
    ],
  };
}
