import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';

/**
 * Knows rooms that are kept although nobody has checked them in. Whoever plans something in rooms for other
 * people implements it.
 */
export abstract class RoomKeeper {
  /** Returns true if people are expected in the booking besides its owner. */
  abstract keepsRoom(tx: Tx, bookingId: string): Promise<boolean>;
}

/** The registered keepers. */
@Injectable()
export class RoomKeepers {
  private readonly keepers: RoomKeeper[] = [];

  registerKeeper(keeper: RoomKeeper): void {
    this.keepers.push(keeper);
  }

  async keepsRoom(tx: Tx, bookingId: string): Promise<boolean> {
    for (const keeper of this.keepers) if (await keeper.keepsRoom(tx, bookingId)) return true;
    return false;
  }
}
