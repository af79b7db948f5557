import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskCaseload, CaseloadNow, CaseloadStaff } from '../../../server/caseload/schemas.ts';
import { proposeCaseload, readCaseload, type CaseloadProgress } from '../../api/caseload.ts';
import { formatDate } from '../../format.ts';
import { dayAfter, isDay } from '../../registers/days.ts';
import { followUpTerms } from '../../state/follow-up-terms.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import type { CaseloadDesk } from './use-caseload.ts';

type Asked = Pick<AskCaseload, 'from' | 'onlyGaps'>;

/** A search that was stopped stores its best in its own time: so often, and so long after another, it is looked for. */
const [LOOKS, BETWEEN_MILLISECONDS] = [8, 500];

async function storedSince(proposalId: string | null): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    const { proposal } = await readCaseload();
    if (proposal !== null && proposal.id !== proposalId) return true;
    await new Promise((resolve) => { setTimeout(resolve, BETWEEN_MILLISECONDS); });
  }
  return false;
}

interface Search {
  readonly isRunning: boolean;
  readonly words: string;
  readonly failed: string;
  readonly start: (asked: Asked) => Promise<void>;
  readonly stop: () => void;
}

const progressWords = (levels: CaseloadProgress): string => text.value.caseload.ask.running(levels.filter(({ penalty, bound }) => penalty === bound).length, levels.length);

/** A search for who should follow whom, as far as it has come. */
function useSearch({ proposal }: CaseloadNow, desk: CaseloadDesk): Search {
  const [running, setRunning] = useState<AbortController | null>(null);
  const [words, setWords] = useState('');
  const [failed, setFailed] = useState('');
  const mine = useRef<AbortController | null>(null);
  useEffect(() => () => mine.current?.abort(), []);
  const start = async (asked: Asked): Promise<void> => {
    const t = text.value.caseload.ask;
    const control = new AbortController();
    mine.current = control;
    setRunning(control);
    setFailed('');
    setWords(t.starting);
    desk.say('');
    try {
      await proposeCaseload(asked, control.signal, (levels) => setWords(progressWords(levels)));
      await desk.fetchAgain();
      desk.say(t.done);
    } catch (error) {
      if (!control.signal.aborted) setFailed(requestText(asRequestError(error)));
      else {
        setWords(t.stopping);
        const isKept = await storedSince(proposal?.id ?? null).catch(() => false);
        await desk.fetchAgain();
        desk.say(isKept ? t.stoppedKept : t.stoppedNone);
      }
    } finally {
      setRunning(null);
      setWords('');
    }
  };
  return { isRunning: running !== null, words, failed, start, stop: () => running?.abort() };
}

/** Those who leave or are away for long from a day on, with how many they are there for, and a proposal from that day. */
function Leaving({ now, isRunning, onAsk }: { now: CaseloadNow; isRunning: boolean; onAsk: (from: string) => void }): VNode | null {
  const t = text.value.caseload.ask;
  const goes = now.staff.flatMap((member) => {
    const [mains, backups] = [now.persons.filter(({ mainId }) => mainId === member.id).length, now.persons.filter(({ backupId }) => backupId === member.id).length];
    const sentence = (kind: 'ends' | 'away', day: string): string => t[kind](member.name, formatDate(day), mains, backups);
    if (mains + backups === 0) return [];
    return [...lastDay(member).map((day) => ({ id: `${member.id} ends`, from: dayAfter(day), words: sentence('ends', day) })), ...(member.awayFrom === null ? [] : [{ id: `${member.id} away`, from: member.awayFrom, words: sentence('away', member.awayFrom) }])];
  }).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (goes.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="caseload-leaving">
      <h3 class="ds-heading" data-size="2xs" id="caseload-leaving">{t.leaving}</h3>
      <ul class="case-leaving">
        {goes.map(({ id, from, words }) => {
          const day = from < now.asOf ? now.asOf : from;
          return <li key={id}><span>{words}</span> <button type="button" class="ds-button" data-variant="secondary" disabled={isRunning} onClick={() => onAsk(day)}>{t.proposeFrom(formatDate(day))}</button></li>;
        })}
      </ul>
    </section>
  );
}

const lastDay = ({ to }: CaseloadStaff): readonly string[] => (to === null ? [] : [to]);

interface FormProps {
  readonly now: CaseloadNow;
  readonly search: Search;
}

function AskForm({ now, search }: FormProps): VNode {
  const t = text.value.caseload.ask;
  const [asked, setAsked] = useState<Asked>({ from: now.asOf, onlyGaps: true });
  const [isTried, setTried] = useState(false);
  const isGood = isDay(asked.from) && asked.from >= now.asOf;
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (isGood) void search.start(asked);
  };
  return (
    <form class="plan-form" onSubmit={submit}>
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{t.what}</legend>
        {([['gaps', true], ['even', false]] as const).map(([what, onlyGaps]) => (
          <div key={what} class="ds-field">
            <input class="ds-input" type="radio" name="caseload-what" id={`caseload-${what}`} aria-describedby={`caseload-${what}-help`} checked={asked.onlyGaps === onlyGaps} onChange={() => setAsked({ ...asked, onlyGaps })} />
            <label class="ds-label" data-weight="regular" for={`caseload-${what}`}>{t[what]}</label>
            <p data-field="description" id={`caseload-${what}-help`}>{what === 'gaps' ? t.gapsHelp : t.evenHelp}</p>
          </div>
        ))}
      </fieldset>
      <div class="ds-field case-from">
        <label class="ds-label" for="caseload-from">{t.from}</label>
        <p data-field="description" id="caseload-from-help">{t.fromHelp}</p>
        <input class="ds-input" type="date" id="caseload-from" min={now.asOf} value={asked.from} aria-describedby="caseload-from-help" aria-invalid={isTried && !isGood} onInput={(event) => setAsked({ ...asked, from: event.currentTarget.value })} />
        {isTried && !isGood && <p class="ds-validation-message">{t.badDay}</p>}
      </div>
      <button type="submit" class="ds-button" disabled={search.isRunning}>{t.propose}</button>
    </form>
  );
}

/** Asks for a proposal, and shows how far it has come; another one beside one that is open is behind a button. */
export function CaseloadAsk({ now, desk }: { now: CaseloadNow; desk: CaseloadDesk }): VNode {
  const t = text.value.caseload.ask;
  const search = useSearch(now, desk);
  const seconds = followUpTerms.value?.caseload.timeLimitSeconds;
  const form = <><Leaving now={now} isRunning={search.isRunning} onAsk={(from) => void search.start({ from, onlyGaps: true })} /><AskForm now={now} search={search} /></>;
  return (
    <section class="card case-hidden-on-paper" aria-labelledby="caseload-ask">
      {now.proposal === null && <><h2 class="ds-heading" data-size="xs" id="caseload-ask">{t.heading}</h2>{form}</>}
      {now.proposal !== null && <details class="plan-more"><summary id="caseload-ask">{t.again}</summary><p>{t.replaces}</p>{form}</details>}
      <div class="case-search-told">
        <div role="status">{search.isRunning && <p>{search.words}{seconds !== undefined && <> {t.limit(seconds)}</>}</p>}</div>
        {search.isRunning && <button type="button" class="ds-button" data-variant="secondary" onClick={search.stop}>{t.stop}</button>}
        <div role="alert">{search.failed !== '' && <p class="ds-validation-message">{search.failed}</p>}</div>
      </div>
    </section>
  );
}
