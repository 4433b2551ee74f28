import { randomUUID } from 'node:crypto';
import { ApiProber } from '../support/api-prober.js';
import { knownValues } from '../support/known-values.js';
import { readOperations } from '../support/open-api-operations.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const operations = readOperations();

/** Whoever comes along may. */
const PUBLIC = [
  'createSession',
  'deleteSession',
  'listCentres',
  'getCentre',
  'listSpaces',
  'getDeskNow',
  'listEvents',
  'getEvent',
  'signUp',
  'sendAccountCode',
  'verifyAccount',
  'resetPassword',
];
/** Somebody with the right link of a mail may, too: nobody's answer is that of a missing thing or of one to sign in for. */
const BY_LINK = [
  'getOffer',
  'acceptOffer',
  'declineOffer',
  'sayOnMyWay',
  'getBooking',
  'cancelBooking',
  'undoCancelBooking',
  'getRegistration',
  'acceptPlace',
  'declinePlace',
];
/** Only the front desk and managers of the centre. */
const STAFF = [
  'approveBooking',
  'declineBooking',
  'createWalkIn',
  'listArrivals',
  'listPresent',
  'getPresenceCode',
  'beginOutage',
  'endOutage',
  'listPeople',
  'listKnownPeople',
  'addMember',
  'getPerson',
  'addNote',
  'deleteNote',
  'listOrganisations',
];
/** What a manager says to an appeal; the API has called it by a retired word since before. */
const ANSWER_TO_APPEAL = operations.find(({ id }) => id.endsWith('Appeal'))!.id;
/** Only managers. */
const MANAGERS = [
  'updateCentreRules',
  'updateCentrePolicies',
  'updateCentreJoining',
  'getCentreNetworks',
  'updateCentreNetworks',
  'updateSpace',
  'createClosure',
  'previewClosure',
  'previewHours',
  'updateHours',
  ANSWER_TO_APPEAL,
  'listAppeals',
  'giveRole',
  'takeRole',
  'blockPerson',
  'previewImport',
  'importPeople',
  'listImports',
  'undoImport',
  'unblockPerson',
  'erasePerson',
  'addOrganisation',
  'updateOrganisation',
  'renameOrganisation',
];
/** What belongs to somebody: for others it is not there. */
const OWNED: Readonly<Record<string, string>> = {
  bookingId:
    'getBooking changeBooking cancelBooking undoCancelBooking checkInBooking undoCheckInBooking checkOutBooking sayOnMyWay appealAbsence',
  registrationId: 'getRegistration acceptPlace declinePlace cancelRegistration',
};

/** Read off the OpenAPI document: an operation that is added is asked here by everybody. */
describe(`who may call each of the ${operations.length} operations`, () => {
  let app: TestApp;
  let as: Record<'nobody' | 'member' | 'frontDesk', ApiProber>;
  beforeAll(async () => {
    app = await startTestApp({ desks: 3, rooms: 2 });
    const [owner, member, frontDesk] = await Promise.all([app.member(), app.member(), app.frontDesk()]);
    const known = await knownValues(app, owner);
    as = {
      nobody: new ApiProber(app.url, '', known),
      member: new ApiProber(app.url, member.cookie, known),
      frontDesk: new ApiProber(app.url, frontDesk.cookie, known),
    };
  });
  afterAll(() => app.close());

  it.each(operations.filter(({ id }) => !PUBLIC.includes(id)))(
    '$id: nobody without a session or a link',
    async (operation) => {
      const statuses = BY_LINK.includes(operation.id) ? [401, 404] : [401];
      const { complaints } = await as.nobody.send({ what: 'nobody', operation, statuses });
      expect(complaints).toEqual([]);
    },
  );

  it.each(operations.filter(({ id }) => [...STAFF, ...MANAGERS].includes(id)))(
    '$id: no member',
    async (operation) => {
      const { complaints } = await as.member.send({ what: 'a member', operation, statuses: [403, 404] });
      expect(complaints).toEqual([]);
    },
  );

  it.each(operations.filter(({ id }) => MANAGERS.includes(id)))(
    '$id: not the front desk',
    async (operation) => {
      const probe = { what: 'the front desk', operation, statuses: [403, 404] };
      expect((await as.frontDesk.send(probe)).complaints).toEqual([]);
    },
  );

  it.each(Object.entries(OWNED).flatMap(([name, ids]) => ids.split(' ').map((id) => [id, name] as const)))(
    '%s: what is somebody else’s is as good as missing',
    async (id, name) => {
      const operation = operations.find((one) => one.id === id)!;
      const probe = { what: 'somebody else’s', operation, statuses: [404] };
      const [foreign, missing] = [
        await as.member.send(probe),
        await as.member.send({ ...probe, path: { [name]: randomUUID() } }),
      ];
      expect([foreign.complaints, missing.complaints]).toEqual([[], []]);
      expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
    },
  );

  it('knows every name in its tables', () => {
    const named = [
      ...PUBLIC,
      ...BY_LINK,
      ...STAFF,
      ...MANAGERS,
      ...Object.values(OWNED).flatMap((ids) => ids.split(' ')),
    ];
    const ids = operations.map(({ id }) => id);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
