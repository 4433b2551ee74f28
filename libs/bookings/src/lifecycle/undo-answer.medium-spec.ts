import { OnMyWay } from '@birlik/attendance';
import { HOUR, MINUTE } from '@birlik/kernel';
import { ask, moveClock, openTestLibraries, outcomeOf, type TestLibraries } from '@birlik/testing';
import { ApproveBooking } from './approve-booking.js';
import { ReadBooking } from '../booking/read-booking.js';
import { Book } from './book.js';
import { ChangeBooking } from './change-booking.js';
import { DeclineBooking } from './decline-booking.js';
import { UndoAnswer } from './undo-answer.js';

describe('an answer to a request that is undone', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 1, hall: false });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const request = async () => {
    await app.changeSpace('R-1', { approval: 'required' });
    const [organiser, desk] = [await app.addOrganiser(), await app.addFrontDesk()];
    const start = Math.ceil((await app.readNow()) / HOUR) * HOUR + 24 * HOUR;
    const asked = await app.get(Book).execute(organiser, {
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-1').id],
      organisationId: organiser.organisationId,
      start,
      end: start + HOUR,
    });
    expect(asked.state).toBe('requested');
    return { organiser, desk, asked };
  };
  const planned = (id: string) =>
    ask<{ kind: string }>(app.url, `SELECT kind FROM message WHERE subject_id = $1 AND state = 'planned'`, [
      id,
    ]);

  it('is a request again after an approval, with the same times, and no mail leaves', async () => {
    const { desk, asked } = await request();
    await app.get(ApproveBooking).execute(desk, asked.id);
    const back = await app.get(UndoAnswer).execute(desk, asked.id);
    const { checkInOpensAt, noShowDueAt, approved } = asked;
    expect(back).toMatchObject({ state: 'requested', checkInOpensAt, noShowDueAt, approved });
    expect(await planned(asked.id)).toEqual([]);
    expect((await app.get(ApproveBooking).execute(desk, asked.id)).state).toBe('confirmed');
  });

  it('is a request again after a refusal, and holds its slot', async () => {
    const { desk, asked } = await request();
    await app.get(DeclineBooking).execute(desk, asked.id, 'Жөндеу');
    expect((await planned(asked.id)).map(({ kind }) => kind)).toEqual(['declined']);
    expect((await app.get(UndoAnswer).execute(desk, asked.id)).state).toBe('requested');
    expect(await planned(asked.id)).toEqual([]);
    const claims = await ask(app.url, 'SELECT 1 FROM allocation WHERE booking_id = $1 AND live', [asked.id]);
    expect(claims).toHaveLength(1);
  });

  it('stays after a move, because the answer was to something else', async () => {
    const { organiser, desk, asked } = await request();
    await app.get(ApproveBooking).execute(desk, asked.id);
    const later = { start: asked.start + HOUR, end: asked.end + HOUR };
    await app.get(ChangeBooking).execute(desk, asked.id, later);
    expect(await outcomeOf(app.get(UndoAnswer).execute(desk, asked.id))).toBe('undo_too_late');
    expect((await app.get(ReadBooking).readBooking(organiser, asked.id)).checkInOpensAt).toBe(
      asked.checkInOpensAt + HOUR,
    );
  });

  it('keeps grace that was given since the approval', async () => {
    const { organiser, desk, asked } = await request();
    await moveClock(app.url, `${asked.start - 5 * MINUTE - (await app.readNow())} milliseconds`);
    await app.get(ApproveBooking).execute(desk, asked.id);
    await app.get(OnMyWay).execute(organiser, asked.id);
    const back = await app.get(UndoAnswer).execute(desk, asked.id);
    expect(back.noShowDueAt).toBe(asked.noShowDueAt + 10 * MINUTE);
    const again = await app.get(ApproveBooking).execute(desk, asked.id);
    expect(again.noShowDueAt).toBe(asked.noShowDueAt + 10 * MINUTE);
  });

  it('stays when the time to undo is over, and for everybody but staff', async () => {
    const { organiser, desk, asked } = await request();
    await app.get(ApproveBooking).execute(desk, asked.id);
    expect(await outcomeOf(app.get(UndoAnswer).execute(organiser, asked.id))).toBe('forbidden');
    await moveClock(app.url, `${MINUTE} milliseconds`);
    expect(await outcomeOf(app.get(UndoAnswer).execute(desk, asked.id))).toBe('undo_too_late');
  });
});
