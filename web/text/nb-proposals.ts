import { formatDecimal, formatWhole } from '../format.ts';

const proposals = (n: number): string => (n === 1 ? '1 forslag' : `${formatWhole(n)} forslag`);
const decisions = (n: number): string => (n === 1 ? '1 avgjørelse' : `${formatWhole(n)} avgjørelser`);

/** The texts of the page Forslag og etterprøving in bokmål. */
export const nbProposals = {
  title: 'Forslag og etterprøving', column: 'Etterprøving', link: 'Forslag', linkOf: (name: string) => `, runde ${name}`, fromLog: (id: string) => `Etterprøv forslagene i runde ${id}`, ofRound: (name: string, state: string) => `Runde ${name}, ${state}`, toRound: 'Til runden',
  help: 'Hvert forslag er lagret slik det var, sammen med alt det bygde på. Her kan du se etter at det står ved lag. Ingenting i runden blir endret, og at du har sett etter, står i loggen.',
  count: (n: number) => `${proposals(n)} er lagret, det nyeste først.`, none: 'Ingen forslag er lagret i denne runden ennå.', print: 'Skriv ut',
  proposal: {
    heading: (n: number) => `Forslag ${n}`, made: 'Laget', at: (date: string, time: string) => `${date} kl. ${time}`, engine: 'Regnet ut av', version: 'Versjon', seed: 'Starttall', seedHelp: 'Tallet utregningen begynte med. Samme tall og samme versjon gir samme svar.', time: 'Tid brukt',
    seconds: (n: number, limit: number | null) => (limit === null ? `${formatDecimal(n)} sekunder, uten grense` : `${formatDecimal(n)} av inntil ${formatDecimal(limit)} sekunder`), gap: 'Godtatt avstand fra best mulig', gapPercent: (n: number) => `${formatDecimal(n)} %`,
    engineNames: { highs: 'HiGHS', jslp: 'den lille løseren', queue: 'køordningen' } as Readonly<Record<string, string>>,
    status: { optimal: 'Bevist best mulig', feasible: 'Ikke bevist best mulig', refused: 'Ikke mulig med det som var låst' },
    erased: 'Slettet', erasedHelp: 'Det forslaget sa om personer, er slettet, for siste dag er over. Derfor kan det verken dømmes eller løses på nytt. At det ble laget, og seglet det hadde, står igjen.',
    seals: 'Segl', sealsHelp: 'Et segl er et fingeravtrykk av det som ble lagret: endres ett tegn, blir seglet et annet.', ownSeal: 'Segl for forslaget', problemSeal: 'Segl for det som ble løst',
  },
  judge: {
    help: 'Regner ut kostnader og begrunnelser for svaret som er lagret, og ser etter at de er som da. Leter ikke etter et nytt svar, og endrer ingenting.',
    button: 'Døm på nytt', running: 'Dømmer …', of: (n: number) => `, forslag ${n}`,
    same: 'Forslaget er dømt på nytt: nivåene og begrunnelsene er de samme som da det ble lagret.',
    changed: 'Forslaget er dømt på nytt, og noe er ikke som da det ble lagret. Ta vare på databasen som den er, og få hjelp til å finne ut hvorfor.',
    asStored: 'Teksten er den som ble lagret: seglene stemmer.', notAsStored: 'Teksten er ikke den som ble lagret: seglene stemmer ikke.',
    sameLevels: 'Nivåene er de samme.', otherLevels: 'Nivåene er ikke de samme.', findings: (n: number) => (n === 1 ? '1 begrunnelse' : `${formatWhole(n)} begrunnelser`),
    sameFindings: (n: number) => (n === 0 ? 'Det er ingen begrunnelser, og det var det heller ikke da.' : n === 1 ? 'Den ene begrunnelsen er den samme.' : `De ${formatWhole(n)} begrunnelsene er de samme.`), otherFindings: 'Begrunnelsene er ikke de samme.',
    breaches: 'Vilkår som er brutt:', noBreaches: 'Ingen vilkår er brutt.', faults: 'Annet som er galt:', inEnglish: 'Detaljene er på engelsk.',
  },
  levels: {
    caption: 'Kostnaden på hvert nivå, det viktigste først. 0 er best.', level: 'Nivå', numbered: (n: number) => `Nivå ${n}`, stored: 'Lagret', found: 'Nå', parted: (n: number, name: string) => `${n}. ${name}`, missing: 'mangler',
  },
  again: {
    help: 'Leter etter svaret fra begynnelsen, med de samme opplysningene, og sammenligner det med det som er lagret. Kan ta like lang tid som første gang. Forslaget og runden blir som de er.',
    button: 'Løs på nytt', running: (level: number) => `Regner på nivå ${level}`, starting: 'Forbereder …', elapsed: (n: number) => `${formatWhole(n)} s`, stop: 'Stopp', stopped: 'Stoppet. Ingenting er sammenlignet.',
    identical: 'Forslaget er løst på nytt: svaret er det samme, tegn for tegn. Bare tiden det tok, er holdt utenfor.',
    different: 'Forslaget er løst på nytt, og svaret er ikke det samme tegn for tegn.', sameLevels: 'Nivåene er likevel de samme: svarene er like gode.', otherLevels: 'Nivåene er heller ikke de samme.',
    otherVersion: (then: string, now: string) => `Det kan komme av at det nå er løst av en annen versjon: ${now}. Den gang var det ${then}. Det samme svaret er bare lovet fra samme versjon.`,
    clockThen: 'Det kan komme av at tiden var ute den gang før svaret var bevist best mulig. Hvor langt regningen rekker, er ikke likt hver gang.',
    clockNow: 'Det kan komme av at tiden var ute nå før svaret var bevist best mulig. En maskin som har mer å gjøre, rekker kortere.',
    unexplained: 'Versjonen er den samme, og ingen klokke stoppet den. Da skulle svaret vært det samme. Ta vare på databasen som den er, og få hjelp til å finne ut hvorfor.',
    sealThen: 'Segl da, uten tiden', sealNow: 'Segl nå, uten tiden', none: 'Det kom ikke noe svar å sammenligne med.',
  },
  decision: {
    heading: 'Det som ble vedtatt', help: 'Avgjørelsene bygger på planen slik den var da runden ble vedtatt. Her blir hver av dem utledet en gang til og holdt opp mot det som er lagret.', button: 'Døm avgjørelsene på nytt', running: 'Dømmer …',
    same: (n: number) => (n === 1 ? 'Avgjørelsen er dømt på nytt: den er den samme som da den ble lagret.' : `Avgjørelsene er dømt på nytt: alle ${formatWhole(n)} er de samme som da de ble lagret.`),
    different: (n: number, of: number) => `Avgjørelsene er dømt på nytt: ${formatWhole(n)} av ${formatWhole(of)} er ikke som da de ble lagret. Ta vare på databasen som den er, og få hjelp til å finne ut hvorfor.`,
    whose: 'Det gjelder husstand:', erased: (n: number) => `${decisions(n)} er slettet, for siste dag er over eller husstanden er slettet fra registeret.`, allErased: 'Avgjørelsene er slettet, for siste dag er over. Det er ikke noe igjen å dømme.',
  },
  chain: { heading: 'Er loggen hel?', help: 'At forslagene ble lagret, og når, står i loggen. En revisor kan kontrollere at ingenting i den er endret, på siden Logg.' },
};
