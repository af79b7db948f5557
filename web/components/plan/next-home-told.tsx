import type { ComponentChildren, VNode } from 'preact';
import type { NextHomeTold, NextHomeToldSummary } from '../../../server/studies/next-home-told-schemas.ts';
import { formatDate, formatDayOf } from '../../format.ts';
import { NEXT_HOME_PATH } from '../../plan-address.ts';
import { text } from '../../state/language.ts';
import { csvOfNumbers, giveFile } from '../charts/chart-csv.ts';
import { ScrollRegion } from '../scroll-region.tsx';

/** What a question was about, in words: the sizes that it asks for. */
const sizesOf = ({ bedrooms }: NextHomeToldSummary): string => bedrooms.map((count) => text.value.nextHome.told.size(count, false)).join(', ');

/** Questions about the next home that are done, for those who may see sums alone. */
export function ToldList({ told }: { told: readonly NextHomeToldSummary[] }): VNode {
  const t = text.value.nextHome.told;
  return (
    <section class="card" aria-labelledby="next-home-told">
      <h2 class="ds-heading" data-size="xs" id="next-home-told">{t.heading}</h2>
      {told.length === 0 ? <p>{t.none}</p> : (
        <ul class="plan-bought">{told.map((one) => <li key={one.id}><a class="ds-link" href={`${NEXT_HOME_PATH}/${encodeURIComponent(one.id)}`}>{t.listed(sizesOf(one), formatDayOf(one.askedAt))}</a></li>)}</ul>
      )}
    </section>
  );
}

function ToldTable({ heading, help, heads, children }: { heading: string; help: string; heads: readonly { readonly name: string; readonly isNumber: boolean }[]; children: ComponentChildren }): VNode {
  return (
    <div class="card">
      <h2 class="ds-heading" data-size="xs">{heading}</h2>
      <p class="quiet">{help}</p>
      <ScrollRegion label={heading}>
        <table class="ds-table plan-table">
          <caption class="seen-by-readers">{heading}</caption>
          <thead><tr>{heads.map(({ name, isNumber }) => <th key={name} scope="col" class={isNumber ? 'number' : undefined}>{name}</th>)}</tr></thead>
          <tbody>{children}</tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

const words = (name: string): { readonly name: string; readonly isNumber: boolean } => ({ name, isNumber: false });
const number = (name: string): { readonly name: string; readonly isNumber: boolean } => ({ name, isNumber: true });

function Sizes({ sizes }: NextHomeTold): VNode {
  const t = text.value.nextHome.told;
  return (
    <ToldTable heading={t.sizes.heading} help={t.sizes.help} heads={[words(t.sizes.size), number(t.sizes.waiting), number(t.sizes.free), number(t.sizes.short), words(t.sizes.shortage)]}>
      {sizes.map(({ bedrooms, orMore, households, free, short, shortage }) => (
        <tr key={bedrooms}>
          <th scope="row">{t.size(bedrooms, orMore)}</th><td class="number">{t.range(households.least, households.most)}</td><td class="number">{t.range(free, free)}</td>
          <td class="number">{t.range(short.least, short.most)}</td><td>{t.shortage[shortage]}</td>
        </tr>
      ))}
    </ToldTable>
  );
}

function fileOf({ candidates }: NextHomeTold): string {
  const t = text.value.nextHome.told;
  const { place, home, area, shortage, counted, share } = t.candidates;
  const heads = [place, home, area, shortage, `${counted}, ${t.least}`, `${counted}, ${t.most}`, `${share} %, ${t.least}`, `${share} %, ${t.most}`];
  return csvOfNumbers([heads, ...candidates.map((one) => [
    one.place, t.size(one.bedrooms, one.orMore), one.areaName, t.shortage[one.shortage] ?? one.shortage, one.counted?.least ?? null, one.counted?.most ?? null, one.counted?.leastSharePercent ?? null, one.counted?.mostSharePercent ?? null,
  ])]);
}

function Candidates(told: NextHomeTold): VNode {
  const t = text.value.nextHome.told;
  const c = t.candidates;
  return (
    <>
      <ToldTable heading={c.heading} help={c.help} heads={[number(c.place), words(c.home), words(c.area), words(c.shortage), number(c.counted), number(c.share)]}>
        {told.candidates.map(({ place, bedrooms, orMore, areaId, areaName, shortage, counted }) => (
          <tr key={`${bedrooms} ${areaId}`}>
            <td class="number">{place}</td><th scope="row">{t.size(bedrooms, orMore)}</th><td>{areaName}</td><td>{t.shortage[shortage]}</td>
            <td class="number">{counted === null ? c.unknown : t.range(counted.least, counted.most)}</td><td class="number">{counted === null ? c.unknown : t.percent(counted.leastSharePercent, counted.mostSharePercent)}</td>
          </tr>
        ))}
      </ToldTable>
      <p class="button-row plan-tools"><button type="button" class="ds-button" data-variant="tertiary" onClick={() => giveFile(`${t.file}.csv`, fileOf(told))}>{text.value.nextHome.table.csv}</button></p>
    </>
  );
}

/** Where the next home helps, for those who may see sums alone: the sizes that are short, then sizes and areas in order, and why no more is told. */
export function ToldAnswer({ told }: { told: NextHomeTold }): VNode {
  const t = text.value.nextHome.told;
  const { form, staffingOption } = text.value.nextHome;
  const most = told.sizes.filter(({ shortage }) => shortage === 'greatest').map(({ bedrooms, orMore }) => t.size(bedrooms, orMore));
  const entrances = told.stepFree.map((isStepFree) => (isStepFree ? form.stepFreeYes : form.stepFreeNo).toLowerCase()).join(', ');
  const staffings = told.staffings.map((one) => (staffingOption[one] ?? one).toLowerCase()).join(', ');
  return (
    <>
      <section class="plan-notes">
        <p><strong>{most.length > 0 ? t.answer(most.join(text.value.nextHome.and)) : t.noAnswer}</strong></p>
        <p>{t.why}</p>
        <p>{t.basis(formatDate(told.needOf), formatDate(told.sumsOf))} {t.asked(entrances, staffings)}</p>
      </section>
      <Sizes {...told} />
      <Candidates {...told} />
    </>
  );
}
