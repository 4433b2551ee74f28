import { readDeskCodes } from './desk-codes';

const desks = [{ code: 'A-01' }, { code: 'A-02' }];

describe('readDeskCodes', () => {
  it('finds desks however their codes are written', () =>
    expect(readDeskCodes('a1; A-02', desks).codes).toEqual(['A-01', 'A-02']));

  it('reads what a Cyrillic keyboard types for a code', () =>
    expect(readDeskCodes('А-02', desks)).toEqual({ codes: ['A-02'], unknown: [] }));

  it('names a desk once', () => expect(readDeskCodes('A-01, a1', desks).codes).toEqual(['A-01']));

  it('lists the words that are no code', () =>
    expect(readDeskCodes('A-01, B-7', desks)).toEqual({ codes: ['A-01'], unknown: ['B-7'] }));
});
