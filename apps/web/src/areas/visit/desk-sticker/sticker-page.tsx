import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { deskNowQuery } from '../queries';
import { afterMutation } from '../../../api/after-mutation';
import { myBookingsQuery, useCheckInMyself } from '../../booking/shared/queries';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';

import type { Booking, Space } from '../../../api/types';
import { useNow, useCentre, useToday } from '../../../app/centre/centre-provider';
import { useLanguage, useName, useTranslate, type MessageId } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { featureIcon, Icon, type IconName } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import { ArrivalButtons } from '../../booking/shared/check-in/arrival-buttons';
import { ProofRefusal } from '../../booking/shared/check-in/proof-refusal';
import { useBookingActions } from '../../booking/shared/reserve/booking-actions';
import { useOpenHours } from '../../booking/shared/desks/open-hours';
import { ReserveButton } from '../../booking/shared/reserve/reserve-button';
import { roundUp } from '../../booking/shared/desks/slots';
import { sameCode } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { momentOf, ownBookingOf, type DeskMoment } from './desk-moment';
import css from './sticker.module.css';

const lengths = [60, 120, 240] as const;

const faces: Record<DeskMoment, { icon: IconName; text: MessageId; look: string | undefined }> = {
  here: { icon: 'check', text: 'sticker.here', look: css.mine },
  awaited: { icon: 'star', text: 'sticker.yours', look: css.mine },
  free: { icon: 'check', text: 'desk.state.free', look: css.free },
  busy: { icon: 'cross', text: 'desk.state.taken', look: css.busy },
  closed: { icon: 'lock', text: 'sticker.closed', look: css.busy },
};

/** «Is this one free?»: what the sticker on a desk answers to anybody, and does in one tap for who is signed in. */
export function StickerPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { centre } = useCentre();
  const { code } = useParams({ from: '/d/$code' });
  const spaces = useQuery(spacesQuery(centre.id, 'desk'));
  const space = spaces.data?.find((one) => sameCode(one.code, code));
  if (spaces.isError && !spaces.data)
    return <FailedNotice error={spaces.error} onRetry={() => void spaces.refetch()} />;
  if (!spaces.data) return <Skeleton heights={[320]} />;
  if (!space)
    return (
      <Notice heading title={t('sticker.unknown')} text={t('sticker.unknownText')}>
        <Button look="primary" icon="search" onPress={() => void navigate({ to: '/find' })}>
          {t('nav.find')}
        </Button>
      </Notice>
    );
  return <DeskBefore key={space.id} space={space} />;
}

function DeskBefore({ space }: { space: Space }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const me = useMe();
  const now = useNow();
  const { centre, clock } = useCentre();
  const seen = useQuery(deskNowQuery(centre.id, space.code));
  const mine = useQuery({ ...myBookingsQuery('upcoming'), enabled: me !== null });
  const { hoursOf } = useOpenHours(useToday());
  if (seen.isError && !seen.data)
    return <FailedNotice error={seen.error} onRetry={() => void seen.refetch()} />;
  if (!seen.data || (me && mine.isPending)) return <Skeleton heights={[320]} />;

  const own = ownBookingOf(mine.data?.items ?? [], space.id, now);
  const moment = momentOf(seen.data, own, now);
  const face = faces[moment];
  const area = centre.areas.find((found) => found.key === space.area);
  const closing = hoursOf(space)?.end ?? Infinity;
  const until = Math.min(seen.data.freeUntil ? Date.parse(seen.data.freeUntil) : Infinity, closing);
  // Midnight is still today's «24:00».
  const clockOn = (at: number) =>
    clock.dateOf(at - 1) === clock.dateOf(now)
      ? times.until(at)
      : `${times.day(at, 'day')}, ${times.clock(at)}`;
  const detail =
    moment === 'free'
      ? Number.isFinite(until) && until - now < 1440 * MINUTE_MS
        ? t('sticker.freeUntil', { time: clockOn(until) })
        : t('sticker.freeLong')
      : moment === 'busy' && seen.data.busyUntil
        ? t('desk.tileTaken', { time: clockOn(Date.parse(seen.data.busyUntil)) })
        : own && (moment === 'here' || moment === 'awaited')
          ? times.span(own)
          : '';

  return (
    <div className={css.page}>
      <section className={`${css.plate} ${face.look}`} aria-live="polite">
        <p className={css.where}>{area ? name(area.names) : ''}</p>
        <h1 className={css.code}>
          <span className="visually-hidden">{t('kind.desk')} </span>
          {space.code}
        </h1>
        <p className={css.state}>
          <Icon name={face.icon} size={44} />
          {t(face.text)}
        </p>
        {detail ? <p className={css.detail}>{detail}</p> : null}
        <p className={css.traits}>
          {centre.features
            .filter((feature) => space.features.includes(feature.key))
            .map((feature) => (
              <span key={feature.key}>
                <Icon name={featureIcon(feature.key)} size={18} />
                {name(feature.names)}
              </span>
            ))}
        </p>
      </section>
      {own && moment !== 'here' && moment !== 'awaited' ? (
        <p className={css.note}>
          <Icon name="ticket" />
          {t('sticker.yoursLater', { time: `${times.day(own.start)}, ${times.span(own)}` })}
        </p>
      ) : null}
      {moment === 'here' && own ? <Leave booking={own} /> : null}
      {moment === 'awaited' && own ? <Arrive booking={own} /> : null}
      {moment === 'free' ? <Take space={space} until={until} /> : null}
      {moment === 'busy' || moment === 'closed' ? <Elsewhere space={space} /> : null}
    </div>
  );
}

/** One tap for who is signed in; a way to sign in, and back to this desk, for the others. */
function Take({ space, until }: { space: Space; until: number }) {
  const t = useTranslate();
  const me = useMe();
  const now = useNow();
  const times = useTimes();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { centre, clock } = useCentre();
  const hash = useLocation({ select: (location) => location.hash });
  const [wanted, setWanted] = useState<number>(240);
  if (!me)
    return (
      <Button
        look="primary"
        big
        wide
        icon="person"
        onPress={() =>
          void navigate({
            to: '/sign-in',
            search: { next: `/d/${encodeURIComponent(space.code)}` },
            // The key of the sticker stays behind the #.
            ...(hash ? { hash } : {}),
          })
        }
      >
        {t('sticker.signIn')}
      </Button>
    );
  const { rules } = centre;
  const start = roundUp(now, rules.slotStepMinutes);
  const most = Math.min(until, start + rules.deskMaximumMinutes * MINUTE_MS);
  if (most - start < rules.deskMinimumMinutes * MINUTE_MS) return <Elsewhere space={space} />;
  const ends = [
    ...new Set([...lengths.map((length) => Math.min(most, start + length * MINUTE_MS)), most]),
  ].sort((a, b) => a - b);
  const end = ends.find((at) => at >= start + wanted * MINUTE_MS) ?? most;
  const date = clock.dateOf(start);
  const instant = (at: number) =>
    clock.instantAt(date, (at - Date.parse(clock.instantAt(date, 0))) / MINUTE_MS);
  return (
    <>
      {ends.length > 1 ? (
        <Segments
          label={t('home.howLong')}
          wide
          value={String(end)}
          onChange={(next) => setWanted((Number(next) - start) / MINUTE_MS)}
          choices={ends.map((at) => ({
            value: String(at),
            text: formatLength(language, (at - start) / MINUTE_MS),
            heard: `${formatLength(language, (at - start) / MINUTE_MS)}, ${times.until(at)}`,
          }))}
        />
      ) : null}
      <ReserveButton
        key={`${start} ${end}`}
        booking={{ centreId: centre.id, spaceIds: [space.id], start: instant(start), end: instant(end) }}
        otherwise={<Elsewhere space={space} />}
      />
    </>
  );
}

/** The key of the sticker proves that its person stands here: one tap. Without it the entrance screen's code does. */
function Arrive({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const toast = useToast();
  const checkIn = useCheckInMyself();
  const key = useLocation({ select: (location) => location.hash });
  if (!key)
    return (
      <div className={css.buttons}>
        <ArrivalButtons booking={booking} self />
      </div>
    );
  return (
    <>
      <Button
        look="primary"
        big
        wide
        icon="check"
        busy={checkIn.isPending}
        onPress={() =>
          afterMutation(checkIn.mutateAsync({ id: booking.id, via: 'sticker', proof: key }), (here) =>
            toast({ text: t('sticker.welcome'), about: here.id }),
          )
        }
      >
        {t('checkIn.myself')}
      </Button>
      {checkIn.isError ? (
        <>
          <ProofRefusal error={checkIn.error} />
          <div className={css.buttons}>
            <ArrivalButtons booking={booking} self />
          </div>
        </>
      ) : null}
    </>
  );
}

function Leave({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const actions = useBookingActions();
  return booking.can.checkOut ? (
    <Button icon="leave" wide big disabled={actions.busy} onPress={() => actions.leave(booking)}>
      {t('booking.leave')}
    </Button>
  ) : null;
}

function Elsewhere({ space }: { space: Space }) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Button
      icon="search"
      wide
      onPress={() => void navigate({ to: '/find', search: { desk: space.code, view: 'map' } })}
    >
      {t('sticker.elsewhere')}
    </Button>
  );
}
