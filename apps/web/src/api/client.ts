import type { LanguageCode, ProblemBody } from './types';

/** What the server said no to, in the reader's language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail || body.title);
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }

  get status(): number {
    return this.body.status;
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}

let language: LanguageCode = 'kk';

export function speak(next: LanguageCode): void {
  language = next;
}

interface RequestOptions {
  body?: unknown;
  version?: number;
  idempotencyKey?: string;
  /** From the link of a mail: lets its reader do one thing without signing in. */
  linkToken?: string;
  /** Goes out also while the page is being left. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

export type Query = Record<string, string | number | undefined | null>;

export function pathWith(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Keys for retries. `randomUUID` is absent on plain http in a local network. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A server that did not answer, or answered with a page that is not its own. */
const silence: ProblemBody = {
  type: 'about:blank',
  title: '',
  status: 0,
  detail: '',
  instance: '',
  code: 'unreachable',
};

async function readProblem(response: Response): Promise<Problem> {
  let body: Partial<ProblemBody> = {};
  try {
    body = (await response.json()) as Partial<ProblemBody>;
  } catch {
    // A proxy may answer with a page of its own.
  }
  return new Problem({ ...silence, ...body, status: response.status });
}

export async function send<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') headers['Content-Type'] = 'application/json';
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  if (options.linkToken) headers['Link-Token'] = options.linkToken;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.keepalive ? { keepalive: true } : {}),
      ...(method === 'GET' ? {} : { body: JSON.stringify(options.body ?? {}) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(silence);
  }
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}
