import type { RefObject, VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ConcentrationView } from '../../../server/plan/concentration-schemas.ts';
import { SMALLEST_COLOURED_HOMES } from '../../concentration.ts';
import { groundShapes, type ShareOf } from '../../ground-shapes.ts';
import { PlanMap } from '../../map/plan-map.ts';
import { SHARE_COLOURS } from '../../map/colours.ts';
import { language, text } from '../../state/language.ts';
import { basemap } from '../../state/round.ts';
import { sessionView } from '../../state/session.ts';
import { classText } from '../map-page/site-line.tsx';
import { ShareSwatch } from '../share-swatch.tsx';
import { useGround } from '../use-ground.ts';

/** What the map takes of a sheet of A4. */
const ON_PAPER = { width: '640px', height: '440px' };

/** Gives the map the form of the paper while the page is printed. */
function usePaper(element: RefObject<HTMLDivElement | null>, map: RefObject<PlanMap | null>): void {
  useEffect(() => {
    const put = (isPaper: boolean) => (): void => {
      if (element.current !== null) Object.assign(element.current.style, isPaper ? ON_PAPER : { width: '', height: '' });
      map.current?.paper();
    };
    const [before, after] = [put(true), put(false)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}

function Legend({ of }: { of: ShareOf }): VNode {
  const t = text.value.plan.concentration;
  return (
    <div class="plan-legend">
      <p>{t.legend(t.colours[of])}</p>
      <ul>
        {SHARE_COLOURS.map((colour, index) => <li key={colour}><ShareSwatch shareClass={index} />{classText(index)}</li>)}
        <li><ShareSwatch shareClass={null} />{t.neutral(SMALLEST_COLOURED_HOMES)}</li>
      </ul>
    </div>
  );
}

interface ConcentrationMapProps {
  readonly view: ConcentrationView;
  readonly of: ShareOf;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** The map of concentration with the key to its colours. The table beside it says all that it shows. */
export function ConcentrationMap({ view, of, chosenId, onChoose }: ConcentrationMapProps): VNode {
  const t = text.value.plan.concentration;
  const { element, map } = useGround({
    make: (place) => new PlanMap(place, onChoose), resize: (made) => made.resize(), resizedFor: null, tiles: false, visible: true, isInvented: sessionView.value?.installation === 'demonstration',
  });
  const shapes = useMemo(() => groundShapes(view, of, (row) => (
    row.counted === null ? `${row.name}: ${t.keptBack(view.smallCount)}` : t.tip(row.name, row.counted.least, row.counted.most, row.homes))), [view, of, language.value]);
  useEffect(() => map.current?.show(shapes, chosenId), [shapes, chosenId]);
  usePaper(element, map);
  return (
    <div class="plan-map">
      <div class="plan-map-head">
        <h2 class="ds-heading" data-size="xs">{t.map}</h2>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => map.current?.fit()}>{t.fit}</button>
      </div>
      {basemap.value.state === 'failed' && <p class="map-fault" role="alert">{text.value.error.basemap}</p>}
      <div class="map-canvas plan-map-canvas" ref={element} role="region" aria-label={t.map} />
      <p class="quiet">{t.mapHelp}</p>
      <Legend of={of} />
    </div>
  );
}
