import { hasSlowRequest, listenToRequests, noteRequest, SLOW_AFTER_MS } from './open-requests';

describe('requests that wait for an answer', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('are slow within two seconds, until they are answered', () => {
    const heard: boolean[] = [];
    const stop = listenToRequests(() => heard.push(hasSlowRequest()));
    const [endFirst, endSecond] = [noteRequest(), noteRequest()];
    expect(SLOW_AFTER_MS).toBeLessThan(2_000);
    jest.advanceTimersByTime(SLOW_AFTER_MS);
    endFirst();
    expect(hasSlowRequest()).toBe(true);
    endSecond();
    expect(heard).toEqual([true, true, true, false]);
    stop();
  });

  it('are not slow when they are answered in time', () => {
    const end = noteRequest();
    jest.advanceTimersByTime(SLOW_AFTER_MS - 1);
    end();
    jest.advanceTimersByTime(SLOW_AFTER_MS);
    expect(hasSlowRequest()).toBe(false);
  });
});
