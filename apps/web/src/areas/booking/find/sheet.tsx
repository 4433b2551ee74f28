import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './sheet.module.css';

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
  return (
    <section className={css.sheet} aria-label={label}>
      <div className={css.top}>
        <h2>{title}</h2>
        {tag}
        <Button className={css.close!} aria-label={t('action.close')} onPress={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
      {children}
    </section>
  );
}
