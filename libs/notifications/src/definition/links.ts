import type { LocalizedText } from '@birlik/kernel';
import type { LinkPurpose } from '@birlik/users';

/** The target of a message's button. */
export type MessageLink = PageLink | ActionLink;

/** A page of the app. */
export interface PageLink {
  readonly label: LocalizedText;
  readonly path: (subjectId: string) => string;
}

/** A page for one action that needs no signing in. */
export interface ActionLink {
  readonly label: LocalizedText;
  readonly purpose: LinkPurpose;
}

const ACCEPT_OR_DECLINE: LocalizedText = {
  kk: 'Қабылдау немесе бас тарту',
  ru: 'Принять или отказаться',
  en: 'Accept or decline',
};

/** Opens the booking in the reader's list. */
export const openBooking: PageLink = {
  label: { kk: 'Брондауды ашу', ru: 'Открыть бронь', en: 'Open the booking' },
  path: (bookingId) => `/my-bookings?open=${bookingId}`,
};

/** Opens the reader's list of bookings. */
export const openBookings: PageLink = {
  label: { kk: 'Брондауларымды ашу', ru: 'Открыть мои брони', en: 'Open my bookings' },
  path: () => '/my-bookings',
};

/** Opens the reader's list, which has what they wait for. */
export const openWaitlist: PageLink = {
  label: { kk: 'Күту тізімін ашу', ru: 'Открыть лист ожидания', en: 'Open the waitlist' },
  path: () => '/my-bookings',
};

/** Opens the list of events. */
export const openEvent: PageLink = {
  label: { kk: 'Іс-шараны ашу', ru: 'Открыть мероприятие', en: 'Open the event' },
  path: () => '/events',
};

/** Opens the page on which people sign in. */
export const openSignIn: PageLink = {
  label: { kk: 'Кіру бетін ашу', ru: 'Открыть страницу входа', en: 'Open the sign-in page' },
  path: () => '/sign-in',
};

/** Opens the page on which a forgotten password is set anew. */
export const openForgotten: PageLink = {
  label: { kk: 'Құпиясөзді қалпына келтіру', ru: 'Восстановить пароль', en: 'Set a new password' },
  path: () => '/forgotten',
};

/** Opens the reader's own data. */
export const openProfile: PageLink = {
  label: { kk: 'Профильді ашу', ru: 'Открыть профиль', en: 'Open the profile' },
  path: () => '/profile',
};

/** Accepts or declines an offered slot. */
export const answerOffer: ActionLink = { label: ACCEPT_OR_DECLINE, purpose: 'offer' };

/** Accepts or declines an offered seat at an event. */
export const answerEventOffer: ActionLink = { label: ACCEPT_OR_DECLINE, purpose: 'place' };

/** Says «on my way», or releases the space. */
export const comeOrRelease: ActionLink = {
  label: { kk: 'Жауап беру', ru: 'Ответить', en: 'Answer' },
  purpose: 'visit',
};
