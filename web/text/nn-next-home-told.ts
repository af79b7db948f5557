import { formatDecimal, formatWhole } from '../format.ts';
import type { nbNextHomeTold } from './nb-next-home-told.ts';

const sizeOf = (n: number, orMore: boolean): string => (orMore ? `${n} soverom eller meir` : n === 0 ? 'utan eige soverom' : `${n} soverom`);

/** Where the next home helps, as it is told to those who may see sums alone, in nynorsk. */
export const nnNextHomeTold: typeof nbNextHomeTold = {
  lead: 'Når ein leiar har rekna ut kvar neste bustad hjelper, står det her kva storleikar det er mangel på, og i kva område færrast kan bu i konsentrasjon.',
  why: 'Det leiaren har rekna ut, blir ikkje vist her. Éin bustad hjelper som regel eitt hushald, så gevinsten kunne røpt kva det treng eller kvar det ikkje kan bu. Alt på sida er rekna ut frå summane du ser under Behov og bustader og Konsentrasjon. Derfor røper ho ikkje meir om nokon enn dei summane gjer.',
  heading: 'Spørsmål som er rekna ut', none: 'Ingen leiar har rekna ut noko enno.', listed: (sizes: string, day: string) => `${sizes}, rekna ut ${day}`, toAll: 'Alle spørsmål', title: (day: string) => `Neste bustad, rekna ut ${day}`,
  size: sizeOf, answer: (sizes: string) => `Mest mangel er det på bustader med ${sizes}.`, noAnswer: 'Ingen av storleikane har sikkert fleire som treng dei enn det er ledige bustader.',
  basis: (need: string, sums: string) => `Behovet er talet for ${need}, og områda er tala for ${sums}. Dei står i ein månad.`,
  asked: (entrances: string, staffings: string) => `Det er spurt om bustader med inngang ${entrances} og bemanning ${staffings}. Inngang og bemanning skil ikkje bustadene her, fordi summane ikkje seier kven som treng det.`,
  sizes: { heading: 'Mangel etter storleik', help: 'Mangel er hushald som ventar og treng akkurat så mange soverom, også dei som bur kommunalt no, minus ledige bustader med akkurat så mange. Ein større bustad kan også passe, så dette er ikkje kor mange som blir utan bustad.', size: 'Storleik', waiting: 'Treng storleiken', free: 'Ledige no', short: 'Mangel', shortage: 'Kva det seier' },
  shortage: { greatest: 'Mest mangel', sure: 'Mangel', perhaps: 'Kan vere mangel', none: 'Ingen mangel vi veit om' } as Readonly<Record<string, string>>,
  candidates: { heading: 'Bustader som kan kjøpast, i rekkjefølgje', help: 'Størst mangel først. Deretter områda der den største delen som kan telje med i konsentrasjon, er lågast. Like bustader deler plass.', place: 'Plass', home: 'Bustad', area: 'Område', shortage: 'Mangel', counted: 'Tel med i området', share: 'Del av heimane', unknown: 'ikkje kjent' },
  range: (least: number, most: number) => (least === most ? formatWhole(least) : `${formatWhole(least)} til ${formatWhole(most)}`), percent: (least: number, most: number) => (least === most ? `${formatDecimal(least)} %` : `${formatDecimal(least)} til ${formatDecimal(most)} %`), file: 'neste-bustad-planleggjar', least: 'minst', most: 'mest',
};
