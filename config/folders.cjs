/**
 * Which folder of a library or an app may import which of its neighbours. Default deny: a folder that is not in this table may import
 * none. Read it from top to bottom: a folder imports only folders that stand above it.
 */
const FOLDERS_MAY_IMPORT = {
  'libs/kernel/src': { errors: [] },
  'libs/database/src': {
    sql: [],
    signing: ['sql'],
    limits: ['sql'],
    migrations: ['sql'],
    outbox: ['sql'],
    audit: ['sql'],
    idempotency: ['sql'],
    transactions: ['sql', 'idempotency'],
    journal: ['sql', 'outbox', 'audit', 'idempotency', 'transactions'],
  },
  'libs/users/src': {
    organisations: [],
    blocks: [],
    codes: [],
    notes: [],
    access: [],
    people: ['organisations', 'blocks'],
    staffing: ['organisations', 'blocks', 'notes', 'access', 'people'],
    sessions: ['people'],
    'personal-data': ['people', 'staffing'],
    imports: ['organisations', 'people', 'access'],
  },
  'libs/rooms/src': {
    spaces: [],
    hours: [],
    rules: ['spaces', 'hours'],
    templates: ['hours', 'rules'],
    centres: ['spaces', 'hours', 'rules', 'templates'],
    settings: ['spaces', 'rules', 'centres'],
  },
  'libs/slots/src': {
    claims: [],
    closures: [],
    checks: ['claims'],
    availability: ['claims', 'checks'],
  },
  'libs/notifications/src': {
    rendering: [],
    definition: ['rendering'],
    kinds: ['definition'],
    channels: ['rendering', 'definition'],
    preferences: ['channels'],
    ledger: ['definition', 'kinds', 'channels', 'preferences'],
    sending: ['kinds', 'channels', 'ledger'],
    'personal-data': [],
  },
  'libs/accounts/src': { codes: [], joining: ['codes'], credentials: ['codes'] },
  'libs/bookings/src': {
    booking: [],
    outages: [],
    'hold-expiry': ['booking'],
    search: ['booking'],
    attempts: ['booking', 'hold-expiry', 'search'],
    lifecycle: ['booking', 'outages', 'hold-expiry', 'attempts'],
    attendance: ['booking', 'attempts'],
    waitlist: ['booking', 'outages', 'hold-expiry', 'attempts', 'lifecycle'],
    series: ['booking', 'attempts', 'lifecycle'],
    closures: ['booking', 'attempts', 'lifecycle', 'waitlist'],
    'personal-data': ['booking', 'lifecycle', 'waitlist', 'series'],
  },
  'libs/attendance/src': {
    presence: [],
    outages: [],
    absences: ['presence'],
    visits: ['presence'],
    'no-shows': ['outages', 'absences'],
    'personal-data': [],
  },
  'libs/programmes/src': {
    seats: [],
    activities: ['seats'],
    registrations: ['seats', 'activities'],
    lifecycle: ['seats', 'activities', 'registrations'],
    serving: ['seats', 'activities', 'registrations', 'lifecycle'],
    attendance: ['activities', 'registrations'],
    'personal-data': ['activities', 'registrations', 'lifecycle'],
  },
  'apps/api/src': {
    http: [],
    health: ['http'],
    live: ['http'],
    pages: ['http'],
    rooms: ['http'],
    notifications: ['http'],
    programmes: ['http'],
    bookings: ['http', 'live', 'rooms'],
    attendance: ['http', 'bookings'],
    // The page of a person shows what every other folder knows of them.
    users: ['http', 'notifications', 'bookings', 'attendance'],
  },
  'apps/api/src/bookings': { search: [], series: [], waitlist: [], closures: [] },
  'apps/worker/src': { clock: [], jobs: ['clock'], schema: [], 'first-centre': [], demo: ['first-centre'] },
  'apps/standalone/src': { processes: [], postgres: ['processes'] },
};

/** The rules of dependency-cruiser that hold the table. */
function folderRules(tests) {
  return Object.entries(FOLDERS_MAY_IMPORT).flatMap(([root, folders]) => {
    const known = Object.keys(folders).join('|');
    return [
      ...Object.entries(folders).map(([folder, allowed]) => ({
        from: { path: `^${root}/${folder}/`, pathNot: tests },
        to: { path: `^${root}/[^/]+/`, pathNot: `^${root}/(${[folder, ...allowed].join('|')})/` },
      })),
      {
        from: { path: `^${root}/[^/]+/`, pathNot: [`^${root}/(${known})/`, tests] },
        to: { path: `^${root}/[^/]+/` },
      },
    ];
  });
}

module.exports = { FOLDERS_MAY_IMPORT, folderRules };
