import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES, type Policy } from '../../solver/index.ts';
import { PolicyFile, type LocalText } from '../intake/schemas.ts';
import { RuleStanding, ShippedPolicy } from './schemas.ts';

/** The policies that ship with the product. */
export interface PolicyService {
  list(): readonly ShippedPolicy[];
  find(id: string): PolicyFile | undefined;
  /** The name in each language; a policy that did not ship has the one name that its problem gives it. */
  nameOf(policy: Policy): LocalText;
}

function standingOf({ id: ruleId, parameters: schemas }: (typeof RULES)[number], setting: PolicyFile['rules'][string] | undefined): RuleStanding {
  if (setting === undefined || setting.enforce === 'off') return { ruleId, enforce: 'off', level: null, weight: null, parameters: {} };
  const { enforce, level = null, weight = null } = setting;
  const parameters = Object.fromEntries(Object.entries(schemas).map(([name, schema]): [string, unknown] => [name, schema.parse(setting[name])]));
  return RuleStanding.parse({ ruleId, enforce, level, weight, parameters });
}

function shipped(file: PolicyFile): ShippedPolicy {
  const rules = RULES.map((rule) => standingOf(rule, Object.hasOwn(file.rules, rule.id) ? file.rules[rule.id] : undefined));
  return ShippedPolicy.strip().parse({ ...file, rules });
}

/** Reads every policy of the folder. A file that is not a policy is our mistake and is thrown. */
export function createPolicyService(folder: string): PolicyService {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
    .map((name) => PolicyFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const byId = new Map(files.map((file) => [file.id, file]));
  const all = files.map(shipped);
  return {
    list: () => all,
    find: (id) => byId.get(id),
    nameOf: ({ id, name }) => byId.get(id)?.name ?? { nb: name, nn: name, en: name },
  };
}
