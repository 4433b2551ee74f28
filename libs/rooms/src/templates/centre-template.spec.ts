import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { readTemplate, TemplateError } from './centre-template.js';
import { readCalendar } from '../hours/working-calendar.js';

const CONFIG = `${__dirname}/../../../../config`;
const first = readFileSync(`${CONFIG}/centres/birlik-alany.yaml`, 'utf8');

/** Returns the problems of the first centre's template after one change. */
function problemsOf(change: (template: any) => void): readonly string[] {
  const template = parse(first);
  change(template);
  try {
    readTemplate(stringify(template));
    return [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.problems;
  }
}

describe('a centre template', () => {
  it('of the first centre is right', () => {
    const { slug, zone, floors } = readTemplate(first);
    expect([slug, zone]).toEqual(['birlik-alany', 'Asia/Almaty']);
    expect(floors.flatMap((f) => f.spaces).length).toBeGreaterThan(50);
  });

  it('of the first centre lets no organisation take all rooms of a week', () => {
    expect(readTemplate(first).policies).toContainEqual(
      expect.objectContaining({ counts: 'organisation', limits: { bookingsPerWeek: 40 } }),
    );
  });

  it.each<[string, (t: any) => void, RegExp]>([
    ['no name in Kazakh', (t) => delete t.names.kk, /names\/kk/],
    ['a slug with spaces', (t) => (t.slug = 'Бірлік алаңы'), /slug/],
    ['hours that are none', (t) => (t.hours.mon = ['8-22']), /^\/hours\/mon: must be a list of HH:MM-HH:MM$/],
    ['a weekday without hours', (t) => delete t.hours.sun, /^\/hours\/sun/],
    ['holiday hours that are none', (t) => (t.holidayHours = 'sometimes'), /^\/holidayHours/],
    ['a wrong table of an area', (t) => (t.areas[0].hours = { mon: [] }), /^\/areas\/[\w-]+\/hours\/tue/],
    ['an area that is not there', (t) => (t.floors[0].spaces[0].area = 'moon'), /area: no area «moon»/],
    ['a feature that is not there', (t) => (t.floors[0].spaces[0].features = ['pool']), /no feature «pool»/],
    ['a part that is not there', (t) => (t.floors[0].spaces[0].parts = ['X-99']), /no space «X-99»/],
    [
      'two spaces with one code',
      (t) => (t.floors[0].spaces[1].code = t.floors[0].spaces[0].code),
      /two spaces bear one code/,
    ],
    ['a time zone that is not there', (t) => (t.zone = 'Asia/Shymkent'), /^\/zone: no time zone/],
    [
      'a policy of a space that is not there',
      (t) =>
        (t.policies = [
          { key: 'late', names: t.names, applies: { spaces: ['X-99'] }, limits: { gapMinutes: 5 } },
        ]),
      /^\/policies\/late: no space «X-99»$/,
    ],
    ['a place of four numbers', (t) => t.floors[0].spaces[0].at.pop(), /at: /],
    ['no seats', (t) => (t.floors[0].spaces[0].capacity = 0), /capacity/],
    [
      'a rule out of bounds',
      (t) => (t.rules.deskGraceMinutes = 0),
      /^\/rules\/deskGraceMinutes: out_of_bounds$/,
    ],
    ['a rule nobody knows', (t) => (t.rules.freeCoffee = 1), /^\/rules\/freeCoffee: unknown_rule$/],
  ])('is refused for %s, with the place', (_, change, problem) => {
    expect(problemsOf(change)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });

  it('is refused with every problem at once', () => {
    const problems = problemsOf((t) => {
      t.hours.mon = ['x'];
      t.rules.deskGraceMinutes = 0;
      t.rules.freeCoffee = 1;
    });
    expect(problems).toHaveLength(3);
    const dangling = problemsOf((t) => {
      t.zone = 'Mars/Olympus';
      t.floors[0].spaces[0].area = 'moon';
    });
    expect(dangling).toHaveLength(2);
  });
});

describe('the working calendar of Kazakhstan', () => {
  const days = readCalendar(readFileSync(`${CONFIG}/calendars/kz.yaml`, 'utf8'));

  it('names each day once, in three languages, with its source', () => {
    expect(new Set(days.map((d) => d.date)).size).toBe(days.length);
    for (const { names, source } of days)
      expect([names.kk, names.ru, names.en, source].every((t) => t.length > 0)).toBe(true);
    expect(days.find((d) => d.date === '2026-12-16')?.kind).toBe('holiday');
  });

  it('is refused for a day that does not exist', () => {
    const day = { date: '2026-02-30', kind: 'holiday', names: {}, source: 'x', confirmed: true };
    expect(() => readCalendar(stringify({ days: [day] }))).toThrow('2026-02-30');
  });
});
