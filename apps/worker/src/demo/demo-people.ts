import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { CentreRole, Language, Person } from '@birlik/kernel';
import { Passwords, PeopleRepository } from '@birlik/users';

export const DEMO_PASSWORD = 'birlik-demo';
const MEMBER_COUNT = 300;

type Sex = 'woman' | 'man';

// Names are visibly invented: the surnames mean «example», «sample», «trial».
const GIVEN: readonly (readonly [name: string, sex: Sex])[] = [
  ['Айару', 'woman'],
  ['Әлихан', 'man'],
  ['Мадина', 'woman'],
  ['Нұрлан', 'man'],
  ['Қайрат', 'man'],
  ['Әсел', 'woman'],
  ['Ерасыл', 'man'],
  ['Жансая', 'woman'],
  ['Бекзат', 'man'],
  ['Дана', 'woman'],
  ['Тимур', 'man'],
  ['Камила', 'woman'],
  ['Арман', 'man'],
  ['Гүлнұр', 'woman'],
  ['Рустам', 'man'],
  ['Фарида', 'woman'],
  ['Иван', 'man'],
  ['Мария', 'woman'],
  ['Шерзод', 'man'],
  ['Нигора', 'woman'],
  ['Диас', 'man'],
  ['Томирис', 'woman'],
  ['Олжас', 'man'],
  ['Інжу', 'woman'],
  ['Санжар', 'man'],
  ['Аружан', 'woman'],
  ['Данияр', 'man'],
  ['Меруерт', 'woman'],
  ['Ислам', 'man'],
  ['Қарлығаш', 'woman'],
];
/** A surname that both bear, or one in two forms. */
const SURNAMES: readonly (string | Readonly<Record<Sex, string>>)[] = [
  'Мысалбек',
  'Үлгібай',
  'Сынақбай',
  { man: 'Мысалов', woman: 'Мысалова' },
  { man: 'Примеров', woman: 'Примерова' },
  { man: 'Образцов', woman: 'Образцова' },
  { man: 'Намунаев', woman: 'Намунаева' },
  { man: 'Тестов', woman: 'Тестова' },
  'Үлгілі',
  { man: 'Сынақов', woman: 'Сынақова' },
];

/** The people of the demo centre as actors. */
export interface DemoPeople {
  readonly manager: Person;
  readonly frontDesk: Person;
  readonly members: readonly Person[];
  readonly organisers: readonly Person[];
}

/** Differences from a member who reads Kazakh. */
interface DemoRoles {
  readonly language?: Language;
  readonly role?: CentreRole;
  readonly organisations?: readonly string[];
}

interface DemoAccount extends DemoRoles {
  readonly login: string;
  readonly fullName: string;
}

@Injectable()
export class MakeDemoPeople {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Creates one organiser for each organisation; `organiser@` also speaks for the first ones. */
  async execute(tx: Tx, centreId: string, organisationIds: readonly string[]): Promise<DemoPeople> {
    // One hash for all people: three hundred hashes would take ten seconds and protect nothing.
    const passwordHash = await this.passwords.hashPassword(DEMO_PASSWORD);
    const add = (login: string, fullName: string, more: DemoRoles = {}) =>
      this.add(tx, { centreId, passwordHash }, { login, fullName, ...more });
    const manager = await add('manager', 'Меңгеруші Мысалбек', { role: 'manager' });
    const frontDesk = await add('desk', 'Тіркеуші Үлгібай', { role: 'front_desk' });
    await add('member', 'Айару Мысалбек');
    const organisers = [
      await add('organiser', 'Нұрлан Үлгібай', { organisations: organisationIds.slice(0, 3) }),
    ];
    for (const [i, id] of organisationIds.entries())
      organisers.push(
        await add(`organiser${number(i + 1, 2)}`, nameOf(i * 7 + 3), {
          language: languageOf(i),
          organisations: [id],
        }),
      );
    const members: Person[] = [];
    for (let i = 0; i < MEMBER_COUNT; i++)
      members.push(await add(`member${number(i + 1, 3)}`, nameOf(i), { language: languageOf(i) }));
    return { manager, frontDesk, members, organisers };
  }

  private async add(
    tx: Tx,
    { centreId, passwordHash }: { readonly centreId: string; readonly passwordHash: string },
    { login, fullName, language = 'kk', role, organisations = [] }: DemoAccount,
  ): Promise<Person> {
    const email = `${login}@birlik.example`;
    const displayName = shortNameOf(fullName);
    const personId = await this.people.add(tx, { fullName, displayName, email, language, passwordHash });
    const roles: CentreRole[] = ['member', ...(role ? [role] : [])];
    for (const kind of roles) await this.people.giveRole(tx, personId, { centreId, kind });
    for (const organisationId of organisations)
      await this.people.giveRole(tx, personId, { centreId, kind: 'organiser', organisationId });
    return {
      kind: 'person',
      personId,
      centreRoles: roles.map((kind) => ({ centreId, role: kind })),
      organisationRoles: organisations.map((organisationId) => ({
        centreId,
        organisationId,
        role: 'organiser',
      })),
    };
  }
}

/** `Айару М.` */
function shortNameOf(fullName: string): string {
  const [given, ...others] = fullName.split(' ');
  return [given, ...others.map((word) => `${word[0]}.`)].join(' ');
}

function number(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}

function nameOf(i: number): string {
  const [given, sex] = GIVEN[i % GIVEN.length]!;
  const surname = SURNAMES[Math.floor(i / GIVEN.length) % SURNAMES.length]!;
  return `${given} ${typeof surname === 'string' ? surname : surname[sex]}`;
}

/** Two of three read Kazakh, most others Russian, a few English. */
function languageOf(i: number): Language {
  if (i % 12 === 11) return 'en';
  return i % 3 === 2 ? 'ru' : 'kk';
}
