import type { Space } from '../../../api/types';
import type { Stretch } from './stretch';

/** The slot that is chosen for a booking. */
export interface ChosenSlot {
  space: Space;
  date: string;
  stretch: Stretch;
}
