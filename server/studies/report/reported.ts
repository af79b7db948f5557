import type { Block, LetterDocument } from '../../letters/schemas.ts';
import { day, REPORT_TEXTS, type ReportLanguage } from './report-texts.ts';

/** What surrounds a report: the language, the day it is made (ISO date), the municipality (null where there is none) and whether it is the invented one, and what groups are called. */
export interface ReportSurroundings {
  readonly language: ReportLanguage;
  readonly today: string;
  readonly municipality: { readonly name: string; readonly isInvented: boolean } | null;
  readonly groupNames: ReadonlyMap<string, string>;
}

/** What a report says, in the order that it is read. */
export interface Reported {
  readonly title: string;
  readonly question: string;
  readonly answer: readonly string[];
  readonly charts: Extract<Block, { kind: 'charts' }>['charts'];
  readonly who: readonly Block[];
  /** The heading of it, where it is not about groups of people. */
  readonly table?: string;
  readonly policies: readonly string[];
  readonly assumptions: readonly string[];
  readonly caveats: readonly string[];
}

const list = (items: readonly string[]): Block => ({ kind: 'list', items: [...items] });

/** A report as a document of one page: question, answer, curves, whom it is about, policies, assumptions and caveats. */
export function reportDocument({ title, question, answer, charts, who, table, policies, assumptions, caveats }: Reported, { language, today, municipality }: ReportSurroundings): LetterDocument {
  const t = REPORT_TEXTS[language];
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: title }, heading(t.question), { kind: 'paragraph', text: question }, heading(t.answer), list(answer),
    ...(charts.length === 0 ? [] : [{ kind: 'charts' as const, charts: [...charts] }]), ...(who.length === 0 ? [] : [heading(table ?? t.who), ...who]),
    heading(t.policies), list(policies), heading(t.assumptions), list(assumptions), heading(t.caveats), list([...caveats, ...(municipality?.isInvented === true ? [t.invented] : [])]),
  ];
  return { language, title, isWide: false, isDense: true, footer: t.footer(day(today), municipality?.name ?? ''), blocks: [...blocks] };
}
