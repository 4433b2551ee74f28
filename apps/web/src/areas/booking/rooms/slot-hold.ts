import { isProblem } from '../../../api/client';
import type { Booking, NewBooking } from '../../../api/types';

/** What a form knows of the hold on its slot. */
export type SlotHold =
  | { state: 'none' }
  | { state: 'taking' }
  | { state: 'held'; until: string }
  | { state: 'over' }
  /** Without an error it was refused before it was tried. */
  | { state: 'refused'; error: unknown };

const REFUSALS = ['refused', 'slot_taken', 'space_closed'] as const;

/** Whether the rules, a closure or another booking refuse the slot itself, so that trying again does not help. */
export function isSlotRefused(hold: SlotHold): boolean {
  if (hold.state !== 'refused') return false;
  const { error } = hold;
  return error === null || REFUSALS.some((code) => isProblem(error, code));
}

/** What a hold is taken for. When one of these differs, the old hold is released and another one is taken. */
export function holdKey({ centreId, spaceIds, start, end, organisationId, equipment }: NewBooking): string {
  const inOrder = [...(equipment ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
  return JSON.stringify([
    centreId,
    spaceIds,
    start,
    end,
    organisationId ?? '',
    inOrder.map(({ key, count }) => [key, count]),
  ]);
}

interface HoldKeeperOptions {
  /** Takes the hold; null when it is refused before it is tried. */
  take: () => Promise<Booking | null>;
  /** Resolves when the slot is free again. */
  release: (hold: Booking) => Promise<unknown>;
  onChange: (hold: SlotHold) => void;
  onExpired: () => void;
}

/** Keeps one slot held while its form is open. */
export class HoldKeeper {
  readonly #options: HoldKeeperOptions;
  #delay: ReturnType<typeof setTimeout> | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;
  #taking: Promise<Booking | null> | null = null;
  #held: Booking | null = null;
  #isStopped = false;

  constructor(options: HoldKeeperOptions) {
    this.#options = options;
  }

  /** Takes the hold after a moment. */
  start(delayMs: number): void {
    this.#tell({ state: 'taking' });
    this.#delay = setTimeout(() => {
      this.#taking = this.#take();
    }, delayMs);
  }

  /**
   * The hold that «book» confirms: the one that stands, or the one that is being taken. Null when «book» is pressed before
   * any was taken: then the slot is booked without a hold.
   */
  async getHold(): Promise<Booking | null> {
    if (this.#held) return this.#held;
    if (!this.#taking) clearTimeout(this.#delay);
    return (await this.#taking) ?? null;
  }

  /** Leaves the hold alone, because it has become a booking. */
  forget(): void {
    clearTimeout(this.#delay);
    clearTimeout(this.#expiry);
    this.#held = null;
    this.#taking = null;
  }

  /** Releases the hold. Resolves when the slot is free again. */
  async release(): Promise<void> {
    if (!this.#held) return;
    const released = this.#options.release(this.#held);
    this.forget();
    this.#tell({ state: 'over' });
    await released;
  }

  /**
   * Releases the hold, and tells nothing about it any more. Resolves when the slot is free again, also where the hold was
   * still being taken.
   */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const taking = this.#taking;
    const released = this.release();
    this.forget();
    await Promise.all([taking, released]);
  }

  async #take(): Promise<Booking | null> {
    try {
      const hold = await this.#options.take();
      if (hold && this.#isStopped) await this.#options.release(hold);
      else if (hold) this.#keep(hold);
      else this.#tell({ state: 'refused', error: null });
      return this.#isStopped ? null : hold;
    } catch (error) {
      this.#tell({ state: 'refused', error });
      return null;
    }
  }

  #keep(hold: Booking): void {
    this.#held = hold;
    this.#tell({ state: 'held', until: hold.heldUntil ?? hold.start });
    if (!hold.heldUntil) return;
    // The clock of the device may be wrong, so the time is counted from when the hold was taken.
    const lasts = Date.parse(hold.heldUntil) - Date.parse(hold.createdAt);
    this.#expiry = setTimeout(() => {
      this.forget();
      this.#tell({ state: 'over' });
      this.#options.onExpired();
    }, lasts);
  }

  #tell(hold: SlotHold): void {
    if (!this.#isStopped) this.#options.onChange(hold);
  }
}
