import { aMember, ask } from '@birlik/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** What staff do with the people of their centre. */
describe('people of a centre', () => {
  let app: TestApp;
  let desk: Visitor;
  let manager: Awaited<ReturnType<TestApp['manager']>>;
  beforeAll(async () => {
    app = await startTestApp({ desks: 3, rooms: 1, hall: false });
    [desk, manager] = await Promise.all([app.frontDesk(), app.manager()]);
  });
  afterAll(() => app.close());
  const path = (rest = '') => `/centres/${app.centre.id}/people${rest}`;
  const add = (body: object, actor = desk) => actor.send(path(), { body: { language: 'kk', ...body } });
  const find = async (query: string, more = '') => {
    const { body } = await desk.send(path(`?query=${encodeURIComponent(query)}${more}`));
    return (body.items as { fullName: string }[]).map(({ fullName }) => fullName);
  };

  it('the front desk makes somebody a member, who is found in any spelling and by phone', async () => {
    const added = await add({ fullName: 'Қайрат Әлібеков', phone: '8 701 111 22 33' });
    expect(added.status).toBe(201);
    for (const query of ['Кайрат', 'Kairat Alibekov', '701 111 22', '+77011112233'])
      expect([query, await find(query)]).toEqual([query, ['Қайрат Әлібеков']]);
    expect(await find('//')).toEqual([]);
    const page = await desk.send(path(`/${added.body.id}`));
    expect(page.body).toMatchObject({ phone: '+77011112233', email: null, block: null });
    expect(page.body.roles.map((role: { kind: string }) => role.kind)).toEqual(['member']);
  });

  it('who is known is found, and not doubled', async () => {
    const first = await add({ fullName: 'Гүлнұр Сапарова', phone: '+7 702 222 33 44' });
    const same = await add({ fullName: 'Гульнур Сапарова', phone: '8 702 222 33 44' });
    expect([same.status, same.body.code, same.body.known]).toEqual([
      409,
      'person_known',
      [{ id: first.body.id, fullName: 'Гүлнұр Сапарова', by: 'phone', isOfCentre: true }],
    ]);
    const known = await add({ fullName: 'Гульнур Сапарова', phone: '87022223344', knownAs: first.body.id });
    expect([known.status, known.body.id]).toEqual([201, first.body.id]);
    const namesake = { fullName: 'Гүлнұр Сапарова', phone: '8 702 999 00 11' };
    expect((await add(namesake)).status).toBe(409);
    expect((await add({ ...namesake, isNew: true })).status).toBe(201);
    expect((await find('Gulnur')).length).toBe(2);
  });

  it('a phone that is none is named', async () => {
    const wrong = await add({ fullName: 'Біреу Бір', phone: '12' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/phone']);
    const none = await add({ fullName: 'Біреу Бір' });
    expect([none.status, none.body.errors[0].code]).toEqual([400, 'required']);
  });

  it('a list comes in pages, each person once', async () => {
    await app.useNewCentre();
    const staff = await app.frontDesk();
    for (let n = 0; n < 7; n++) await aMember(app.libraries, app.centre.id, { fullName: `Адам ${n}` });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: { id: string }[]; next: string | null } } = await staff.send(
        path(`?limit=3&cursor=${cursor}`),
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([8, 8]);
    expect((await staff.send(path('?cursor=x'))).status).toBe(400);
    [desk, manager] = [staff, await app.manager()];
  });

  it('a manager gives a role from a day until a day, and takes it', async () => {
    const member = await app.member();
    const own = path(`/${member.person.personId}`);
    const given = await manager.send(`${own}/roles`, {
      method: 'PUT',
      body: { kind: 'front_desk', validUntil: '2099-01-01' },
    });
    expect(given.status).toBe(204);
    expect((await member.send(path())).status).toBe(200);
    const { roles } = (await manager.send(own)).body;
    const role = roles.find(({ kind }: { kind: string }) => kind === 'front_desk');
    expect([role.validFrom, role.validUntil, role.inForce]).toEqual([null, '2099-01-01', true]);
    expect((await manager.send(`${own}/roles/${role.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await member.send(path())).status).toBe(403);
    expect((await desk.send(`${own}/roles`, { method: 'PUT', body: { kind: 'manager' } })).status).toBe(403);
  });

  it('the last manager stays', async () => {
    const own = path(`/${manager.person.personId}`);
    const role = (await manager.send(own)).body.roles[0];
    const taken = await manager.send(`${own}/roles/${role.id}`, { method: 'DELETE' });
    expect([taken.status, taken.body.code]).toEqual([409, 'last_manager']);
  });

  it('somebody blocked reads why and until when, books nothing, and may book again after', async () => {
    const member = await app.member();
    const own = path(`/${member.person.personId}`);
    const kept = await member.book(await app.draft('D-1', 3));
    expect(kept.status).toBe(201);
    const block = { reason: 'Үй ережесін бұзған.', until: '2099-01-01', bookings: 'keep' };
    expect((await manager.send(`${own}/block`, { method: 'PUT', body: block })).status).toBe(204);
    const me = await member.send('/me');
    expect(me.body.blocks).toEqual([{ centreId: app.centre.id, reason: block.reason, until: block.until }]);
    const refused = await member.book(await app.draft('D-2', 26));
    expect([refused.status, refused.body.refusals.map((r: { rule: string }) => r.rule)]).toEqual([
      422,
      ['blocked'],
    ]);
    expect(refused.body.refusals[0].message).toBe(
      'You cannot book for now. The reason: Үй ережесін бұзған. Next possible time: 2 January. A manager can allow it.',
    );
    expect((await member.send(`/bookings/${kept.body.id}`)).body.state).toBe('confirmed');
    expect((await desk.send(path('?blocked=yes'))).body.items.map(({ id }: { id: string }) => id)).toEqual([
      member.person.personId,
    ]);
    expect((await manager.send(`${own}/block`, { method: 'DELETE' })).status).toBe(204);
    expect((await member.book(await app.draft('D-2', 26))).status).toBe(201);
  });

  it('a manager who blocks somebody may cancel what they have booked in the same step', async () => {
    const member = await app.member();
    const booked = await member.book(await app.draft('D-3', 3));
    const body = { reason: 'Тәртіп', bookings: 'cancel' };
    const own = path(`/${member.person.personId}`);
    expect((await manager.send(`${own}/block`, { method: 'PUT', body })).status).toBe(204);
    expect((await member.send(`/bookings/${booked.body.id}`)).body.state).toBe('cancelled');
  });

  it('staff write notes, which the next one reads', async () => {
    const member = await app.member();
    const own = path(`/${member.person.personId}`);
    const note = await desk.send(`${own}/notes`, { body: { text: 'Арбамен келеді' } });
    expect(note.status).toBe(201);
    expect((await manager.send(own)).body.notes).toMatchObject([
      { text: 'Арбамен келеді', writtenBy: 'Тіркеуші Сынақов' },
    ]);
    expect((await desk.send(`${own}/notes/${note.body.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await manager.send(own)).body.notes).toEqual([]);
  });

  it('whoever is looked at can read who looked', async () => {
    const member = await app.member();
    await desk.send(path(`/${member.person.personId}`));
    await desk.send(path('?limit=100'));
    const { body } = await member.send('/me/data-access');
    expect(body.items.map(({ kind, readerName }: any) => [kind, readerName])).toEqual([
      ['list', 'Тіркеуші Сынақов'],
      ['page', 'Тіркеуші Сынақов'],
    ]);
    const stranger = await app.member();
    expect((await stranger.send(path(`/${member.person.personId}`))).status).toBe(403);
    expect((await member.send('/me/data-access')).body.items.length).toBe(2);
  });

  it('a person is found by the pass of their booking', async () => {
    const member = await app.member();
    await member.book(await app.draft('D-1', 30));
    const { code } = (await member.send(`/me/pass?centreId=${app.centre.id}`)).body;
    const { items } = (await desk.send(path(`?query=${code}`))).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([member.person.personId]);
  });

  it('every change is in the audit, without names and words', async () => {
    const rows = await ask<{ action: string; facts: object }>(
      app.databaseUrl,
      `SELECT action, facts FROM audit WHERE centre_id = $1 AND action ~ '^(role|person|note)' ORDER BY id`,
      [app.centre.id],
    );
    const actions = [...new Set(rows.map(({ action }) => action))].sort();
    expect(actions).toEqual(
      [
        'note.deleted',
        'note.written',
        'person.blocked',
        'person.unblocked',
        'role.given',
        'role.taken',
      ].sort(),
    );
    expect(JSON.stringify(rows)).not.toContain('Тәртіп');
  });
});

/** The organisations of a centre. */
describe('organisations', () => {
  let app: TestApp;
  let manager: Visitor;
  let organiser: Awaited<ReturnType<TestApp['organiser']>>;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 2, hall: false });
    [manager, organiser] = await Promise.all([app.manager(), app.organiser()]);
  });
  afterAll(() => app.close());
  const listPath = () => `/centres/${app.centre.id}/organisations`;
  const read = async (id: string) =>
    (await manager.send(listPath())).body.items.find((one: { id: string }) => one.id === id);
  const write = (method: string, rest: string) => (id: string, version: number, body: object) =>
    manager.send(`/organisations/${id}${rest}`, { method, body, headers: { 'if-match': `"${version}"` } });
  const correct = write('PATCH', '');
  const rename = write('PUT', '/names');

  it('are added once by key, corrected, and put into a tree without circles', async () => {
    const names = { kk: 'Жастар кеңесі', ru: 'Совет молодёжи', en: 'Youth council' };
    const body = { key: 'youth', type: 'public_structure', level: 'city', names, validFrom: '2026-01-01' };
    const added = await manager.send(listPath(), { body });
    expect(added.status).toBe(201);
    const again = await manager.send(listPath(), { body });
    expect([again.status, again.body.errors[0]]).toMatchObject([400, { pointer: '/key', code: 'twice' }]);
    const { id } = added.body;
    const contact = { contactName: 'Айгүл', contactPhone: '8 725 222 33 44', level: 'district' };
    const corrected = await correct(id, 1, {
      ...contact,
      parentId: organiser.person.organisationId,
    });
    expect(corrected.body).toMatchObject({ ...contact, contactPhone: '+77252223344', version: 2 });
    expect((await correct(id, 1, contact)).status).toBe(412);
    const circle = await correct(organiser.person.organisationId, 1, { parentId: id });
    expect([circle.status, circle.body.errors[0].pointer]).toEqual([400, '/parentId']);
    expect((await correct(id, 2, { parentId: null, contactName: null })).body).toMatchObject({
      parentId: null,
      contactName: null,
      level: 'district',
    });
  });

  it('have names that change with days: what was before shows the name of then', async () => {
    const { organisationId } = organiser.person;
    const [before, after] = [await app.draft('R-1', 3), await app.draft('R-1', 27)];
    for (const draft of [before, after])
      expect((await organiser.book({ ...draft, organisationId })).status).toBe(201);
    const names = { kk: 'Жаңа атау', ru: 'Новое имя', en: 'New name' };
    const [{ version }, from] = [await read(organisationId), after.start.slice(0, 10)];
    const renamed = await rename(organisationId, version, { names, validFrom: from });
    expect(renamed.body.history.map((one: any) => one.names.en)).toEqual(['Trial organisation', 'New name']);
    const shownOn = async (start: string) => {
      const date = start.slice(0, 10);
      const { body } = await manager.send(`/centres/${app.centre.id}/day-plan?date=${date}&kind=room`);
      return body.organisations.map((one: { en: string }) => one.en);
    };
    expect([await shownOn(before.start), await shownOn(after.start)]).toEqual([
      ['Trial organisation'],
      ['New name'],
    ]);
  });

  it('end on a day, and then nobody books for them', async () => {
    const { organisationId } = organiser.person;
    const { version } = await read(organisationId);
    const ended = await correct(organisationId, version, { validTo: '2025-01-01' });
    expect([ended.status, ended.body.ended]).toEqual([200, true]);
    const refused = await organiser.book({ ...(await app.draft('R-2', 30)), organisationId });
    expect(refused.status).toBe(404);
    const after = await read(organisationId);
    const revived = await correct(organisationId, after.version, { validTo: null });
    expect(revived.body.ended).toBe(false);
  });

  it('show the front desk who books for them, and only managers change them', async () => {
    const desk = await app.frontDesk();
    const { items } = (await desk.send(listPath())).body;
    const own = items.find((one: { id: string }) => one.id === organiser.person.organisationId);
    expect(own.people).toMatchObject([{ id: organiser.person.personId, kind: 'organiser' }]);
    const headers = { 'if-match': `"${own.version}"` };
    const body = { example: false };
    expect((await desk.send(`/organisations/${own.id}`, { method: 'PATCH', body, headers })).status).toBe(
      403,
    );
    expect(
      (await organiser.send(`/organisations/${own.id}`, { method: 'PATCH', body, headers })).status,
    ).toBe(404);
  });
});

it('the table of rights says who may do what', async () => {
  const app = await startTestApp({ desks: 1, rooms: 0, hall: false });
  const { items } = (await (await app.member()).send('/rights')).body;
  expect(items.find(({ right }: { right: string }) => right === 'give_roles').roles).toEqual(['manager']);
  await app.close();
});
