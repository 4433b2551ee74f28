import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isManager, isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { Booking, PersonDetail } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { FirstCode } from '../../../app/people/first-code';
import { ManageTabs } from '../../../app/navigation/manage-tabs';
import { ForbiddenNotice } from '../../../app/shell/forbidden-notice';
import { useTranslate, type MessageId } from '../../../intl/language';
import { unbroken } from '../../../ui/unbroken';
import { WhenLoaded } from '../../../ui/when-loaded';
import { BlockCard } from './block-card';
import { EraseCard } from './erase-card';
import { NotesCard } from './notes-card';
import css from '../directory.module.css';
import { personQuery } from './queries';
import { RolesCard } from './roles-card';

/** What staff know of a person, and what managers may change about them. */
export function PersonPage() {
  const me = useMe();
  const { centre } = useCentre();
  const { personId } = useParams({ from: '/signed-in/people/$personId' });
  const person = useQuery({ ...personQuery(centre.id, personId), enabled: isStaff(me) });
  if (!isStaff(me)) return <ForbiddenNotice title="rules.forbidden" />;
  return (
    <div className={css.page}>
      {isManager(me) ? <ManageTabs /> : null}
      <WhenLoaded query={person} skeleton={[80, 200, 200]}>
        {(found) => <PersonCards person={found} mayChange={isManager(me)} />}
      </WhenLoaded>
    </div>
  );
}

function PersonCards({ person, mayChange }: { person: PersonDetail; mayChange: boolean }) {
  const { fullName, phone, email, loginName, upcoming, past, absences, messages } = person;
  const t = useTranslate();
  const times = useTimes();
  return (
    <>
      <div>
        <h1>{fullName}</h1>
        <p className={css.soft}>{[phone, email, loginName].filter(Boolean).join(' · ')}</p>
      </div>
      <div className={css.columns}>
        <RolesCard person={person} mayChange={mayChange} />
        {person.canSignIn ? null : (
          <section className={css.card}>
            <h2>{t('person.firstCode')}</h2>
            <FirstCode personId={person.id} />
          </section>
        )}
        <BlockCard person={person} mayChange={mayChange} />
        <NotesCard person={person} />
        <Bookings title="person.upcoming" list={upcoming} />
        <Bookings title="person.past" list={past} />
        <Lines
          title="person.absences"
          list={absences.map(({ bookingId, missedAt }) => ({
            key: bookingId,
            text: times.dayAndClock(missedAt),
          }))}
        />
        <Lines
          title="person.messages"
          list={messages.items.map(({ id, at, title }) => ({
            key: id,
            text: `${times.dayAndClock(at)} · ${title}`,
          }))}
        />
        {mayChange ? <EraseCard personId={person.id} /> : null}
      </div>
    </>
  );
}

function Bookings({ title, list }: { title: MessageId; list: readonly Booking[] }) {
  const times = useTimes();
  const names = useSpaceNames();
  const lines = list.map((booking) => ({
    key: booking.id,
    text: unbroken(
      [names.label(booking.spaceIds), times.day(booking.start), times.span(booking)].join(' · '),
    ),
  }));
  return <Lines title={title} list={lines} />;
}

interface Line {
  key: string;
  text: ReturnType<typeof unbroken>;
}

function Lines({ title, list }: { title: MessageId; list: readonly Line[] }) {
  const t = useTranslate();
  return (
    <section className={css.card}>
      <h2>{t(title)}</h2>
      {list.length === 0 ? <p className={css.soft}>{t('person.nothing')}</p> : null}
      <ul>
        {list.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
