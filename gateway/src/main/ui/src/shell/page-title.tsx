import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from './announcer';
import { takeFocusRequest } from './route-focus';

interface PageTitleProps {
  children: string;
  context?: string;
  visible?: ReactNode;
}

/** The heading of a page: names the document and, after a change of page, takes the focus. */
export function PageTitle({ children, context, visible }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = [children, context, 'Faîtière'].filter(Boolean).join(' – ');
  }, [children, context]);

  useEffect(() => {
    if (takeFocusRequest()) {
      heading.current?.focus({ preventScroll: true });
      announce(document.title);
    }
  }, []);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {visible ?? children}
    </h1>
  );
}
