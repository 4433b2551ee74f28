import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, RATE_LIMITED } from '@birlik/kernel';
import { SessionsRepository } from '@birlik/users';
import { mayFollow } from './live.permissions.js';

/** Several tabs and devices of one person; more would be a program that opens streams and forgets them. */
export const MAX_STREAMS_OF_PERSON = 5;
/** A stream ends at most this long after its session. */
const CHECK_EVERY_MS = 3_000;
const RETRY_AFTER_SECONDS = 30;

/** A stream that somebody reads. */
export interface OpenStream {
  readonly personId: string;
  readonly centreId: string;
  /** Token of the session that it was opened with. */
  readonly token: string;
  /** Is told the person with their roles of now. */
  readonly onChecked: (reader: Actor) => void;
  readonly end: () => void;
}

/** Knows the open streams of this process, and ends those whose session has ended. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  private readonly streams = new Set<OpenStream>();
  private readonly log = new Logger('live');
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly sessions: SessionsRepository) {}

  onModuleDestroy(): void {
    this.rest();
  }

  /**
   * Adds a stream until its reader leaves. Returns a function that forgets it.
   * @throws DomainError `rate_limited` when the person has five already
   */
  add(stream: OpenStream): () => void {
    const others = [...this.streams].filter(({ personId }) => personId === stream.personId);
    if (others.length >= MAX_STREAMS_OF_PERSON)
      throw RATE_LIMITED.create({ retryAfterSeconds: RETRY_AFTER_SECONDS });
    this.streams.add(stream);
    this.timer ??= setInterval(() => void this.checkSessions(), CHECK_EVERY_MS).unref();
    return () => {
      this.streams.delete(stream);
      if (this.streams.size === 0) this.rest();
    };
  }

  /** Ends the streams whose session has ended, whose account is closed, or whose person has no role any more. */
  async checkSessions(): Promise<void> {
    await Promise.all([...this.streams].map((stream) => this.checkSession(stream)));
  }

  /** Nobody reads: a timer would only wake the process. */
  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private async checkSession(stream: OpenStream): Promise<void> {
    try {
      // All are answered by one query.
      const signedIn = await this.sessions.find(stream.token);
      if (signedIn && mayFollow(signedIn.actor, stream.centreId)) stream.onChecked(signedIn.actor);
      else stream.end();
    } catch (error) {
      this.log.warn(`sessions of live streams were not checked: ${String(error)}`);
    }
  }
}
