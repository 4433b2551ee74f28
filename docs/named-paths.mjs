// Finds the paths that a document names in backticks and that are not in the repository.

const FENCED = /^```[\s\S]*?^```/gm;
const PATH = /^(?:[\w.@*<>{},-]+\/)*[\w.@*<>{},-]+\/?$/;
const SOURCE_FILE = /[^/]\.(?:ts|tsx|mjs|cjs|md|json|ya?ml)$/;
/** What a build makes is not in the repository. */
const BUILT = /^dist\//;

/**
 * `*` and `<word>` stand for any name, `{a,b}` for each of the names. A path that does not begin at the root may begin in any
 * folder: `kinds/reminder.ts`.
 * @param {string} text of a document
 * @param {readonly string[]} files of the repository
 * @param {ReadonlySet<string>} folders of the repository
 * @returns {string[]} the paths that lead nowhere
 */
export function unknownPaths(text, files, folders) {
  const all = [...files, ...folders].join('\n');
  return namedPaths(text, folders).filter(
    (path) => !alternativesOf(path).every((one) => patternOf(one).test(all)),
  );

  function patternOf(path) {
    const pattern = path
      .replace(/^(?:\.\.\/)+|\/$/g, '')
      .replace(/[.+]/g, '\\$&')
      .replace(/<[\w-]+>|\*/g, '[^/\\n]+');
    return new RegExp(isFromRoot(path, folders) ? `^${pattern}$` : `^(?:.*/)?${pattern}$`, 'm');
  }
}

function namedPaths(text, folders) {
  const spans = text.replace(FENCED, '').matchAll(/`([^`\n]+)`/g);
  return [...new Set([...spans].map(([, span]) => span))].filter(
    (span) =>
      PATH.test(span) &&
      !BUILT.test(span) &&
      (SOURCE_FILE.test(span) || (span.includes('/') && isFromRoot(span, folders))),
  );
}

function isFromRoot(path, folders) {
  return path.includes('/') && folders.has(path.split('/')[0]);
}

/** `a.{kk,ru}.json` is `a.kk.json` and `a.ru.json`. */
function alternativesOf(path) {
  const [whole, list] = /\{([^}]*)\}/.exec(path) ?? [];
  if (whole === undefined) return [path];
  return list.split(',').flatMap((one) => alternativesOf(path.replace(whole, one)));
}
