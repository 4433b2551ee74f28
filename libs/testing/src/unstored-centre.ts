import { type LocalDate, newId, type Person } from '@birlik/kernel';
import {
  type Area,
  type BookingPolicy,
  type Centre,
  type CentreRules,
  DEFAULT_JOINING,
  DEFAULT_RULES,
  type Joining,
  type NamedDay,
  type Space,
} from '@birlik/rooms';

export interface UnstoredOptions {
  readonly rules?: Partial<CentreRules>;
  readonly zone?: string;
  /** `HH:MM-HH:MM` of every day. */
  readonly hours?: string;
  readonly holidays?: readonly LocalDate[];
  readonly policies?: readonly BookingPolicy[];
  readonly joining?: Partial<Joining>;
}

const ID = '01900000-0000-7000-8000-000000000001';
const names = (text: string) => ({ kk: text, ru: text, en: text });

/** Builds a space of an unstored centre. */
export function aSpace(more: Partial<Space> = {}): Space {
  return {
    id: newId(),
    centreId: ID,
    floorId: ID,
    code: 'D-1',
    kind: 'desk',
    names: null,
    area: 'office',
    capacity: 1,
    features: [],
    partIds: [],
    partOf: null,
    approval: 'none',
    setupMinutes: 0,
    clearMinutes: 0,
    sticker: 1,
    at: [0, 0, 1, 1, 0],
    ...more,
  };
}

/**
 * Builds a centre for rules that read no database: an office with hours, an area that never closes, and the
 * given spaces.
 */
export function anUnstoredCentre(
  spaces: readonly Space[],
  {
    rules,
    zone = 'Asia/Almaty',
    hours = '08:00-22:00',
    holidays = [],
    policies = [],
    joining,
  }: UnstoredOptions = {},
): Centre {
  const area = (key: string, kept: Area['hours']) => [key, { key, names: names(key), hours: kept }] as const;
  const day = [hours];
  return {
    id: ID,
    slug: 'unstored',
    names: names('Сынақ орталығы'),
    address: names('Шымкент'),
    zone,
    version: 1,
    rules: { ...DEFAULT_RULES, ...rules },
    policies,
    terms: ['02-01', '09-01'],
    networks: [],
    joining: { ...DEFAULT_JOINING, ...joining },
    commonDays: new Map(),
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
    holidayHours: [],
    areas: new Map([area('office', 'centre'), area('always', 'always')]),
    features: [],
    programmes: [],
    equipment: [],
    floors: [],
    equipmentUnits: new Map(),
    spaces: new Map(spaces.map((space) => [space.id, space])),
    calendar: new Map(
      holidays.map((date) => [date, { kind: 'holiday', names: names('Мереке') } satisfies NamedDay]),
    ),
  };
}

/** Builds a member of the unstored centre, or a person with other roles there. */
export function anUnstoredPerson(...roles: readonly ('member' | 'front_desk' | 'manager')[]): Person {
  return {
    kind: 'person',
    personId: newId(),
    centreRoles: (roles.length > 0 ? roles : (['member'] as const)).map((role) => ({ centreId: ID, role })),
    organisationRoles: [],
  };
}
