import type { VNode } from 'preact';
import type { SimulationQuestion, SimulationView } from '../../../server/studies/simulation-schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';
import { wholeName } from './run-name.ts';

interface QuestionProps {
  readonly question: SimulationQuestion;
  readonly view: SimulationView;
}

/** What was asked: over how long, with which alternatives, from where, and how often. */
export function Question({ question: { years, start, replications, changes }, view: { asOf, runs } }: QuestionProps): VNode {
  const { question: t, form } = text.value.simulation;
  const changed = Object.keys(changes).length;
  return (
    <>
      <p class="large">{t.of(years, formatDate(asOf))}</p>
      <ul class="bullets">{runs.map((run, at) => t.run(form.run(at + 1), wholeName(run))).map((alternative) => <li key={alternative}>{alternative}</li>)}</ul>
      <p>{t.start[start]} {t.times(replications)} {changed > 0 && t.changed(changed)}</p>
    </>
  );
}
