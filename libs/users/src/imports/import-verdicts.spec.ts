import { readRow } from './import-row.js';
import { type Acquaintance, countVerdicts, judgeRows } from './import-verdicts.js';

const COLUMNS = { fullName: 0, phone: 1, email: 2, language: 3, organisation: 4, role: 5 };
const ORGANISATIONS = new Map([['akimat', 'org-1']]);

/** Rows are numbered from 2, as in a file. */
const read = (...lines: string[]) =>
  lines.map((line, i) =>
    readRow(
      { row: i + 2, cells: line.split(';') },
      { columns: COLUMNS, language: 'kk', organisations: ORGANISATIONS },
    ),
  );

const known: Acquaintance[] = [
  {
    id: 'gulnur',
    fullName: 'Гүлнұр Сапарова',
    phone: '+77012223344',
    email: 'gulnur@mail.kz',
    isOfCentre: true,
  },
  { id: 'elsewhere', fullName: 'Олжас Ким', phone: '+77015556677', email: null, isOfCentre: false },
];
const judge = async (lines: string[], others: number[] = []) =>
  (await judgeRows(read(...lines), known, new Set(others))).map((verdict) => {
    switch (verdict.kind) {
      case 'new':
        return 'new';
      case 'known':
        return `known ${verdict.known.id} by ${verdict.known.by}`;
      case 'twice':
        return `twice ${verdict.firstRow} by ${verdict.by}`;
      case 'wrong':
        return verdict.problems.map(({ field, code }) => `${field} ${code}`).join(', ');
    }
  });

describe('a row of an import', () => {
  it('is a person with phone, address, language and role as far as it names them', () => {
    expect(
      read('Айдана  Серік;8 (701) 234-56-78;Aidana@Mail.KZ;русский;Akimat;Организатор')[0]!.person,
    ).toEqual({
      fullName: 'Айдана Серік',
      phone: '+77012345678',
      email: 'aidana@mail.kz',
      language: 'ru',
      role: 'organiser',
      organisationId: 'org-1',
    });
    expect(read('Айдана Серік;;aidana@mail.kz')[0]!.person).toMatchObject({
      phone: null,
      language: 'kk',
      role: 'member',
      organisationId: null,
    });
  });

  it('is new, known, twice in the file, or wrong', async () => {
    expect(
      await judge([
        'Айдана Серік;87012345678',
        'Гульнур С.;8 701 222 33 44',
        'Басқа Адам;;GULNUR@mail.kz',
        'Сапарова Gulnur;87019990011',
        'Айдана С.;+7 701 234 56 78',
        'Серік Айдана;;aidana@mail.kz',
        'Біреу;12',
      ]),
    ).toEqual([
      'new',
      'known gulnur by phone',
      'known gulnur by email',
      'known gulnur by name',
      'twice 2 by phone',
      'twice 2 by name',
      'phone not_a_phone',
    ]);
  });

  it('is another person of the same name when both have a phone of their own in the file', async () => {
    expect(await judge(['Айдана Серік;87012345678', 'Айдана Серік;87012345679'])).toEqual(['new', 'new']);
  });

  it('is somebody else by the word of a manager, but never with the phone of somebody', async () => {
    const lines = ['Гүлнұр Сапарова;87019990011', 'Гүлнұр Сапарова;87012223344'];
    expect(await judge(lines)).toEqual(['known gulnur by name', 'known gulnur by phone']);
    expect(await judge(lines, [2, 3])).toEqual(['new', 'known gulnur by phone']);
  });

  it('finds people of other centres by phone, and not by name', async () => {
    expect(await judge(['Олжас Ким;87019990011', 'О. Ким;87015556677'])).toEqual([
      'new',
      'known elsewhere by phone',
    ]);
  });

  it('does not name whom only other centres know', async () => {
    const [elsewhere, here] = await judgeRows(read('О. Ким;87015556677', 'Г. С.;87012223344'), known);
    expect([elsewhere, here]).toMatchObject([
      { kind: 'known', known: { fullName: '', isOfCentre: false } },
      { kind: 'known', known: { fullName: 'Гүлнұр Сапарова', isOfCentre: true } },
    ]);
  });

  it('brings no formula into a list', async () => {
    expect(
      await judge([
        '=HYPERLINK("http://x.example");87012345678',
        '+Айдана;87012345678',
        '-Айдана;87012345678',
        '@Айдана;87012345678',
        'Айдана Серік;;=aidana@mail.kz',
        'Айдана Серік;="87012345678"',
        'Айдана-Мария Серік;+7 701 234 56 79',
      ]),
    ).toEqual([
      ...Array.from({ length: 4 }, () => 'fullName forbidden_characters'),
      'email not_an_email',
      'new',
      'new',
    ]);
  });

  it('says everything that is wrong with it', async () => {
    expect(
      await judge([
        ';',
        '?айрат ?леу;87012345678',
        'Айдана Серік;12;x@;испанский;;директор',
        'Айдана Серік;87012345678;;;;organiser',
        'Айдана Серік;87012345678;;;akimat',
        'Айдана Серік;87012345678;;;akimat;мүше',
        'Айдана Серік;87012345678;;;жоқ;өкіл',
        'Айдана Серік;87012345678;;;;manager',
        'А\u202eйдана;87012345678',
        `${'А'.repeat(121)};87012345678`,
      ]),
    ).toEqual([
      'fullName required, phone required',
      'fullName forbidden_characters',
      'phone not_a_phone, email not_an_email, language not_a_choice, role not_a_choice',
      'organisation required',
      'role required',
      'role contradiction',
      'organisation not_a_choice',
      'role not_a_choice',
      'fullName forbidden_characters',
      'fullName too_long',
    ]);
  });

  it('shows no name that could hide other text', () => {
    expect(read('А\u202eйдана;87012345678', '?айрат;87012345678').map(({ fullName }) => fullName)).toEqual([
      '',
      '?айрат',
    ]);
  });

  it('is counted by its verdict', async () => {
    const verdicts = await judgeRows(read('Айдана Серік;87012345678', 'Айдана С.;87012345678', ';'), known);
    expect(countVerdicts(verdicts)).toEqual({ new: 1, known: 0, twice: 1, wrong: 1 });
  });
});
