import { isId, newId } from './ids.js';

describe('ids', () => {
  it('are unique, well-formed and ascend', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every(isId)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
  });

  it('are told apart from anything else', () => {
    expect(['', 'x', '00000000-0000-0000-0000-00000000000g', `${newId()} `].some(isId)).toBe(false);
  });
});
