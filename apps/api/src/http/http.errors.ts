import { defineError } from '@birlik/kernel';

export const UNAUTHENTICATED = defineError('unauthenticated', {
  kind: 'unauthenticated',
  title: { kk: 'Алдымен жүйеге кіріңіз', ru: 'Сначала войдите в систему', en: 'Please sign in first' },
  meaning: 'There is no session, or the session has ended',
  remedy: 'Sign in',
});

export const LINK_ENDED = defineError('link_ended', {
  kind: 'gone',
  title: {
    kk: 'Сілтеменің мерзімі өтті',
    ru: 'Ссылка больше не действует',
    en: 'This link has ended',
  },
  detail: {
    kk: 'Хаттағы сілтеме брондау аяқталған не одан бас тартылған соң тағы бір күн ашылады. Брондаулар мен іс-шараларыңызды көру үшін жүйеге кіріңіз.',
    ru: 'Ссылка из письма работает ещё сутки после окончания или отмены. Войдите, чтобы увидеть свои брони и мероприятия.',
    en: 'The link of a mail works for one more day after the end or the cancellation. Sign in to see your bookings and events.',
  },
  meaning:
    'The link of a mail ends a day after its booking or event, or after that was cancelled or has lapsed',
  remedy: 'Sign in',
});

export const CROSS_SITE = defineError('cross_site', {
  kind: 'forbidden',
  title: {
    kk: 'Сұрау басқа сайттан келді',
    ru: 'Запрос пришёл с другого сайта',
    en: 'The request came from another site',
  },
  meaning: "A browser sent the write from another site's page",
  remedy: "Send it from the service's own pages",
});

export const PRECONDITION_REQUIRED = defineError('precondition_required', {
  kind: 'precondition_required',
  title: {
    kk: 'If-Match тақырыбы керек',
    ru: 'Нужен заголовок If-Match',
    en: 'The If-Match header is required',
  },
  meaning: 'The change needs `If-Match` with the version that the caller saw',
  remedy: 'Send the `ETag` of the last answer',
});

export const TOO_LARGE = defineError('too_large', {
  kind: 'too_large',
  title: { kk: 'Сұрау тым үлкен', ru: 'Запрос слишком большой', en: 'The request is too large' },
  meaning: 'The body is larger than 64 kB',
  remedy: 'Send less',
});

export const UNSUPPORTED_MEDIA_TYPE = defineError('unsupported_media_type', {
  kind: 'unsupported',
  title: {
    kk: 'Тек application/json',
    ru: 'Только application/json',
    en: 'Only application/json',
  },
  meaning: 'The body is not `application/json`',
  remedy: 'Send JSON',
});

export const INTERNAL_ERROR = defineError('internal_error', {
  kind: 'internal',
  title: {
    kk: 'Бізде қате шықты',
    ru: 'Ошибка на нашей стороне',
    en: 'Something went wrong on our side',
  },
  detail: {
    kk: 'Қайталап көріңіз. Көмектеспесе, сұрау нөмірін тіркеу үстеліне айтыңыз.',
    ru: 'Попробуйте ещё раз. Если не поможет, назовите администратору номер запроса.',
    en: 'Please try again. If it happens again, tell the front desk the request number.',
  },
  meaning: 'An unexpected error; the log has its stack, the answer has nothing of it',
  remedy: 'Try again; report the id of the request',
});
