import type { ReactNode } from 'react';
import { splitUnbreakable } from './unbreakable';
import css from './unbroken.module.css';

/** Keeps codes and times on one line each where a text wraps. Anything but a text stays as it is. */
export function unbroken(content: ReactNode): ReactNode {
  if (typeof content !== 'string') return content;
  const parts = splitUnbreakable(content);
  if (parts.length === 1) return content;
  return (
    <span>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // The parts of a text never change their order.
          <span key={index} className={css.whole}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  );
}
