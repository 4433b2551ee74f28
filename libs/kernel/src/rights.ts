import { type Actor, type CentreRole, holdsRole, type OrganisationRole } from './actor.js';
import type { LocalizedText } from './language.js';

/** A role of any kind. */
export type RoleKind = CentreRole | OrganisationRole;

export const CENTRE_ROLES: readonly CentreRole[] = ['member', 'front_desk', 'manager'];
export const ORGANISATION_ROLES: readonly OrganisationRole[] = ['organiser', 'representative'];

/** Something that some roles may do, with the words in which the documents and the pages name it. */
export interface RightDefinition {
  readonly roles: readonly RoleKind[];
  readonly doc: LocalizedText;
}

const EVERYBODY: readonly RoleKind[] = [...CENTRE_ROLES, ...ORGANISATION_ROLES];
const STAFF: readonly RoleKind[] = ['front_desk', 'manager'];
const MANAGERS: readonly RoleKind[] = ['manager'];

/**
 * Every right, and the roles that have it. This is the one table: `*.permissions.ts` ask it, the documents and the page
 * of roles show it. What somebody may do with their own bookings they may do without a right.
 */
export const RIGHTS = {
  book_desks: {
    roles: EVERYBODY,
    doc: {
      kk: 'Өзіне үстел брондау, кезекке тұру, іс-шараға тіркелу',
      ru: 'Бронировать себе стол, вставать в очередь, записываться на события',
      en: 'Book a desk, join the waitlist and register for events, for themselves',
    },
  },
  book_rooms: {
    roles: [...STAFF, ...ORGANISATION_ROLES],
    doc: {
      kk: 'Өз ұйымына бөлме брондау, ұйымның брондауларын көру және өзгерту',
      ru: 'Бронировать залы для своей организации, видеть и менять её брони',
      en: 'Book rooms for their organisation; see and change its bookings',
    },
  },
  act_for_others: {
    roles: STAFF,
    doc: {
      kk: 'Басқа адамға брондау, оның брондауын өзгерту және одан бас тарту',
      ru: 'Бронировать за другого, менять и отменять его брони',
      en: 'Book for somebody else; change and cancel their bookings',
    },
  },
  answer_requests: {
    roles: STAFF,
    doc: {
      kk: 'Өтінімдерді көру, мақұлдау және қабылдамау',
      ru: 'Видеть заявки, одобрять и отклонять их',
      en: 'See requests, approve and decline them',
    },
  },
  receive_people: {
    roles: STAFF,
    doc: {
      kk: 'Келушілерді көру, тіркеу, брондаусыз келгенге орын беру',
      ru: 'Видеть, кто придёт и кто внутри, отмечать приход, сажать без брони',
      en: 'See arrivals and people inside, check people in, seat walk-ins',
    },
  },
  show_codes: {
    roles: STAFF,
    doc: {
      kk: 'Кіреберіс экранындағы кодты көрсету, жапсырма басып шығару',
      ru: 'Показывать код на экране у входа, печатать наклейки',
      en: 'Show the code of the entrance screen, print stickers',
    },
  },
  report_outages: {
    roles: STAFF,
    doc: {
      kk: 'Ақау туралы хабарлау: сол кезде ешкім орнынан айырылмайды',
      ru: 'Объявлять сбой: пока он идёт, мест никто не теряет',
      en: 'Report an outage, in which nobody loses their place',
    },
  },
  see_people: {
    roles: STAFF,
    doc: {
      kk: 'Адамдар тізімін және олардың беттерін көру; әр көру жазылады',
      ru: 'Видеть список людей и их страницы; каждый просмотр записывается',
      en: 'See the list of people and their pages; each look is recorded',
    },
  },
  add_people: {
    roles: STAFF,
    doc: { kk: 'Жаңа адамды қосу', ru: 'Добавлять людей', en: 'Add people' },
  },
  import_people: {
    roles: MANAGERS,
    doc: {
      kk: 'Адамдар тізімін файлдан жүктеу және оны кері қайтару',
      ru: 'Загружать список людей из файла и отменять загрузку',
      en: 'Import people from a file, and undo the import',
    },
  },
  write_notes: {
    roles: STAFF,
    doc: {
      kk: 'Адам туралы қызметтік жазба қалдыру',
      ru: 'Оставлять служебные заметки о человеке',
      en: 'Write notes about a person for other staff',
    },
  },
  give_roles: {
    roles: MANAGERS,
    doc: { kk: 'Рөл беру және алу', ru: 'Давать и забирать роли', en: 'Give and take roles' },
  },
  block_people: {
    roles: MANAGERS,
    doc: {
      kk: 'Адамға брондауды уақытша тоқтату және қайта ашу',
      ru: 'Приостанавливать человеку бронирование и возвращать его',
      en: 'Block somebody from booking, and lift the block',
    },
  },
  change_organisations: {
    roles: MANAGERS,
    doc: {
      kk: 'Ұйымдарды қосу, түзету және аяқтау',
      ru: 'Добавлять, исправлять и завершать организации',
      en: 'Add, correct and end organisations',
    },
  },
  resolve_appeals: {
    roles: MANAGERS,
    doc: {
      kk: 'Келмеу туралы өтініштерді шешу',
      ru: 'Решать обращения о неявках',
      en: 'Resolve appeals about missed bookings',
    },
  },
  change_hours: {
    roles: MANAGERS,
    doc: {
      kk: 'Жұмыс уақытын өзгерту, орындарды жабу және ашу',
      ru: 'Менять часы работы, закрывать и открывать места',
      en: 'Change opening hours; close spaces and open them again',
    },
  },
  erase_people: {
    roles: MANAGERS,
    doc: {
      kk: 'Адамның өтініші бойынша оның деректерін өшіру',
      ru: 'Удалять данные человека по его просьбе',
      en: 'Erase the data of somebody who asks for it',
    },
  },
  change_settings: {
    roles: MANAGERS,
    doc: {
      kk: 'Ережелерді, саясаттарды және орындарды өзгерту',
      ru: 'Менять правила, политики и места',
      en: 'Change rules, policies and spaces',
    },
  },
} as const satisfies Readonly<Record<string, RightDefinition>>;

export type Right = keyof typeof RIGHTS;

/** True when a role of the actor in the centre has the right. Rights of organisations are asked of the organisation. */
export function hasRight(actor: Actor, centreId: string, right: Right): boolean {
  const roles: readonly RoleKind[] = RIGHTS[right].roles;
  return holdsRole(actor, centreId, ...CENTRE_ROLES.filter((role) => roles.includes(role)));
}
