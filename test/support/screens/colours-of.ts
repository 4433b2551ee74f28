import type { Page } from 'playwright-core';

/**
 * How each text of a page is coloured: its own colour, size and weight, and what lies under it, each combination once.
 * Contrast is a matter of these alone. So where axe has judged every combination of a page before, on whatever page and in
 * whatever language, it would find nothing new.
 */
export function coloursOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(DESCRIBE);
}

const DESCRIBE = `(() => {
  // What lies under a text counts even where it lets clicks through.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { pointer-events: auto !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const memo = (work) => {
    const known = new Map();
    return (element) => known.get(element) ?? (known.set(element, work(element)), known.get(element));
  };
  const styleOf = memo((element) => getComputedStyle(element));
  const isClear = (colour) => /^rgba\\(.*, 0\\)$/.test(colour) || colour === 'transparent';
  /** Content that CSS adds and that may lie under the text: axe does not judge there. */
  const decoration = memo((element) => ['::before', '::after'].map((pseudo) => {
    const { content, backgroundColor, backgroundImage, position } = getComputedStyle(element, pseudo);
    if (content === 'none' || content === 'normal') return '';
    return isClear(backgroundColor) && backgroundImage === 'none' ? '' : position;
  }).join());
  const paint = memo((element) => {
    const { backgroundColor, backgroundImage, opacity, mixBlendMode, filter } = styleOf(element);
    const colour = isClear(backgroundColor) ? '' : backgroundColor;
    const image = backgroundImage === 'none' ? '' : 'image';
    const effects = [opacity === '1' ? '' : opacity, mixBlendMode === 'normal' ? '' : mixBlendMode, filter === 'none' ? '' : filter].join('');
    return colour + image + effects + (/[a-z]/.test(decoration(element)) ? decoration(element) : '');
  });
  const ancestors = (element) => element === null ? [] : [element, ...ancestors(element.parentElement)];
  const isDisabled = (element) => element.closest('[disabled], [aria-disabled=true], [inert], [aria-hidden=true]') !== null;
  const isExempt = (element) => {
    const label = element.closest('label');
    return isDisabled(element) || (label !== null && label.control !== null && isDisabled(label.control));
  };
  const under = (element, x, y) => {
    const layers = [];
    for (const layer of document.elementsFromPoint(x, y)) {
      if (paint(layer) === '') continue;
      layers.push((layer === element ? 'own ' : layer.contains(element) ? 'around ' : element.contains(layer) ? 'inside ' : 'other ') + paint(layer));
      if (layer.contains(element) && /^rgb\\(/.test(styleOf(layer).backgroundColor)) break;
    }
    return layers.join('; ');
  };
  const rectsOf = (element) => {
    if (element.matches('input, select, textarea')) return [element.getBoundingClientRect()];
    const range = document.createRange();
    return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '').flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
  };
  const found = new Set();
  for (const element of document.querySelectorAll('body, body *')) {
    const rects = rectsOf(element);
    if (rects.length === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = styleOf(element);
    const opacity = ancestors(element).map((one) => styleOf(one).opacity).filter((value) => value !== '1').join();
    const around = element.parentElement === null ? '' : styleOf(element.parentElement).color;
    const own = [style.color, style.webkitTextFillColor, style.fontSize, style.fontWeight, style.textShadow, style.webkitTextStroke, opacity,
      element.localName === 'a' ? style.textDecorationLine + style.display + around : '',
      isExempt(element) ? 'exempt' : '', String(element.matches('input, select, textarea') ? element.value : element.textContent).trim().length < 2 ? 'short' : '',
      ancestors(element).some((one) => /[a-z]/.test(decoration(one))) ? 'decorated' : ''].join(', ');
    for (const rect of rects) found.add(own + ' on ' + under(element, rect.x + rect.width / 2, rect.y + rect.height / 2));
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  return [...found];
})()`;
