import {
  defineError,
  DomainError,
  type Instant,
  type Interval,
  type LocalizedText,
  PREVIEW_CHANGED,
  WRONG_STATE,
  type ZonedInstant,
} from '@birlik/kernel';
import type { Alternative } from '@birlik/slots';
import { type BookingState } from './booking.js';
import { BOOKING_STATE_NAMES } from './booking-state-names.js';

/** A claim that prevents a booking. */
export interface Conflict extends Interval {
  readonly spaceId: string;
}

const SLOT_TAKEN = defineError<{
  conflicts?: readonly Conflict[];
  alternatives?: readonly Alternative[];
  zone?: string;
}>('slot_taken', {
  kind: 'conflict',
  title: { kk: 'Бұл уақыт бос емес', ru: 'Это время уже занято', en: 'This time is taken' },
  detail: {
    kk: 'Басқа біреу бұрын үлгерді.',
    ru: 'Кто-то успел раньше.',
    en: 'Somebody was quicker.',
  },
  meaning:
    'Somebody else has the slot; `conflicts[]` says what is in the way, `alternatives[]` has up to three others',
  remedy: 'Take an alternative',
});

const ALREADY_HAS_DESK = defineError<{ space: LocalizedText; start: ZonedInstant }>('already_has_desk', {
  kind: 'conflict',
  title: {
    kk: 'Бұл адамның үстелі бар',
    ru: 'У этого человека уже есть стол',
    en: 'This person already has a desk',
  },
  detail: {
    kk: 'Үстел: {space}. Басталуы: {start}. Келгенін белгілеңіз.',
    ru: 'Стол: {space}. Начало: {start}. Отметьте приход.',
    en: 'Desk: {space}. Start: {start}. Check the person in.',
  },
  meaning: 'A walk-in has a booking of a desk at this moment',
  remedy: 'Check the booking in',
});

const EQUIPMENT_TAKEN = defineError<{ key: string; free: number; wanted: number }>('equipment_taken', {
  kind: 'conflict',
  title: {
    kk: 'Жабдық немесе маман жетпейді',
    ru: 'Не хватает оборудования или специалистов',
    en: 'Not enough equipment or staff',
  },
  detail: {
    kk: 'Бос саны: {free}. Қажеті: {wanted}.',
    ru: 'Свободно: {free}. Нужно: {wanted}.',
    en: 'Free: {free}. Wanted: {wanted}.',
  },
  meaning: 'Fewer pieces are free at this time than the request asks for',
  remedy: 'Ask for fewer, or another time',
});

const HOLD_OVER = defineError('hold_over', {
  kind: 'conflict',
  title: {
    kk: 'Уақытша брондау мерзімі өтті',
    ru: 'Время временной брони истекло',
    en: 'The hold is over',
  },
  detail: {
    kk: 'Орын әлі бос болса, қайта брондауға болады.',
    ru: 'Если место ещё свободно, его можно забронировать снова.',
    en: 'If the place is still free, you can book it again.',
  },
  meaning: 'The time of the hold or offer has passed; the slot may have gone to others',
  remedy: 'Book again if it is still free, or wait again',
});

const SLOT_IS_FREE = defineError('slot_is_free', {
  kind: 'conflict',
  title: {
    kk: 'Бұл уақыт бос: бірден брондауға болады',
    ru: 'Это время свободно: можно сразу бронировать',
    en: 'This time is free: you can book it right now',
  },
  meaning: 'The slot is free, so nobody can wait for it',
  remedy: 'Book it',
});

const TOO_EARLY = defineError<{ opensAt: ZonedInstant }>('too_early', {
  kind: 'conflict',
  title: {
    kk: 'Келгенді белгілеуге әлі ерте',
    ru: 'Отмечать приход ещё рано',
    en: 'Check-in is not open yet',
  },
  detail: {
    kk: 'Ең ерте келу: {opensAt}.',
    ru: 'Отметить приход можно с {opensAt}.',
    en: 'It opens at {opensAt}.',
  },
  meaning: 'Check-in is not open yet; «on my way» needs it too; `detail` says when it opens',
  remedy: 'Wait',
});

/** Somebody else has the slot. */
export function slotTaken(
  conflicts: readonly Conflict[] = [],
  alternatives: readonly Alternative[] = [],
  zone = 'UTC',
): DomainError {
  return SLOT_TAKEN.create({ conflicts, alternatives, zone });
}

/** The person has a booking of a desk now. */
export function alreadyHasDesk(space: LocalizedText, start: Instant, zone: string): DomainError {
  return ALREADY_HAS_DESK.create({ space, start: { instant: start, zone } });
}

/** The booking is in a state that does not allow the action. */
export function wrongState(state: BookingState): DomainError {
  return WRONG_STATE.create({ state: BOOKING_STATE_NAMES[state] });
}

/** Check-in is not open yet. */
export function tooEarly(opensAt: Instant, zone: string): DomainError {
  return TOO_EARLY.create({ opensAt: { instant: opensAt, zone } });
}

/** The hold has expired. Others may have taken the slot. */
export function holdOver(): DomainError {
  return HOLD_OVER.create();
}

/** Fewer units of the equipment are free than wanted. */
export function equipmentTaken(key: string, free: number, wanted: number): DomainError {
  return EQUIPMENT_TAKEN.create({ key, free, wanted });
}

/** The slot can be booked now, so it has no waitlist. */
export function slotIsFree(): DomainError {
  return SLOT_IS_FREE.create();
}

/** A booking changed after it was read and before it was written. The attempt is repeated. */
export class ConcurrentChange extends DomainError {
  constructor() {
    super(PREVIEW_CHANGED);
  }
}

/** Somebody took a space after it was read and before it was claimed. The attempt is repeated. */
export class ConcurrentClaim extends DomainError {
  constructor() {
    super(SLOT_TAKEN);
  }
}
