import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '@birlik/database';
import { type LocalizedText, newId } from '@birlik/kernel';
import {
  type BookingPolicy,
  type Centre,
  CentreDirectory,
  CentresRepository,
  type Joining,
  readTemplate,
  type Space,
} from '@birlik/rooms';

export interface CentreOptions {
  /** Number of desks `D-1` … in an area that never closes. */
  readonly desks?: number;
  /** Number of rooms `R-1` … with twenty seats, in the area that never closes. */
  readonly rooms?: number;
  /** The rooms `R-1` … are in the area with `hours`. */
  readonly areRoomsInOffice?: boolean;
  /** Adds a hall `HALL` with the parts `HALL-1` and `HALL-2`. */
  readonly hall?: boolean;
  /** Number of desks `O-1` … in an area with `hours`. */
  readonly officeDesks?: number;
  /** `HH:MM-HH:MM` of every day, for the office; closed on holidays. */
  readonly hours?: string;
  /** Rules that differ from the defaults. */
  readonly rules?: Readonly<Record<string, number | readonly number[]>>;
  readonly zone?: string;
  /** Equipment and staff: number of units by key. */
  readonly equipment?: Readonly<Record<string, number>>;
  /** Set-up and clear-up time of `R-1`, in minutes. */
  readonly buffers?: { readonly setupMinutes: number; readonly clearMinutes: number };
  readonly policies?: readonly BookingPolicy[];
  /** How people join; the defaults when absent. */
  readonly joining?: Partial<Joining>;
}

type SpaceOptions = Pick<CentreOptions, 'desks' | 'rooms' | 'areRoomsInOffice' | 'hall' | 'officeDesks'> & {
  readonly buffers: CentreOptions['buffers'] | undefined;
};

/** A centre of a test. Its spaces are found by code. */
export interface TestCentre {
  readonly id: string;
  /** Reads the current snapshot of the directory. */
  readCentre(): Promise<Centre>;
  /** Returns the space with this code. @throws Error for an unknown code */
  findSpace(code: string): Space;
}

/** Allowances that are too large to affect a test by accident. */
const GENEROUS = {
  deskMinutesPerDay: 1440,
  deskMinutesPerWeek: 10_080,
  deskMaximumMinutes: 1440,
  roomMaximumMinutes: 1440,
  deskMinimumMinutes: 5,
  roomMinimumMinutes: 5,
  memberAdvanceDays: 60,
  organiserAdvanceDays: 90,
} as const;

/** Creates a centre through its template and repository. Only the office closes; allowances are large. */
export async function aCentre(
  libraries: INestApplicationContext,
  options: CentreOptions = {},
): Promise<TestCentre> {
  const template = readTemplate(JSON.stringify(templateOf(options)));
  const id = await libraries
    .get(UnitOfWork)
    .run((tx) => libraries.get(CentresRepository).addFromTemplate(tx, template));
  const directory = libraries.get(CentreDirectory);
  const made = await directory.get(id);
  return {
    id,
    readCentre: () => {
      directory.forgetCentre(id);
      return directory.get(id);
    },
    findSpace: (code) => {
      const space = [...made.spaces.values()].find((s) => s.code === code);
      if (!space) throw new Error(`The test centre has no ${code}`);
      return space;
    },
  };
}

const DEFAULTS = {
  desks: 4,
  rooms: 2,
  areRoomsInOffice: false,
  hall: true,
  officeDesks: 1,
  hours: '08:00-22:00',
  zone: 'Asia/Almaty',
  equipment: {},
  policies: [],
  joining: {},
} satisfies CentreOptions;

function templateOf(options: CentreOptions): object {
  const { desks, rooms, areRoomsInOffice, hall, officeDesks, hours, ...rest } = { ...DEFAULTS, ...options };
  const { rules, zone, equipment, buffers, policies, joining } = rest;
  const week = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [hours]]),
  );
  return {
    slug: `t-${newId()}`,
    names: names('Сынақ орталығы'),
    address: names('Шымкент'),
    zone,
    calendar: 'test',
    rules: { ...GENEROUS, ...rules },
    programmes: ['briefing', 'project', 'debate', 'course'].map((key) => ({ key, names: names(key) })),
    features: [{ key: 'socket', names: names('Розетка') }],
    equipment: Object.entries(equipment).map(([key, count]) => ({ key, count, names: names(key) })),
    policies,
    joining,
    areas: [
      { key: 'always', names: names('Тәулік бойы'), hours: 'always' },
      { key: 'office', names: names('Кеңсе'), hours: 'centre' },
    ],
    hours: week,
    holidayHours: 'closed',
    floors: [
      {
        key: 'ground',
        level: 0,
        names: names('1-қабат'),
        plan: { width: 10, height: 10, outline: [], rooms: [] },
        spaces: spacesOf({ desks, rooms, areRoomsInOffice, hall, officeDesks, buffers }),
      },
    ],
  };
}

function spacesOf(options: SpaceOptions): object[] {
  const { desks = 0, rooms = 0, areRoomsInOffice, hall, officeDesks = 0, buffers } = options;
  const area = areRoomsInOffice ? 'office' : 'always';
  return [
    ...numbered(desks).map((n) => desk(`D-${n}`, 'always')),
    ...numbered(officeDesks).map((n) => desk(`O-${n}`, 'office')),
    ...numbered(rooms).map((n) => ({ ...room(`R-${n}`, 20), area, ...(n === 1 && buffers) })),
    ...(hall ? [room('HALL-1', 40), room('HALL-2', 40), room('HALL', 80, ['HALL-1', 'HALL-2'])] : []),
  ];
}

function desk(code: string, area: string): object {
  // The desks are in a row, so that consecutive numbers are neighbours.
  const at = [Number(/\d+$/.exec(code)?.[0] ?? 0) * 3, 0, 2, 1, 0];
  return { code, kind: 'desk', area, features: ['socket'], at };
}

function room(code: string, capacity: number, parts: readonly string[] = []): object {
  return { code, kind: 'room', area: 'always', capacity, names: names(code), parts, at: [0, 0, 9, 9, 0] };
}

function numbered(many: number): number[] {
  return Array.from({ length: many }, (_, i) => i + 1);
}

function names(text: string): LocalizedText {
  return { kk: text, ru: text, en: text };
}
