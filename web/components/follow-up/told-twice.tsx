import type { VNode } from 'preact';
import type { FollowUpView } from '../../../server/follow-up/schemas.ts';
import { formatDate } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { toldWords } from '../my-day/told-words.ts';
import { ScrollRegion } from '../scroll-region.tsx';

type Told = FollowUpView['contested'][number]['counts'];

/** Visits that two people have told of: what counts, and what stands beside it. */
export function ToldTwice({ view }: { view: FollowUpView }): VNode | null {
  const t = text.value.followUpPage.contested;
  if (view.contested.length === 0) return null;
  const told = (one: Told): string => t.told(view.names[one.staffId] ?? t.somebody, toldWords(one));
  return (
    <section class="card" aria-labelledby="contested">
      <h2 class="ds-heading" data-size="xs" id="contested" tabIndex={-1}>{t.heading}</h2>
      <p class="plan-lead">{t.help}</p>
      <ScrollRegion label={text.value.followUpPage.table(t.heading)}>
        <table class="ds-table plan-table" aria-labelledby="contested">
          <thead><tr><th scope="col">{t.agreement}</th><th scope="col">{t.date}</th><th scope="col">{t.counts}</th><th scope="col">{t.beside}</th></tr></thead>
          <tbody>
            {view.contested.map(({ agreementId, date, counts, beside }) => (
              <tr key={`${agreementId} ${date} ${beside.staffId}`}><th scope="row"><a class="ds-link" href={rowPath('agreements', agreementId)}>{agreementId}</a></th><td>{formatDate(date)}</td><td>{told(counts)}</td><td>{told(beside)}</td></tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
