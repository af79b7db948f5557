import type { VNode } from 'preact';
import type { SimulationQuestion, SimulationView } from '../../../server/studies/simulation-schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';
import { differenceSentence, standsOut } from './measure-words.ts';

interface AnswerProps {
  readonly question: SimulationQuestion;
  readonly view: SimulationView;
  readonly names: readonly string[];
}

/** What the simulation answers, in sentences: each measure of each later alternative against the first; those that can be told from chance come first. */
export function Answer({ question, view, names }: AnswerProps): VNode {
  const t = text.value.simulation.answer;
  const { done, of, asOf, measures } = view;
  const isSaid = done >= 2;
  return (
    <section class="card" aria-labelledby="simulation-answer">
      <h2 class="ds-heading" data-size="xs" id="simulation-answer">{t.heading}</h2>
      <p role="status">{done === 0 ? t.nothing : done < 2 ? t.few : done < of ? t.partial(done, of) : t.period(question.years, formatDate(asOf))}</p>
      {isSaid && done < of && <p>{t.period(question.years, formatDate(asOf))}</p>}
      {names.length === 1 && <p>{t.only}</p>}
      <p>{isSaid && names.length > 1 && t.inBrackets} {text.value.simulation.noForecast}</p>
      {isSaid && names.slice(1).map((name, at) => (
        <div class="simulation-versus" key={name}>
          <h3>{t.versus(name, names[0] ?? '')}</h3>
          <ul class="bullets">
            {measures.toSorted((a, b) => Number(standsOut(b.wholeDifferences[at] ?? null)) - Number(standsOut(a.wholeDifferences[at] ?? null))).map((measure) => (
              <li key={measure.id} data-stands-out={standsOut(measure.wholeDifferences[at] ?? null)}>{differenceSentence(measure, measure.wholeDifferences[at] ?? null)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
