import { ALIVE, REGISTRATION_STATES, REGISTRATION_TRANSITIONS } from './registration.js';

describe('the states of a registration', () => {
  it('can all be reached from where people come in', () => {
    const reached = new Set(['waiting', 'registered']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const state of reached)
        for (const next of REGISTRATION_TRANSITIONS[state as (typeof REGISTRATION_STATES)[number]])
          reached.add(next);
    }
    expect([...reached].sort()).toEqual([...REGISTRATION_STATES].sort());
  });

  it('come to an end exactly where nobody has or hopes for a place', () => {
    const ends = REGISTRATION_STATES.filter((state) => REGISTRATION_TRANSITIONS[state].length === 0);
    expect(ends).toEqual(REGISTRATION_STATES.filter((state) => !ALIVE.includes(state)));
  });

  it('can be given up from everywhere but an end', () => {
    for (const state of ALIVE) expect(REGISTRATION_TRANSITIONS[state]).toContain('cancelled');
  });
});
