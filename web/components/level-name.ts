import type { PlannedLevel } from '../level-plan.ts';
import { text } from '../state/language.ts';

/** The name of a level in the language of the page, made of what its rules are about. */
export function levelName(level: Pick<PlannedLevel, 'themes'>): string {
  const t = text.value.level;
  const names = level.themes.map((theme) => t[theme]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${t.and}${names.at(-1)}`;
}
