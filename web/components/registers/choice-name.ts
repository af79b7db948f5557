import { text } from '../../state/language.ts';

/** What one of a field's choices is called; fields of different registers that share a name share their choices. */
export function choiceName(key: string, value: string): string {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = text.value.registers.choice;
  return names[key]?.[value] ?? value;
}
