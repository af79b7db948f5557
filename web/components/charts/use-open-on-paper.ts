import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Opens what can be folded out while the page is printed, and leaves it afterwards as the reader had it. */
export function useOpenOnPaper(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    let wasOpen = true;
    const before = (): void => {
      wasOpen = details.current?.open ?? true;
      if (details.current !== null) details.current.open = true;
    };
    const after = (): void => { if (details.current !== null) details.current.open = wasOpen; };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
