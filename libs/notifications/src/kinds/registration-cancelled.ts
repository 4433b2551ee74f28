import { event, people } from '../definition/event-rows.js';
import { openEvent } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A registration was cancelled by its person or by staff. The event itself takes place. */
export const registrationCancelled = defineEventMessage({
  kind: 'registration_cancelled',
  heading: {
    kk: 'Тіркелу болдырылмады',
    ru: 'Регистрация отменена',
    en: 'Your registration is cancelled',
  },
  rows: [event, time, spaces, people, reason, centre],
  closing: {
    kk: 'Іс-шара өтеді, бірақ сіз енді тіркелмегенсіз. Қайта тіркелуге болады.',
    ru: 'Мероприятие состоится, но вы больше не зарегистрированы. Можно зарегистрироваться снова.',
    en: 'The event takes place, but you are no longer registered. You can register again.',
  },
  validUntil: () => null,
  calendar: 'cancel',
  link: openEvent,
});
