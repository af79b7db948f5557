// The one place of the server where engines run: a thread of its own that takes one problem file at a time.
import { parentPort, workerData } from 'node:worker_threads';
import { assignCaseload, explainCaseload, loadEngine, planByHand, planVisits, readProblem, replanVisits, solve, writeProposal, whyNotMain, type CaseEffort, type Problem, type Progress } from '../../solver/index.ts';
import type { CaseloadAnswer, CaseloadRequest, QuestionOutcome, QuestionRequest, SolveOutcome, SolveRequest, StudyPartRequest, VisitsAnswer, VisitsRequest, WorkerMessage, WorkerRequest } from './outcome.ts';
import { QUESTIONS, type Look } from './questions.ts';
import { STUDY_ANSWERS } from './study-answers.ts';
import { WARM_UP_PROBLEM } from './warm-up.ts';

const PROGRESS_EVERY_SECONDS = 0.1;

if (parentPort === null) throw new Error('worker.ts runs as a worker thread alone');
const port = parentPort;
const tell = (message: WorkerMessage): void => port.postMessage(message);

/** Passes progress on: every new level at once, and otherwise at most ten messages a second. */
function progressTeller(): (progress: Progress) => void {
  let level = 0;
  let told = -Infinity;
  return (progress) => {
    if (progress.level === level && progress.seconds - told < PROGRESS_EVERY_SECONDS) return;
    level = progress.level;
    told = progress.seconds;
    tell({ kind: 'progress', progress });
  };
}

async function solveRead(problem: Problem, request: SolveRequest): Promise<SolveOutcome> {
  const now = (): number => performance.timeOrigin + performance.now();
  const since = request.since ?? now();
  const result = await solve(problem, request.options, {
    seconds: () => (now() - since) / 1000,
    onProgress: progressTeller(),
    shouldStop: () => Atomics.load(request.stop, 0) === 1,
  });
  return result.kind === 'none' ? result : { kind: 'proposal', proposal: result.proposal, text: writeProposal(result.proposal) };
}

async function answer(request: SolveRequest): Promise<SolveOutcome> {
  const read = readProblem(request.problem);
  return read.ok ? solveRead(read.problem, request) : { kind: 'faults', faults: read.faults };
}

/** Works something out with the default engine; what goes wrong in it is an outcome too. */
async function lookInto(stop: Int32Array<SharedArrayBuffer>, answerTo: (look: Look) => unknown): Promise<QuestionOutcome> {
  const engine = await loadEngine('highs');
  const since = performance.now();
  const seconds = (): number => (performance.now() - since) / 1000;
  try {
    const found = await answerTo({ engine, seconds, shouldStop: () => Atomics.load(stop, 0) === 1, onProgress: (progress) => tell({ kind: 'looking', progress }) });
    return { kind: 'answered', answer: found, seconds: seconds() };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function answerQuestion({ kind, problem, asked, stop }: QuestionRequest): Promise<QuestionOutcome> {
  const answerTo = QUESTIONS[kind] as (problem: Problem, asked: unknown, look: Look) => unknown;
  return lookInto(stop, (look) => answerTo(problem, asked, look));
}

function workOut({ kind, asked, stop }: StudyPartRequest): Promise<QuestionOutcome> {
  const answerTo = STUDY_ANSWERS[kind] as ((asked: unknown, look: Look) => unknown) | undefined;
  return lookInto(stop, (look) => {
    if (answerTo === undefined) throw new Error(`there is no kind of study called ${kind}`);
    return answerTo(asked, look);
  });
}

/** Plans visits; a search that is stopped gives the best that it has. The share that is done is told on the way. */
function planTheVisits({ problem, effort, start, stop }: VisitsRequest): QuestionOutcome {
  const since = performance.now();
  try {
    const hooks = { shouldStop: () => Atomics.load(stop, 0) === 1, onProgress: (share: number) => tell({ kind: 'looking', progress: share }) };
    const answered: VisitsAnswer = { byHand: planByHand(problem), ...(start === null ? planVisits(problem, effort, hooks, start) : replanVisits(problem, effort, hooks, start)) };
    return { kind: 'answered', answer: answered, seconds: (performance.now() - since) / 1000 };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Finds who should follow whom and says why, or what another main would cost. */
function assign({ problem, seed, timeLimitSeconds, whyNot, stop }: CaseloadRequest): Promise<QuestionOutcome> {
  return lookInto(stop, ({ engine, seconds, shouldStop, onProgress }) => {
    const effort: CaseEffort = { seed, timeLimitSeconds, seconds, shouldStop, onProgress };
    if (whyNot !== null) return whyNotMain(problem, whyNot.proposed, whyNot, engine, effort);
    const assigned = assignCaseload(problem, engine, effort);
    const after = new Map(assigned.choices.map((choice) => [choice.personId, choice]));
    const changed = problem.persons.filter(({ id, mainId, backupId }) => after.get(id)?.mainId !== mainId || after.get(id)?.backupId !== backupId);
    return { assigned, explained: explainCaseload(problem, assigned.choices, changed) } satisfies CaseloadAnswer;
  });
}

async function outcomeOf(asked: WorkerRequest): Promise<SolveOutcome | QuestionOutcome> {
  if (asked.kind === 'solve') return answer(asked.request);
  if (asked.kind === 'visits') return planTheVisits(asked.request);
  if (asked.kind === 'caseload') return assign(asked.request);
  return asked.kind === 'question' ? answerQuestion(asked.request) : workOut(asked.request);
}

/** Loads the default engine by solving one household and one dwelling, so that the first real solve does not wait for it. */
async function warmUp(): Promise<void> {
  await answer({
    problem: new TextEncoder().encode(JSON.stringify(WARM_UP_PROBLEM)),
    options: { engine: 'highs', seed: 1, timeLimitSeconds: 10, gapPercent: null },
    since: null,
    stop: new Int32Array(new SharedArrayBuffer(4)),
  });
}

port.on('message', (asked: WorkerRequest) => {
  void outcomeOf(asked).then((outcome) => tell({ kind: 'outcome', outcome }));
});
if ((workerData as { readonly warm: boolean }).warm) await warmUp();
