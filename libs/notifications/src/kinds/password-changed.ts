import { openForgotten } from '../definition/links.js';
import { defineAccountMessage } from '../definition/message-kind-definition.js';
import { centre } from '../definition/rows.js';

/** Tells a person that their password is another one now. */
export const passwordChanged = defineAccountMessage({
  kind: 'password_changed',
  heading: { kk: 'Құпиясөзіңіз өзгерді', ru: 'Ваш пароль изменён', en: 'Your password was changed' },
  rows: [centre],
  closing: {
    kk: 'Басқа құрылғыларда жүйеден шықтыңыз. Мұны сіз жасамаған болсаңыз, құпиясөзді бірден қалпына келтіріңіз.',
    ru: 'На других устройствах вы вышли из системы. Если это сделали не вы, сразу восстановите пароль.',
    en: 'You were signed out on other devices. If it was not you, set a new password at once.',
  },
  validUntil: () => null,
  link: openForgotten,
});
