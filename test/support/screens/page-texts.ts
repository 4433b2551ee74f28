import type { Page } from 'playwright-core';

/** What a page says by itself: its title, its text, and the names that a screen reader hears, but no field's content. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(READ);
}

const READ = `(() => {
  const said = [document.title];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return void said.push(node.data);
    if (!(node instanceof Element) || node.closest('script, style')) return;
    const language = node.getAttribute('lang');
    if (node !== document.documentElement && language && language !== document.documentElement.lang) return;
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      if (node.hasAttribute(name)) said.push(node.getAttribute(name));
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return said.map((text) => text.trim()).filter(Boolean);
})()`;
