import type { QueryClient } from '@tanstack/react-query';
import { listenToCentre } from './live';

/** A stream of a browser, of which the test says what it hears. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static readonly all: FakeEventSource[] = [];
  readyState = 0;

  constructor(readonly url: string) {
    super();
    FakeEventSource.all.push(this);
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  hear(type: string): void {
    if (type === 'open') this.readyState = 1;
    this.dispatchEvent(new Event(type));
  }

  /** The server answered with something else than a stream, such as 429. */
  beRefused(): void {
    this.readyState = FakeEventSource.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
}

class FakeDocument extends EventTarget {
  hidden = false;

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const listOpen = () => FakeEventSource.all.filter(({ readyState }) => readyState !== FakeEventSource.CLOSED);

describe('the live stream of a page', () => {
  const given = {
    window: globalThis.window,
    document: globalThis.document,
    EventSource: globalThis.EventSource,
  };
  const asked: unknown[] = [];
  const client = {
    invalidateQueries: (filters: unknown) => {
      asked.push(filters);
      return Promise.resolve();
    },
  } as unknown as QueryClient;
  let heard: boolean[];

  /** Opens the page in a tab of its own. */
  const openTab = ({ hidden = false } = {}) => {
    const tab = new FakeDocument();
    tab.hidden = hidden;
    Object.assign(globalThis, { window: globalThis, document: tab, EventSource: FakeEventSource });
    const stop = listenToCentre(client, 'c1', (alive) => heard.push(alive));
    return {
      turn: (to: boolean) => {
        Object.assign(globalThis, { document: tab });
        tab.turn(to);
      },
      stop: () => {
        Object.assign(globalThis, { document: tab });
        stop();
      },
    };
  };

  beforeEach(() => {
    jest.useFakeTimers();
    heard = [];
    asked.length = 0;
    FakeEventSource.all.length = 0;
  });
  afterEach(() => {
    jest.useRealTimers();
    Object.assign(globalThis, given);
  });

  it('is held by the tab in sight alone, so that a seventh tab still reaches the server', () => {
    const tabs = Array.from({ length: 7 }, () => openTab());
    for (const tab of tabs.slice(0, 6)) tab.turn(true);
    expect(listOpen()).toHaveLength(1);
    tabs[6]!.turn(true);
    tabs[0]!.turn(false);
    expect(listOpen()).toHaveLength(1);
    for (const tab of tabs) tab.stop();
    expect(listOpen()).toEqual([]);
  });

  it('is not opened by a tab that begins behind another, until somebody looks at it', () => {
    const tab = openTab({ hidden: true });
    expect(FakeEventSource.all).toEqual([]);
    tab.turn(false);
    expect(listOpen()).toHaveLength(1);
    tab.stop();
  });

  it('asks anew for what it may have missed when its tab comes back', () => {
    const tab = openTab();
    listOpen()[0]!.hear('open');
    jest.advanceTimersByTime(1_000);
    expect(asked).toEqual([]);
    tab.turn(true);
    tab.turn(false);
    listOpen()[0]!.hear('open');
    jest.advanceTimersByTime(1_000);
    expect(asked).not.toEqual([]);
    expect(heard).toEqual([true, true]);
    tab.stop();
  });

  it('says that it is away when it is refused, and tries again after five seconds, not in the background', () => {
    const tab = openTab();
    listOpen()[0]!.beRefused();
    expect(heard).toEqual([false]);
    expect(listOpen()).toEqual([]);
    jest.advanceTimersByTime(5_000);
    expect(listOpen()).toHaveLength(1);
    listOpen()[0]!.beRefused();
    tab.turn(true);
    jest.advanceTimersByTime(60_000);
    expect(listOpen()).toEqual([]);
    tab.stop();
  });
});
