import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OnGround } from '../map/ground-map.ts';
import { language, text } from '../state/language.ts';
import { basemap } from '../state/round.ts';

/** How wide the panel is where it lies over the map, as in round.css. */
export const PANEL_OVER_MAP_PIXELS = 352;

/** What the ground of a map follows; `resize` is done anew for each of `resizedFor`. */
interface Ground<M> {
  readonly make: (element: HTMLElement) => M;
  readonly resize: (map: M) => void;
  readonly resizedFor: unknown;
  readonly tiles: boolean;
  readonly visible: boolean;
  /** Whether the streets are invented, which the map says. */
  readonly isInvented: boolean;
}

/** Makes a map in an element, for as long as that is there, and keeps its streets, tiles, words and size as they should be. */
export function useGround<M extends OnGround>({ make, resize, resizedFor, tiles, visible, isInvented }: Ground<M>): { readonly element: RefObject<HTMLDivElement | null>; readonly map: RefObject<M | null> } {
  const element = useRef<HTMLDivElement>(null);
  const map = useRef<M | null>(null);
  const streets = basemap.value;
  useEffect(() => {
    if (element.current === null) return undefined;
    const made = make(element.current);
    map.current = made;
    return () => { made.ground.remove(); map.current = null; };
  }, []);
  useEffect(() => {
    if (streets.state === 'ready') map.current?.ground.drawStreets(streets.value);
  }, [streets]);
  useEffect(() => map.current?.ground.useTiles(tiles), [tiles]);
  useEffect(() => {
    const t = text.value.map;
    map.current?.ground.name({ zoomIn: t.zoomIn, zoomOut: t.zoomOut, streets: isInvented ? t.streetsInvented : t.streetsFrom });
  }, [language.value, isInvented]);
  useEffect(() => {
    if (!visible || element.current === null) return undefined;
    const watcher = new ResizeObserver(() => { if (map.current !== null) resize(map.current); });
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [visible, resizedFor]);
  return { element, map };
}
