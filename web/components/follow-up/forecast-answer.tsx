import type { VNode } from 'preact';
import type { ComingHome, ForecastView } from '../../../server/forecast/schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';
import { answerSentences } from './forecast-sentences.ts';

function RoundPart({ view }: { view: ForecastView }): VNode {
  const t = text.value.forecast.round;
  const all = view.teams.flatMap(({ coming }) => coming);
  const [offered, proposed] = [all.filter(({ isOffered }) => isOffered), all.filter(({ isOffered }) => !isOffered)];
  const minutes = (homes: readonly ComingHome[]): number => homes.reduce((sum, home) => sum + home.minutes, 0);
  const { homes, minutes: without } = view.unteamed;
  return (
    <>
      {all.length + homes === 0 && <p>{t.none}</p>}
      {proposed.length > 0 && <p>{t.proposed(proposed.length, view.round?.name ?? '', minutes(proposed))}</p>}
      {offered.length > 0 && <p>{t.offered(offered.length, minutes(offered))}</p>}
      {homes > 0 && <p>{t.unteamed(homes, without)}</p>}
    </>
  );
}

/** Whether there is time enough, a sentence for each team that runs short, and which homes are counted. */
export function ForecastAnswer({ view }: { view: ForecastView }): VNode {
  const t = text.value.forecast;
  return (
    <section class="plan-notes" aria-live="polite" aria-labelledby="forecast-answer">
      <h2 class="ds-heading" data-size="xs" id="forecast-answer">{t.answer.heading}</h2>
      {answerSentences(view).map((sentence) => <p key={sentence}><strong>{sentence}</strong></p>)}
      <RoundPart view={view} />
      <p class="quiet">{t.asOf(formatDate(view.asOf))}</p>
    </section>
  );
}
