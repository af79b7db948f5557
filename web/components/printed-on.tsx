import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatDayOf } from '../format.ts';
import { text } from '../state/language.ts';
import { user } from '../state/session.ts';

/** The day of printing and who printed, on paper only; set when printing begins, so that a page left open overnight tells the right day. */
export function PrintedOn(): VNode {
  const [moment, setMoment] = useState(() => new Date().toISOString());
  useEffect(() => {
    const note = (): void => setMoment(new Date().toISOString());
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return <p class="printed">{text.value.page.printed(formatDayOf(moment), user.value?.name ?? '')}</p>;
}
