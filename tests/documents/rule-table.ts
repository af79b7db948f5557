import * as z from 'zod';
import { RULES } from '../../solver/index.ts';

/** The part of a JSON schema that parameters use. */
interface Shape {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly items?: Shape;
  readonly additionalProperties?: Shape;
  readonly default?: unknown;
}

function shapeText(shape: Shape): string {
  if (shape.enum !== undefined) return shape.enum.join(', ');
  if (shape.items !== undefined) return `list of ${shapeText(shape.items)}`;
  if (shape.type === 'object' && shape.additionalProperties !== undefined) return `by word, each ${shapeText(shape.additionalProperties)}`;
  if (shape.type === 'integer') return `${shape.minimum}..${shape.maximum}`;
  throw new Error(`a parameter has the shape ${JSON.stringify(shape)}, which the table cannot say yet`);
}

function parameterText([name, schema]: readonly [string, z.ZodType]): string {
  const shape = z.toJSONSchema(schema, { io: 'input' }) as Shape;
  return `\`${name}\` ${shapeText(shape)}${shape.default === undefined ? '' : `, ${JSON.stringify(shape.default)} when left out`}`;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/** The table of all rules as they stand in the registry, in Markdown. */
export function ruleTable(): string {
  const rows = RULES.map(({ id, allows, required, parameters, sentence, authority }) => [
    `\`${id}\``, allows.join(', ') + (required === true ? ' (in every policy)' : ''), sentence, Object.entries(parameters).map(parameterText).join('<br>'), authority,
  ].map(cell));
  return [
    '# The rules',
    '',
    '<!-- Written by `npm run fix` from the registry; `npm run check` refuses it when it is stale. -->',
    '',
    'Each rule is a folder: `index.ts` says what it is, `rows.ts` how it enters the model, `check.ts` how a finished proposal is judged by it,',
    'and neither of the last two knows the other. `rule.ts` is the contract. A policy sets each rule `hard`, `soft` with a level and a weight, or `off`.',
    'Every number is a parameter, and every value that ships is an assumption that the municipality can change.',
    '',
    '| rule | may be | what it says | parameters | where it comes from |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}
