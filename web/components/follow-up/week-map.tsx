import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WeekDay } from '../../../server/visit-weeks/schemas.ts';
import { RouteMap } from '../../map/route-map.ts';
import { language, text } from '../../state/language.ts';
import { basemap } from '../../state/round.ts';
import { sessionView } from '../../state/session.ts';
import { fetchStreets } from '../my-day/day-map-section.tsx';
import { useGround } from '../use-ground.ts';
import '../../style/map.css';

/** The route of a day on the drawn map: stops by their numbers, and the line between them. It follows what is chosen in the list, and the list what is chosen on it. */
export function WeekMap({ day, chosenId, onChoose }: { day: WeekDay; chosenId: string | null; onChoose: (id: string) => void }): VNode {
  const t = text.value;
  const { element, map } = useGround({
    make: (place) => new RouteMap(place, onChoose), resize: (made) => made.resize(), resizedFor: day, tiles: false, visible: true, isInvented: sessionView.value?.installation === 'demonstration',
  });
  useEffect(() => void fetchStreets(), []);
  useEffect(() => {
    map.current?.show(day.stops.map(({ visitId, lat, lon, address }, index) => ({ id: visitId, lat, lon, number: index + 1, label: t.visitWeek.day.stop(index + 1, address), isChosen: visitId === chosenId })));
  }, [day, chosenId, language.value]);
  return (
    <div class="week-map-box">
      {basemap.value.state === 'failed' && <p class="map-fault" role="alert">{t.error.basemap}</p>}
      <div class="map-canvas week-map" ref={element} role="region" aria-label={t.visitWeek.day.map} />
    </div>
  );
}
