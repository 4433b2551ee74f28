/** One event of a stream as it came. */
export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  readonly data: any;
  /** `performance.now()` of its arrival. */
  readonly at: number;
}

/** An open `text/event-stream`; what has come is in `events`. */
export interface OpenStream {
  readonly events: readonly StreamEvent[];
  /** True once the server has ended it. */
  hasEnded(): boolean;
  close(): void;
}

/** Opens a stream with a person's cookie, and after an event if one is named. Resolves once the server answers. */
export async function openStream(url: string, cookie: string, lastEventId?: string): Promise<OpenStream> {
  const stop = new AbortController();
  const response = await fetch(url, {
    headers: { cookie, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    signal: stop.signal,
  });
  if (!response.ok || !response.body) throw new Error(`No stream: ${response.status}`);
  const events: StreamEvent[] = [];
  let ended = false;
  void read(response.body, events).then(
    () => (ended = true),
    () => undefined,
  );
  return { events, hasEnded: () => ended, close: () => stop.abort() };
}

async function read(body: ReadableStream<Uint8Array>, events: StreamEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true });
    const frames = rest.split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1];
      const [id, event, data] = [field('id'), field('event'), field('data')];
      if (id && event && data) events.push({ id, event, data: JSON.parse(data), at: performance.now() });
    }
  }
}
