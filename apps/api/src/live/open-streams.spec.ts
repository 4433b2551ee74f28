import { newId, type Person } from '@birlik/kernel';
import type { SessionsRepository, SignedIn } from '@birlik/users';
import { MAX_STREAMS_OF_PERSON, OpenStreams } from './open-streams.js';

const CENTRE = newId();

function aReader(centreId = CENTRE): Person {
  return {
    kind: 'person',
    personId: newId(),
    centreRoles: [{ centreId, role: 'member' }],
    organisationRoles: [],
  };
}

function open() {
  const sessions = new Map<string, Person>();
  const find = async (token: string) =>
    sessions.has(token) ? ({ actor: sessions.get(token)! } as SignedIn) : null;
  const streams = new OpenStreams({ find } as unknown as SessionsRepository);
  const ended: string[] = [];
  const add = (token: string, reader: Person) => {
    sessions.set(token, reader);
    return streams.add({
      personId: reader.personId,
      centreId: CENTRE,
      token,
      onChecked: () => undefined,
      end: () => ended.push(token),
    });
  };
  return { sessions, streams, ended, add };
}

describe('open live streams', () => {
  it('end when their session has ended or the role is gone', async () => {
    const { sessions, streams, ended, add } = open();
    const [stays, leaves, loses] = [aReader(), aReader(), aReader()];
    add('stays', stays);
    add('leaves', leaves);
    add('loses', loses);
    await streams.checkSessions();
    expect(ended).toEqual([]);
    sessions.delete('leaves');
    sessions.set('loses', { ...loses, centreRoles: [] });
    await streams.checkSessions();
    expect(ended.sort()).toEqual(['leaves', 'loses']);
  });

  it('are five for one person, and as many again for another', () => {
    const { add } = open();
    const [one, other] = [aReader(), aReader()];
    const forget = Array.from({ length: MAX_STREAMS_OF_PERSON }, (_, n) => add(`${n}`, one));
    expect(() => add('too many', one)).toThrow(expect.objectContaining({ code: 'rate_limited' }));
    add('another', other);
    forget[0]!();
    expect(() => add('one again', one)).not.toThrow();
  });
});
