import { formatDecimal, formatWhole } from '../format.ts';
import type { PlanTexts } from './nb-plan.ts';

const range = (least: number, most: number): string => (least === most ? formatWhole(least) : `${formatWhole(least)}–${formatWhole(most)}`);
const percents = (least: number, most: number): string => (least === most ? `${formatDecimal(least)} %` : `${formatDecimal(least)}–${formatDecimal(most)} %`);
const many = (n: number): string => ['null', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'][n] ?? formatWhole(n);

/** The texts of concentration, and of what of it could be avoided, in nynorsk. */
export const nnPlan: PlanTexts = {
  concentration: {
    title: 'Konsentrasjon', lead: 'Kvar hushalda som tel med i konsentrasjon, bur i dag, og kor samla dei bur.', asOf: (day) => `Slik det er ${day}.`, none: 'Det er ingen kommunale bustader i registera enno.',
    together: (least, most, ofLeast, ofMost, k) => `${range(least, most)} av ${range(ofLeast, ofMost)} hushald som tel med, bur i bumiljø med ${many(k)} eller fleire kommunale bustader.`,
    share: (least, most) => `Det er ${percents(least, most)}.`,
    answer: 'Svaret kort', half: { more: 'Altså minst halvparten.', exact: 'Altså nøyaktig halvparten.', less: 'Altså under halvparten.', unsure: 'Det kan vere både over og under halvparten.' },
    bySize: (least, most) => `Om berre storleiken avgjorde, ville det vore ${percents(least, most)}: så mange ville budd der om kvar av dei fekk ein tilfeldig kommunal bustad med like mange soverom som i dag.`,
    largeSites: (sites) => (sites === 1 ? 'Eitt bumiljø har så mange kommunale bustader.' : `${formatWhole(sites)} bumiljø har så mange kommunale bustader.`),
    unknown: (n) => (n === 1 ? 'For éin leigetakar har vurderinga gått ut. Ingen veit om hushaldet tel med no, difor står tala frå minst til mest.' : `For ${formatWhole(n)} leigetakarar har vurderinga gått ut. Ingen veit om dei tel med no, difor står tala frå minst til mest.`),
    told: (small) => `Her er berre summar. Kor mange som tel med, står i trinn på ${formatWhole(small)} eller fleire og gjeld dei vi veit tel med. Tala står i ein månad. Alt på sida er rekna ut frå trinna, så ingen kan lese ut kva som gjeld eitt hushald.`,
    incomplete: 'Noko i registera må rettast før talet kan reknast ut. Tala viser difor alt som er mogleg.',
    choices: 'Kva kartet og tabellen viser', level: 'Vis for', levels: { site: 'Bumiljø', circle: 'Sirklar', area: 'Område', cell: 'Ruter' },
    metres: 'Radius i meter', cell: 'Storleik på rutene', cellOf: (metres) => (metres < 1000 ? `${formatWhole(metres)} m` : `${formatWhole(metres / 1000)} km`), cellHelp: 'Rutene er rutenettet til Statistisk sentralbyrå.',
    circleHelp: 'Éin sirkel rundt kvart bumiljø. Sirklane overlappar, så dei kan ikkje leggjast saman.', withExempt: 'Ta med bumiljø som er unnatekne frå grensene', k: 'Mange kommunale bustader på éin stad: frå og med',
    kSource: 'Fem eller fleire saman rekna IRIS som konsentrasjon i 2013 (etter samandraget til Husbanken). Radius og storleik på rutene er føresetnader.',
    colour: 'Fargen viser delen av', colours: { all: 'alle heimar', municipal: 'kommunale bustader' },
    map: 'Kart over konsentrasjon', mapHelp: 'Alt på kartet står òg i tabellen.', legend: (of) => `Del av ${of} som tel med`, neutral: (n) => `færre enn ${many(n)} bustader, eller ikkje sikkert kva farge`, fit: 'Vis alt',
    tip: (name, least, most, homes) => `${name}: ${range(least, most)} av ${formatWhole(homes)} tel med`,
    rows: 'Tabell over konsentrasjon', columns: { site: 'Bumiljø', circle: 'Rundt', area: 'Område', cell: 'Rute' }, sites: 'Bumiljø', homes: 'Heimar i alt', municipal: 'Kommunale bustader', counted: 'Tel med', ofMunicipal: 'Av kommunale', ofAll: 'Av alle heimar',
    town: 'Heile kommunen', exempt: 'unnateke', range, percents, more: (n) => `Vis ${formatWhole(n)} til`, onMap: (name) => `${name}, vis på kartet`, chosen: (name) => `${name} er valt på kartet.`,
    keptBack: (n) => `blir ikkje vist: færre enn ${many(n)} heimar`,
    indices: 'Kor ujamt er det?', among: 'Rekna blant', amongOf: { municipal: 'kommunale bustader', all: 'alle heimar' },
    dissimilarity: 'Ulikskap', dissimilarityHelp: { site: 'Så stor del av dei som tel med, måtte budd i eit anna bumiljø for at alle bumiljø skulle hatt like stor del.', area: 'Så stor del av dei som tel med, måtte budd i eit anna område for at alle område skulle hatt like stor del.', cell: 'Så stor del av dei som tel med, måtte budd i ei anna rute for at alle ruter skulle hatt like stor del.' },
    isolation: 'Isolasjon', isolationHelp: { site: 'Så stor del av bustadene i bumiljøet til ein som tel med, tel i snitt med (den sjølv òg).', area: 'Så stor del av bustadene i området til ein som tel med, tel i snitt med (den sjølv òg).', cell: 'Så stor del av bustadene i ruta til ein som tel med, tel i snitt med (den sjølv òg).' },
    noIndex: 'Sirklar overlappar, så dei har ingen slike tal. Vel bumiljø, område eller ruter.', nobody: 'ikkje noko tal: ingen tel med', outer: 'Talet ligg sikkert innanfor, men ytterpunkta treng ikkje vere nådde.',
    indexSource: 'Dissimilaritetsindeksen og isolasjonsindeksen i forskinga om busetjing, her frå 0 til 100 %. I eit bumiljø med éin kommunal bustad er delen alltid 0 eller 100 %.',
    trend: 'Over tid', trendTogether: (k) => `Delen som bur med ${many(k)} eller fleire kommunale bustader`, trendUneven: 'Ulikskap mellom bumiljø', least: 'minst', most: 'mest', ground: 'Dag', axis: 'prosent av dei som tel med', axisUneven: 'prosent, blant kommunale bustader',
    knownFrom: (day) => `Før ${day} har ikkje registera alle som budde der. Ein bustad vi ikkje veit kven som budde i, kan ha hatt eit hushald som tel med eller ikkje. Difor går linjene frå kvarandre bakover.`,
    trendHow: 'Fortida er rekna ut frå leigeforholda: når nokon flytta inn og ut. Om dei tel med, er etter vurderinga som står no. Vi går ut frå at bustadene i dag var der heile tida (føresetnad).', years: 'År bakover',
    trendTold: (n) => (n < 2 ? 'Utviklinga blir vist når summane er fortalde meir enn éin gong. Dei blir fortalde høgst éin gong i månaden.' : 'Kvart punkt er summane slik dei vart fortalde då.'),
    files: 'Last ned', csv: 'Tabellen (CSV)', indicesCsv: 'Ulikskap og isolasjon (CSV)', trendCsv: 'Over tid (CSV)', geojson: 'Kartlaget (GeoJSON)',
  },
  avoidable: {
    title: 'Unngåeleg eller ikkje', lead: 'Kor mykje av konsentrasjonen kunne vore unngått med bustadene kommunen har i dag, om alle kunne fått ein ny plass? Resten kjem av bustadene.',
    caution: 'Ingen blir flytta, og dette er ikkje eit framlegg. Registera veit berre kva bustad ein leigetakar har, ikkje kva hushaldet treng.', form: 'Rekn ut', fit: 'Kva bustader kunne passa for dei som bur i ein bustad i dag? (føresetnad)',
    fits: { atLeast: 'Like mange soverom eller fleire, og trinnfri der bustaden i dag er det', same: 'Like mange soverom, same type leigeforhold, og trinnfri, tilpassa rullestol og bemanna der bustaden i dag er det', any: 'Kva bustad som helst' },
    toldFit: 'Summane seier ikkje kven som har kva bustad. Difor blir det rekna som om alle bustader passar for alle.', numbers: 'Tal som det blir rekna med', togetherFrom: 'Så mange i eitt bumiljø bur samla', limitPercent: 'Grense for eit bumiljø, prosent av heimane', limitCount: 'Men alltid tillate', free: 'Kostar ingenting i spreiinga',
    sources: 'Fem saman er frå IRIS 2013 (etter samandraget til Husbanken, der om bustader). 15 % og to er frå policyen «Strenge grenser», som Spredt blir levert med, og to i spreiinga frå «Tak først»; alle er føresetnader.',
    run: 'Rekn ut', running: 'Byrjar …', mayNot: 'Berre leiaren kan setje i gang ei utrekning. Den siste blir vist her.', none: 'Ingenting er rekna ut enno.', asOf: (day) => `Bustader og leigetakarar slik dei var ${day}.`,
    measures: { together: 'Bur samla', overLimit: 'Over grensa', spread: 'Spreiing' },
    means: {
      together: (k) => `Hushald som tel med, i bumiljø der ${many(k)} eller fleire tel med.`, overLimit: (_k, percent, count) => `Så mange fleire enn grensa i bumiljøet: ${formatWhole(percent)} % av heimane, men alltid ${many(count)}.`,
      spread: (_k, _percent, _count, free) => `Poeng: 1 for den første over ${many(free)} i eit bumiljø, 2 for den neste, og så vidare. Fleire på same stad tel meir og meir.`,
    },
    sentence: (currentLeast, currentMost, leastLeast, leastMost, byLeast, byMost) => `I dag ${range(currentLeast, currentMost)}. Med dei same bustadene kunne det vore ${range(leastLeast, leastMost)}. Fordelinga står for ${range(byLeast, byMost)}, bustadene for ${range(leastLeast, leastMost)}.`,
    verdict: { none: 'Det er ingenting å unngå.', allocation: 'Med denne føresetnaden kunne alt vore unngått med bustadene i dag.', stock: 'Med denne føresetnaden kunne ingenting vore unngått: det kjem av bustadene.', both: 'Med denne føresetnaden kunne ein del vore unngått, resten kjem av bustadene.', unsure: 'Kor mykje som kunne vore unngått, er ikkje sikkert.' },
    proved: 'Rekna heilt ut: det finst inga betre plassering.', notProved: 'Ikkje rekna heilt ut i tide. Det lågaste ligg ein stad i det som står.', place: 'Stad', today: 'I dag', least: 'Minst mogleg (bustadene)', byAllocation: 'Resten (fordelinga)', bar: 'Søyle', counted: 'Tel med', town: 'Heile kommunen', range, missing: 'blir rekna ut',
    areasHelp: 'Eit område blir rekna for seg: berre mellom bustadene i området. I heile kommunen kan alle få ein bustad kvar som helst. Difor kan summen av områda vere høgare.', exempt: (least, most) => `${range(least, most)} som tel med, bur i bumiljø som er unnatekne frå grensene. Dei er haldne utanfor.`,
    csv: 'Last ned tala (CSV)', file: 'unngaaeleg', column: { measure: 'Mål', from: (head) => `${head}, minst`, to: (head) => `${head}, mest` }, bars: (name, stock, allocation, unsure) => `${name}: ${formatWhole(stock)} kjem sikkert av bustadene, ${formatWhole(allocation)} sikkert av fordelinga${unsure === 0 ? '' : `, ${formatWhole(unsure)} er ikkje sikkert`}`, legendStock: 'kjem av bustadene', legendUnsure: 'ikkje sikkert kva for ein av dei', legendAllocation: 'kjem av fordelinga', earlier: 'Tidlegare utrekningar', seen: 'Utrekninga under',
    method: 'Slik er det rekna ut', methodText: 'Alle leigetakarar i bumiljø som ikkje er unnatekne, blir plasserte på nytt: kvar i ein bustad som passar, eitt hushald i kvar. Ein matematisk løysar finn den plasseringa som gir det lågaste talet, og ein eigen kontroll plasserer alle éin for éin etterpå. Ledige bustader er med; bustader ute av bruk er ikkje.',
  },
};
