import { openTestLibraries, outcomeOf, type TestLibraries, type TestPerson } from '@birlik/testing';
import { ExplainSlot } from './explain-slot.js';
import { FindDesksTogether } from './find-desks-together.js';

/** How much an organisation books is the business of its own people and of staff. */
describe('an organisation in a search', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 4, rooms: 1, hall: false });
  });
  afterAll(() => app.close());

  const explain = async (reader: TestPerson, organisationId: string) =>
    outcomeOf(
      app.get(ExplainSlot).execute(reader, {
        centreId: app.centre.id,
        spaceId: app.centre.findSpace('R-1').id,
        organisationId,
        ...(await app.planSlot(24)),
      }),
    );
  const together = async (reader: TestPerson, organisationId: string) =>
    outcomeOf(
      app.get(FindDesksTogether).execute(reader, {
        centreId: app.centre.id,
        count: 2,
        features: [],
        organisationId,
        ...(await app.planSlot(24)),
      }),
    );

  it('is missing for everybody else', async () => {
    const { organisationId } = await app.addOrganiser();
    for (const reader of [await app.addMember(), await app.addOrganiser()]) {
      expect(await explain(reader, organisationId)).toBe('not_found');
      expect(await together(reader, organisationId)).toBe('not_found');
    }
  });

  it('is answered for its own people and for staff', async () => {
    const organiser = await app.addOrganiser();
    for (const reader of [organiser, await app.addFrontDesk()]) {
      expect(await explain(reader, organiser.organisationId)).toBe('done');
      expect(await together(reader, organiser.organisationId)).toBe('done');
    }
  });
});
