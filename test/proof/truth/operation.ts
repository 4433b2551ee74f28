import type { Person } from '@birlik/kernel';
import type { World } from './world.js';

/** How often something happens beside the others, and what. */
export type Operation = readonly [weight: number, act: (world: World) => Promise<void>];

/** The owner of a booking, or the front desk. */
export function ownerOrDesk(world: World, personId: string | null): Person {
  return world.choices.drawFraction() < 0.5 ? world.personOf(personId) : world.cast.desk;
}
