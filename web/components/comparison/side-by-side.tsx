import { createContext, h, type ComponentChildren, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComparisonView } from '../../../server/comparison/schemas.ts';
import { rowPath } from '../../register-addresses.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';

/** What the parts of the page are drawn from. */
export interface Compared {
  readonly view: ComparisonView;
}

/** A change of a number with its sign; an en dash where there is none. */
export function Change({ a, b }: { a: number; b: number }): VNode {
  const by = b - a;
  return <>{by === 0 ? '–' : `${by > 0 ? '+' : '−'}${formatWhole(Math.abs(by))}`}</>;
}

/** A household by its number, as a link to its page where the round came from the registers. */
export function HouseholdLink({ view, id }: Compared & { id: string }): VNode {
  return view.isFromRegisters ? <a class="ds-link" href={rowPath('households', id)}>{id}</a> : <>{id}</>;
}

const Folded = createContext(false);

/** Sections that are closed until the reader opens them: a long page begins with what answers its question, and keeps the long tables for those who ask. On paper all are open. */
export function Folding({ children }: { children: ComponentChildren }): VNode {
  return <>{h(Folded.Provider, { value: true, children })}</>;
}

/** A section of the page with its heading; a sentence comes before what is in tables. */
export function Part({ name, heading, children }: { name: string; heading: string; children: ComponentChildren }): VNode {
  const isFolded = useContext(Folded);
  const title = <h2 class="ds-heading" data-size="xs" id={`comparison-${name}`}>{heading}</h2>;
  return (
    <section class="card comparison-part" aria-labelledby={`comparison-${name}`}>
      {isFolded ? <details class="comparison-fold"><summary>{title}</summary>{children}</details> : <>{title}{children}</>}
    </section>
  );
}

/** The heads of the columns of the two proposals. */
export function SideHeads({ view: { proposals: { a, b } } }: Compared): VNode {
  const t = text.value.comparison;
  return <><th scope="col" class="number">{t.proposal(a.number)}</th><th scope="col" class="number">{t.proposal(b.number)}</th></>;
}
