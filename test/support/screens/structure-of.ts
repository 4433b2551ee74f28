import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/**
 * A hash of all that the structural rules of axe read: elements in their order, whether each is hidden or scrolls, their
 * attributes, and whether there is text. What the text says, and where things lie, none of these rules asks. So two pages
 * with one hash get one answer: mostly those are one screen in two languages or two widths.
 */
export async function structureOf(page: Page): Promise<string> {
  return createHash('sha256')
    .update(await page.evaluate<string>(DESCRIBE))
    .digest('hex');
}

/** Attributes whose value is a text that people read: only whether there is one counts. */
const TEXTS = words(
  'aria-label aria-description aria-roledescription aria-valuetext title alt placeholder label',
);
/** Attributes of which only counts that they are there: where something lies, what it looks like, what state it is in. */
const PRESENT = words(
  'd x y x1 x2 y1 y2 cx cy r points transform viewBox width height src datetime value lang class aria-pressed',
);

function words(text: string): string[] {
  return text.split(' ');
}

// Identifiers are numbered in the order in which they appear: React counts on from page to page.
const DESCRIBE = `(() => {
  const texts = new Set(${JSON.stringify(TEXTS)});
  const present = new Set(${JSON.stringify(PRESENT)});
  const ids = new Map();
  document.querySelectorAll('[id]').forEach((element) => ids.set(element.id, '#' + ids.size));
  const valueOf = (name, value) => {
    if (texts.has(name)) return value.trim() === '' ? '' : 'text';
    if (present.has(name)) return value === '' ? '' : 'set';
    if (name === 'href') return value.startsWith('#') ? '#' + ids.get(value.slice(1)) : 'set';
    if (name === 'style') return value.replace(/[\\d.]+/g, '0');
    return value.split(' ').map((word) => ids.get(word) ?? word.replace(/^_r_\\w+_$/, '')).join(' ');
  };
  const hiddenBy = ({ display, visibility, opacity, contentVisibility, clip, clipPath }) =>
    [display === 'none', visibility !== 'visible', opacity === '0', contentVisibility === 'hidden', clip !== 'auto', clipPath !== 'none']
      .map(Number).join('');
  const scrolls = (element, { overflowX, overflowY }) =>
    (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth) || (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight);
  const lines = [];
  const walk = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return void (node.data.trim() !== '' && lines.push(depth + ' text'));
    if (!(node instanceof Element) || node.matches('script, style, link')) return;
    const attributes = [...node.attributes].map(({ name, value }) => name + '=' + valueOf(name, value)).sort();
    const style = getComputedStyle(node);
    lines.push([depth, node.localName, hiddenBy(style), scrolls(node, style) ? 'scrolls' : '', ...attributes].join(' '));
    node.childNodes.forEach((child) => walk(child, depth + 1));
  };
  walk(document.documentElement, 0);
  return lines.join('\\n');
})()`;
