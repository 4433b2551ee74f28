/**
 * Moves the `style` attributes of drawn HTML into one style sheet. The policy of the pages forbids such attributes, and lets
 * a sheet be named: React, which will draw the same in the browser, sets styles by script.
 * @param nonce names the sheet to the policy of the page
 */
export function moveStyles(html: string, nonce: string): string {
  const names = new Map<string, number>();
  const moved = html.replace(/(<[^<>]*?) style="([^"]*)"/g, (_, before: string, style: string) => {
    const name = names.get(style) ?? names.size;
    names.set(style, name);
    return `${before} data-style="${name}"`;
  });
  if (names.size === 0) return html;
  const rules = [...names].map(([style, name]) => `[data-style="${name}"]{${unescape(style)}}`);
  return `${moved}<style nonce="${nonce}">${rules.join('')}</style>`;
}

/** React writes some letters of attributes as entities, which a style sheet does not know; `<` could end the sheet. */
function unescape(style: string): string {
  return style
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '\\3c ')
    .replaceAll('&amp;', '&');
}
