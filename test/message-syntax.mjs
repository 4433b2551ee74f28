// What the rules of texts need to know of ICU messages: arguments, plural forms, braces that close.

/** The argument names of a message, sorted, each once. */
export function argumentsOf(text) {
  const names = [...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name]) => name);
  return [...new Set(names)].sort();
}

export function isWellFormed(text) {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The plural forms of a message: form → text, one map for each plural. */
export function pluralsOf(text) {
  return [...text.matchAll(/\{\s*\w+\s*,\s*plural\s*,/g)].map((found) => {
    const rest = text.slice(found.index + found[0].length);
    const forms = [...rest.matchAll(/(=\d+|zero|one|two|few|many|other)\s*\{([^{}]*)\}/g)];
    return new Map(forms.map(([, form, words]) => [form, words]));
  });
}

/** What a reader sees of a message, all plural forms one after the other. */
export function withoutArguments(text) {
  return text
    .replace(/\{\s*\w+\s*,\s*plural\s*,/g, '')
    .replace(/(=\d+|\b(zero|one|two|few|many|other))\s*\{([^{}]*)\}/g, '$3')
    .replace(/\{\s*\w+\s*\}/g, '0')
    .replace(/\}/g, '');
}
