import { passCode, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/**
 * Asks the organiser about a room that nobody has checked in and for whose event people are registered. Such a
 * room is not released, so the message does not threaten it.
 */
export const roomQuestion = defineBookingMessage({
  kind: 'room_question',
  heading: { kk: 'Іс-шара өтіп жатыр ма?', ru: 'Мероприятие идёт?', en: 'Is your event taking place?' },
  rows: [time, spaces, title, reason, passCode, centre],
  closing: {
    kk: 'Келгеніңіз әлі белгіленбеген. Іс-шараға адамдар тіркелгендіктен, бөлме сізде қалады. Тіркеу үстелінде белгіленіңіз; іс-шара болмаса, одан бас тартыңыз.',
    ru: 'Приход ещё не отмечен. На мероприятие записаны люди, поэтому зал остаётся за вами. Отметьтесь у администратора; если мероприятия не будет, отмените его.',
    en: 'Nobody has checked in yet. People are registered for the event, so the room stays yours. Please check in at the front desk, or call the event off if it does not take place.',
  },
  validUntil: (facts) => facts.end,
  calendar: 'none',
  link: openBooking,
});
