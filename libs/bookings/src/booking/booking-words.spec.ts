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
