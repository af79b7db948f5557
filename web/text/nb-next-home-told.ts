import { formatDecimal, formatWhole } from '../format.ts';

const sizeOf = (n: number, orMore: boolean): string => (orMore ? `${n} soverom eller mer` : n === 0 ? 'uten eget soverom' : `${n} soverom`);

/** Where the next home helps, as it is told to those who may see sums alone, in bokmål. */
export const nbNextHomeTold = {
  lead: 'Når en leder har regnet ut hvor neste bolig hjelper, står det her hvilke størrelser det er mangel på, og i hvilke områder færrest kan bo i konsentrasjon.',
  why: 'Det lederen har regnet ut, vises ikke her. Én bolig hjelper som regel én husstand, så gevinsten kunne røpet hva den trenger eller hvor den ikke kan bo. Alt på siden er regnet ut fra summene du ser under Behov og boliger og Konsentrasjon. Derfor røper den ikke mer om noen enn de summene gjør.',
  heading: 'Spørsmål som er regnet ut', none: 'Ingen leder har regnet ut noe ennå.', listed: (sizes: string, day: string) => `${sizes}, regnet ut ${day}`, toAll: 'Alle spørsmål', title: (day: string) => `Neste bolig, regnet ut ${day}`,
  size: sizeOf, answer: (sizes: string) => `Mest mangel er det på boliger med ${sizes}.`, noAnswer: 'Ingen av størrelsene har sikkert flere som trenger dem enn det er ledige boliger.',
  basis: (need: string, sums: string) => `Behovet er tallet for ${need}, og områdene er tallene for ${sums}. De står i en måned.`,
  asked: (entrances: string, staffings: string) => `Det er spurt om boliger med inngang ${entrances} og bemanning ${staffings}. Inngang og bemanning skiller ikke boligene her, fordi summene ikke sier hvem som trenger det.`,
  sizes: { heading: 'Mangel etter størrelse', help: 'Mangel er husstander som venter og trenger akkurat så mange soverom, også de som bor kommunalt nå, minus ledige boliger med akkurat så mange. En større bolig kan også passe, så dette er ikke hvor mange som blir uten bolig.', size: 'Størrelse', waiting: 'Trenger størrelsen', free: 'Ledige nå', short: 'Mangel', shortage: 'Hva det sier' },
  shortage: { greatest: 'Mest mangel', sure: 'Mangel', perhaps: 'Kan være mangel', none: 'Ingen mangel vi vet om' } as Readonly<Record<string, string>>,
  candidates: { heading: 'Boliger som kan kjøpes, i rekkefølge', help: 'Størst mangel først. Deretter områdene der den største andelen som kan telle med i konsentrasjon, er lavest. Like boliger deler plass.', place: 'Plass', home: 'Bolig', area: 'Område', shortage: 'Mangel', counted: 'Teller med i området', share: 'Andel av hjemmene', unknown: 'ikke kjent' },
  range: (least: number, most: number) => (least === most ? formatWhole(least) : `${formatWhole(least)} til ${formatWhole(most)}`), percent: (least: number, most: number) => (least === most ? `${formatDecimal(least)} %` : `${formatDecimal(least)} til ${formatDecimal(most)} %`), file: 'neste-bolig-planlegger', least: 'minst', most: 'mest',
};
