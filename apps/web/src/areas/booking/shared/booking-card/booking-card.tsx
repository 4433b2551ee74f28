import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Booking, Localised } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../../intl/language';
import { Icon } from '../../../../ui/icon';
import { Qr } from '../../../../ui/qr';
import { BookingStateTag } from '../../../../ui/state-tag';
import { useEquipmentText } from './equipment-text';
import { useSpaceNames } from '../../../../app/centre/space-names';
import { useTimes } from '../../../../app/centre/times';
import css from './booking-card.module.css';

interface BookingCardProps {
  booking: Booking;
  showPass?: boolean;
  /** Names the person, and does not tell staff to wait for staff. */
  forStaff?: boolean;
  organisation?: Localised | null;
  children?: ReactNode;
}

export function BookingCard({ booking, showPass, forStaff, organisation, children }: BookingCardProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const names = useSpaceNames();
  const equipmentText = useEquipmentText();
  const { centre } = useCentre();
  const space = names.find(booking.spaceIds[0]);
  const area = centre.areas.find((found) => found.key === space?.area);
  const live = booking.state === 'confirmed' || booking.state === 'checked_in';
  const open = live || booking.state === 'requested';
  const who = forStaff
    ? [booking.person?.displayName ?? booking.guestName, name(organisation)].filter(Boolean).join(' · ')
    : null;
  return (
    <article className={open ? css.card : `${css.card} ${css.faded}`}>
      <div className={css.top}>
        <div className={css.what}>
          <p className={css.soft}>
            {[area ? name(area.names) : '', booking.title].filter(Boolean).join(' · ')}
          </p>
          <h2 className={css.code}>
            {booking.legs.length > 0
              ? booking.legs.map((leg) => names.label(leg.spaceIds)).join(' → ')
              : names.label(booking.spaceIds)}
          </h2>
          <p className={css.when}>
            {times.day(booking.start)}, <span className={css.whole}>{times.span(booking)}</span>
          </p>
          {booking.legs.map((leg) => (
            <p key={leg.start} className={css.line}>
              <Icon name="right" size={18} />
              {`${times.span(leg)} ${names.label(leg.spaceIds)}`}
            </p>
          ))}
          {booking.people > 1 ? (
            <p className={css.line}>
              <Icon name="person" size={18} />
              {t('booking.people', { count: booking.people })}
            </p>
          ) : null}
          {who ? (
            <p className={css.line}>
              <Icon name="person" size={18} />
              {who}
            </p>
          ) : null}
          {booking.equipment.length > 0 ? (
            <p className={css.line}>
              <Icon name="projector" size={18} />
              {equipmentText(booking.equipment)}
            </p>
          ) : null}
          {booking.seriesId ? (
            <Link className={css.series} to="/series/$seriesId" params={{ seriesId: booking.seriesId }}>
              <Icon name="repeat" size={18} />
              {t('series.title')}
            </Link>
          ) : null}
          {booking.state === 'requested' && !forStaff ? (
            <p className={css.soft}>{t('booking.waiting')}</p>
          ) : null}
        </div>
        <BookingStateTag state={booking.state} />
      </div>
      {showPass && live && booking.passCode ? (
        <div className={css.pass}>
          <Qr value={booking.passCode} size={148} label={t('pass.label', { code: booking.passCode })} />
          <div className={css.passText}>
            {booking.state === 'confirmed' && booking.checkIn ? (
              <p className={css.window}>
                <Icon name="clock" />
                {t('pass.window', {
                  time: times.span({ start: booking.checkIn.opensAt, end: booking.checkIn.releaseAt }),
                })}
              </p>
            ) : null}
            <p className={css.passCode}>{`${booking.passCode.slice(0, 4)} ${booking.passCode.slice(4)}`}</p>
            <p className={css.soft}>{t('pass.how')}</p>
          </div>
        </div>
      ) : null}
      {children ? <div className={css.actions}>{children}</div> : null}
    </article>
  );
}
