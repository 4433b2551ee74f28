import type { LocalizedText } from '@birlik/kernel';
import { title } from '../definition/booking-rows.js';
import { openWaitlist } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

const STILL_WAITS: LocalizedText = {
  kk: 'Ұсыныс енді жарамсыз. Кезектегі орныңыз сақталды: сізге лайық орын босаса, қайта ұсынамыз.',
  ru: 'Предложение больше не действует. Ваше место в очереди сохраняется: если подходящее место освободится, мы предложим его вам.',
  en: 'The offer no longer stands. You keep your place in the queue: if a place that suits you comes free, we will offer it to you.',
};

const WAITS_NO_MORE: LocalizedText = {
  kk: 'Бұл уақытта орын босамайды, сондықтан күту тізімінен шығарылдыңыз. Басқа уақытты таңдай аласыз.',
  ru: 'В это время место не освободится, поэтому вы больше не в листе ожидания. Можно выбрать другое время.',
  en: 'No place will come free at this time, so you are no longer on the waitlist. You can choose another time.',
};

const WAS_BOOKING: LocalizedText = {
  kk: 'Қаласаңыз, басқа орынды немесе уақытты брондаңыз.',
  ru: 'Можно забронировать другое место или время.',
  en: 'You can book another place or time.',
};

/** The centre took back a hold or an offer. The message says whether the person still waits. */
export const holdWithdrawn = defineBookingMessage({
  kind: 'hold_withdrawn',
  heading: {
    kk: 'Орын енді сізге сақталмайды',
    ru: 'Место больше не закреплено за вами',
    en: 'The place is no longer held for you',
  },
  rows: [time, spaces, title, reason, centre],
  closing: ({ staysInQueue }) =>
    staysInQueue === undefined ? WAS_BOOKING : staysInQueue ? STILL_WAITS : WAITS_NO_MORE,
  validUntil: () => null,
  calendar: 'none',
  link: openWaitlist,
});
