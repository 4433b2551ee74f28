import type { LocalizedText } from '@birlik/kernel';
import type { LinkPurpose } from '@birlik/users';

/** Where the button of a message leads. */
export type MessageLink = PageLink | ActionLink;

/** A page of the app. */
export interface PageLink {
  readonly label: LocalizedText;
  readonly path: (subjectId: string) => string;
}

/** A page that lets its reader do one thing without signing in. */
export interface ActionLink {
  readonly label: LocalizedText;
  readonly purpose: LinkPurpose;
}

const ACCEPT_OR_DECLINE: LocalizedText = {
  kk: 'Қабылдау немесе бас тарту',
  ru: 'Принять или отказаться',
  en: 'Accept or decline',
};

export const openBooking: PageLink = {
  label: { kk: 'Брондауды ашу', ru: 'Открыть бронирование', en: 'Open the booking' },
  path: (bookingId) => `/my-bookings?open=${bookingId}`,
};

export const openEvent: PageLink = {
  label: { kk: 'Іс-шараны ашу', ru: 'Открыть мероприятие', en: 'Open the event' },
  path: () => '/events',
};

/** Of a slot that somebody waited for. */
export const answerOffer: ActionLink = { label: ACCEPT_OR_DECLINE, purpose: 'offer' };

/** Of a seat at an event that somebody waited for. */
export const answerEventOffer: ActionLink = { label: ACCEPT_OR_DECLINE, purpose: 'place' };

/** «On my way», or let others have the space. */
export const comeOrRelease: ActionLink = {
  label: { kk: 'Жолдамын немесе босату', ru: 'Я в пути или освободить', en: 'On my way, or release' },
  purpose: 'visit',
};
