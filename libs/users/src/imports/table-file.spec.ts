import { refusalOf } from '@birlik/testing';
import { MAX_ROWS, readTableFile } from './table-file.js';

const problemOf = async (text: string) =>
  ((await refusalOf(readTableFile(text))).params as { errors: unknown[] }).errors[0];

describe('a file of people', () => {
  it.each([
    [';', 'Аты-жөні;Телефон\r\nАйдана Серік;8 701 234 56 78\r\n'],
    [',', 'Аты-жөні,Телефон\nАйдана Серік,8 701 234 56 78'],
    ['a tab', 'Аты-жөні\tТелефон\nАйдана Серік\t8 701 234 56 78\n'],
    ['a named separator', 'sep=,\r\nАты-жөні,Телефон\r\nАйдана Серік,8 701 234 56 78'],
    ['; with commas in quotes', '"Аты-жөні";"Телефон, ұялы, үй, жұмыс"\n"Айдана Серік";"8 701 234 56 78"'],
    ['a byte order mark', '\ufeffАты-жөні;Телефон\nАйдана Серік;8 701 234 56 78'],
  ])('is read with %s', async (_, text) => {
    const { header, rows } = await readTableFile(text);
    expect([header.length, header[0]]).toEqual([2, 'Аты-жөні']);
    expect(rows.map(({ cells }) => cells)).toEqual([['Айдана Серік', '8 701 234 56 78']]);
  });

  it('counts its rows as a spreadsheet does, those that are empty too', async () => {
    const rows = async (text: string) => (await readTableFile(text)).rows.map(({ row }) => row);
    expect(await rows('a;b\n1;2\n;\n\n3;4\n')).toEqual([2, 5]);
    expect(await rows('sep=;\na;b\n1;2')).toEqual([3]);
  });

  it('keeps quotes, separators and lines inside a cell', async () => {
    expect((await readTableFile('a;b\n"Ел; «жұрт» ""ха""\nекі";2')).rows[0]!.cells).toEqual([
      'Ел; «жұрт» "ха"\nекі',
      '2',
    ]);
    expect((await readTableFile('a;b\nАлма "Кері" Ким;2')).rows[0]!.cells[0]).toBe('Алма "Кері" Ким');
  });

  it('is whole where a piece of it ends inside a letter', async () => {
    const names = Array.from({ length: MAX_ROWS }, (_, i) => `Әлібек Өмірзақ ${i}`);
    const { rows } = await readTableFile(`Аты\n${names.join('\n')}`);
    expect(rows.map(({ cells }) => cells[0])).toEqual(names);
  });

  it('stops reading when there is too much of it', async () => {
    // After the row that is one too many comes one that cannot be read: nobody gets that far.
    const endless = `a\n${'x\n'.repeat(MAX_ROWS + 100_000)}"`;
    expect(await problemOf(endless)).toEqual({ pointer: '/text', code: 'too_many' });
    expect(await problemOf(`a\n${'x;'.repeat(900_000)}`)).toEqual({ pointer: '/rows/2', code: 'invalid' });
    expect(await problemOf(`a\n${';'.repeat(1_900_000)}`)).toEqual({ pointer: '/text', code: 'empty' });
  });

  it('says what is wrong with it', async () => {
    expect(await problemOf('')).toEqual({ pointer: '/text', code: 'empty' });
    expect(await problemOf('a;b\n;\n')).toEqual({ pointer: '/text', code: 'empty' });
    expect(await problemOf('a;b\n1;2\n"3;4\n')).toMatchObject({ code: 'invalid' });
    expect(await problemOf(`a\n${'x\n'.repeat(MAX_ROWS + 1)}`)).toEqual({
      pointer: '/text',
      code: 'too_many',
    });
    expect(await problemOf(`${'a;'.repeat(70)}\n1`)).toEqual({ pointer: '/text', code: 'too_many' });
  });
});
