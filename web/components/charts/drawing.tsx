import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { loadPlot, type PlotLibrary } from './plot-library.ts';

/** Draws a chart in a width, in pixels. */
export type Draw = (plot: PlotLibrary, width: number) => SVGElement | HTMLElement;

interface DrawingProps {
  readonly draw: Draw;
  /** What stands in it, for whoever hears the page; the numbers follow as a table. */
  readonly label: string;
  /** Whether it holds links, and so is a group rather than one image. */
  readonly hasLinks?: boolean;
}

/** The width of an element as it changes, in whole pixels; 0 until it is known. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width)); });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return width;
}

/** What draws charts once it is here; `failed` when it did not come. */
function usePlot(): PlotLibrary | 'failed' | null {
  const [plot, setPlot] = useState<PlotLibrary | 'failed' | null>(null);
  useEffect(() => {
    let isShown = true;
    const fetchPlot = async (): Promise<void> => {
      const library = await loadPlot().catch(() => 'failed' as const);
      if (isShown) setPlot(library);
    };
    void fetchPlot();
    return () => { isShown = false; };
  }, []);
  return plot;
}

/** Links of a drawing are followed as links of a page are, without fetching it anew. */
function followLinks(drawn: Element): void {
  for (const link of drawn.querySelectorAll<SVGAElement>('a')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(link.href.baseVal);
    });
  }
}

/** A drawing that is as wide as its place, and drawn again when that or what it shows changes. */
export function Drawing({ draw, label, hasLinks = false }: DrawingProps): VNode {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const plot = usePlot();
  useLayoutEffect(() => {
    if (plot === null || plot === 'failed' || width === 0 || place.current === null) return;
    const drawn = draw(plot, width);
    // the page lets no style stand in the document; style/charts.css says the same
    for (const style of drawn.querySelectorAll('style')) style.remove();
    // the label of the place says what each mark is about
    for (const mark of drawn.querySelectorAll('[aria-label]')) if (mark.closest('a') === null) mark.removeAttribute('aria-label');
    followLinks(drawn);
    place.current.replaceChildren(drawn);
  }, [plot, width, draw]);
  return (
    <>
      <div class="chart-drawing" ref={place} role={hasLinks ? 'group' : 'img'} aria-label={label} aria-busy={plot === null} />
      {plot === 'failed' && <p role="status">{text.value.charts.failed}</p>}
    </>
  );
}
