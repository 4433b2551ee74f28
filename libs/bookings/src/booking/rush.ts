import { Injectable } from '@nestjs/common';
import type { BookingWish } from './booking-wish.js';

/** What somebody got or missed this long ago says nothing of who asks now. */
const REMEMBERED_MS = 5_000;
const MOST = 10_000;

/**
 * Places that somebody in this process asked for a moment ago. It decides nothing: it only says where it is likely that a
 * look costs less than an attempt.
 */
@Injectable()
export class Rush {
  private readonly asked = new Map<string, number>();

  note({ spaces, slot }: Pick<BookingWish, 'spaces' | 'slot'>): void {
    if (this.asked.size >= MOST) this.asked.clear();
    for (const { id } of spaces) this.asked.set(`${id} ${slot.start}`, performance.now());
  }

  isOn({ spaces, slot }: Pick<BookingWish, 'spaces' | 'slot'>): boolean {
    return spaces.some(({ id }) => {
      const since = this.asked.get(`${id} ${slot.start}`);
      return since !== undefined && performance.now() - since < REMEMBERED_MS;
    });
  }
}
