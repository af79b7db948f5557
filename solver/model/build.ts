import { compareIds } from '../domain/distance.ts';
import type { Dwelling, Household, Setting, Site, Team } from '../domain/problem.ts';
import type { Round } from '../domain/round.ts';
import type { Candidate, Enforcement, Rule, RuleRows } from '../rules/rule.ts';
import { NOTHING, RowStore, one, sumOf, type Bounded, type ModelBuilder } from './builder.ts';
import type { Definition, DwellingClass, Expression, LinearModel, ModelLevel, PlacementColumn } from './model.ts';

/** A rule as the policy of a round uses it. */
interface ActiveRule {
  readonly id: string;
  readonly rows: RuleRows<unknown>;
  readonly parameters: unknown;
  readonly enforcement: Enforcement;
  readonly levelIndex: number;
  readonly weight: number;
}

/** A model with what is needed to read its columns as placements again. */
export interface BuiltModel {
  readonly model: LinearModel;
  readonly candidates: readonly Candidate[];
}

/** The linear model of a round: a column for each placement that no hard rule forbids by itself, and the rows that the rules add. The dwellings that are to stand apart are classes of their own. Throws on a number that is not finite. */
export function buildModel(round: Round, rules: readonly Rule[], apart: readonly string[] = []): BuiltModel {
  const active = activeRules(round, rules);
  const levelNumbers = [...new Set(active.flatMap((rule) => (rule.enforcement === 'soft' ? [settingLevel(round, rule.id)] : [])))].sort((a, b) => a - b);
  const classes = dwellingClasses(round, apart);
  const build = new Assembly(round, classes, levelNumbers);
  for (const household of round.problem.households) build.addHousehold(household, active);
  build.addStructure();
  for (const rule of active) build.join(rule);
  return { model: build.finish(), candidates: build.candidates };
}

function settingLevel(round: Round, ruleId: string): number {
  const setting = round.problem.policy.rules[ruleId];
  if (setting?.enforce !== 'soft') throw new Error(`${ruleId} is not soft in this policy`);
  return setting.level;
}

function activeRules(round: Round, rules: readonly Rule[]): ActiveRule[] {
  const settings = round.problem.policy.rules;
  const on = rules.flatMap((rule) => {
    const setting: Setting | undefined = settings[rule.id];
    return setting && setting.enforce !== 'off' ? [{ rule, setting }] : [];
  });
  const levels = [...new Set(on.flatMap(({ setting }) => (setting.enforce === 'soft' ? [setting.level] : [])))].sort((a, b) => a - b);
  return on.map(({ rule, setting }) => ({
    id: rule.id,
    rows: rule.rows as RuleRows<unknown>,
    parameters: setting,
    enforcement: setting.enforce === 'hard' ? 'hard' : 'soft',
    levelIndex: setting.enforce === 'soft' ? levels.indexOf(setting.level) : -1,
    weight: setting.enforce === 'soft' ? setting.weight : 0,
  }));
}

/** Dwellings that are identical in every attribute become one class, unless a lock or the baseline names one of them, or it is to stand apart. */
function dwellingClasses(round: Round, apart: readonly string[]): readonly (DwellingClass & { readonly dwelling: Dwelling; readonly site: Site })[] {
  const { problem } = round;
  const named = new Set<string>([...apart, ...[...problem.locks, ...problem.baseline].map((row) => row.dwellingId)]);
  const siteIndex = new Map(problem.sites.map((site, i) => [site.id, i]));
  const groups = new Map<string, Dwelling[]>();
  for (const dwelling of problem.dwellings) {
    const { id, features, earmark, ...rest } = dwelling;
    const alike = [
      rest.siteId, rest.bedrooms, rest.stepFree, rest.wheelchair, rest.monthlyRent, rest.petsAllowed, rest.staffing, rest.tenure,
      rest.availableFrom, rest.maxMembers, [...features].sort(compareIds), earmark && [[...earmark.groups].sort(compareIds), earmark.until],
    ];
    const key = named.has(id) ? `named ${id}` : JSON.stringify(alike);
    groups.set(key, [...(groups.get(key) ?? []), dwelling]);
  }
  return [...groups.values()].map((dwellings) => {
    const first = dwellings[0] as Dwelling;
    const site = round.siteOf(first);
    return { dwellingIds: dwellings.map((dwelling) => dwelling.id).sort(compareIds), siteIndex: siteIndex.get(site.id) as number, dwelling: first, site };
  });
}

class Assembly implements ModelBuilder {
  readonly round: Round;
  readonly classes: readonly (DwellingClass & { readonly dwelling: Dwelling; readonly site: Site })[];
  readonly candidates: Candidate[] = [];
  readonly placements: PlacementColumn[] = [];
  readonly #levelNumbers: readonly number[];
  readonly #costs: number[][];
  readonly #constants: number[];
  readonly #upper: number[] = [];
  readonly #whole: number[] = [];
  readonly #tags: (null | { ruleId: string; subject: string })[] = [];
  readonly #definitions: Definition[] = [];
  readonly #rows = new RowStore();
  readonly #bySite = new Map<string, number[]>();
  readonly #byHousehold = new Map<string, number[]>();
  readonly #byTeam = new Map<string, number[]>();
  readonly #byClass: number[][];
  readonly #householdIndex: ReadonlyMap<string, number>;
  readonly #forbidden: ReadonlySet<string>;
  readonly #before = new Map<string, number>();
  readonly #arrivals = new Map<string, Bounded>();
  readonly #leavers = new Map<string, Bounded>();
  #rule: ActiveRule | null = null;

  constructor(round: Round, classes: Assembly['classes'], levelNumbers: readonly number[]) {
    this.round = round;
    this.classes = classes;
    this.#levelNumbers = levelNumbers;
    this.#costs = levelNumbers.map(() => []);
    this.#constants = levelNumbers.map(() => 0);
    this.#byClass = classes.map(() => []);
    const { problem } = round;
    this.#householdIndex = new Map(problem.households.map((household, i) => [household.id, i]));
    this.#forbidden = new Set(problem.locks.filter((lock) => lock.kind === 'forbid').map((lock) => JSON.stringify([lock.householdId, lock.dwellingId])));
    for (const someone of [...problem.tenants, ...problem.households]) {
      const home = round.homeSite(someone.id);
      if (home && someone.counted) this.#before.set(home.id, (this.#before.get(home.id) ?? 0) + 1);
    }
  }

  columnsAt(site: Site): readonly number[] { return this.#bySite.get(site.id) ?? []; }
  columnsOf(household: Household): readonly number[] { return this.#byHousehold.get(household.id) ?? []; }
  columnsWith(team: Team): readonly number[] { return this.#byTeam.get(team.id) ?? []; }
  countedBefore(site: Site): number { return this.#before.get(site.id) ?? 0; }

  /** The columns of one household: each class that no hard rule forbids it, with no team and with each eligible team that a rule asks for. */
  addHousehold(household: Household, active: readonly ActiveRule[]): void {
    const { round } = this;
    const start = this.#levelNumbers.map(() => 0);
    for (const rule of active) {
      if (rule.enforcement !== 'soft' || !rule.rows.unplacedPenalty) continue;
      const penalty = rule.rows.unplacedPenalty(household, rule.parameters, round) * rule.weight;
      this.#constants[rule.levelIndex] = (this.#constants[rule.levelIndex] as number) + penalty;
      start[rule.levelIndex] = (start[rule.levelIndex] as number) - penalty;
    }
    const teamRules = active.filter((rule) => rule.rows.dependsOnTeam === true);
    const pairRules = active.filter((rule) => rule.rows.dependsOnTeam !== true);
    this.classes.forEach((dwellingClass, classIndex) => {
      const { dwelling, site } = dwellingClass;
      const moveInDay = round.moveInDay(household, dwelling);
      if (moveInDay > round.lastDay) return;
      if (dwellingClass.dwellingIds.length === 1 && this.#forbidden.has(JSON.stringify([household.id, dwelling.id]))) return;
      const alone: Candidate = { household, dwelling, site, team: null, moveInDay };
      if (isForbidden(alone, pairRules, round)) return;
      const pairCosts = candidateCosts(alone, pairRules, round, start);
      const aloneForbidden = isForbidden(alone, teamRules, round);
      const aloneCosts = candidateCosts(alone, teamRules, round, pairCosts);
      if (!aloneForbidden) this.#addPlacement(alone, classIndex, -1, aloneCosts);
      round.problem.teams.forEach((team, teamIndex) => {
        if (!round.isEligible(team, household, site)) return;
        const candidate: Candidate = { ...alone, team };
        if (isForbidden(candidate, teamRules, round)) return;
        const costs = candidateCosts(candidate, teamRules, round, pairCosts);
        // A team takes room from others; where no level gains by it, nobody asks for it.
        if (!aloneForbidden && costs.every((cost, i) => cost >= (aloneCosts[i] as number))) return;
        this.#addPlacement(candidate, classIndex, teamIndex, costs);
      });
    });
  }

  #addPlacement(candidate: Candidate, classIndex: number, teamIndex: number, costs: readonly number[]): void {
    const column = this.candidates.length;
    this.candidates.push(candidate);
    this.placements.push({ householdIndex: this.#householdIndex.get(candidate.household.id) as number, classIndex, teamIndex });
    this.#pushColumn(1, 1, null);
    costs.forEach((cost, i) => { (this.#costs[i] as number[])[column] = cost; });
    const list = (map: Map<string, number[]>, key: string): void => {
      const known = map.get(key);
      if (known) known.push(column);
      else map.set(key, [column]);
    };
    list(this.#bySite, candidate.site.id);
    list(this.#byHousehold, candidate.household.id);
    if (candidate.team) list(this.#byTeam, candidate.team.id);
    (this.#byClass[classIndex] as number[]).push(column);
  }

  #pushColumn(upper: number, whole: number, tag: null | { ruleId: string; subject: string }): number {
    this.#upper.push(upper);
    this.#whole.push(whole);
    this.#tags.push(tag);
    for (const costs of this.#costs) costs.push(0);
    return this.#upper.length - 1;
  }

  /** At most one dwelling for each household, one household for each dwelling, and the require locks. */
  addStructure(): void {
    const { problem } = this.round;
    const required = new Map(problem.locks.filter((lock) => lock.kind === 'require').map((lock) => [lock.householdId as string, lock.dwellingId]));
    for (const household of problem.households) {
      const columns = this.columnsOf(household);
      const dwellingId = required.get(household.id);
      this.#rows.add(sumOf(columns), -Infinity, 1, { ruleId: 'structure', subject: household.id });
      if (dwellingId === undefined) continue;
      const wanted = columns.filter((column) => this.candidates[column]?.dwelling.id === dwellingId);
      this.#rows.add(sumOf(wanted), 1, Infinity, { ruleId: 'lock', subject: household.id });
    }
    this.classes.forEach((dwellingClass, i) => {
      this.#rows.add(sumOf(this.#byClass[i] as number[]), -Infinity, dwellingClass.dwellingIds.length, { ruleId: 'structure', subject: dwellingClass.dwelling.id });
    });
  }

  join(rule: ActiveRule): void {
    if (!rule.rows.join) return;
    this.#rule = rule;
    rule.rows.join(this, rule.parameters, rule.enforcement);
    this.#rule = null;
  }

  countedArrivals(site: Site): Bounded {
    return this.#counted(this.#arrivals, site, () => this.columnsAt(site).filter((column) => this.candidates[column]?.household.counted));
  }

  countedLeavers(site: Site): Bounded {
    return this.#counted(this.#leavers, site, () => this.round.problem.households
      .filter((household) => household.counted && household.currentSiteId === site.id)
      .flatMap((household) => this.columnsOf(household)));
  }

  #counted(known: Map<string, Bounded>, site: Site, columnsOf: () => readonly number[]): Bounded {
    let bounded = known.get(site.id);
    if (bounded) return bounded;
    const columns = columnsOf();
    const households = new Set(columns.map((column) => this.placements[column]?.householdIndex)).size;
    const classes = new Set(columns.map((column) => this.placements[column]?.classIndex as number));
    const homes = [...classes].reduce((sum, i) => sum + (this.classes[i]?.dwellingIds.length ?? 0), 0);
    const most = Math.min(households, homes);
    if (most === 0) bounded = { expression: NOTHING, most: 0 };
    else {
      const rule = this.#rule;
      this.#rule = null;
      bounded = { expression: one(this.derive({ means: 'sum', of: sumOf(columns) }, most)), most };
      this.#rule = rule;
    }
    known.set(site.id, bounded);
    return bounded;
  }

  derive(definition: Definition, most: number, options: { readonly whole?: boolean; readonly subject?: string } = {}): number {
    const tag = { ruleId: this.#rule?.id ?? 'structure', subject: definition.means };
    const column = this.#pushColumn(most, options.whole === true ? 1 : 0, tag);
    this.#definitions.push(definition);
    if (definition.means === 'sum') {
      const { columns, coefficients, constant } = definition.of;
      this.#rows.add({ columns: [...columns, column], coefficients: [...coefficients, -1], constant }, 0, 0, tag, 'implied');
    } else if (definition.means === 'excess') {
      const { columns, coefficients, constant } = definition.of;
      this.#rows.add({ columns: [...columns, column], coefficients: [...coefficients, -1], constant }, -Infinity, 0, { ...tag, subject: options.subject ?? tag.subject }, 'implied');
    }
    return column;
  }

  row(expression: Expression, lower: number, upper: number, subject: string): void {
    this.#rows.add(expression, lower, upper, { ruleId: this.#rule?.id ?? 'structure', subject });
  }

  impliedRow(expression: Expression, lower: number, upper: number, subject: string): void {
    this.#rows.add(expression, lower, upper, { ruleId: this.#rule?.id ?? 'structure', subject }, 'implied');
  }

  sharedRow(expression: Expression, most: number, subject: string): void {
    this.#rows.add(expression, -Infinity, most, { ruleId: this.#rule?.id ?? 'structure', subject }, 'shared');
  }

  price(column: number, penalty: number): void {
    const rule = this.#rule;
    if (!rule || rule.enforcement !== 'soft') throw new Error('only a soft rule may price a column');
    const costs = this.#costs[rule.levelIndex] as number[];
    costs[column] = (costs[column] as number) + penalty * rule.weight;
  }

  finish(): LinearModel {
    const count = this.#upper.length;
    return {
      placements: this.placements,
      classes: this.classes.map(({ dwellingIds, siteIndex }) => ({ dwellingIds, siteIndex })),
      householdIds: this.round.problem.households.map((household) => household.id),
      teamIds: this.round.problem.teams.map((team) => team.id),
      columnCount: count,
      lower: new Float64Array(count),
      upper: Float64Array.from(this.#upper),
      integer: Uint8Array.from(this.#whole),
      columnTags: this.#tags,
      definitions: this.#definitions,
      rows: this.#rows.compressed(),
      rowLower: Float64Array.from(this.#rows.lower),
      rowUpper: Float64Array.from(this.#rows.upper),
      rowTags: this.#rows.tags,
      rowRoles: this.#rows.roles,
      levels: this.#levelNumbers.map((level, i): ModelLevel => finite({
        level, costs: Float64Array.from(this.#costs[i] as number[]), constant: this.#constants[i] as number,
      })),
    };
  }
}

/** The level as it is. Throws where something on it costs what is not a finite number, as a parameter that nobody filled in would. */
function finite(level: ModelLevel): ModelLevel {
  if (!Number.isFinite(level.constant) || !level.costs.every(Number.isFinite)) throw new Error(`something on level ${level.level} costs what is not a finite number`);
  return level;
}

function isForbidden(candidate: Candidate, rules: readonly ActiveRule[], round: Round): boolean {
  return rules.some(({ rows, parameters, enforcement }) => {
    if (enforcement !== 'hard') return false;
    if (rows.forbids) return rows.forbids(candidate, parameters, round);
    return rows.penalty !== undefined && rows.penalty(candidate, parameters, round) > 0;
  });
}

/** The candidate's cost on each level, added to what it starts from. What being unplaced costs is carried by the constant, so a placement starts below 0. */
function candidateCosts(candidate: Candidate, rules: readonly ActiveRule[], round: Round, start: readonly number[]): number[] {
  const costs = [...start];
  for (const { rows, parameters, enforcement, levelIndex, weight } of rules) {
    if (enforcement !== 'soft' || !rows.penalty) continue;
    costs[levelIndex] = (costs[levelIndex] as number) + rows.penalty(candidate, parameters, round) * weight;
  }
  return costs;
}
