import { openSignIn } from '../definition/links.js';
import { defineAccountMessage } from '../definition/message-kind-definition.js';
import { centre } from '../definition/rows.js';

/** Tells the address that a person had that they have another now. */
export const contactChanged = defineAccountMessage({
  kind: 'contact_changed',
  heading: { kk: 'Мекенжайыңыз өзгерді', ru: 'Ваш адрес изменён', en: 'Your address was changed' },
  rows: [centre],
  closing: {
    kk: 'Енді хаттар басқа мекенжайға келеді. Мұны сіз жасамаған болсаңыз, тіркеу үстеліне бірден хабарласыңыз.',
    ru: 'Теперь письма приходят на другой адрес. Если это сделали не вы, сразу обратитесь к администратору.',
    en: 'Messages now go to another address. If it was not you, tell the front desk at once.',
  },
  validUntil: () => null,
  link: openSignIn,
});
