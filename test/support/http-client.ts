/** An answer with its body read: JSON as a value, anything else as text. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface RequestOptions {
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person's browser without a window: it keeps cookies and speaks JSON. */
export class HttpClient {
  private readonly cookies = new Map<string, { readonly value: string; readonly path: string }>();

  /** @param url where the API answers, without a slash at the end */
  constructor(readonly url: string) {}

  /** One request to a path such as `/api/v1/centres`. Never throws for a status. */
  async send<Body = any>(path: string, options: RequestOptions = {}): Promise<Answer<Body>> {
    const { body, method = body === undefined ? 'GET' : 'POST', headers } = options;
    const cookie = this.cookieHeader(path);
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
        // A browser names the page that sends; the API refuses foreign ones.
        origin: this.url,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as Body,
    };
  }

  /**
   * Signs in with an e-mail address or phone and a password (`createSession`).
   * @throws when the API does not take them
   */
  async signIn(login: string, password: string): Promise<this> {
    const answer = await this.send('/api/v1/session', { body: { login, password } });
    if (answer.status >= 300)
      throw new Error(`Sign-in of ${login}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return this;
  }

  /** The cookies as a browser would send them to a path. */
  cookieHeader(path = '/'): string {
    return [...this.cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split(';');
    const [name = '', ...value] = pair.split('=');
    const ended = attributes.some((a) => /^\s*max-age=0\s*$/i.test(a) || /^\s*expires=.*1970/i.test(a));
    if (ended) this.cookies.delete(name.trim());
    else {
      const [, path = '/'] = /;\s*path=([^;]+)/i.exec(setCookie) ?? [];
      this.cookies.set(name.trim(), { value: value.join('='), path });
    }
  }
}
