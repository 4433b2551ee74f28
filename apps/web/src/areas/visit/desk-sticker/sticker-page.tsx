import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';
import type { Booking, DeskNow, Space } from '../../../api/types';
import { useCentre, useNow, useToday } from '../../../app/centre/centre-provider';
import { isSameCode } from '../../../app/centre/space-code';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { WhenLoaded } from '../../../ui/when-loaded';
import { useOpenHours } from '../../booking/shared/desks/open-hours';
import { myBookingsQuery } from '../../booking/shared/queries';
import { useBookingActions } from '../../booking/shared/reserve/booking-actions';
import { deskNowQuery } from '../queries';
import { CheckInHere } from './check-in-here';
import { deskMoment, findOwnBooking, type DeskMoment } from './desk-moment';
import { DeskPlate } from './desk-plate';
import { OtherDesks } from './other-desks';
import css from './sticker.module.css';
import { TakeDesk } from './take-desk';

const SKELETON = [320] as const;

/** Behind the sticker on a desk: tells anybody whether it is free, and does the next step in one tap. */
export function StickerPage() {
  const { centre } = useCentre();
  const { code } = useParams({ from: '/d/$code' });
  const spaces = useQuery(spacesQuery(centre.id, 'desk'));
  return (
    <WhenLoaded query={spaces} skeleton={SKELETON}>
      {(desks) => {
        const space = desks.find((desk) => isSameCode(desk.code, code));
        return space ? <Desk key={space.id} space={space} /> : <UnknownDesk />;
      }}
    </WhenLoaded>
  );
}

function UnknownDesk() {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Notice heading title={t('sticker.unknown')} text={t('sticker.unknownText')}>
      <Button variant="primary" icon="search" onPress={() => void navigate({ to: '/find' })}>
        {t('nav.find')}
      </Button>
    </Notice>
  );
}

function Desk({ space }: { space: Space }) {
  const me = useMe();
  const { centre } = useCentre();
  const deskNow = useQuery(deskNowQuery(centre.id, space.code));
  const bookings = useQuery({ ...myBookingsQuery('upcoming'), enabled: me !== null });
  return (
    <WhenLoaded query={deskNow} skeleton={SKELETON}>
      {(data) =>
        me && bookings.isPending ? (
          <Skeleton heights={SKELETON} />
        ) : (
          <DeskAtThisMoment space={space} deskNow={data} bookings={bookings.data?.items ?? []} />
        )
      }
    </WhenLoaded>
  );
}

interface DeskAtThisMomentProps {
  space: Space;
  deskNow: DeskNow;
  bookings: readonly Booking[];
}

function DeskAtThisMoment({ space, deskNow, bookings }: DeskAtThisMomentProps) {
  const now = useNow();
  const { hoursOf } = useOpenHours(useToday());
  const own = findOwnBooking(bookings, space.id, now);
  const moment = deskMoment(deskNow, own, now);
  const hours = hoursOf(space);
  const closing = hours?.end ?? Infinity;
  const freeUntil = Math.min(deskNow.freeUntil ? Date.parse(deskNow.freeUntil) : Infinity, closing);
  return (
    <div className={css.page}>
      <DeskPlate
        space={space}
        moment={moment}
        own={own}
        freeUntil={freeUntil}
        busyUntil={deskNow.busyUntil}
        opens={hours && hours.start > now ? hours.start : null}
      />
      <NextStep space={space} moment={moment} own={own} freeUntil={freeUntil} />
    </div>
  );
}

interface NextStepProps {
  space: Space;
  moment: DeskMoment;
  own: Booking | null;
  freeUntil: number;
}

function NextStep({ space, moment, own, freeUntil }: NextStepProps) {
  if (own && moment === 'mine') return <LeaveDesk booking={own} />;
  if (own && moment === 'expected') return <CheckInHere booking={own} />;
  return (
    <>
      {own ? <OwnLater booking={own} /> : null}
      {moment === 'free' ? <TakeDesk space={space} until={freeUntil} /> : <OtherDesks space={space} />}
    </>
  );
}

function OwnLater({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const times = useTimes();
  return (
    <p className={css.note}>
      <Icon name="ticket" />
      {t('sticker.yoursLater', { time: `${times.day(booking.start)}, ${times.span(booking)}` })}
    </p>
  );
}

function LeaveDesk({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const { leave, busy } = useBookingActions();
  return booking.can.checkOut ? (
    <Button icon="leave" wide big disabled={busy} onPress={() => leave(booking)}>
      {t('booking.leave')}
    </Button>
  ) : null;
}
