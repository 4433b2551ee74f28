import type { Page } from 'playwright-core';

/**
 * The things to press that are smaller than 24 px or overlap another: each with its size, with what covers it and with how its
 * neighbours lie to it. The rule of axe about the size of targets looks at nothing else, and lets all others pass. So where axe has judged
 * every one of these before, on whatever page, it would find nothing new.
 */
export function doubtfulTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(DESCRIBE);
}

const DESCRIBE = `(() => {
  const least = 24;
  const roles = /^(button|checkbox|combobox|gridcell|link|menuitem|option|radio|searchbox|slider|spinbutton|switch|tab|textbox|treeitem)$/;
  const natural = 'a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
  const targets = [...document.querySelectorAll(natural + ', [role]')]
    .filter((element) => element.matches(natural) || roles.test(element.getAttribute('role')))
    .filter((element) => element.type !== 'hidden' && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ element, rect: element.getBoundingClientRect() }))
    .filter(({ rect }) => rect.width > 0 && rect.height > 0);
  const kindOf = ({ element }) => {
    const { opacity, clip, clipPath, display, position } = getComputedStyle(element);
    return [element.localName, element.getAttribute('role'), element.tabIndex, element.disabled === true, opacity, clip, clipPath, display, position].join(' ');
  };
  const tenths = (...numbers) => numbers.map((number) => Math.round(number * 10) / 10).join(' ');
  const overlap = (a, b) => Math.min(a.right, b.right) > Math.max(a.left, b.left) && Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
  const isNear = (a, b) => Math.min(a.right, b.right) + least > Math.max(a.left, b.left) && Math.min(a.bottom, b.bottom) + least > Math.max(a.top, b.top);
  /** What lies uppermost at its centre and near its corners. */
  const coverOf = ({ element, rect: { x, y, width, height } }) =>
    [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]].map(([right, down]) => {
      const top = document.elementFromPoint(x + width * right, y + height * down);
      return top === null ? 'outside' : element.contains(top) ? 'free' : top.localName;
    }).join(' ');
  const found = new Set();
  for (const target of targets) {
    const { element, rect } = target;
    const apart = targets.filter((other) => other !== target && isNear(rect, other.rect) && !element.contains(other.element) && !other.element.contains(element));
    if (rect.width >= least && rect.height >= least && !apart.some((other) => overlap(rect, other.rect))) continue;
    const neighbours = apart.map((other) => kindOf(other) + ' ' + tenths(other.rect.x - rect.x, other.rect.y - rect.y, other.rect.width, other.rect.height)).sort();
    found.add([kindOf(target), tenths(rect.width, rect.height), coverOf(target), ...neighbours].join('; '));
  }
  return [...found];
})()`;
