import {
  Journal,
  lockOf,
  IdempotencyKeys,
  OutboxRepository,
  UnitOfWork,
} from '../dist/libs/database/src/index.js';
import { selectCounted } from '../dist/libs/attendance/src/absences/absence.sql.js';
import { BookingsRepository } from '../dist/libs/bookings/src/booking/bookings.repository.js';
import { DayPlanReadModel } from '../dist/libs/bookings/src/search/day-plan.read-model.js';
import { PersonFactsReadModel } from '../dist/libs/bookings/src/booking/person-facts.read-model.js';
import { MessageLedger } from '../dist/libs/notifications/src/index.js';
import { OccupancyReadModel } from '../dist/libs/slots/src/index.js';
import { SessionsRepository } from '../dist/libs/users/src/index.js';

const ID = '00000000-0000-7000-8000-000000000000';
const BOOKING = {
  id: ID,
  personId: ID,
  spaceIds: [],
  start: 0,
  end: 1,
  checkInOpensAt: 0,
  noShowDueAt: 0,
  undoUntil: 0,
  equipment: [],
};
const LOCK = 1_234_567_890n;
const CENTRE = { id: '00000000-0000-7000-8000-000123456789', version: 987_654_321 };

/** What a repository sends when it is called: recorded in place of a connection, so no copy of it can grow old. */
async function sentBy(work) {
  const sent = [];
  const sql = {
    query: (text, values, name) => {
      sent.push(typeof text === 'string' ? { text, name } : text);
      return Object.assign(Promise.resolve([]), { rows: [] });
    },
    release: () => undefined,
    connect: async () => sql,
    connection: { stream: { cork: () => undefined, uncork: () => undefined } },
  };
  // What it makes of an empty answer does not matter here.
  await Promise.resolve(work(sql)).catch(() => undefined);
  return sent;
}

const centre = { id: ID, zone: 'UTC', spaces: new Map(), policies: [], rules: { absenceFadeDays: 60 } };
/** Asked only where places are kept for newcomers. */
const REGULARS = { listClaims: async () => [] };
const actor = { kind: 'system', name: 'bench' };
const [session] = await sentBy((sql) => new SessionsRepository(sql).find(''));
const [idempotencyKey] = await sentBy((sql) =>
  new IdempotencyKeys().findAnswer(sql, { personId: ID, key: 'k' }),
);
const [personFacts] = await sentBy((sql) =>
  new PersonFactsReadModel(REGULARS, { selectCounted }).readFacts(sql, {
    centre,
    kind: 'desk',
    personId: ID,
    organisationId: null,
    slot: BOOKING,
  }),
);
const [addBooking] = await sentBy((sql) =>
  new BookingsRepository().add(sql, '', [{ booking: BOOKING, checkInTimes: {}, claims: [] }]),
);
const [messages] = await sentBy((sql) =>
  new MessageLedger(sql, { listChannels: () => ['mail'] }).planFirstMessages(sql, [
    { kind: 'confirmation', facts: {} },
  ]),
);
const [journal] = await sentBy((sql) =>
  new Journal().writeEntry(sql, { actor, facts: {}, event: { payload: {} } }),
);
const [dayPlan] = await sentBy((sql) =>
  new DayPlanReadModel(sql).readPlanJson(actor, centre, '2026-01-01', 'room'),
);
const [outboxTail] = await sentBy((sql) => new OutboxRepository().readTail(sql, ID));
const SPACE = { id: ID, partIds: [], setupMinutes: 0, clearMinutes: 0 };
const [occupancy] = await sentBy((sql) => new OccupancyReadModel(sql).readOccupancy([SPACE], BOOKING));
const [begin, commit] = await sentBy((sql) =>
  new UnitOfWork(sql, new IdempotencyKeys()).run(async () => null, { locks: [LOCK], settingsOf: CENTRE }),
);

/** The statements of the hot paths, as the product sends them. */
export const STATEMENTS = {
  session,
  idempotencyKey,
  personFacts,
  addBooking,
  messages,
  journal,
  dayPlan,
  outboxTail,
  occupancy,
};

/** How a transaction begins that decides by a centre under a person's lock, and how it ends. */
export const COMMIT = commit.text ?? commit;
export const beginFor = (personId, centre) =>
  (begin.text ?? begin)
    .replace(String(LOCK), String(lockOf(personId)))
    .replace(String(lockOf(CENTRE.id)), String(lockOf(centre.id)))
    .replace(CENTRE.id, centre.id)
    .replace(String(CENTRE.version), String(centre.version));
