import { formatWhole } from '../format.ts';

const more = (n: number, one: string, many: string): string => (n === 1 ? `Én ${one}` : `${formatWhole(n)} ${many}`);
const households = (n: number): string => (n === 1 ? '1 annen husstand' : `${formatWhole(n)} andre husstander`);
const sites = (n: number): string => (n === 1 ? '1 bosted' : `${formatWhole(n)} bosteder`);
const changes = (n: number): string => (n === 1 ? '1 endring' : `${formatWhole(n)} endringer`);

/** What one step asks for, as a sentence: by how much (the difference), what it is about by name, and what stands there then and now. */
export type StepText = (by: number, name: string, to: string, from: string) => string;

/** The texts of “what would help” and “what the rules cost” in bokmål. */
export const nbHelp = {
  heading: 'Hva ville hjulpet?', ask: 'Hva ville hjulpet?', again: 'Regn ut på nytt', stop: 'Stopp',
  help: 'Prøver én og én endring, og to sammen, eller flere der det må flere til: litt lempeligere vilkår, litt mer tid i et team. Det tar opptil halvannet minutt.',
  aside: 'Ingenting er endret. Dette er forslag å se på; den som bestemmer over vilkårene, bestemmer.',
  hasHome: 'Husstanden har en bolig. Her står endringer som ville gjort runden bedre på punktene i policyen, og hvor husstanden da bor.',
  asIf: 'Husstanden bor der den gjør mot et vilkår. Svaret gjelder som om den var uten bolig.',
  starting: 'Venter på tur …', progress: { screening: (done: number, of: number) => `Anslår ${formatWhole(done)} av ${formatWhole(of)} endringer`, pricing: (done: number, of: number) => `Anslår ${formatWhole(done)} av ${formatWhole(of)}`, confirming: (done: number, of: number) => `Regner ut ${formatWhole(done)} av ${formatWhole(of)}` },
  stopped: 'Stoppet. Det som ikke ble regnet ut, står som anslag.', stale: 'Runden er endret siden dette ble regnet ut.',
  partly: 'Tiden tok slutt før alt var sett på.', partlyScreened: (done: number, of: number) => `Bare ${formatWhole(done)} av ${formatWhole(of)} endringer er anslått.`, partlyConfirmed: (done: number, of: number) => `Bare ${formatWhole(done)} av de ${formatWhole(of)} beste er regnet ut.`,
  whole: (n: number) => `${changes(n)} er sett på, hver for seg og de mest lovende sammen.`,
  leastSteps: (n: number) => `Verken én endring eller to sammen åpner en bolig for husstanden, så lenge alle andre bor der de er i planen. Det må minst ${formatWhole(n)} til. Noen slike er sett på her.`,
  noSet: 'Selv om vi gjør flere av endringene sammen, er det alltid noe i veien for hver bolig, så lenge alle andre bor der de er i planen.',
  confirmed: 'Regnet ut, det beste først', none: 'Vi fant ingen endring som hjelper husstanden.', noneRound: 'Vi fant ingen endring som gjør runden bedre.',
  gets: (home: string) => `Da kan husstanden få ${home}.`, getsInstead: (home: string) => `Da kan husstanden få ${home} i stedet.`, keeps: 'Husstanden beholder boligen den har.', nowhere: 'Husstanden får ikke bolig i den runden vi fant.',
  others: (n: number) => `${households(n)} får bolig.`, othersRound: (n: number) => `${n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`} får bolig som ikke har det i planen.`,
  lose: (n: number) => `${n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`} mister boligen sin i planen.`,
  failed: 'Dette fikk vi ikke regnet ut.',
  level: { better: 'bedre', worse: 'dårligere', weighed: (before: number, after: number) => `veid sum fra ${formatWhole(before)} til ${formatWhole(after)}`, others: (name: string) => `${name} (det andre på punktet)`, same: 'Ingen av punktene i policyen endrer seg. Det er bevist.', sameUnproved: 'Vi fant ingenting bedre på noen av punktene i policyen.' },
  certainty: { proved: 'bevist', atLeast: 'minst så mye', atMost: 'høyst så mye', found: 'anslag' },
  certaintyHelp: '«Bevist»: tallet er riktig. «Minst så mye»: det kan finnes en enda bedre runde med endringen. «Anslag»: noe av gevinsten kan skyldes annet enn endringen. «Veid sum»: det punktet teller, ganget med vektene i policyen. Lavere er bedre.',
  useless: (n: number) => `Regnet ut, og hjelper ikke (${formatWhole(n)})`, notFound: (n: number) => `Regnet ut uten å finne at det hjelper (${formatWhole(n)})`, notDone: (n: number) => `Ikke regnet ut (${formatWhole(n)})`,
  estimates: (n: number) => `Bare anslått (${formatWhole(n)})`, estimatesHelp: 'Anslagene kommer fra en forenklet utregning og gjelder det første punktet som ser ut til å endre seg. Endringen kan gi mindre, eller ingenting.',
  opens: (n: number) => (n === 1 ? 'Da er det 1 bolig som ingen vilkår holder fra husstanden. Den kan være foreslått for andre.' : `Da er det ${formatWhole(n)} boliger som ingen vilkår holder fra husstanden. De kan være foreslått for andre.`),
  upTo: (sum: string) => `anslått inntil så mye mindre: ${sum}`, lowerWeighed: (n: number) => `${formatWhole(n)} lavere veid sum`, upToWeighed: (n: number) => `anslått inntil ${formatWhole(n)} lavere veid sum`, unlikely: 'Ser ikke ut til å endre noe.',
  rest: (n: number) => (n === 1 ? '1 endring til åpner ingen bolig.' : `${formatWhole(n)} endringer til åpner ingen bolig.`),
  restRound: (n: number) => (n === 1 ? '1 endring til ser ikke ut til å hjelpe.' : `${formatWhole(n)} endringer til ser ikke ut til å hjelpe.`),
  restLikely: (n: number) => (n === 1 ? '1 endring til kan hjelpe, men er mindre lovende.' : `${formatWhole(n)} endringer til kan hjelpe, men er mindre lovende.`),
  and: ', og ',
  steps: {
    bedroomsMin: (by, _name, to, from) => `${by === 1 ? 'Ett' : formatWhole(by)} soverom færre enn husstanden trenger (${to}, ikke ${from})`,
    members: (by, _name, to, from) => `Bolig for ${formatWhole(by)} færre enn det er i husstanden (${to}, ikke ${from})`,
    maxMonthlyRent: (by, _name, to, from) => `${formatWhole(by)} kroner mer i husleie i måneden enn husstanden kan betale (${to}, ikke ${from})`,
    needsStepFree: () => 'En bolig som ikke er trinnfri', needsWheelchair: () => 'En bolig uten plass til rullestol', hasPet: () => 'En bolig der husdyr ikke er tillatt',
    needsStaffing: (_by, _name, to, from) => `Mindre bemanning enn husstanden trenger (${to}, ikke ${from})`, tenures: (_by, _name, to) => `En bolig med leieformen «${to}» også`,
    mustHave: (_by, _name, _to, from) => `En bolig uten «${from}»`, mustNotHave: (_by, _name, _to, from) => `En bolig med «${from}»`,
    excludedAreaIds: (_by, name) => `Bolig i ${name}, der husstanden har sagt at den ikke vil bo`, excludedSiteIds: (_by, name) => `Bolig på ${name}, der husstanden har sagt at den ikke vil bo`,
    avoids: () => 'Kortere avstand enn avtalt til en bestemt annen', earmark: (_by, name) => `${name} er ikke holdt av for noen`,
    'siteLimit.sharePercent': (_by, _name, to, from) => `Grensen for bosteder er ${to} % av hjemmene, ikke ${from} %`, 'siteLimit.minCount': (by, _name, to, from) => `${more(by, 'person', 'personer')} mer per bosted før grensen slår inn (${to}, ikke ${from})`,
    'areaLimit.sharePercent': (_by, _name, to, from) => `Grensen for områder er ${to} % av hjemmene, ikke ${from} %`, maxCount: (by, _name, to, from) => `${more(by, 'person', 'personer')} mer i hver omkrets (${to}, ikke ${from})`,
    maxSpare: (by, _name, to, from) => `${formatWhole(by)} soverom mer til overs (${to}, ikke ${from})`, metres: (by, _name, to, from) => `${formatWhole(by)} meter nærmere skole, barnehage og lignende (${to}, ikke ${from})`,
    enforce: (_by, name) => `Vilkåret «${name}» gjelder ikke`,
    capacityMinutes: (by, name) => `${formatWhole(by)} minutter mer i uka for ${name}`, eveningCapacityMinutes: (by, name) => `${formatWhole(by)} minutter mer på kveldene i uka for ${name}`,
    areaIds: (_by, name, to) => `${name} tar også området ${to}`, competences: (_by, name, to) => `${name} kan også «${to}»`,
    horizonDays: (by, _name, to, from) => `Runden ser ${formatWhole(by)} dager lenger fram (${to}, ikke ${from})`,
    cap: (by, name) => `${more(by, 'person', 'personer')} mer i ${name}`, limit: (by, name) => `${more(by, 'person', 'personer')} mer på ${name}`, other: (_by, name, to, from) => `${name}: ${to}, ikke ${from}`,
  } as Readonly<Record<string, StepText>>,
  wouldDo: {
    heading: 'Boligen som ville ha passet', home: (traits: string) => `En bolig som ${traits}.`, any: 'Hvilken som helst bolig.', and: ' og ',
    bedrooms: (n: number) => `har minst ${formatWhole(n)} soverom`, stepFree: 'er trinnfri', wheelchair: 'har plass til rullestol', rent: (n: number) => `koster høyst ${formatWhole(n)} kroner i måneden`, pets: 'tillater husdyr',
    staffing: (kind: string) => `har bemanning ${kind}`, tenure: (kind: string) => `har leieformen «${kind}»`, features: (words: string) => `har ${words}`, members: (n: number) => `er ment for minst ${formatWhole(n)} ${n === 1 ? 'person' : 'personer'}`,
    everywhere: 'Den kunne ha ligget på alle bostedene.', nowhere: 'Slik runden er nå, kunne den ikke ha ligget noe sted.',
    where: 'Den kunne ha ligget her:', area: (name: string, n: number) => `${name} (${sites(n)})`, stops: 'Andre steder er dette i veien:', stop: (n: number) => `på ${sites(n)}`, twice: 'Et bosted kan telle flere ganger.',
    basis: 'Regnet ut med alle andre der de er i planen. Boligen finnes ikke: den sier hva som mangler.',
  },
  page: {
    title: 'Regler og pris', link: 'Regler og pris', toRound: 'Til runden', print: 'Skriv ut', ofRound: (name: string) => `Runde ${name}`,
    intro: 'Her kan du se hva som ville hjulpet runden, og hva hvert vilkår og hver prioritering koster. Ingenting blir endret av at du spør.', noProposal: 'Runden har ikke noe forslag ennå. Lag ett først.',
    roundHeading: 'Hva ville hjulpet runden?', roundAsk: 'Finn ut hva som ville hjulpet', roundHelp: 'Prøver én og én endring i grenser, team og øremerking, og to sammen. Krav fra den enkelte husstanden er ikke med. Det tar opptil halvannet minutt.',
    costsHeading: 'Hva koster reglene?', costsAsk: 'Finn ut hva reglene koster', costsHelp: 'Løser runden uten ett og ett vilkår og uten én og én prioritering, og ser hva som da blir bedre. Det tar et par minutter.',
    meaning: 'Prisen er det runden ville vunnet på hvert punkt i policyen om regelen ikke gjaldt. Den gjelder denne runden, med disse husstandene og boligene, og prisene kan ikke legges sammen.',
    notMeaning: 'At en regel koster noe, er ikke i seg selv en grunn til å fjerne den. Prisen sier ikke hva regelen er verdt for dem den verner.',
    conditions: 'Vilkårene', free: 'Koster ingenting i denne runden', freeHelp: 'Runden blir ikke bedre på noe punkt om ett av disse faller bort. Det er bevist.', unsure: 'Vi fant ingen pris', unsureHelp: 'Vi fant ikke noe bedre uten disse, men det er ikke bevist at det ikke finnes.',
    dear: 'Koster noe', maybe: 'Kan koste noe', maybeHelp: 'Vi fant en bedre runde uten disse. Noe av gevinsten, eller alt, kan skyldes annet enn vilkåret.', noneDear: 'Ingen av vilkårene koster noe vi fant.', notDone: 'Ikke regnet ut', without: 'Uten vilkåret:',
    priorities: {
      heading: 'Prioriteringene', none: 'Policyen har ingen andre prioriteringer.',
      meaning: 'En prioritering er noe policyen veier, ikke et krav. Prisen er det alt det andre ville vunnet om den ikke talte. På prioriteringens eget punkt sammenlignes bare det andre der. Prisen gjelder planen slik den er: en like god plan kan dele punktet på en annen måte.',
      level: (n: number) => `punkt ${formatWhole(n)}`, without: (name: string) => `Uten prioriteringen «${name}» ville dette endret seg:`,
      own: (before: string, after: string) => `Prioriteringen selv, i den runden vi fant uten den: ${after}. I planen: ${before}.`,
      ownCount: (before: number, after: number) => `Prioriteringen selv teller ${formatWhole(after)} i den runden vi fant uten den, mot ${formatWhole(before)} i planen. Lavere er bedre.`,
      required: (name: string) => `«${name}» har ingen pris her. Alle policyer må ha den, så vi løser ikke runden uten.`,
      dear: 'Koster noe', noneDear: 'Ingen av prioriteringene koster noe vi fant.', maybe: 'Kan koste noe', maybeHelp: 'Vi fant en bedre runde uten disse. Noe av gevinsten, eller alt, kan skyldes annet enn prioriteringen.', notDone: 'Ikke regnet ut',
      unsure: 'Vi fant ingen pris', unsureHelp: 'Vi fant ikke noe bedre på noe punkt uten disse, men det er ikke bevist at det ikke finnes.', free: 'Koster ingenting i denne runden', freeHelp: 'Runden blir ikke bedre på noe punkt om én av disse ikke teller. Det er bevist.',
    },
    units: 'Hva er én til verdt?', unitsHelp: 'Hva én person til på et bosted eller i et område, eller en time til i uka i et team, ville gitt. Anslaget kommer fra en forenklet utregning, alt annet likt. Det virkelige er ofte mindre.',
    noUnits: 'Anslaget fant ingen grense og ikke noe team der én til ville gitt noe.', moreUnits: (n: number) => `${formatWhole(n)} til`,
    person: (name: string) => `Én person mer på ${name}`, personArea: (name: string) => `Én person mer i ${name}`, personCircle: (name: string) => `Én person mer i omkretsen rundt ${name}`, hour: (name: string) => `60 minutter mer i uka for ${name}`, eveningHour: (name: string) => `60 minutter mer på kveldene i uka for ${name}`,
  },
};
