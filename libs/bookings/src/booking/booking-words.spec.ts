import type { LastWord } from '@birlik/notifications';
import { chooseWord, isByOthers, tellsOfEnd } from './booking-words.js';

const names = (code: string) => [{ kk: code, ru: code, en: code }];
const now = { start: 10, end: 20, spaces: names('A') };
const word = (says: LastWord['says'], change: Partial<LastWord> = {}): LastWord => ({
  says,
  ...now,
  inCalendar: true,
  ...change,
});
const projector = { names: names('projector')[0]!, count: 1 };
const chairs = { names: names('chairs')[0]!, count: 8 };
const legsUntil = (changeOver: number) => [
  { start: 10, end: changeOver, spaces: names('A') },
  { start: changeOver, end: 20, spaces: names('B') },
];
const elsewhere = { spaces: names('B') };

describe('what a person is told of a booking', () => {
  it.each([
    ['confirmed, and nobody has said it', undefined, 'confirmed', false, 'confirmation'],
    ['confirmed, as was said', word('request'), 'confirmed', true, null],
    [
      'confirmed, at another time than was said',
      word('request', { start: 11 }),
      'confirmed',
      false,
      'changed',
    ],
    ['confirmed, in another place than was said', word('request', elsewhere), 'confirmed', false, 'changed'],
    ['confirmed, and was said to be over', word('cancel'), 'confirmed', false, 'confirmation'],
    ['confirmed, and was said to wait', word('tentative'), 'confirmed', false, 'confirmation'],
    ['a request again, and was said to be confirmed', word('request'), 'requested', false, 'awaits_approval'],
    ['a request, as was said', word('tentative'), 'requested', true, null],
    [
      'a request that has moved since it was said',
      word('tentative', elsewhere),
      'requested',
      false,
      'awaits_approval',
    ],
    ['a request that its person changed', undefined, 'requested', false, null],
    ['a request that others changed', undefined, 'requested', true, 'awaits_approval'],
    ['of somebody who came before anything was said', undefined, 'checked_in', false, null],
    ['confirmed, and others moved it before anything was said', undefined, 'confirmed', true, 'changed'],
    ['of somebody who is here, and has moved', word('request', elsewhere), 'checked_in', false, 'changed'],
  ] as const)('which is %s', (...row) => {
    const [, last, state, movedByOthers, said] = row;
    expect(chooseWord(last, { state }, now, movedByOthers)).toBe(said);
  });

  it.each([
    ['as was said', {}, {}, null],
    ['with other people', { people: 2 }, { people: 3 }, 'changed'],
    ['without its equipment', { equipment: [projector] }, { equipment: [] }, 'changed'],
    ['with more of it', { equipment: [projector] }, { equipment: [{ ...projector, count: 2 }] }, 'changed'],
    [
      'with the same in another order',
      { equipment: [projector, chairs] },
      { equipment: [chairs, projector] },
      null,
    ],
    ['changing places at another time', { legs: legsUntil(15) }, { legs: legsUntil(16) }, 'changed'],
    ['changing places as was said', { legs: legsUntil(15) }, { legs: legsUntil(15) }, null],
    ['that an older message said less of', {}, { people: 3, equipment: [projector] }, null],
  ] as const)('which is %s', (_what, said, details, told) => {
    expect(chooseWord(word('request', said), { state: 'confirmed' }, { ...now, ...details }, false)).toBe(
      told,
    );
  });

  it('that is over, when others ended it or when it was expected', () => {
    expect(tellsOfEnd(undefined, true)).toBe(true);
    expect(tellsOfEnd(undefined, false)).toBe(false);
    expect(tellsOfEnd(word('request'), false)).toBe(true);
    expect(tellsOfEnd(word('cancel'), false)).toBe(false);
  });

  it('and the system and other people are others', () => {
    const person = { kind: 'person', personId: 'p' } as never;
    expect(isByOthers(person, { personId: 'p' })).toBe(false);
    expect(isByOthers(person, { personId: 'q' })).toBe(true);
    expect(isByOthers({ kind: 'system', name: 'x' } as never, { personId: 'p' })).toBe(true);
  });
});
