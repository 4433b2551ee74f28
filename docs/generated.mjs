// What the generators of documents share.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Cells padded to one width, as the formatter of the repository writes them. */
export function table(head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Writes a document of this folder; with --check it only compares, and the process ends with 1 when they differ. */
export function writeOrCompare(name, text) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`Wrote docs/${name}.`);
  } else if (readFileSync(file, 'utf8') === text) {
    console.log(`docs/${name} agrees with the code.`);
  } else {
    console.error(`docs/${name} differs from the code. Run: npm run build && npm run docs`);
    process.exit(1);
  }
}
