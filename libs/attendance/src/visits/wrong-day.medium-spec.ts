import { Book } from '@birlik/bookings';
import { buildSearchText, DAY, HOUR } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ask, openTestLibraries, type TestLibraries, type TestPerson } from '@birlik/testing';
import { ArrivalsReadModel } from './arrivals.read-model.js';

describe('somebody who comes on the wrong day', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 3, rooms: 0, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const named = async (name: string): Promise<TestPerson> => {
    const person = await app.addMember();
    await ask(app.url, `UPDATE person SET full_name = $2, search_name = $3 WHERE id = $1`, [
      person.personId,
      name,
      buildSearchText(name),
    ]);
    return person;
  };
  const book = async (person: TestPerson, days: number) => {
    const start = Math.ceil((await app.readNow()) / HOUR) * HOUR + days * DAY;
    const spaceIds = [app.centre.findSpace('D-1').id];
    return app.get(Book).execute(person, { centreId: app.centre.id, spaceIds, start, end: start + HOUR });
  };
  const find = async (typed: string) =>
    app
      .get(ArrivalsReadModel)
      .listArrivals(await app.addFrontDesk(), await app.get(CentreDirectory).get(app.centre.id), { typed });

  it('is found by name with their next booking', async () => {
    const person = await named('Zarina Omarova');
    await book(person, 5);
    const next = await book(person, 2);
    const { items, otherDay } = await find('zarina');
    expect([items, otherDay?.booking.id, otherDay?.status]).toEqual([[], next.id, 'later']);
    const today = await book(await named('Zarina Bekova'), 0);
    expect(await find('zarina')).toMatchObject({ items: [{ booking: { id: today.id } }], otherDay: null });
  });

  it('is not guessed of several people', async () => {
    await book(await named('Zarina Omarova'), 2);
    await book(await named('Zarina Bekova'), 3);
    expect((await find('zarina')).otherDay).toBeNull();
    expect((await find('zarina bek')).otherDay).not.toBeNull();
    expect((await find('nobody of this name')).otherDay).toBeNull();
  });
});
