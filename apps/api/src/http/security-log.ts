import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Counter, Registry } from 'prom-client';
import { findNetwork, type SecurityEvent } from './security-event.js';

/** An attack must not fill the disk: the metric counts every event, the log has so many of a kind for each window. */
const LINES_PER_WINDOW = 50;
const WINDOW_MS = 10_000;

/** What people do every day. Everything else may be an attack. */
const USUAL: ReadonlySet<SecurityEvent> = new Set([
  'signed_in',
  'signed_up',
  'password_changed',
  'email_changed',
  'account_erased',
]);

interface Window {
  began: number;
  lines: number;
  left: number;
}

/** Writes one line of log and counts one in a metric for each security event. */
@Injectable()
export class SecurityLog {
  readonly registry = new Registry();
  private readonly log = new Logger('security');
  private readonly windows = new Map<SecurityEvent, Window>();
  private readonly events = new Counter({
    name: 'birlik_security_events_total',
    help: 'Sign-ins, limits that were hit, and refusals by which somebody may try something',
    labelNames: ['event'],
    registers: [this.registry],
  });

  /** @param personId who it is, when that is known */
  record(event: SecurityEvent, request: FastifyRequest, personId = request.signedIn?.actor.personId): void {
    this.events.inc({ event });
    const leftOut = this.countLine(event);
    if (leftOut === null) return;
    const line = {
      event,
      method: request.method,
      // The pattern of the route: an address that somebody made up is not repeated in the log.
      route: request.routeOptions?.url ?? null,
      network: findNetwork(request.ip),
      person: personId ?? null,
      request: request.id,
      ...(leftOut > 0 && { leftOut }),
    };
    if (USUAL.has(event)) this.log.log(line);
    else this.log.warn(line);
  }

  /** Returns null when the window is full; otherwise how many lines were left out before this one. */
  private countLine(event: SecurityEvent): number | null {
    const now = performance.now();
    let window = this.windows.get(event);
    if (!window || now - window.began > WINDOW_MS) {
      const left = window?.left ?? 0;
      this.windows.set(event, (window = { began: now, lines: 0, left }));
    }
    if (window.lines >= LINES_PER_WINDOW) {
      window.left++;
      return null;
    }
    window.lines++;
    const { left } = window;
    window.left = 0;
    return left;
  }
}
