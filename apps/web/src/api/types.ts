/** The words of the API as the screens use them. */
export interface Localised {
  kk: string;
  ru: string;
  en: string;
}
export type LanguageCode = keyof Localised;
export type RoleKind = 'member' | 'front_desk' | 'manager';

export interface Me {
  id: string;
  fullName: string;
  displayName: string;
  email: string;
  language: LanguageCode;
  roles: { centreId: string; kind: RoleKind }[];
  organisations: { id: string; centreId: string; names: Localised; kind: 'organiser' | 'representative' }[];
}

export interface Interval {
  start: string;
  end: string;
}

export interface Rules {
  deskCheckInOpensMinutes: number;
  roomCheckInOpensMinutes: number;
  deskGraceMinutes: number;
  roomGraceMinutes: number;
  warningBeforeReleaseMinutes: number;
  reminderMinutes: number[];
  memberAdvanceDays: number;
  organiserAdvanceDays: number;
  minimumNoticeMinutes: number;
  deskMinimumMinutes: number;
  deskMaximumMinutes: number;
  roomMinimumMinutes: number;
  roomMaximumMinutes: number;
  deskMinutesPerDay: number;
  deskMinutesPerWeek: number;
  undoSeconds: number;
  slotStepMinutes: number;
}

export interface Centre {
  id: string;
  slug: string;
  names: Localised;
  address: Localised;
  zone: string;
  now: string;
}

export type Point = [number, number];

export interface Floor {
  id: string;
  key: string;
  level: number;
  names: Localised;
  plan: {
    width: number;
    height: number;
    outline: Point[];
    rooms: { points: Point[]; label: Localised; labelAt?: Point; kind: string }[];
  };
}

export interface CentreDetail extends Centre {
  rules: Rules;
  version: number;
  features: { key: string; names: Localised }[];
  areas: { key: string; names: Localised; always: boolean }[];
  floors: Floor[];
  today: { date: string; open: Interval[]; holiday: Localised | null };
  equipment: { key: string; names: Localised; count: number }[];
}

export type SpaceKind = 'desk' | 'room';

export interface Space {
  id: string;
  code: string;
  kind: SpaceKind;
  names: Localised | null;
  floorId: string;
  area: string;
  capacity: number;
  features: string[];
  partIds: string[];
  partOf: string | null;
  at: [number, number, number, number, number];
}

export interface Refusal {
  rule: string;
  message: string;
  value: unknown;
  limit: unknown;
  liftedBy: 'nobody' | 'front_desk' | 'manager';
  nextAllowed: string | null;
}

export interface Availability {
  spaceId: string;
  free: boolean;
  freeUntil: string | null;
  busyUntil: string | null;
  refusal: Refusal | null;
}

export interface AvailabilityAnswer extends Interval {
  items: Availability[];
}

export type BookingState =
  | 'requested'
  | 'confirmed'
  | 'checked_in'
  | 'completed'
  | 'held'
  | 'declined'
  | 'cancelled'
  | 'no_show'
  | 'expired';

export interface PlanBusy extends Interval {
  bookingId: string | null;
  state: BookingState | 'closure';
  title: string | null;
  organisation: Localised | null;
  mine: boolean;
}

export interface DayPlan extends Interval {
  date: string;
  zone: string;
  open: Interval[];
  rooms: { spaceId: string; busy: PlanBusy[] }[];
}

export interface Booking extends Interval {
  id: string;
  centreId: string;
  kind: string;
  state: BookingState;
  version: number;
  spaceIds: string[];
  title: string | null;
  organisationId: string | null;
  person: { id: string; displayName: string } | null;
  checkIn: { opensAt: string; releaseAt: string } | null;
  checkedInAt: string | null;
  checkedOutAt: string | null;
  undoUntil: string | null;
  walkIn: boolean;
  createdAt: string;
  passCode: string;
  can: { cancel: boolean; change: boolean; checkIn: boolean; checkOut: boolean };
}

export interface BookingPage {
  items: Booking[];
  next: string | null;
}

export type ArrivalStatus = 'due' | 'late' | 'here' | 'left' | 'no_show' | 'later';

export interface Arrival {
  booking: Booking;
  person: { id: string; fullName: string; displayName: string };
  spaceLabel: string;
  organisation: Localised | null;
  status: ArrivalStatus;
}

export interface Message {
  id: string;
  kind: string;
  channel: string;
  at: string;
  title: string;
  body: string;
  bookingId: string | null;
}

export interface NewBooking extends Interval {
  centreId: string;
  spaceIds: string[];
  title?: string;
  organisationId?: string;
  onBehalfOf?: string;
}

export interface BookingChange {
  spaceIds?: string[];
  start?: string;
  end?: string;
  title?: string;
}

export interface NewWalkIn {
  centreId: string;
  spaceId?: string;
  personId?: string;
  name?: string;
  start?: string;
  end?: string;
}

export interface Alternative extends Interval {
  spaceId: string;
  label: string;
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  errors?: { pointer: string; code: string; detail: string }[];
  refusals?: Refusal[];
  conflicts?: (Interval & { spaceId: string })[];
  alternatives?: Alternative[];
}

export interface StreamEvent extends Interval {
  kind: string;
  bookingId?: string;
  spaceIds: string[];
  state: BookingState;
  version: number;
}
