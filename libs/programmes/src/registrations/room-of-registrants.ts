import { Injectable } from '@nestjs/common';
import { RoomKeeper, RoomKeepers } from '@birlik/attendance';
import type { Tx } from '@birlik/database';
import { RegistrationsRepository } from './registrations.repository.js';

/** Keeps a room while people have seats in what takes place there: that its organiser forgot to check in is not their fault. */
@Injectable()
export class RoomOfRegistrants extends RoomKeeper {
  constructor(
    keepers: RoomKeepers,
    private readonly registrations: RegistrationsRepository,
  ) {
    super();
    keepers.registerKeeper(this);
  }

  keepsRoom(tx: Tx, bookingId: string): Promise<boolean> {
    return this.registrations.isRoomAwaited(tx, bookingId);
  }
}
