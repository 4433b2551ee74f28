import { openForgotten } from '../definition/links.js';
import { defineAccountMessage } from '../definition/message-kind-definition.js';
import { centre } from '../definition/rows.js';

/** Tells somebody who signs up a second time that they are known. Nobody else hears of it. */
export const accountKnown = defineAccountMessage({
  kind: 'account_known',
  heading: { kk: 'Сізде аккаунт бар', ru: 'У вас уже есть аккаунт', en: 'You have an account already' },
  rows: [centre],
  closing: {
    kk: 'Осы мекенжаймен тағы бір рет тіркелу әрекеті болды. Жаңа аккаунт керек емес: жүйеге кіріңіз немесе құпиясөзді қалпына келтіріңіз.',
    ru: 'Кто-то пытался ещё раз зарегистрироваться с этим адресом. Новый аккаунт не нужен: войдите или восстановите пароль.',
    en: 'Somebody tried to sign up with this address again. You need no other account: sign in, or set a new password.',
  },
  validUntil: () => null,
  link: openForgotten,
});
