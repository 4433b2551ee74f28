import { isConnectionLost, isDatabaseBusy, isDatabaseUnavailable } from './connection-errors.js';

/** Whether the connection is lost, the database is busy, and it is unavailable. */
const judge = (error: unknown) => [
  isConnectionLost(error),
  isDatabaseBusy(error),
  isDatabaseUnavailable(error),
];
const withCode = (code: string, severity = 'ERROR') => Object.assign(new Error('…'), { code, severity });

describe('an error of the database', () => {
  it.each(['57P01', '57P03', '08006', '25006', '25P03', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED'])(
    '%s means that the connection is lost',
    (code) => {
      expect(judge(withCode(code))).toEqual([true, false, true]);
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
  ])('«%s» means that the connection is lost', (message) => {
    expect(isConnectionLost(new Error(message))).toBe(true);
  });

  it('that is fatal for the server means that the connection is lost', () => {
    expect(isConnectionLost(withCode('28P01', 'FATAL'))).toBe(true);
  });

  it.each(['53300', '53100', '55P03', '57014', '40P01'])('%s passes, and the connection stays', (code) => {
    expect(judge(withCode(code))).toEqual([false, true, false]);
  });

  it('that refuses one more connection is busy, not lost for good', () => {
    expect(judge(withCode('53300', 'FATAL'))).toEqual([true, true, false]);
  });

  it.each([withCode('23P01'), withCode('42P01'), withCode('slot_taken'), new Error('a mistake'), null, 'x'])(
    'is not what %p is',
    (error) => {
      expect(judge(error)).toEqual([false, false, false]);
    },
  );

  it('is also a pool without a free connection, which is busy, and a server that does not answer', () => {
    expect(judge(new Error('timeout exceeded when trying to connect'))).toEqual([false, true, false]);
    expect(judge(new Error('timeout expired'))).toEqual([false, false, true]);
  });
});
