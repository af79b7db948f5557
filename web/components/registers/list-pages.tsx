import type { VNode } from 'preact';
import type { RegisterId } from '../../../server/registers/schemas.ts';
import { REGISTER_PATHS } from '../../register-addresses.ts';
import { addressOf, PAGE_SIZE, type ListQuestion } from '../../registers/list-question.ts';
import { text } from '../../state/language.ts';

/** The first and the last page, the one that is shown and its neighbours, with a word where pages are left out. */
export function pagesShown(page: number, last: number): readonly (number | 'left out')[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])].filter((one) => one >= 1 && one <= last).toSorted((a, b) => a - b);
  return wanted.flatMap((one, index) => (index > 0 && one - (wanted[index - 1] ?? one) > 1 ? ['left out' as const, one] : [one]));
}

/** Links to the pages of a list; nothing where there is one page. */
export function ListPages({ register, question, total }: { register: RegisterId; question: ListQuestion; total: number }): VNode | null {
  const t = text.value.registers.list;
  const last = Math.ceil(total / PAGE_SIZE);
  if (last <= 1) return null;
  const to = (page: number): string => addressOf(REGISTER_PATHS[register], register, { ...question, page });
  return (
    <nav class="list-pages" aria-label={t.pages}>
      <ul>
        {question.page > 1 && <li><a class="ds-button" data-variant="tertiary" href={to(question.page - 1)} rel="prev">{t.previous}</a></li>}
        {pagesShown(question.page, last).map((page, index, all) => (page === 'left out' ? <li key={`before ${all[index + 1] ?? ''}`} aria-hidden="true">…</li> : (
          <li key={page}><a class="ds-button" data-variant={page === question.page ? 'primary' : 'tertiary'} aria-label={t.page(page)} aria-current={page === question.page ? 'page' : undefined} href={to(page)}>{page}</a></li>
        )))}
        {question.page < last && <li><a class="ds-button" data-variant="tertiary" href={to(question.page + 1)} rel="next">{t.next}</a></li>}
      </ul>
    </nav>
  );
}
