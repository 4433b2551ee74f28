import type { LocalizedText } from '@birlik/kernel';
import type { BookingState } from './booking.js';

/** Names of booking states in three languages. */
export const BOOKING_STATE_NAMES: Readonly<Record<BookingState, LocalizedText>> = {
  requested: { kk: 'сұралған', ru: 'ждёт ответа', en: 'requested' },
  held: { kk: 'уақытша брондалған', ru: 'временная бронь', en: 'held' },
  confirmed: { kk: 'расталған', ru: 'подтверждено', en: 'confirmed' },
  checked_in: { kk: 'келген', ru: 'приход отмечен', en: 'checked in' },
  completed: { kk: 'аяқталған', ru: 'завершено', en: 'completed' },
  declined: { kk: 'қабылданбаған', ru: 'отклонено', en: 'declined' },
  cancelled: { kk: 'бас тартылған', ru: 'отменено', en: 'cancelled' },
  no_show: { kk: 'келмеді', ru: 'неявка', en: 'no-show' },
  expired: { kk: 'мерзімі өткен', ru: 'истекло', en: 'expired' },
};
