import type { LocalizedText } from '@birlik/kernel';
import { event } from '../definition/event-rows.js';
import { openBookings } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

const PEOPLE_ARE_TOLD: LocalizedText = {
  kk: 'Тіркелгендердің бәріне хабарлаймыз.',
  ru: 'Всем, кто зарегистрирован, мы сообщим.',
  en: 'Everybody who is registered will be told.',
};

const ROOM_STAYS: LocalizedText = {
  kk: 'Тіркелгендердің бәріне хабарлаймыз. Бөлме әлі сізге брондалған: керек болмаса, брондаудан бас тартыңыз.',
  ru: 'Всем, кто зарегистрирован, мы сообщим. Зал по-прежнему забронирован за вами: если он не нужен, отмените бронь.',
  en: 'Everybody who is registered will be told. The room is still booked for you: if you do not need it, please cancel the booking.',
};

/** Somebody else called an event off: its organiser is told. Its rooms stay booked, so their calendar entries stay too. */
export const eventCalledOff = defineEventMessage({
  kind: 'event_called_off',
  heading: {
    kk: 'Сіз ұйымдастырған іс-шара өтпейді',
    ru: 'Ваше мероприятие отменено',
    en: 'Your event is cancelled',
  },
  rows: [event, time, spaces, reason, centre],
  closing: ({ spaces: rooms }) => (rooms.length > 0 ? ROOM_STAYS : PEOPLE_ARE_TOLD),
  validUntil: () => null,
  calendar: 'none',
  link: openBookings,
});
