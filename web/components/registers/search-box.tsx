import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegisterId } from '../../../server/registers/schemas.ts';
import { readList } from '../../api/registers.ts';
import { rowName } from '../../registers/row-name.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';

/** A row that can be chosen: its id and what it is called. */
export interface Hit { readonly id: string; readonly name: string }

const TYPING_MS = 150;
const MOST_HITS = 12;

async function hitsIn(registers: readonly RegisterId[], q: string): Promise<readonly Hit[]> {
  const lists = await Promise.all(registers.map(async (register) => ({ register, view: await readList(register, { q, size: MOST_HITS }) })));
  const hits = lists.flatMap(({ register, view }) => view.rows.map(({ record }) => ({ id: String(record.id), name: rowName(register, record) })));
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()];
}

interface SearchBoxProps {
  readonly id: string;
  readonly registers: readonly RegisterId[];
  /** What is chosen is called; empty while nothing is. */
  readonly chosenName: string;
  readonly label: string;
  readonly labelledBy?: string;
  readonly describedBy?: string;
  readonly invalid: boolean;
  /** Null when what stood there was taken away. */
  readonly onChoose: (hit: Hit | null) => void;
  /** Whether the box is empty again after each choice, as where several are chosen. */
  readonly empties?: boolean;
}

/** Looks up what is typed; the last answer wins. */
function useHits(registers: readonly RegisterId[], typed: string, isOpen: boolean): readonly Hit[] | null {
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    let isLatest = true;
    const lookUp = async (): Promise<void> => {
      const found = await hitsIn(registers, typed).catch((error: unknown) => { asRequestError(error); return []; });
      if (isLatest) setHits(found);
    };
    const timer = setTimeout(() => {
      void lookUp();
    }, TYPING_MS);
    return () => { isLatest = false; clearTimeout(timer); };
  }, [typed, isOpen]);
  return hits;
}

/** A box to search a register in and choose a row from, with the pointer or the keyboard alone. */
export function SearchBox({ id, registers, chosenName, label, labelledBy, describedBy, invalid, onChoose, empties = false }: SearchBoxProps): VNode {
  const t = text.value.registers.form;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const whole = useRef<HTMLDivElement>(null);
  const hits = useHits(registers, typed ?? '', isOpen) ?? [];
  useEffect(() => { setAt(-1); }, [typed, isOpen]);
  useEffect(() => { whole.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }); }, [at]);
  const choose = (hit: Hit): void => {
    onChoose(hit);
    setTyped(empties ? '' : null);
    setOpen(false);
  };
  const leave = (): void => {
    setOpen(false);
    if (typed === '' && !empties && chosenName !== '') onChoose(null);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else if (hits.length > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : at === -1 ? 0 : -1) + hits.length) % hits.length);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      const hit = hits[at === -1 && hits.length === 1 ? 0 : at];
      if (hit !== undefined) choose(hit);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class="search-box" ref={whole} onFocusOut={(event) => { if (!(event.relatedTarget instanceof Node) || whole.current?.contains(event.relatedTarget) !== true) leave(); }}>
      <input
        id={id} class="ds-input" type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded={isOpen} aria-controls={`${id}-hits`} aria-invalid={invalid} placeholder={t.searchFor}
        {...(labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy })} {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        {...(at >= 0 && { 'aria-activedescendant': `${id}-hit-${at}` })} value={typed ?? chosenName} onKeyDown={onKeyDown} onClick={() => setOpen(true)}
        onInput={(event) => { setTyped(event.currentTarget.value); setOpen(true); }}
      />
      <div id={`${id}-hits`} role="listbox" aria-label={label} class="search-hits" hidden={!isOpen || hits.length === 0}>
        {hits.map((hit, index) => (
          <div key={hit.id} id={`${id}-hit-${index}`} role="option" tabIndex={-1} aria-selected={index === at} onPointerDown={(event) => { event.preventDefault(); choose(hit); }}>
            {hit.name}{hit.name !== hit.id && <span class="quiet"> · {hit.id}</span>}
          </div>
        ))}
      </div>
      <p class="seen-by-readers" role="status">{isOpen && typed !== null && typed !== '' ? (hits.length === 0 ? t.noHit : t.hits(hits.length)) : ''}</p>
    </div>
  );
}
