import { randomUUID } from 'node:crypto';
import { type Answer, HttpClient, type RequestOptions } from './http-client.js';

/** A signed-in person's program: it bears a session that was opened for it, and names each write. */
export class Visitor {
  private readonly http: HttpClient;

  constructor(
    url: string,
    readonly token: string,
  ) {
    this.http = new HttpClient(url);
  }

  /** What the cookie header of this person is. */
  get cookie(): string {
    return `birlik-session=${this.token}`;
  }

  /** One request; a path of the API without `/api/v1`. */
  send<Body = any>(path: string, options: RequestOptions = {}): Promise<Answer<Body>> {
    return this.http.send<Body>(`/api/v1${path}`, {
      ...options,
      headers: { cookie: this.cookie, 'accept-language': 'en', ...options.headers },
    });
  }

  /** `createBooking` with a fresh key unless one is given. */
  book(body: object, key: string = randomUUID()): Promise<Answer<any>> {
    return this.send('/bookings', { body, headers: { 'idempotency-key': key } });
  }

  /** `changeBooking` of the version given. */
  change(id: string, version: number, body: object): Promise<Answer<any>> {
    return this.send(`/bookings/${id}`, { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } });
  }

  /** One of the steps of a booking: cancel, undo-cancel, check-in, undo-check-in, check-out. */
  step(id: string, step: string, body: object = {}): Promise<Answer<any>> {
    return this.send(`/bookings/${id}/${step}`, { body });
  }
}
