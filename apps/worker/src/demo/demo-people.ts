import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { CentreRole, Language, Person } from '@birlik/kernel';
import { Passwords, PeopleRepository } from '@birlik/users';

export const DEMO_PASSWORD = 'birlik-demo';
const MEMBERS = 300;

// Invented on purpose and plainly so: the surnames mean «example», «sample», «trial».
const GIVEN = [
  'Айару',
  'Әлихан',
  'Мадина',
  'Нұрлан',
  'Қайрат',
  'Әсел',
  'Ерасыл',
  'Жансая',
  'Бекзат',
  'Дана',
  'Тимур',
  'Камила',
  'Арман',
  'Гүлнұр',
  'Рустам',
  'Фарида',
  'Иван',
  'Мария',
  'Шерзод',
  'Нигора',
  'Диас',
  'Томирис',
  'Олжас',
  'Інжу',
  'Санжар',
  'Аружан',
  'Данияр',
  'Меруерт',
  'Ислам',
  'Қарлығаш',
] as const;
const SURNAMES = [
  'Мысалбек',
  'Үлгібай',
  'Сынақбай',
  'Мысалова',
  'Примеров',
  'Образцова',
  'Намунаев',
  'Тестова',
  'Үлгілі',
  'Сынақова',
] as const;

/** The people of the demo centre, and how they act. */
export interface DemoPeople {
  readonly manager: Person;
  readonly frontDesk: Person;
  readonly members: readonly Person[];
  readonly organisers: readonly Person[];
}

@Injectable()
export class MakeDemoPeople {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
  ) {}

  /** One organiser for each organisation; the first ones are all spoken for by `organiser@` too. */
  async execute(tx: Tx, centreId: string, organisationIds: readonly string[]): Promise<DemoPeople> {
    // One hash for all: three hundred of them would take the processor for ten seconds and protect nothing.
    const passwordHash = await this.passwords.hash(DEMO_PASSWORD);
    const add = async (
      login: string,
      fullName: string,
      language: Language,
      roles: CentreRole[],
      organisations: readonly string[] = [],
    ) => {
      const displayName = fullName
        .split(' ')
        .map((word, i) => (i === 0 ? word : `${word[0]}.`))
        .join(' ');
      const email = `${login}@birlik.example`;
      const personId = await this.people.add(tx, { fullName, displayName, email, language, passwordHash });
      for (const role of roles) await this.people.giveRole(tx, personId, centreId, role);
      for (const id of organisations) await this.people.giveRole(tx, personId, centreId, 'organiser', id);
      const person: Person = {
        kind: 'person',
        personId,
        centreRoles: roles.map((role) => ({ centreId, role })),
        organisationRoles: organisations.map((organisationId) => ({
          centreId,
          organisationId,
          role: 'organiser' as const,
        })),
      };
      return person;
    };
    const manager = await add('manager', 'Меңгеруші Мысалбек', 'kk', ['member', 'manager']);
    const frontDesk = await add('desk', 'Тіркеуші Үлгібай', 'kk', ['member', 'front_desk']);
    await add('member', 'Айару Мысалбек', 'kk', ['member']);
    const organisers = [
      await add('organiser', 'Нұрлан Үлгібай', 'kk', ['member'], organisationIds.slice(0, 3)),
    ];
    for (const [i, id] of organisationIds.entries())
      organisers.push(
        await add(`organiser${number(i + 1, 2)}`, nameOf(i * 7 + 3), languageOf(i), ['member'], [id]),
      );
    const members: Person[] = [];
    for (let i = 0; i < MEMBERS; i++)
      members.push(await add(`member${number(i + 1, 3)}`, nameOf(i), languageOf(i), ['member']));
    return { manager, frontDesk, members, organisers };
  }
}

function number(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}

function nameOf(i: number): string {
  return `${GIVEN[i % GIVEN.length]!} ${SURNAMES[Math.floor(i / GIVEN.length) % SURNAMES.length]!}`;
}

/** Two of three in Kazakh, then Russian, now and then English. */
function languageOf(i: number): Language {
  if (i % 12 === 11) return 'en';
  return i % 3 === 2 ? 'ru' : 'kk';
}
