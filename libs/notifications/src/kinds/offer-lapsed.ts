import type { LocalizedText } from '@birlik/kernel';
import { title } from '../definition/booking-rows.js';
import { openWaitlist } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, spaces, time } from '../definition/rows.js';

const STILL_WAITS: LocalizedText = {
  kk: 'Жауап болмады. Сіз кезектің соңында қалдыңыз: орын босаса, тағы бір рет сұраймыз.',
  ru: 'Ответа не было. Вы остаётесь в конце очереди: если место освободится, мы спросим ещё раз.',
  en: 'There was no answer. You are now at the end of the queue: if a place comes free, we will ask once more.',
};

const WAITS_NO_MORE: LocalizedText = {
  kk: 'Жауап болмады, сондықтан күту тізімінен шығарылдыңыз. Орын әлі керек болса, тізімге қайта жазылыңыз.',
  ru: 'Ответа не было, поэтому вы больше не в листе ожидания. Если место ещё нужно, встаньте в него снова.',
  en: 'There was no answer, so you are no longer on the waitlist. If you still want a place, please join it again.',
};

/** An offer of the waitlist expired without an answer. The message says whether the person still waits. */
export const offerLapsed = defineBookingMessage({
  kind: 'offer_lapsed',
  heading: { kk: 'Ұсыныстың мерзімі өтті', ru: 'Срок предложения истёк', en: 'The offer is over' },
  rows: [time, spaces, title, centre],
  closing: (facts) => (facts.staysInQueue ? STILL_WAITS : WAITS_NO_MORE),
  validUntil: () => null,
  calendar: 'none',
  link: openWaitlist,
});
