import { Injectable } from '@nestjs/common';
import { Journal, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  DAY,
  forbidden,
  holdsRole,
  type Interval,
  invalid,
  type LocalizedText,
  newId,
  notFound,
  subtract,
} from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { ANNOUNCE_CENTRE, type Centre, CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-journal.js';
import { messageAbout } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { type Closure, ClosuresRepository } from './closures.repository.js';
import { atomsOfAll, findSpaces } from '../finding/find-spaces.js';
import { previewChanged, previewToken } from '../preview-token.js';

export interface CloseCommand extends Interval {
  readonly centreId: string;
  /** All desks and rooms when empty. */
  readonly spaceIds: readonly string[];
  readonly reason: LocalizedText;
  /** What becomes of bookings in the way: cancelled with a notice, or kept and the closure laid around them. */
  readonly bookings: 'cancel' | 'keep';
}

export interface ClosurePreview {
  /** Bookings in the way, soonest first. */
  readonly touched: readonly Booking[];
  readonly token: string;
}

/** Longer closures are made in parts; nobody should block a year by a slip. */
const LONGEST_DAYS = 62;

/** Takes spaces out of use for a time: previewed, then carried out in one go with notices. */
@Injectable()
export class CloseSpaces {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly bookings: BookingsRepository,
    private readonly closures: ClosuresRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** What the closure would touch, by the same path that carries it out. */
  async preview(actor: Actor, command: CloseCommand): Promise<ClosurePreview> {
    const { atoms } = await this.check(actor, command);
    return this.work.run(async (tx) => this.look(tx, atoms, command));
  }

  /**
   * Closes. With the token of a preview nothing happens if other bookings are in the way by now.
   * @throws DomainError `preview_changed`; `forbidden` for anybody but a manager; `not_found`; `invalid_request`
   */
  async execute(
    actor: Actor,
    command: CloseCommand,
    token?: string,
  ): Promise<{ closure: Closure; touched: readonly Booking[] }> {
    const { centre, atoms, spaceIds } = await this.check(actor, command);
    return this.work.run(async (tx) => {
      await this.bookings.lockSpaces(tx, atoms);
      const seen = await this.look(tx, atoms, command);
      if (token !== undefined && token !== seen.token)
        throw previewChanged({ bookingIds: seen.touched.map((b) => b.id) });
      const cancelled =
        command.bookings === 'cancel'
          ? await this.cancelAll(tx, actor, centre, seen.touched, command.reason)
          : [];
      const { start, end, reason } = command;
      const closure: Closure = { id: newId(), centreId: centre.id, spaceIds, start, end, reason };
      await this.closures.add(tx, closure, actorName(actor));
      await this.layAround(tx, closure, atoms);
      await this.journal.write(tx, {
        centreId: centre.id,
        actor,
        action: 'closure.created',
        subjectId: closure.id,
        facts: { spaceIds, start, end, cancelled: cancelled.map((b) => b.id) },
        event: { topic: 'centre.changed', payload: { kind: 'centre.changed', spaceIds, start, end } },
      });
      await tx.query(ANNOUNCE_CENTRE, [centre.id]);
      return { closure, touched: seen.touched };
    });
  }

  /** Opens the spaces again. @throws DomainError `not_found`, `forbidden` */
  async lift(actor: Actor, closureId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const closure = await this.closures.find(tx, closureId);
      if (!closure) throw notFound();
      if (!holdsRole(actor, closure.centreId, 'manager')) throw notFound();
      await this.closures.lift(tx, closureId);
      const { centreId, spaceIds, start, end } = closure;
      await this.journal.write(tx, {
        centreId,
        actor,
        action: 'closure.lifted',
        subjectId: closureId,
        facts: {},
        event: { topic: 'centre.changed', payload: { kind: 'centre.changed', spaceIds, start, end } },
      });
    });
  }

  private async check(actor: Actor, command: CloseCommand) {
    const centre = await this.centres.get(command.centreId);
    if (!holdsRole(actor, centre.id, 'manager')) throw forbidden();
    if (command.end <= command.start) throw invalid('/end', 'not_after_start');
    if (command.end - command.start > LONGEST_DAYS * DAY) throw invalid('/end', 'too_large');
    const named = [...new Set(command.spaceIds)];
    const spaces = named.flatMap((id) => findSpaces(centre, [id]));
    const all = [...centre.spaces.values()];
    const chosen = named.length > 0 ? spaces : all;
    return { centre, atoms: [...new Set(atomsOfAll(chosen))], spaceIds: chosen.map((s) => s.id) };
  }

  private async look(tx: Tx, atoms: readonly string[], command: CloseCommand): Promise<ClosurePreview> {
    const touched = await this.closures.bookingsIn(tx, atoms, command);
    return { touched, token: previewToken(touched.map((b) => [b.id, b.version])) };
  }

  private async cancelAll(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    touched: readonly Booking[],
    reason: LocalizedText,
  ): Promise<Booking[]> {
    const cancelled: Booking[] = [];
    const now = await this.bookings.now(tx);
    for (const booking of touched) {
      // Somebody who is here is not thrown out by a form; staff talks to them.
      if (booking.state === 'checked_in') continue;
      const ended = await this.bookings.move(tx, booking.id, booking.state, 'cancelled', {
        set: 'reason = $4',
        values: [reason.kk],
      });
      if (!ended) continue;
      await this.bookings.freeSlot(tx, booking.id);
      await this.ledger.voidPlanned(tx, booking.id);
      await this.ledger.plan(tx, messageAbout(centre, ended, 'cancelled', now, reason));
      await this.journal.write(tx, entryFor(actor, 'cancelled', ended, { facts: { by: 'closure' } }));
      cancelled.push(ended);
    }
    return cancelled;
  }

  /** Claims all that is not taken by a booking that stays. A booking made this very moment makes the whole go again. */
  private async layAround(tx: Tx, closure: Closure, atoms: readonly string[]): Promise<void> {
    const taken = await this.closures.claimsIn(tx, atoms, closure);
    const pieces = atoms.flatMap((spaceId) =>
      subtract(closure, taken.get(spaceId) ?? []).flatMap((free) =>
        daysOf(free).map((piece) => ({ spaceId, ...piece })),
      ),
    );
    if (!(await this.closures.claim(tx, closure, pieces))) throw new RivalClaim();
  }
}

/** Looks like a serialisation failure to the unit of work, and means the same: run the transaction again. */
class RivalClaim extends Error {
  readonly code = '40001';
}

/** Claims are at most a day long. */
function daysOf(whole: Interval): Interval[] {
  const pieces: Interval[] = [];
  for (let start = whole.start; start < whole.end; start += DAY)
    pieces.push({ start, end: Math.min(start + DAY, whole.end) });
  return pieces;
}
