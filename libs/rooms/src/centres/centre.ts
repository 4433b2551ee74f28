import type { LocalDate, LocalizedText } from '@birlik/kernel';
import type { BookingPolicy } from '../rules/booking-policy.js';
import type { Joining } from '../rules/joining.js';
import type { CentreRules } from '../rules/centre-rules.js';
import type { AreaHours, CalendarDay, WeeklyHours } from '../hours/opening-hours.js';
import type { Space } from '../spaces/space.js';

export interface Area {
  readonly key: string;
  readonly names: LocalizedText;
  readonly hours: AreaHours;
}

export interface Named {
  readonly key: string;
  readonly names: LocalizedText;
}

export interface Floor {
  readonly id: string;
  readonly key: string;
  readonly level: number;
  readonly names: LocalizedText;
  /** Width, height, outline and labelled rooms in plan units. */
  readonly plan: object;
}

export interface Equipment extends Named {
  /** A thing, or a member of staff such as an interpreter or a moderator. */
  readonly kind: 'thing' | 'staff';
  readonly count: number;
}

export interface NamedDay extends CalendarDay {
  readonly names: LocalizedText;
}

/**
 * All data of a centre that rules and screens need, at one version. The object is read as a whole and never
 * changes.
 */
export interface Centre {
  readonly id: string;
  readonly slug: string;
  readonly names: LocalizedText;
  readonly address: LocalizedText;
  readonly zone: string;
  readonly version: number;
  readonly rules: CentreRules;
  /** Policies for some spaces, roles or organisations, in addition to the rules. */
  readonly policies: readonly BookingPolicy[];
  /** First days of the terms, `MM-DD`, in order. */
  readonly terms: readonly string[];
  /** Address ranges of the centre: whoever calls from one of them is there. */
  readonly networks: readonly string[];
  /** How people join. */
  readonly joining: Joining;
  readonly hours: WeeklyHours;
  readonly holidayHours: readonly string[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly features: readonly Named[];
  readonly equipment: readonly Equipment[];
  /** Programmes of the centre; an activity belongs to one of them. */
  readonly programmes: readonly Named[];
  readonly floors: readonly Floor[];
  /** Ids of the units of each kind of equipment. */
  readonly equipmentUnits: ReadonlyMap<string, readonly string[]>;
  /** Desks and rooms in the natural order of their codes: A-2 before A-10. */
  readonly spaces: ReadonlyMap<string, Space>;
  /** Days that differ from their weekday: those of the working calendar, replaced by the centre's own. */
  readonly calendar: ReadonlyMap<LocalDate, NamedDay>;
  /** Days of the working calendar alone. */
  readonly commonDays: ReadonlyMap<LocalDate, NamedDay>;
}
