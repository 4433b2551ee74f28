import { Book } from '@birlik/bookings';
import { UnitOfWork } from '@birlik/database';
import { newId } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { GiveRole } from '../staffing/give-role.js';
import { WriteNote } from '../staffing/write-note.js';
import { ImportPeople } from './import-people.js';
import { UndoImport } from './undo-import.js';

const LINES = [
  'Аты-жөні;Телефон',
  'Айдана Серік;87012345671',
  'Болат Ким;87012345672',
  'Гүлнұр Сапарова;87012345673',
  'Данияр Оспан;87012345674',
  'Ерлан Ахмет;87012345675',
];

describe('the undo of an import', () => {
  let app: TestLibraries;
  let manager: TestPerson;
  let importId: string;
  let ids: Record<string, string>;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 0, hall: false });
  });
  beforeEach(async () => {
    await app.startOver();
    manager = await app.addManager();
    const file = { centreId: app.centre.id, text: LINES.join('\n'), language: 'kk', others: [] } as const;
    const { token } = await app.get(ImportPeople).preview(manager, file);
    const done = await app.get(ImportPeople).execute(manager, { ...file, fileName: 'a.csv', token });
    importId = done.id;
    const people = await ask<{ name: string; id: string }>(
      app.url,
      'SELECT display_name AS name, id FROM person WHERE import_id = $1',
      [importId],
    );
    ids = Object.fromEntries(people.map(({ name, id }) => [name, id]));
  });
  afterAll(() => app.close());

  const undo = (actor = manager) => app.get(UndoImport).execute(actor, importId);
  const left = async () =>
    (
      await ask<{ name: string }>(
        app.url,
        'SELECT display_name AS name FROM person WHERE import_id = $1 ORDER BY 1',
        [importId],
      )
    ).map(({ name }) => name);

  it('removes whoever has done nothing, with their roles, and the list says so', async () => {
    expect(await undo()).toEqual({ removed: 5, stayed: 0, staying: [] });
    expect(await left()).toEqual([]);
    const roles = await ask(app.url, 'SELECT 1 FROM role WHERE person_id <> $1', [manager.personId]);
    expect(roles).toEqual([]);
    const [listed] = await app.get(UndoImport).listImports(manager, app.centre.id);
    expect(listed).toMatchObject({ id: importId, fileName: 'a.csv', added: 5, removed: 5 });
    expect(listed!.undoneAt).not.toBeNull();
  });

  it('says who stays and why: signed in, booked, made something of by staff', async () => {
    const holder = (name: string) => ({ centreId: app.centre.id, personId: ids[name]! });
    await app.get(UnitOfWork).run((tx) => app.get(SessionsRepository).openSession(tx, ids['Айдана']!));
    const booker = {
      kind: 'person',
      personId: ids['Болат']!,
      centreRoles: [{ centreId: app.centre.id, role: 'member' }],
      organisationRoles: [],
    } as const;
    await app.get(Book).execute(booker, await app.makeDraft('D-1', 3));
    await app.get(WriteNote).execute(manager, holder('Гүлнұр'), 'Арбамен келеді');
    await app.get(GiveRole).execute(manager, holder('Данияр'), {
      kind: 'manager',
      organisationId: null,
      validFrom: null,
      validUntil: null,
    });
    const undone = await undo();
    expect(undone.staying.map(({ fullName, reason }) => [fullName, reason])).toEqual([
      ['Айдана Серік', 'signed_in'],
      ['Болат Ким', 'has_bookings'],
      ['Гүлнұр Сапарова', 'changed'],
      ['Данияр Оспан', 'changed'],
    ]);
    expect([undone.removed, undone.stayed, await left()]).toEqual([
      1,
      4,
      ['Айдана', 'Болат', 'Гүлнұр', 'Данияр'],
    ]);
    await ask(app.url, 'DELETE FROM person_note');
    expect(await undo()).toMatchObject({ removed: 1, stayed: 3 });
    const [listed] = await app.get(UndoImport).listImports(manager, app.centre.id);
    expect(listed!.removed).toBe(2);
  });

  it('is for managers of the centre, within a day', async () => {
    expect(await outcomeOf(undo(await app.addFrontDesk()))).toBe('not_found');
    const elsewhere = { ...manager, centreRoles: [{ centreId: newId(), role: 'manager' as const }] };
    expect(await outcomeOf(undo(elsewhere))).toBe('not_found');
    await moveClock(app.url, '25 hours');
    const [listed] = await app.get(UndoImport).listImports(manager, app.centre.id);
    expect(listed!.canUndo).toBe(false);
    expect(await outcomeOf(undo())).toBe('undo_too_late');
    expect((await left()).length).toBe(5);
  });
});
