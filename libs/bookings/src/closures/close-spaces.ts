import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  DAY,
  forbidden,
  type Interval,
  invalid,
  MINUTE,
  newId,
  notFound,
  previewChanged,
  subtract,
} from '@birlik/kernel';
import { type Centre, CentreDirectory, centreChanged, CentresRepository } from '@birlik/rooms';
import {
  AllocationsRepository,
  type Claim,
  type Closure,
  ClosuresRepository,
  KeptClaimsRepository,
} from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { ConcurrentClaim } from '../booking/booking.errors.js';
import { listAtomsOfSpaces, findSpaces } from '../booking/requested-spaces.js';
import { EndWaiting } from '../waitlist/end-waiting.js';
import {
  type AffectedPreview,
  type Decisions,
  listResolutionIds,
  buildAffectedPreview,
  type Resolution,
} from './affected-booking.js';
import { AffectedBookings } from './affected-bookings.js';
import { AffectedBookingsReadModel } from './affected-bookings.read-model.js';
import { mayCloseSpaces } from './closure.permissions.js';

export interface CloseCommand extends Interval, Decisions {
  readonly centreId: string;
  /** Ids of spaces; an empty list means all desks and rooms. */
  readonly spaceIds: readonly string[];
}

/** Options of an action that was previewed. */
export interface CarryOutOptions {
  /** Token of the preview. The action fails if other bookings are affected by now. */
  readonly token?: string | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

export interface ClosedSpaces {
  readonly closure: Closure;
  readonly resolution: Resolution;
}

/** Longer closures must be split, so that nobody closes a whole year by mistake. */
const MAX_CLOSURE_DAYS = 62;

/** The validated centre, spaces and interval of a closure. */
interface Scope {
  readonly centre: Centre;
  readonly atoms: readonly string[];
  readonly spaceIds: readonly string[];
}

/**
 * Takes spaces out of use for a time. A preview shows the affected bookings; the closure then handles all of
 * them in one transaction.
 */
@Injectable()
export class CloseSpaces {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly directory: CentreDirectory,
    private readonly centres: CentresRepository,
    private readonly allocations: AllocationsRepository,
    private readonly kept: KeptClaimsRepository,
    private readonly closures: ClosuresRepository,
    private readonly reads: AffectedBookingsReadModel,
    private readonly affected: AffectedBookings,
    private readonly waiting: EndWaiting,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Shows what the closure would affect. It runs the same code as `execute`. @throws DomainError as `execute`
   */
  async preview(actor: Actor, command: CloseCommand): Promise<AffectedPreview> {
    const scope = scopeOf(actor, await this.directory.get(command.centreId), command);
    return this.work.run((tx) => this.previewInTx(tx, scope, command));
  }

  /**
   * Closes the spaces, from now at the earliest: what was open until now stays so in every list.
   * @throws DomainError `preview_changed`; `forbidden` unless the actor is a manager; `not_found`;
   * `invalid_request`
   */
  async execute(actor: Actor, command: CloseCommand, options: CarryOutOptions = {}): Promise<ClosedSpaces> {
    const { idempotencyKey } = options;
    return this.attempts.run<ClosedSpaces>({ centreId: command.centreId }, (centre) => {
      const scope = scopeOf(actor, centre, command);
      return this.work.runOnce<ClosedSpaces>(
        (tx) => this.close(tx, actor, scope, { ...command, ...options }),
        {
          settingsOf: centre,
          idempotencyKey,
        },
      );
    });
  }

  /** Ends a closure. @throws DomainError `not_found`, also when the actor is not a manager */
  async liftClosure(actor: Actor, closureId: string, idempotencyKey?: IdempotencyKey): Promise<void> {
    await this.work.run<object>(
      async (tx) => {
        const closure = await this.closures.find(tx, closureId);
        if (!closure || !mayCloseSpaces(actor, closure.centreId)) throw notFound();
        await this.closures.liftClosure(tx, closureId);
        await this.allocations.freeClaimsOfClosure(tx, closure.centreId, closureId);
        const { centreId, spaceIds, start, end } = closure;
        await this.journal.writeEntry(tx, {
          centreId,
          actor,
          action: 'closure.lifted',
          subjectId: closureId,
          facts: {},
          event: centreChanged.create({ spaceIds, start, end }),
          idempotencyKey,
          answer: {},
        });
        return {};
      },
      { idempotencyKey },
    );
  }

  private async close(
    tx: Tx,
    actor: Actor,
    scope: Scope,
    asked: CloseCommand & CarryOutOptions,
  ): Promise<ClosedSpaces> {
    const { centre, spaceIds } = scope;
    const command = { ...asked, ...(await beginNow(tx, asked)) };
    const { token, start, end, reason, idempotencyKey } = command;
    // The target spaces of moves are not known yet, so all spaces are locked. Closures are rare.
    await this.allocations.lockSpaces(tx, listAtomsOfSpaces([...centre.spaces.values()]));
    const seen = await this.previewInTx(tx, scope, command);
    if (token !== undefined && token !== seen.token)
      throw previewChanged({ bookingIds: seen.affected.map(({ booking }) => booking.id) });
    const { withdrawn, ...resolution } = await this.affected.carryOutDecisions(tx, actor, centre, {
      ...command,
      affected: seen.affected,
    });
    const closure: Closure = { id: newId(), centreId: centre.id, spaceIds, start, end, reason };
    // Entries are locked before the time is claimed, as those who serve the waitlist do.
    await this.waiting.endLostInTx(tx, centre, { actor, reason, during: closure, closure, withdrawn });
    await this.kept.endOn(tx, scope.atoms, closure);
    await this.closures.add(tx, closure, actorName(actor));
    await this.claimFreeTime(tx, closure, scope.atoms);
    const answer = { closure, resolution };
    await this.journal.writeEntry(tx, {
      centreId: centre.id,
      actor,
      action: 'closure.created',
      subjectId: closure.id,
      facts: { spaceIds, start, end, ...listResolutionIds(resolution) },
      event: centreChanged.create({ spaceIds, start, end }),
      idempotencyKey,
      answer,
    });
    await this.centres.announceChange(tx, centre.id);
    return answer;
  }

  private async previewInTx(
    tx: Tx,
    { centre, atoms }: Scope,
    command: CloseCommand,
  ): Promise<AffectedPreview> {
    const during = await beginNow(tx, command);
    const bookings = await this.reads.listOnSpaces(tx, atoms, during);
    const closing = { atoms: new Set(atoms), during };
    return buildAffectedPreview(await this.affected.proposeMoves(tx, centre, bookings, closing));
  }

  /**
   * Claims all free time of the closure. If somebody books a part meanwhile, the loop reads the bookings
   * again, so that in the end a booking or the closure owns every moment.
   */
  private async claimFreeTime(tx: Tx, closure: Closure, atoms: readonly string[]): Promise<void> {
    let before = '';
    for (;;) {
      const taken = await this.allocations.listClaims(tx, atoms, closure);
      const pieces: Claim[] = atoms.flatMap((spaceId) =>
        subtract(
          closure,
          taken.filter((claim) => claim.spaceId === spaceId),
        ).flatMap((free) => daysOf(free).map((piece) => ({ spaceId, deskPersonId: null, ...piece }))),
      );
      if (await this.allocations.takeClaimsOfClosure(tx, closure, pieces)) return;
      const now = JSON.stringify(pieces);
      // The bookings are the same and the claim still fails: an expired hold is in the way. The next attempt
      // ends it first.
      if (now === before) throw new ConcurrentClaim();
      before = now;
    }
  }
}

/** @throws DomainError `forbidden` unless the actor is a manager; `not_found`; `invalid_request` */
function scopeOf(actor: Actor, centre: Centre, { spaceIds, start, end }: CloseCommand): Scope {
  if (!mayCloseSpaces(actor, centre.id)) throw forbidden();
  if (end <= start) throw invalid('/end', 'not_after_start');
  if (end - start > MAX_CLOSURE_DAYS * DAY) throw invalid('/end', 'too_large');
  const named = [...new Set(spaceIds)].flatMap((id) => findSpaces(centre, [id]));
  const spaces = named.length > 0 ? named : [...centre.spaces.values()];
  return { centre, atoms: [...new Set(listAtomsOfSpaces(spaces))], spaceIds: spaces.map(({ id }) => id) };
}

/** A claim is at most a day long. */
function daysOf({ start, end }: Interval): Interval[] {
  const pieces: Interval[] = [];
  for (let from = start; from < end; from += DAY)
    pieces.push({ start: from, end: Math.min(from + DAY, end) });
  return pieces;
}

/**
 * Returns the part of a closure that is still to come.
 * @throws DomainError `invalid_request` when nothing of it is
 */
async function beginNow(tx: Tx, { start, end }: Interval): Promise<Interval> {
  const now = await readNow(tx);
  if (end <= now) throw invalid('/end', 'in_the_past');
  return { start: Math.max(start, Math.floor(now / MINUTE) * MINUTE), end };
}
