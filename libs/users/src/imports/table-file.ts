import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { invalid, Turns } from '@birlik/kernel';

/** A line of a file, with its number as a spreadsheet shows it. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file as a table. The first line names the columns. */
export interface TableFile {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** More people than any centre has members; a larger file is imported in parts. */
export const MAX_ROWS = 5_000;
const MAX_COLUMNS = 60;
/** Longer than any line about a person: a file of one line must not become an array of millions of cells. */
const MAX_LINE_LETTERS = 20_000;
const PIECE_BYTES = 32 * 1024;
const SEPARATORS = [';', ',', '\t'] as const;
/** A line of Excel's own in front of the table. */
const NAMED_SEPARATOR = /^sep=([;,\t])\r?\n/i;

/**
 * Reads a CSV file as spreadsheets write it: separated by semicolons, commas or tabs, with quotes and without.
 * @throws DomainError `invalid_request` for a file without rows, with too many, or with a quote that does not end
 */
export async function readTableFile(text: string): Promise<TableFile> {
  const withoutMark = text.replace(/^\ufeff/, '');
  const named = NAMED_SEPARATOR.exec(withoutMark);
  const table = withoutMark.slice(named?.[0].length ?? 0);
  const skipped = named ? 1 : 0;
  const lines: TableRow[] = [];
  let row = skipped;
  for await (const line of readCells(table, named?.[1] ?? findSeparator(table))) {
    row++;
    const cells = line.slice(0, MAX_COLUMNS + 1).map((cell) => cell.normalize('NFC').trim());
    if (cells.some((cell) => cell !== '')) lines.push({ row, cells });
    // Beside the header. What comes after is not read: millions of lines would fill the memory.
    if (lines.length > MAX_ROWS + 1) throw invalid('/text', 'too_many');
  }
  return splitHeader(lines);
}

function splitHeader([header, ...rows]: readonly TableRow[]): TableFile {
  if (!header || rows.length === 0) throw invalid('/text', 'empty');
  if (header.cells.length > MAX_COLUMNS) throw invalid('/text', 'too_many');
  return { header: header.cells, rows };
}

async function* readCells(text: string, delimiter: string): AsyncGenerator<string[]> {
  const turns = new Turns();
  try {
    const parser = Readable.from(slice(Buffer.from(text))).pipe(
      parse({
        delimiter,
        relaxColumnCount: true,
        relaxQuotes: true,
        maxRecordSize: MAX_LINE_LETTERS,
      }),
    );
    for await (const cells of parser) {
      await turns.takeTurn();
      yield cells as string[];
    }
  } catch (error) {
    const { lines } = error as { lines?: number };
    throw invalid(lines === undefined ? '/text' : `/rows/${lines}`, 'invalid');
  }
}

/** Pieces that are read one after the other: a large file must not hold the process. */
function* slice(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}

/** The one that the first line has most of, outside quotes. */
function findSeparator(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}
