import { source as AXE } from 'axe-core';
import type { Page } from 'playwright-core';
import { coloursOf } from './colours-of.js';
import { structureOf } from './structure-of.js';
import { doubtfulTargetsOf } from './targets-of.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const TARGET_RULES = ['target-size'];
const LANGUAGE_RULES = ['html-has-lang', 'html-lang-valid', 'html-xml-lang-mismatch', 'valid-lang'];
/** All other rules read the structure of a page and nothing else. */
const OTHER_RULES = [...COLOUR_RULES, ...TARGET_RULES, ...LANGUAGE_RULES];

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly any: readonly { readonly message: string }[];
  }[];
}

/**
 * Asks axe about pages. It judges nothing twice: before a group of rules is asked, all that those rules look at is described,
 * and when all of that has been judged on pages before, the answer is known.
 */
export class AxeChecks {
  private readonly judged = new Set<string>();
  /** How often axe was asked, by group of rules. */
  readonly asked = { structure: 0, colours: 0, targets: 0, languages: 0 };

  /** What is wrong with the structure of a page, with its language and with the size of what one presses. */
  async violationsOf(page: Page): Promise<string[]> {
    const structure = await this.judge(page, 'structure', [await structureOf(page)], {
      runOnly: TAGS,
      rules: Object.fromEntries(OTHER_RULES.map((rule) => [rule, { enabled: false }])),
    });
    const languages = await this.judge(page, 'languages', await page.evaluate<string[]>(LANGUAGES_ON), {
      runOnly: LANGUAGE_RULES,
    });
    const doubtful = await doubtfulTargetsOf(page);
    const targets = await this.judge(page, 'targets', doubtful, { runOnly: TARGET_RULES });
    return [...structure, ...languages, ...targets];
  }

  /** What is wrong with the colours of a page in the theme that it wears now. */
  async violationsOfColours(page: Page): Promise<string[]> {
    await coloursAtRest(page);
    return this.judge(page, 'colours', await coloursOf(page), { runOnly: COLOUR_RULES });
  }

  private async judge(
    page: Page,
    group: keyof AxeChecks['asked'],
    seen: readonly string[],
    options: object,
  ): Promise<string[]> {
    const fresh = seen.map((one) => `${group} ${one}`).filter((one) => !this.judged.has(one));
    if (fresh.length === 0) return [];
    for (const one of fresh) this.judged.add(one);
    this.asked[group]++;
    return askAxe(page, options);
  }
}

async function askAxe(page: Page, options: object): Promise<string[]> {
  // Once for each loaded page: reading axe takes as long as running it.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  const all = { resultTypes: ['violations'], iframes: false, preload: false, ...options };
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(all)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`.trim()),
  );
}

/** The language of the page, and those of its parts. */
const LANGUAGES_ON = `[...new Set([...document.querySelectorAll('[lang]')].map((element) => element.localName === 'html' ? 'page ' + element.lang : element.lang))]`;

/** Waits until no colour is on its way to another: what is between the two is neither. */
async function coloursAtRest(page: Page): Promise<void> {
  await page.evaluate(AT_REST);
}

// A change of the theme begins with the next frame. What turns for ever, such as a sign of waiting, does not count.
const AT_REST = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const moving = () => document.getAnimations().filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime));
  do {
    await frame();
    await frame();
    await Promise.all(moving().map(({ finished }) => finished.catch(() => undefined)));
  } while (moving().some(({ playState }) => playState === 'running'));
})()`;
