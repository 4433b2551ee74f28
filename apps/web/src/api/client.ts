import { firstAnswers, type FirstAnswer } from './first-answers';
import { noteRequest } from './open-requests';
import type { LanguageCode, ProblemBody } from './types';

let requestLanguage: LanguageCode = 'kk';

/** Sets the language that the server answers in from now on, and in which its refusals are read. */
export function setRequestLanguage(language: LanguageCode): void {
  requestLanguage = language;
}

/** A refusal of the server. It is read in the reader's language of now, also when that was another one when the server refused. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly #body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail || body.title);
    this.#body = body;
  }

  get body(): ProblemBody {
    return { ...this.#body, ...this.#body.translations?.[requestLanguage] };
  }

  /** What went wrong in a sentence; empty when the server did not answer. */
  get text(): string {
    const { detail, title } = this.body;
    return detail || title;
  }

  get code(): string {
    return this.#body.code;
  }

  get status(): number {
    return this.#body.status;
  }
}

/** Whether an error is a refusal of the server, and one of this code if a code is given. */
export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}

/** Whether the server refused the request itself, so that sending it again would not help. */
export function isClientProblem(error: unknown): error is Problem {
  return isProblem(error) && error.status >= 400 && error.status < 500;
}

interface RequestOptions {
  body?: unknown;
  /** The version of the thing that is changed, as it was seen. */
  version?: number | undefined;
  idempotencyKey?: string | undefined;
  /** From the link of a mail: lets its reader do one thing without signing in. */
  linkToken?: string | undefined;
  /** Sent also while the page is being left. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

type Query = Record<string, string | number | undefined | null>;

/** The path with the parameters that have a value. */
export function pathWithQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** A key that makes a retry recognisable. `randomUUID` is absent on plain http in a local network. */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Stands for a server that did not answer. Where a proxy answers for it, the code is `server_down`. */
const UNREACHABLE: ProblemBody = {
  type: 'about:blank',
  title: '',
  status: 0,
  detail: '',
  instance: '',
  code: 'unreachable',
};

/** After so long nobody waits for an answer any more. A read is asked again; a write may have been carried out. */
const ANSWER_WITHIN_MS = { read: 10_000, write: 20_000 };

async function readProblem(response: Response): Promise<Problem> {
  let body: Partial<ProblemBody> = {};
  try {
    body = (await response.json()) as Partial<ProblemBody>;
  } catch {
    // A proxy may answer with a page of its own.
  }
  const code = response.status >= 500 ? 'server_down' : 'unreachable';
  return new Problem({ ...UNREACHABLE, code, ...body, status: response.status });
}

function headersFor(method: string, options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': requestLanguage };
  if (method !== 'GET') headers['Content-Type'] = 'application/json';
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  if (options.linkToken) headers['Link-Token'] = options.linkToken;
  return headers;
}

/** Ends a request when its caller ends it, and when its time is over. */
function createTimeLimit(method: string, callersSignal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let isOver = false;
  const timer = setTimeout(
    () => {
      isOver = true;
      abort();
    },
    ANSWER_WITHIN_MS[method === 'GET' ? 'read' : 'write'],
  );
  if (callersSignal?.aborted) abort();
  callersSignal?.addEventListener('abort', abort);
  const end = () => {
    clearTimeout(timer);
    callersSignal?.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, isOver: () => isOver, end };
}

async function fetchFromApi(method: string, path: string, options: RequestOptions): Promise<Response> {
  const limit = createTimeLimit(method, options.signal);
  const endOfRequest = noteRequest();
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers: headersFor(method, options),
      credentials: 'same-origin',
      ...(options.keepalive ? { keepalive: true } : {}),
      ...(method === 'GET' ? {} : { body: JSON.stringify(options.body ?? {}) }),
      signal: limit.signal,
    });
  } catch (error) {
    if (limit.isOver() && method !== 'GET') throw new Problem({ ...UNREACHABLE, code: 'unanswered' });
    if (limit.isOver()) throw new Problem(UNREACHABLE);
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(UNREACHABLE);
  } finally {
    limit.end();
    endOfRequest();
  }
}

function readFirst<T>({ status, body }: FirstAnswer): T {
  if (status >= 400) throw new Problem({ ...UNREACHABLE, ...(body as Partial<ProblemBody>), status });
  return body as T;
}

/**
 * Sends one request to the API, unless the answer came with the page.
 * @throws Problem when the server refuses or does not answer
 */
export async function send<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  return (await sendAndNoteTime<T>(method, path, options)).answer;
}

/** As `send`, with the moment at which the answer arrived, by the clock of the device, in ms. */
export async function sendAndNoteTime<T>(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<{ answer: T; arrivedAt: number }> {
  const came = method === 'GET' && !options.linkToken ? firstAnswers().take(path) : undefined;
  if (came) return { answer: readFirst<T>(came), arrivedAt: firstAnswers().arrivedAt };
  const response = await fetchFromApi(method, path, options);
  if (!response.ok) throw await readProblem(response);
  const arrivedAt = Date.now();
  return { answer: (response.status === 204 ? undefined : await response.json()) as T, arrivedAt };
}

/** Reads a list that the API answers as `{ items }`. */
export async function getItems<T>(path: string, signal: AbortSignal): Promise<T[]> {
  return (await send<{ items: T[] }>('GET', path, { signal })).items;
}

/** Reads a list that the API answers in pages, to its end. */
export async function getAllItems<T>(path: string, query: Query, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const page: { items: T[]; next: string | null } = await send(
      'GET',
      pathWithQuery(path, { ...query, after }),
      { signal },
    );
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}
