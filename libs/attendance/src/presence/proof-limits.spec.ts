import { MAX_WRONG_OF_CENTRE, MAX_WRONG_OF_PERSON, mayProve } from './proof-limits.js';

describe('the limits of proofs', () => {
  const token = 'aB3_xY-9qwEr';
  it('stop a person after five wrong ones, whatever they try next', () => {
    const nearly = { ofPerson: MAX_WRONG_OF_PERSON - 1, ofCentre: MAX_WRONG_OF_PERSON - 1 };
    const enough = { ofPerson: MAX_WRONG_OF_PERSON, ofCentre: MAX_WRONG_OF_PERSON };
    expect([mayProve(nearly, '123456'), mayProve(enough, '123456'), mayProve(enough, token)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('stop typed digits in a centre where too many were wrong, and let the camera in', () => {
    const enough = { ofPerson: 0, ofCentre: MAX_WRONG_OF_CENTRE };
    expect(mayProve({ ...enough, ofCentre: MAX_WRONG_OF_CENTRE - 1 }, '123456')).toBe(true);
    expect([mayProve(enough, '123456'), mayProve(enough, token)]).toEqual([false, true]);
  });
});
