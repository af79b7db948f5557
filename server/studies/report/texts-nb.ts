const runs = (n: number): string => (n === 1 ? '1 gjentakelse' : `${n} gjentakelser`);

/** The texts of a report in bokmål. Numbers come in as people write them. */
export const nbReport = {
  footer: (day: string, name: string) => `Spredt, ${name === '' ? '' : `${name}, `}laget ${day}. Beslutningsgrunnlag, ikke et vedtak.`,
  question: 'Spørsmålet', answer: 'Svaret kort', policies: 'Policyene', assumptions: 'Det som er antatt', who: 'Hvem det gjelder', caveats: 'Forbehold', points: 'Punktene', unchanged: 'uten endring', percentagePoints: 'prosentpoeng', and: ' og ',
  policyFrom: (name: string, day: string) => `${name} (gjelder fra ${day})`, queue: (policy: string) => `køen med vilkårene og poengene i ${policy}`, withPresets: (name: string, presets: string) => `${name}, ${presets}`,
  partial: (done: number, of: number) => `Foreløpig: ${done} av ${of} er regnet ut. Tallene kan endre seg.`, nothing: 'Ingenting er regnet ut ennå.',
  invented: 'Kommunen og alle tall om den er oppdiktet, for å vise programmet.',
  simulation: {
    title: 'Hva en policy kan gjøre over tid', of: (years: number, from: string, a: string, others: string) => `Hva skjer de neste ${years === 1 ? '12 månedene' : `${years} årene`} fra ${from} med ${others}, sammenlignet med ${a}?`,
    only: (years: number, from: string, a: string) => `Hva skjer de neste ${years === 1 ? '12 månedene' : `${years} årene`} fra ${from} med ${a}?`,
    versus: (name: string) => `Med ${name}:`, less: (what: string, amount: string, low: string, high: string) => `${what}: ${amount} lavere (95 % konfidensintervall ${low} til ${high}).`, more: (what: string, amount: string, low: string, high: string) => `${what}: ${amount} høyere (95 % konfidensintervall ${low} til ${high}).`,
    sames: (what: string) => `Akkurat likt i alle gjentakelser: ${what}.`, chances: (what: string) => `Ingen forskjell som kan skilles fra tilfeldigheter: ${what}.`, unknown: (what: string) => `${what}: kan ikke sies.`, queue: 'Køen beviser ikke at den er best mulig.',
    level: (what: string, mean: string, unit: string, low: string, high: string) => `${what}: ${mean} ${unit} i gjennomsnitt (${low} til ${high}).`,
    waits: 'Dager fra en husstand har søkt og er klar, til den har flyttet inn, med 95 % intervall i parentes', group: 'Gruppe', within: (name: string) => `${name}: halvparten innen, ni av ti innen`, days: (half: string, nine: string) => `${half} · ${nine}`, beyond: 'lenger', between: (days: string, low: string, high: string) => `${days} (${low}–${high})`, residual: (name: string) => `${name} (restgruppen)`, other: 'uten noen av ordene',
    monthName: 'måneder fra start', supposed: (n: number, assumed: number) => `${n} tall ligger bak. ${assumed} av dem er antakelser uten tall i kildene. Alle står på siden Simulering, med kilde.`, different: (name: string, n: number) => `${name} har ${n} ${n === 1 ? 'annet tall' : 'andre tall'} bak enn det første alternativet.`,
    caveats: (replications: number) => [
      `Dette er ingen spådom. Simuleringen kaster terninger i ${runs(replications)}, med de samme terningene for alle alternativene. Intervallene viser terningene, ikke om antakelsene er riktige.`,
      'De som fortsatt venter når tiden er ute, teller som ventende så lenge de er sett.',
    ],
    proved: (held: number, proved: number) => `${proved} av ${held} forslag i rundene er bevist best mulige etter policyen.`,
    chart: (what: string, series: string) => `${what}. ${series}`, series: (name: string, first: string, last: string) => `${name}: fra ${first} til ${last}.`,
  },
  measures: {
    homeless: 'Husstander uten egen bolig', waiting: 'Husstander som venter', residualWait: 'Ventetid så langt i restgruppen, dager', concentrated: 'Andel som bor i konsentrasjon, prosent', exposed: 'Skjermede ved noen som teller med', load: 'Teamenes bundne tid, prosent',
    uncovered: 'Minutter i uka uten team, eller mer enn teamet har', empty: 'Boliger som står tomme og klare', care: 'Kjøpte omsorgsplasser', kroner: 'Kjøpte plasser, kroner i måneden',
  } as Readonly<Record<string, string>>,
  units: { households: 'husstander', percent: 'prosent', days: 'dager', minutes: 'minutter', homes: 'boliger', places: 'plasser', kronerPerMonth: 'kroner' } as Readonly<Record<string, string>>,
  presets: {
    fewerMinutes: '14 % færre minutter i teamene', oneMorePost: 'én boveileder til', projectPostsEnd: 'prosjektstillinger tar slutt', staffedHomesOpen: 'åtte bemannede boliger åpner', buffer: 'tre boliger holdes tomme', roundsWeekly: 'runde hver uke', roundsMonthly: 'runde hver 30. dag', roundsQuarterly: 'runde hver 90. dag', scatterInAssociations: 'ti boliger spredt i borettslag i stedet for samlet',
  } as Readonly<Record<string, string>>,
  figures: {
    waitingPoints: 'Prioriteringspoeng uten bolig', householdsLeft: 'Husstander uten bolig', peopleLeft: 'Personer uten bolig', uncoveredMinutes: 'Minutter i uka uten team', travelMinutes: 'Reiseminutter i uka', livingCrowded: 'Bor i konsentrasjon', livingInCrowdedCircle: 'Bor i tett omkrets', overShare: 'Over grensen på bostedet', shieldedBeside: 'Skjermede ved noen som teller med',
  } as Readonly<Record<string, string>>,
  turned: { siteLimit: 'grensen på bostedet', radiusLimit: 'omkretsens radius', followUpCapacity: 'reserven i teamenes tid', staff: 'tiden i alle team' } as Readonly<Record<string, string>>,
  turnedUnits: { percent: '%', metres: 'm' } as Readonly<Record<string, string>>,
  tradeOff: {
    title: 'Hva som vinnes og hva det koster', of: (round: string, day: string, what: string) => `Hva skjer i runde ${round} (${day}) når vi endrer ${what}?`, range: (what: string, from: string, to: string) => `${what}, fra ${from} til ${to}`,
    asItIs: 'slik det er nå', point: 'Punkt', knee: (point: string) => `Antydning: kurven bøyer mest ved ${point}. Det er ingen anbefaling.`, noKnee: 'Ingen av punktene skiller seg ut som et knekkpunkt.',
    everywhere: (what: string, value: string) => `${what}: ${value} i alle punktene.`,
    best: (what: string, least: string, most: string) => `${what}: fra ${least} til ${most} over punktene.`, chart: (x: string, y: string, points: string) => `${y} (loddrett) mot ${x} (vannrett). ${points}`, pointSaid: (point: string, y: string, x: string) => `${point}: ${y} og ${x}.`,
    dominated: 'Grå punkter er dårligere enn et annet på minst ett av tallene i tegningen, og ikke bedre på noe.', unproved: (n: number) => `${n} av punktene er ikke bevist best mulige. Med mer tid kan de bli bedre.`,
    caveats: ['Én runde på én dag. Hva som skjer i rundene etter, er ikke med.', 'Alle punktene er målt likt, med en felles målestokk som ingen policy eier. Tallene i den er antakelser og står på siden.', 'Andre tall enn poengene på første nivå kan være noe andre i like gode forslag.'],
  },
  trial: {
    title: 'To policyer på en runde', of: (round: string, day: string, a: string, b: string) => `Hva blir annerledes i runde ${round} (${day}) med ${b} i stedet for ${a}?`, what: 'Hva', queueOf: (side: string) => `Køen etter ${side}`, none: 'ikke noe forslag',
    housed: 'Får bolig', homeless: 'Uten bolig og uten kommunal bolig i dag', counted: 'Teller med i konsentrasjon', others: 'Andre', wishes: 'Får førsteønsket område',
    change: (gained: number, lost: number, moved: number) => `${gained} får bolig med B og ikke med A, ${lost} med A og ikke med B, og ${moved} får en annen bolig.`, group: 'Gruppe', inGroup: 'Husstander', gains: 'Vinner', loses: 'Taper', range: (value: string, least: string, most: string) => `${value} (${least}–${most})`,
    pointsLeft: (side: string) => `Poeng uten bolig, etter ${side}`,
    rangeNote: 'I parentes står hva et tall kan være i like gode forslag. Utenfor det er det ikke mulig. Det er undersøkt for konsentrasjonen og for hvem som får bolig, ikke for de andre tallene og ikke for køen.', crowdedSites: 'Bosteder med konsentrasjon', caveats: ['Én runde på én dag. Hva som skjer i rundene etter, er ikke med.', 'Alle er målt likt, med en felles målestokk. Tallene i den er antakelser og står på siden.', 'En husstand som taper i runden, kan få en annen bolig senere.'],
    unproved: (side: string) => `${side} er ikke bevist best mulig. Med mer tid kan forslaget bli bedre.`,
  },
};
