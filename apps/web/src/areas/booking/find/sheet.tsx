import { useRef, type ReactNode } from 'react';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { unbroken } from '../../../ui/unbroken';
import css from './sheet.module.css';
import { useOpenedFocus } from './use-opened-focus';

interface SheetProps {
  /** What the sheet is for screen readers. */
  label: string;
  title: string;
  /** Stands beside the title. */
  tag?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** What was chosen: beside the results, on a phone over their lower half. */
export function Sheet({ label, title, tag, onClose, children }: SheetProps) {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useOpenedFocus(heading, title);
  return (
    <section
      className={css.sheet}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={css.top}>
        <h2 ref={heading} tabIndex={-1}>
          {unbroken(title)}
        </h2>
        {tag}
        <button type="button" className={css.close} aria-label={t('action.close')} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      {children}
    </section>
  );
}
