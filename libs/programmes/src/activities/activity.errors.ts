import { defineError, type DomainError } from '@birlik/kernel';

const EVENT_FULL = defineError<{ free: number; wanted: number }>('event_full', {
  kind: 'conflict',
  title: {
    kk: 'Бос орын жетпейді',
    ru: 'Свободных мест не хватает',
    en: 'Not enough places are free',
  },
  detail: {
    kk: 'Бос орын саны: {free}. Қажеті: {wanted}. Кезекке тұруға болады.',
    ru: 'Свободно мест: {free}. Нужно: {wanted}. Можно встать в очередь.',
    en: 'Free places: {free}. Wanted: {wanted}. You can wait in the queue.',
  },
  meaning: 'Fewer places of the event are free than the request asks for, or others wait for them',
  remedy: 'Ask with `wait`',
});

const EVENT_CLOSED = defineError('event_closed', {
  kind: 'conflict',
  title: {
    kk: 'Іс-шараға тіркелу жабық',
    ru: 'Регистрация на мероприятие закрыта',
    en: 'Registration for the event is closed',
  },
  detail: {
    kk: 'Іс-шара аяқталған, өтпейтін болған немесе бөлмесі расталмаған.',
    ru: 'Мероприятие завершилось, отменено или зал не подтверждён.',
    en: 'It is over, cancelled, or its room is not confirmed.',
  },
  meaning: 'The event is over or cancelled, or its room is not confirmed',
});

const EVENT_EXISTS = defineError('event_exists', {
  kind: 'conflict',
  title: {
    kk: 'Бұл брондауда іс-шара бар',
    ru: 'У этой брони уже есть мероприятие',
    en: 'This booking has an event already',
  },
  meaning: 'The booking has an event already',
  remedy: 'Change the existing event',
});

const PLACES_TAKEN = defineError<{ taken: number }>('places_taken', {
  kind: 'conflict',
  title: {
    kk: 'Бұдан көп орын алынып қойған',
    ru: 'Уже занято больше мест',
    en: 'More places are taken than that',
  },
  detail: {
    kk: 'Алынған орын саны: {taken}.',
    ru: 'Занято мест: {taken}.',
    en: 'Places taken: {taken}.',
  },
  meaning: 'More places of the event are taken than the new number of places',
  remedy: 'Set a larger number of places',
});

const ALREADY_REGISTERED = defineError('already_registered', {
  kind: 'conflict',
  title: {
    kk: 'Сіз тіркеліп қойғансыз',
    ru: 'Вы уже зарегистрированы',
    en: 'You are registered already',
  },
  detail: {
    kk: 'Адам санын өзгерту үшін алдымен тіркелуден бас тартыңыз.',
    ru: 'Чтобы изменить число людей, сначала отмените регистрацию.',
    en: 'To change how many come, cancel your registration first.',
  },
  meaning: 'The person is already registered or in the queue, with another number of people',
  remedy: 'Cancel the registration first',
});

/** Too few seats are free, and the caller does not want to wait. */
export function activityFull(free: number, wanted: number): DomainError {
  return EVENT_FULL.create({ free, wanted });
}

/** Registration is closed: the activity is over or cancelled, or its room is not confirmed. */
export function activityClosed(): DomainError {
  return EVENT_CLOSED.create();
}

/** The booking has a session already. */
export function activityExists(): DomainError {
  return EVENT_EXISTS.create();
}

/** More seats are taken than the new number of seats. */
export function seatsTaken(taken: number): DomainError {
  return PLACES_TAKEN.create({ taken });
}

/** The person is registered or waits already, for other sessions or with another number of people. */
export function alreadyRegistered(): DomainError {
  return ALREADY_REGISTERED.create();
}
