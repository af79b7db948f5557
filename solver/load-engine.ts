import type { Engine } from './engine.ts';

/** The exact engines by name. Loaded when they are asked for: HiGHS takes a tenth of a second. */
export async function loadEngine(name: 'highs' | 'jslp'): Promise<Engine> {
  if (name === 'highs') return (await import('./engines/highs.ts')).loadHighs();
  return (await import('./engines/jslp.ts')).jslp;
}
