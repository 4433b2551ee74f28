// A phone on a slow connection, as Lighthouse has it: 150 ms for a round trip, 1.6 Mbit/s down, 750 kbit/s up, a quarter of the processor.
const BYTES_PER_KBIT = 1_024 / 8;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6 * 1_024 * BYTES_PER_KBIT,
  uploadThroughput: 750 * BYTES_PER_KBIT,
};
const PROCESSOR = 4;
/** What comes later belongs to no first view. */
const FIRST_VIEW_MS = 3_000;

/** Runs in the page before its own scripts. */
function observe() {
  const seen = { lcp: 0, longest: 0, blocked: 0, slowest: 0, shift: 0 };
  window.seen = seen;
  const watch = (type, each, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
      ...options,
    });
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
    seen.of = `${entry.element?.tagName} ${entry.element?.textContent?.slice(0, 30)}`;
  });
  watch('longtask', (entry) => {
    seen.longest = Math.max(seen.longest, entry.duration);
    seen.blocked += Math.max(0, entry.duration - 50);
  });
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  const slow = (entry) => {
    if (entry.interactionId) seen.slowest = Math.max(seen.slowest, entry.duration);
  };
  watch('event', slow, { durationThreshold: 16 });
}

/** What was sent for a page: its requests, and bytes as they are sent, by kind. */
function countBytes(session) {
  const kinds = new Map();
  const bytes = {};
  const count = { requests: 0, bytes };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    count.requests += 1;
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return count;
}

/** How long the thread of the page was busy. The slower processor is part of it. */
async function readBusyMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
}

/**
 * Opens a page as somebody who has never opened it, on a slow phone, and then does what `act` does.
 * @returns what the browser saw: times in ms, bytes by kind
 */
export async function openSlowly(browser, { url, path, cookie, width, act }) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width < 600 ? 844 : 800 },
    hasTouch: width < 600,
    isMobile: width < 600,
  });
  try {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
    await context.addInitScript(observe);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
    // In time of the thread itself: what else the machine has to do does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // A browser without a window shows pictures, and says when, only where somebody looks: a small picture costs little.
    session.on('Page.screencastFrame', ({ sessionId }) =>
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined),
    );
    await session.send('Page.startScreencast', { format: 'jpeg', quality: 1, maxWidth: 39, maxHeight: 84 });
    const count = countBytes(session);
    await page.goto(path, { waitUntil: 'load' });
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(FIRST_VIEW_MS);
    const first = await page.evaluate(() => ({ ...window.seen }));
    const busy = await readBusyMs(session);
    const { requests } = count;
    const bytes = { ...count.bytes };
    await page.evaluate(() => Object.assign(window.seen, { longest: 0, blocked: 0 }));
    await act(page);
    await page.waitForTimeout(500);
    const then = await page.evaluate(() => ({ ...window.seen }));
    return { ...first, busy, requests, bytes, inp: then.slowest, longestAfter: then.longest };
  } finally {
    await context.close();
  }
}
