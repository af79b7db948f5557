import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { headingShown } from '../state/address.ts';
import { pageTitle } from '../state/page-title.ts';

interface PageHeadingProps {
  readonly children: ComponentChildren;
  /** What the window is called; the page's own name where it says nothing else. */
  readonly title?: string;
  readonly size?: 'xs' | 'sm' | 'md';
}

/** The heading of a page, one on each. It gets the focus when the reader has come to the page, so that it is read aloud, and names the window. */
export function PageHeading({ children, title, size = 'md' }: PageHeadingProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (heading.current !== null) headingShown(heading.current);
  }, []);
  useEffect(() => {
    pageTitle.value = title ?? null;
    return () => { pageTitle.value = null; };
  }, [title]);
  return <h1 class="ds-heading page-heading" data-size={size} tabIndex={-1} ref={heading}>{children}</h1>;
}
