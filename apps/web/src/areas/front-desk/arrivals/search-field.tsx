import type { RefObject } from 'react';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './search-field.module.css';

interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  onSearch: (text: string) => void;
}

/** The field where a name or a pass code is searched; Enter receives the person. */
export function SearchField({ ref, text, onText, onSearch }: SearchFieldProps) {
  const t = useTranslate();
  return (
    <form
      className={css.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onSearch(text.trim());
      }}
    >
      <Icon name="scan" size={30} />
      <input
        ref={ref}
        type="text"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('');
        }}
        placeholder={t('frontDesk.search')}
        aria-label={t('frontDesk.search')}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
    </form>
  );
}
