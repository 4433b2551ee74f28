import { useEffect, type RefObject } from 'react';
import { useTranslate } from '../../intl/language';

/** The title of the browser's tab follows the heading of the page, so that tabs and pages can be told apart. */
export function usePageTitle(content: RefObject<HTMLElement | null>): void {
  const t = useTranslate();
  useEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    const name = t('app.name');
    const follow = () => {
      const heading = element.querySelector('h1')?.textContent;
      document.title = heading && heading !== name ? `${heading} · ${name}` : name;
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [content, t]);
}
