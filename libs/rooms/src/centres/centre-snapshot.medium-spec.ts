import { ask, type TestLibraries, openTestLibraries } from '@birlik/testing';
import { CentreDirectory } from './centre-directory.js';

describe('the calendar of a centre', () => {
  let app: TestLibraries;
  beforeAll(async () => void (app = await openTestLibraries()));
  afterAll(() => app.close());

  it('tells a day that the centre made from one of the working calendar', async () => {
    const names = JSON.stringify({ kk: 'Мереке', ru: 'Праздник', en: 'Holiday' });
    await ask(
      app.url,
      `INSERT INTO working_day (calendar, date, kind, names, source, confirmed)
       SELECT calendar, date::date, 'holiday', '${names}', 'law', true
       FROM centre, unnest(ARRAY['2027-03-08', '2027-03-22']) AS date`,
    );
    await ask(
      app.url,
      `INSERT INTO centre_day (centre_id, date, kind, hours, names, made_by)
       SELECT id, '2027-03-22', 'special', '["10:00-14:00"]', '${names}', 'test' FROM centre`,
    );
    const directory = app.libraries.get(CentreDirectory);
    directory.forgetCentre(app.centre.id);
    const { calendar, commonDays } = await directory.get(app.centre.id);
    expect(calendar.get('2027-03-08')).toBe(commonDays.get('2027-03-08'));
    expect(calendar.get('2027-03-22')).toMatchObject({ kind: 'special', hours: ['10:00-14:00'] });
    expect(commonDays.get('2027-03-22')).toMatchObject({ kind: 'holiday' });
  });
});
