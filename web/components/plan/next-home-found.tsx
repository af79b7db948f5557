import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { NextHomeBasis } from '../../../server/plan/schemas.ts';
import { text } from '../../state/language.ts';
import { TextField } from '../text-field.tsx';
import { FoundHomesFile } from './next-home-file.tsx';
import { emptyHome, isPointWhole, kronerWritten, MOST_FOUND, STAFFINGS, wholeWritten, type WrittenHome, type WrittenQuestion } from './next-home-written.ts';

interface FoundProps {
  readonly written: Signal<WrittenQuestion>;
  readonly areas: NextHomeBasis['areas'];
  readonly isJudged: boolean;
}

interface HomeProps {
  readonly home: WrittenHome;
  readonly areas: NextHomeBasis['areas'];
  readonly isJudged: boolean;
  change(fields: Partial<WrittenHome>): void;
  remove(): void;
}

function HomeFields({ home, areas, isJudged, change, remove }: HomeProps): VNode {
  const t = text.value.nextHome.form;
  const id = `found-${home.key}`;
  const field = (name: 'name' | 'lat' | 'lon' | 'homesOnSite' | 'bedrooms' | 'monthlyRent' | 'price', label: string, fault: string | null): VNode => (
    <TextField id={`${id}-${name}`} label={label} fault={isJudged ? fault : null} value={home[name]} autocomplete="off" onInput={(value) => change({ [name]: value })} />);
  const whole = (value: number | null): string | null => (value === null ? t.fault : null);
  const point = isPointWhole(home) ? null : t.coordinateFault;
  const tick = (name: 'stepFree' | 'wheelchair', label: string): VNode => (
    <div class="ds-field"><input type="checkbox" class="ds-input" id={`${id}-${name}`} checked={home[name]} onChange={(event) => change({ [name]: event.currentTarget.checked })} /><label class="ds-label" data-weight="regular" for={`${id}-${name}`}>{label}</label></div>);
  return (
    <fieldset class="plan-found">
      <legend class="seen-by-readers">{home.name === '' ? t.found : home.name}</legend>
      {field('name', t.name, home.name.trim() === '' ? t.nameFault : null)}
      <div class="ds-field">
        <label class="ds-label" for={`${id}-area`}>{t.area}</label>
        <select class="ds-input" id={`${id}-area`} value={home.areaId} onChange={(event) => change({ areaId: event.currentTarget.value })}>{areas.map((area) => <option key={area.id} value={area.id}>{area.name}</option>)}</select>
      </div>
      {field('bedrooms', t.bedroomsOne, whole(wholeWritten(home.bedrooms, 0, 9)))}
      {field('price', t.price, whole(kronerWritten(home.price)))}
      {field('monthlyRent', t.monthlyRent, whole(wholeWritten(home.monthlyRent, 0, 1_000_000)))}
      {field('homesOnSite', t.homesOnSite, whole(wholeWritten(home.homesOnSite, 1, 10_000)))}
      {field('lat', t.lat, point)}
      {field('lon', t.lon, null)}
      <div class="ds-field">
        <label class="ds-label" for={`${id}-staffing`}>{t.staffing}</label>
        <select class="ds-input" id={`${id}-staffing`} value={home.staffing} onChange={(event) => change({ staffing: event.currentTarget.value as WrittenHome['staffing'] })}>{STAFFINGS.map((one) => <option key={one} value={one}>{text.value.nextHome.staffingOption[one]}</option>)}</select>
      </div>
      <div class="plan-ticks">{tick('stepFree', t.stepFreeYes)}{tick('wheelchair', text.value.nextHome.home.wheelchair)}</div>
      <button type="button" class="ds-button" data-variant="tertiary" onClick={remove}>{t.remove(home.name)}</button>
    </fieldset>
  );
}

/** Homes that somebody has found for sale are written, each with its place, what it is like, its rent and its price. */
export function FoundHomes({ written, areas, isJudged }: FoundProps): VNode {
  const t = text.value.nextHome.form;
  const { found } = written.value;
  const put = (homes: readonly WrittenHome[]): void => { written.value = { ...written.value, found: homes }; };
  const next = Math.max(0, ...found.map(({ key }) => key)) + 1;
  return (
    <details class="plan-more" open={found.length > 0}>
      <summary>{t.found}</summary>
      <p class="quiet">{t.foundHelp}</p>
      <FoundHomesFile written={written} />
      {found.map((home) => (
        <HomeFields
          key={home.key} home={home} areas={areas} isJudged={isJudged} change={(fields) => put(found.map((one) => (one.key === home.key ? { ...one, ...fields } : one)))}
          remove={() => put(found.filter(({ key }) => key !== home.key))}
        />
      ))}
      <button type="button" class="ds-button" data-variant="secondary" disabled={found.length >= MOST_FOUND} onClick={() => put([...found, emptyHome(next, areas[0]?.id ?? '')])}>{t.add}</button>
    </details>
  );
}
