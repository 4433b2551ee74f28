import type { Instant, Interval, LocalizedText } from '@birlik/kernel';

/** Time and place, for every message. */
export interface MeetingFacts {
  readonly centre: LocalizedText;
  readonly address: LocalizedText;
  readonly zone: string;
  /** Names of the spaces. */
  readonly spaces: readonly LocalizedText[];
  readonly start: Instant;
  readonly end: Instant;
  /** A reason that staff or an organiser wrote, for example for a cancellation. */
  readonly reason: LocalizedText | null;
  /** The deadline of an offer. */
  readonly deadline?: Instant | null;
  /** For a message about several: dates of a series, or sessions of an event. Time and place are those of the first. */
  readonly dates?: readonly DateFacts[];
  /** False when it is not in the calendar of the person, and the message does not put it there. */
  readonly inCalendar?: boolean;
}

/** A part of a booking that goes on in another place. */
export interface LegFacts extends Interval {
  /** Names of the spaces. */
  readonly spaces: readonly LocalizedText[];
}

/** A number of things, or of staff, that are booked with a room. */
export interface EquipmentFacts {
  readonly names: LocalizedText;
  readonly count: number;
}

/** What a booking has besides its time and its spaces. */
export interface DetailFacts {
  /** The number of people, of a room. */
  readonly people?: number;
  /** What is booked with a room. */
  readonly equipment?: readonly EquipmentFacts[];
  /** Its parts, when it goes on in another place. */
  readonly legs?: readonly LegFacts[];
}

/** One of several dates that a message is about. Its details are those that the dates do not share. */
export interface DateFacts extends Interval, DetailFacts {
  /** Id of the booking or of the session. */
  readonly id: string;
  readonly version: number;
  readonly spaces: readonly LocalizedText[];
  /** The title of this date, when it is not the one that the dates share. */
  readonly title?: string | null;
  /** The code of a booking. */
  readonly passCode?: string;
  /** True when only this one of the dates does not take place. */
  readonly isOff?: boolean;
  /** True when its time and place wait for an approval. */
  readonly awaits?: boolean;
  /** False as in the facts of the message. */
  readonly inCalendar?: boolean;
}

/** The facts of a message about a booking. */
export interface BookingFacts extends MeetingFacts, DetailFacts {
  readonly title: string | null;
  readonly checkInOpensAt: Instant;
  readonly releaseAt: Instant;
  readonly passCode: string;
  /** The number of missed bookings that count, and the consequence. */
  readonly absences?: AbsenceFacts;
  /** For an offer that is over: true when the person still waits, so they may get another offer. */
  readonly staysInQueue?: boolean;
}

/** The consequence of missed bookings for a person. */
export interface AbsenceFacts {
  readonly missed: number;
  /** The booking window in days; null when there is no restriction. */
  readonly advanceDays: number | null;
}

/** The facts of a message about an event. */
export interface EventFacts extends MeetingFacts {
  /** Names of the event. */
  readonly event: LocalizedText;
  /** The size of the group. */
  readonly people: number;
  readonly deadline: Instant | null;
  /** For an expired offer: true when the person still waits and will get one more offer. */
  readonly staysInQueue: boolean;
  /** True when it had begun when the message was planned. */
  readonly hasBegun?: boolean;
  /** With the id of a session it names an entry in calendars: the person, or the registration of a team. */
  readonly entry?: string;
}

/** The facts of a message about an account. It has no place; its time is that in which its code is valid. */
export interface AccountFacts extends MeetingFacts {
  /** Six digits. They are added while the message is written, and stored nowhere. */
  readonly code?: string;
}

/** The facts of any message. */
export type MessageFacts = BookingFacts | EventFacts | AccountFacts;

/** Returns the facts with the time and the place of the first date, as they are after dates were taken out. */
export function withMainDate<Facts extends MeetingFacts>(facts: Facts): Facts {
  const first = facts.dates?.find(({ isOff }) => !isOff) ?? facts.dates?.[0];
  if (!first) return facts;
  const { start, end, spaces, legs = [] } = first;
  return { ...facts, start, end, spaces, legs };
}
