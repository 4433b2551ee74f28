import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
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
import { ANNOUNCE_CENTRE, type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository, type Claim } from '@birlik/slots';
import { atomsOfAll, findSpaces } from '../booking/requested-spaces.js';
import { RivalClaim } from '../booking/booking.errors.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import { previewChanged, previewToken } from '../preview-token.js';
import { type Closure, ClosuresRepository } from './closures.repository.js';
import {
  type Decision,
  type Action,
  type Resolution,
  type AffectedBooking,
  AffectedBookings,
} from './resolve-affected-bookings.js';

export interface CloseCommand extends Interval {
  readonly centreId: string;
  /** All desks and rooms when empty. */
  readonly spaceIds: readonly string[];
  readonly reason: LocalizedText;
  /** What becomes of bookings in the way that no decision names. */
  readonly bookings: Action;
  readonly decisions: readonly Decision[];
}

export interface AffectedPreview {
  /** Bookings in the way, soonest first. */
  readonly affected: readonly AffectedBooking[];
  readonly token: string;
}

/** Longer closures are made in parts; nobody should block a year by a slip. */
const LONGEST_DAYS = 62;

interface Checked {
  readonly centre: Centre;
  readonly atoms: readonly string[];
  readonly spaceIds: readonly string[];
}

/** Takes spaces out of use for a time: previewed, then carried out in one go with notices. */
@Injectable()
export class CloseSpaces {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly allocations: AllocationsRepository,
    private readonly closures: ClosuresRepository,
    private readonly affected: AffectedBookings,
    private readonly holds: ExpireHolds,
  ) {}

  /** What the closure would touch, by the same path that carries it out. */
  async preview(actor: Actor, command: CloseCommand): Promise<AffectedPreview> {
    const checked = check(actor, await this.centres.get(command.centreId), command);
    return this.work.run(async (tx) => this.look(tx, checked, command));
  }

  /**
   * Closes. With the token of a preview nothing happens if other bookings are in the way by now.
   * @throws DomainError `preview_changed`; `forbidden` for anybody but a manager; `not_found`; `invalid_request`
   */
  async execute(
    actor: Actor,
    command: CloseCommand,
    token?: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<{ closure: Closure; resolution: Resolution }> {
    return this.centres.decideBy(command.centreId, (centre) => {
      const checked = check(actor, centre, command);
      return this.holds.outOfTheWay(centre.id, () =>
        this.close(actor, checked, command, token, idempotencyKey),
      );
    });
  }

  private close(
    actor: Actor,
    checked: Checked,
    command: CloseCommand,
    token: string | undefined,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<{ closure: Closure; resolution: Resolution }> {
    const { centre, atoms, spaceIds } = checked;
    return this.work.run(
      async (tx) => {
        // Where they move to is not known yet, so all wait: closing is rare.
        await this.allocations.lockSpaces(tx, atomsOfAll([...centre.spaces.values()]));
        const seen = await this.look(tx, checked, command);
        if (token !== undefined && token !== seen.token)
          throw previewChanged({ bookingIds: seen.affected.map(({ booking }) => booking.id) });
        const resolution = await this.affected.resolve(
          tx,
          actor,
          centre,
          seen.affected,
          command.decisions,
          command.bookings,
          command.reason,
        );
        const { start, end, reason } = command;
        const closure: Closure = { id: newId(), centreId: centre.id, spaceIds, start, end, reason };
        await this.closures.add(tx, closure, actorName(actor));
        await this.layAround(tx, closure, atoms);
        const answer = { closure, resolution };
        await this.journal.write(tx, {
          centreId: centre.id,
          actor,
          action: 'closure.created',
          subjectId: closure.id,
          facts: { spaceIds, start, end, ...idsOf(resolution) },
          event: { topic: 'centre.changed', payload: { kind: 'centre.changed', spaceIds, start, end } },
          idempotencyKey,
          answer,
        });
        await tx.query(ANNOUNCE_CENTRE, [centre.id]);
        return answer;
      },
      { decidesBy: centre, idempotencyKey },
    );
  }

  /** Opens the spaces again. @throws DomainError `not_found`, the same for anybody but a manager */
  async lift(actor: Actor, closureId: string, idempotencyKey?: IdempotencyKey): Promise<void> {
    await this.work.run<object>(
      async (tx) => {
        const closure = await this.closures.find(tx, closureId);
        if (!closure || !holdsRole(actor, closure.centreId, 'manager')) throw notFound();
        await this.closures.lift(tx, closureId);
        await this.allocations.freeClosure(tx, closureId);
        const { centreId, spaceIds, start, end } = closure;
        await this.journal.write(tx, {
          centreId,
          actor,
          action: 'closure.lifted',
          subjectId: closureId,
          facts: {},
          event: { topic: 'centre.changed', payload: { kind: 'centre.changed', spaceIds, start, end } },
          idempotencyKey,
          answer: {},
        });
        return {};
      },
      { idempotencyKey },
    );
  }

  private async look(tx: Tx, { centre, atoms }: Checked, command: CloseCommand): Promise<AffectedPreview> {
    const bookings = await this.closures.bookingsIn(tx, atoms, command);
    const affected = await this.affected.proposals(tx, centre, bookings, {
      atoms: new Set(atoms),
      within: command,
    });
    return { affected, token: tokenOf(affected) };
  }

  /**
   * Claims all that nobody else has. What somebody takes between the look and the claim is looked at again, so that in the
   * end every moment is theirs or the closure's, and nobody new comes in.
   */
  private async layAround(tx: Tx, closure: Closure, atoms: readonly string[]): Promise<void> {
    let open = '';
    for (;;) {
      const taken = await this.allocations.on(tx, atoms, closure);
      const pieces: Claim[] = atoms.flatMap((spaceId) =>
        subtract(
          closure,
          taken.filter((claim) => claim.spaceId === spaceId),
        ).flatMap((free) => daysOf(free).map((piece) => ({ spaceId, deskPersonId: null, ...piece }))),
      );
      if (await this.allocations.take(tx, { closureId: closure.id }, closure.centreId, pieces)) return;
      const left = JSON.stringify(pieces);
      // Nobody came, and still it is barred: by a hold that is over and that somebody has to end first.
      if (left === open) throw new RivalClaim();
      open = left;
    }
  }
}

function check(actor: Actor, centre: Centre, command: CloseCommand): Checked {
  if (!holdsRole(actor, centre.id, 'manager')) throw forbidden();
  if (command.end <= command.start) throw invalid('/end', 'not_after_start');
  if (command.end - command.start > LONGEST_DAYS * DAY) throw invalid('/end', 'too_large');
  const named = [...new Set(command.spaceIds)];
  const spaces = named.flatMap((id) => findSpaces(centre, [id]));
  const chosen = named.length > 0 ? spaces : [...centre.spaces.values()];
  return { centre, atoms: [...new Set(atomsOfAll(chosen))], spaceIds: chosen.map((s) => s.id) };
}

/** Names what a manager saw: which bookings, as they are, and where each could go. */
export function tokenOf(affected: readonly AffectedBooking[]): string {
  return previewToken(
    affected.map(({ booking, proposal }) => [booking.id, booking.version, proposal?.spaceIds]),
  );
}

/** What was done, for the audit. */
export function idsOf(resolution: Resolution): object {
  const ids = (list: Resolution['moved']) => list.map((booking) => booking.id);
  return { moved: ids(resolution.moved), cancelled: ids(resolution.cancelled), kept: ids(resolution.kept) };
}

/** Claims are at most a day long. */
function daysOf(whole: Interval): Interval[] {
  const pieces: Interval[] = [];
  for (let start = whole.start; start < whole.end; start += DAY)
    pieces.push({ start, end: Math.min(start + DAY, whole.end) });
  return pieces;
}
