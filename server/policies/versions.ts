import { hardLimitsIn, ruleStandings, type PolicyRules } from '../../solver/index.ts';
import type { PolicyVersionRow } from '../db/tables.ts';
import type { LocalText, PolicyFile } from '../intake/schemas.ts';
import { Decision, ListedPolicy, PolicyContent, Withdrawal, type GivenPolicy, type VersionState, type VersionView } from './schemas.ts';

/** One version of a policy, whether it ships or is the municipality's own. */
export interface Version {
  readonly policyId: string;
  readonly number: number;
  readonly stored: 'shipped' | PolicyVersionRow['state'];
  readonly edit: number;
  readonly content: PolicyContent;
  readonly decision: Decision | null;
  readonly withdrawal: Withdrawal | null;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

/**
 * What a version is known by in rounds and lists: a policy that ships by its own id, others by their policy and number, such as `bosetting.v2`. A draft has an id of its own,
 * `bosetting.v2.draft`: it may be another when it is adopted, and a round that tried the draft is not made under what was adopted.
 */
export function versionId({ stored, policyId, number }: Pick<Version, 'stored' | 'policyId' | 'number'>): string {
  if (stored === 'shipped') return policyId;
  return stored === 'draft' ? `${policyId}.v${number}.draft` : `${policyId}.v${number}`;
}

/** Whether an id is that of a draft. It still is when the draft has been adopted or taken away: what was made under it was never made under an adopted policy. */
export const isDraftId = (id: string): boolean => /\.v\d+\.draft$/.test(id);

/** The version that a policy file says, as one that ships. */
export function shippedVersion({ id: policyId, ...file }: PolicyFile): Version {
  return { policyId, number: 1, stored: 'shipped', edit: 0, content: { ...file, notes: {} }, decision: null, withdrawal: null, changedAt: null, changedBy: null };
}

/** The version that a row holds. A row that cannot be read was not stored by us, and is thrown. */
export function versionOf({ policyId, number, state, edit, content, decision, withdrawal, changedAt, changedBy }: PolicyVersionRow): Version {
  const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  return {
    policyId, number, stored: state, edit, content: PolicyContent.parse(parsed(content)), decision: Decision.nullable().parse(parsed(decision)),
    withdrawal: Withdrawal.nullable().parse(parsed(withdrawal)), changedAt, changedBy,
  };
}

/** The row that holds a version of the municipality's own. Throws on a content that could not be read back. */
export function rowOf({ stored, content, decision, withdrawal, changedAt, changedBy, ...rest }: Version & { readonly stored: PolicyVersionRow['state'] }): PolicyVersionRow {
  const text = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
  return { ...rest, state: stored, content: JSON.stringify(PolicyContent.parse(content)), decision: text(decision), withdrawal: text(withdrawal), changedAt: changedAt ?? '', changedBy: changedBy ?? '' };
}

/** The version of a policy that is in force on a day (ISO date): of the adopted ones that hold from then or before, the one that holds from the latest day; undefined when none is. */
function inForceOn(versions: readonly Version[], today: string): Version | undefined {
  const holding = versions.filter(({ stored, content }) => stored === 'adopted' && content.validFrom <= today);
  return holding.sort((a, b) => (a.content.validFrom === b.content.validFrom ? b.number - a.number : a.content.validFrom < b.content.validFrom ? 1 : -1))[0];
}

/** How far a version has come on a day (ISO date), among the versions of its policy. */
export function stateOn(version: Version, versions: readonly Version[], today: string): VersionState {
  if (version.stored !== 'adopted') return version.stored;
  if (version.content.validFrom > today) return 'coming';
  return inForceOn(versions, today)?.number === version.number ? 'inForce' : 'replaced';
}

const filled = ({ nb, nn, en }: LocalText): LocalText => ({ nb, nn: nn.trim() === '' ? nb : nn, en: en.trim() === '' ? nb : en });

const each = (text: LocalText, said: LocalText): LocalText => ({ nb: `${text.nb} (${said.nb})`, nn: `${text.nn} (${said.nn})`, en: `${text.en} (${said.en})` });

/** What a version is called where several may stand beside each other: a draft says that it is one, and a later version which. */
export function nameOfVersion({ stored, number, content }: Version): LocalText {
  const name = filled(content.name);
  if (stored === 'draft') return each(name, number === 1 ? { nb: 'utkast', nn: 'utkast', en: 'draft' } : { nb: `utkast til versjon ${number}`, nn: `utkast til versjon ${number}`, en: `draft of version ${number}` });
  return number === 1 ? name : each(name, { nb: `versjon ${number}`, nn: `versjon ${number}`, en: `version ${number}` });
}

const norwegianDate = (iso: string): string => iso.split('-').toReversed().map(Number).join('.');

/** On whose authority a version stands, in Norwegian as policy files have it: that it is a draft, or who adopted it, before what it says itself. */
function authorityOf({ stored, content: { authority }, decision }: Version): string {
  if (stored === 'draft') return `Utkast, ikke vedtatt. ${authority}`;
  return decision === null ? authority : `Vedtatt av ${decision.decidedBy} ${norwegianDate(decision.decidedOn)}, sak ${decision.caseNumber}. ${authority}`;
}

/** A version as the policy file that rounds are made under. */
export function policyFileOf(version: Version): PolicyFile {
  const { aim, assumed, validFrom, reviewBy, rules } = version.content;
  return {
    id: versionId(version), name: nameOfVersion(version), validFrom, authority: authorityOf(version), aim: filled(aim), assumed: filled(assumed), reviewBy, rules: rules as PolicyFile['rules'],
  };
}

/** A version as the file that is given out. */
export function givenFileOf(version: Version): GivenPolicy {
  const { name, validFrom, authority, aim, assumed, reviewBy, rules, notes } = version.content;
  return { id: versionId(version), name, validFrom, authority, aim, assumed, reviewBy, rules: rules as GivenPolicy['rules'], notes };
}

// Rules that have been judged, or that ship and are held against their schema by a test.
const rulesOf = ({ content }: Version): PolicyRules => content.rules as PolicyRules;

/** A version as it stands in lists on a day (ISO date). */
export function listed(version: Version, versions: readonly Version[], today: string): ListedPolicy {
  const { policyId, number, content: { reviewBy } } = version;
  return ListedPolicy.strip().parse({ ...policyFileOf(version), policyId, number, state: stateOn(version, versions, today), isPastReview: reviewBy < today, rules: ruleStandings(rulesOf(version)) });
}

/** Everything of a version on a day (ISO date). */
export function versionView(version: Version, versions: readonly Version[], today: string): VersionView {
  const { stored: _, policyId: _policyId, ...rest } = version;
  const rules = rulesOf(version);
  return {
    ...rest, id: versionId(version), state: stateOn(version, versions, today), rules: ruleStandings(rules).map((one) => ({ ...one, parameters: { ...one.parameters } })),
    isPastReview: version.content.reviewBy < today, hardLimits: [...hardLimitsIn(rules)],
  };
}
