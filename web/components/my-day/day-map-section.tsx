import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MyDay } from '../../../server/my-day/schemas.ts';
import { readStreets } from '../../api/my-day.ts';
import { DayMap } from '../../map/day-map.ts';
import { language, text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { basemap } from '../../state/round.ts';
import { sessionView } from '../../state/session.ts';
import { useGround } from '../use-ground.ts';
import '../../style/map.css';

/** Fetches the streets, also so that the browser has them when there is no network. */
export async function fetchStreets(): Promise<void> {
  if (basemap.peek().state === 'ready') return;
  try {
    basemap.value = { state: 'ready', value: await readStreets() };
  } catch (error) {
    basemap.value = { state: 'failed', error: asRequestError(error) };
  }
}

function OpenMap({ day, toldIds }: { day: MyDay; toldIds: ReadonlySet<string> }): VNode {
  const t = text.value;
  const { element, map } = useGround({
    make: (place) => new DayMap(place), resize: (made) => made.resize(), resizedFor: day, tiles: false, visible: true, isInvented: sessionView.value?.installation === 'demonstration',
  });
  useEffect(() => void fetchStreets(), []);
  const told = [...toldIds].join();
  useEffect(() => {
    map.current?.show(day.stops.map(({ lat, lon, address, visitId }, index) => ({ lat, lon, number: index + 1, label: t.myDay.map.stop(index + 1, address), isTold: toldIds.has(visitId) })));
  }, [day, told, language.value]);
  return (
    <>
      {basemap.value.state === 'failed' && <p class="map-fault" role="alert">{t.error.basemap}</p>}
      <div class="map-canvas day-map" ref={element} role="region" aria-label={t.myDay.map.label} />
    </>
  );
}

/** The stops on a map, once it is asked for: a finger that scrolls the list should not move a map. */
export function DayMapSection({ day, toldIds }: { day: MyDay; toldIds: ReadonlySet<string> }): VNode | null {
  const [isOpen, setOpen] = useState(false);
  if (day.stops.length === 0) return null;
  return (
    <details class="day-map-box" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.value.myDay.map.show}</summary>
      {isOpen && <OpenMap key={day.date} day={day} toldIds={toldIds} />}
    </details>
  );
}
