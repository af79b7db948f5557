import { isNode, lineOf, walk, type SyntaxNode } from '../support/syntax.ts';
import { isIn, type Guard, type Violation } from './guard.ts';
import type { Project } from './project.ts';
import type { Module } from './source.ts';

type Look = (node: SyntaxNode, parent: SyntaxNode | null) => string | null;

/** What a look at every node finds in the modules that it concerns. */
function seenIn(project: Project, concerns: (path: string) => boolean, look: Look): readonly Violation[] {
  return project.modules.filter(({ path }) => concerns(path)).flatMap((module: Module) => {
    const found: Violation[] = [];
    walk(module.tree, (node, parent) => {
      const what = look(node, parent);
      if (what !== null) found.push({ path: module.path, line: lineOf(module.text, node.start), what });
    });
    return found;
  });
}

/** A guard that needs no more than a look at each node. */
function nodeGuard(id: string, sentence: string, concerns: (path: string) => boolean, look: Look): Guard {
  return { id, sentence, violations: (project) => seenIn(project, concerns, look) };
}

const nameOf = (node: unknown) => (isNode(node) && node.type === 'Identifier' ? String(node['name']) : null);

/** The name of a field that is read, `b` of `a.b` and of `a['b']`. */
function fieldOf(node: SyntaxNode): string | null {
  if (node.type !== 'MemberExpression') return null;
  const property = node['property'] as SyntaxNode;
  if (node['computed'] !== true) return nameOf(property);
  return property.type === 'Literal' ? String(property['value']) : null;
}

const IMPURE = new Set([
  'process', 'performance', 'fetch', 'console', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'globalThis',
  'Worker', 'XMLHttpRequest', 'localStorage', 'navigator', 'Intl',
]);

/** Whether an identifier stands for a value in scope, and is not the name of a field, a key or a declared parameter. */
function isReference(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  if (node.type !== 'Identifier' || parent === null) return false;
  if (parent.type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true;
  if (parent.type === 'Property') return parent['value'] === node;
  return !/^(TS|MethodDefinition|PropertyDefinition|Import|Export)/.test(parent.type);
}

function impurity(node: SyntaxNode, parent: SyntaxNode | null): string | null {
  const object = nameOf(node['object']);
  if (node.type === 'MemberExpression' && object === 'Math' && fieldOf(node) === 'random') return 'rolls dice with Math.random';
  if (node.type === 'MemberExpression' && object === 'Date' && fieldOf(node) === 'now') return 'reads the clock with Date.now';
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && (node['arguments'] as unknown[]).length === 0) return 'reads the clock with new Date()';
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'Date') return 'reads the clock with Date()';
  if (node.type === 'MemberExpression' && fieldOf(node)?.startsWith('toLocale')) return `depends on the machine's language with ${fieldOf(node)}`;
  const name = nameOf(node);
  return name !== null && IMPURE.has(name) && isReference(node, parent) ? `reaches outside with ${name}` : null;
}

const solverIsPure = nodeGuard(
  'solver-is-pure',
  'The core has no clock, dice, language or machine: time, seeds and effects come in as values. Only engines load their package.',
  (path) => isIn(path, 'solver/') && !isIn(path, 'solver/engines/'),
  impurity,
);

const isRuleName = (node: unknown): boolean => {
  if (!isNode(node)) return false;
  const name = nameOf(node) ?? fieldOf(node);
  if (name === 'ruleId' || name === 'rule') return true;
  return name === 'id' && node.type === 'MemberExpression' && /rule/i.test(nameOf(node['object']) ?? fieldOf(node['object'] as SyntaxNode) ?? '');
};

/** The ids of the catalogue, as the folders of the rules spell them; `lock`, `horizon` and `structure` are not rules. */
function catalogueOf(modules: readonly Module[]): ReadonlySet<string> {
  const folders = modules.flatMap(({ path }) => /^solver\/rules\/([^/]+)\/index\.ts$/.exec(path)?.[1] ?? []);
  return new Set(folders.map((folder) => folder.replace(/-./g, (letter) => letter.slice(1).toUpperCase())));
}

function asksWhichRule(catalogue: ReadonlySet<string>, node: SyntaxNode): string | null {
  const named = (other: unknown) => (isNode(other) && other.type === 'Literal' && catalogue.has(String(other['value'])) ? String(other['value']) : null);
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node['operator']))) {
    const name = isRuleName(node['left']) ? named(node['right']) : isRuleName(node['right']) ? named(node['left']) : null;
    return name === null ? null : `asks whether the rule is ${name}`;
  }
  if (node.type === 'SwitchStatement' && isRuleName(node['discriminant'])) return 'switches on the name of a rule';
  if (node.type !== 'CallExpression' || nameOf(node['callee']) !== 'ruleNamed') return null;
  const name = named((node['arguments'] as unknown[])[0]);
  return name === null ? null : `takes out the rule ${name}`;
}

const isSharedCode = (path: string) => isIn(path, 'solver/', 'server/') && !/^solver\/rules\/[^/]+\//.test(path);

const noRuleIsSpecial: Guard = {
  id: 'no-rule-is-special',
  sentence: 'Shared code never asks which rule it has: a rule that needs more changes the contract of a rule.',
  violations: (project) => {
    const catalogue = catalogueOf(project.modules);
    return seenIn(project, isSharedCode, (node) => asksWhichRule(catalogue, node));
  },
};

/** Where a rule's parameters are read outside its folder, because the specification itself gives them a second meaning. */
const SECOND_MEANINGS: Readonly<Record<string, readonly string[]>> = {
  followUpCapacity: ['solver/domain/round.ts'],
  followUpCover: ['solver/rules/standing.ts'],
};

const settingsStayAtHome: Guard = {
  id: 'settings-stay-at-home',
  sentence: 'The core reads the parameters of a rule in its folder alone, save where the specification gives them a second meaning.',
  violations: (project) => {
    const catalogue = catalogueOf(project.modules);
    const look: Look = (node) => {
      const name = fieldOf(node);
      const isSetting = name !== null && catalogue.has(name) && isNode(node['object']) && fieldOf(node['object']) === 'rules';
      return isSetting ? name : null;
    };
    return seenIn(project, (path) => isSharedCode(path) && isIn(path, 'solver/'), look)
      .filter(({ path, what }) => !(SECOND_MEANINGS[what] ?? []).includes(path))
      .map((violation) => ({ ...violation, what: `reads the setting of ${violation.what}` }));
  },
};

const noAny = nodeGuard(
  'no-any',
  'A value of type any is a value that nobody checks.',
  () => true,
  (node) => (node.type === 'TSAnyKeyword' ? 'says any' : null),
);

const TEST_CALLS = new Set(['it', 'test', 'describe', 'suite']);

/** The one reason that a test may wait for: the independent yardstick is there on some machines only. */
function isAboutYardstick(call: SyntaxNode | null): boolean {
  let isAbout = false;
  if (call?.type === 'CallExpression') for (const part of call['arguments'] as readonly SyntaxNode[]) walk(part, (node) => { isAbout ||= /yardstick/i.test(nameOf(node) ?? ''); });
  return isAbout;
}

function isSkipped(node: SyntaxNode, parent: SyntaxNode | null): string | null {
  if (node.type === 'CallExpression' && /^(xit|xtest|xdescribe|fit|fdescribe)$/.test(nameOf(node['callee']) ?? '')) return `has ${nameOf(node['callee'])}`;
  const field = fieldOf(node);
  if (field === null || !/^(skip|only|todo|skipIf|fails)$/.test(field)) return null;
  if (field === 'skipIf' && isAboutYardstick(parent)) return null;
  let object = node['object'];
  while (isNode(object) && object.type === 'MemberExpression') object = object['object'];
  const name = nameOf(object);
  return name !== null && (TEST_CALLS.has(name) || name === 'context' || name === 'ctx') ? `has ${name}.${field}` : null;
}

const noSkippedTests = nodeGuard(
  'no-skipped-tests',
  'A test that does not run says nothing, and one that runs alone hides the others.',
  (path) => isIn(path, 'tests/'),
  isSkipped,
);

function exportedName(node: SyntaxNode): string | null {
  const declaration = node['declaration'];
  if (node.type !== 'ExportNamedDeclaration' || !isNode(declaration)) return null;
  if (declaration.type !== 'VariableDeclaration') return nameOf(declaration['id']);
  return nameOf((declaration['declarations'] as readonly SyntaxNode[])[0]?.['id']);
}

const exportsAreExplained: Guard = {
  id: 'exports-are-explained',
  sentence: 'One sentence on each exported thing says what it means; a schema and its type share one, and what a contract names needs none.',
  violations: ({ modules }) => modules.filter(({ path }) => isIn(path, 'solver/', 'server/', 'web/', 'data/')).flatMap(({ path, text, tree }) => {
    const exported = (tree['body'] as readonly SyntaxNode[]).flatMap((node) => {
      const name = exportedName(node);
      return name === null ? [] : [{ name, line: lineOf(text, node.start), isExplained: /\*\/\s*$/.test(text.slice(0, node.start)) }];
    });
    const explained = new Set(exported.filter(({ isExplained }) => isExplained).map(({ name }) => name));
    const isOfContract = (name: string) => /^solver\/rules\/[^/]+\/(rows|check)\.ts$/.test(path) && path.endsWith(`/${name}.ts`);
    return exported.filter(({ name }) => !explained.has(name) && !isOfContract(name)).map(({ name, line }) => ({ path, line, what: `${name} is exported without a sentence on what it means` }));
  }),
};

/** The guards of what may stand in a module. */
export const contentGuards: readonly Guard[] = [solverIsPure, noRuleIsSpecial, settingsStayAtHome, noAny, noSkippedTests, exportsAreExplained];
