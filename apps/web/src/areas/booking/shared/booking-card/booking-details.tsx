import { Link } from '@tanstack/react-router';
import type { Booking, Localised } from '../../../../api/types';
import { useSpaceNames } from '../../../../app/centre/space-names';
import { useTimes } from '../../../../app/centre/times';
import { useName, useTranslate } from '../../../../intl/language';
import { Icon, type IconName } from '../../../../ui/icon';
import { unbroken } from '../../../../ui/unbroken';
import css from './booking-card.module.css';
import { useEquipmentText } from './equipment-text';

interface BookingDetailsProps {
  booking: Booking;
  forStaff: boolean;
  organisation: Localised | null | undefined;
}

/** The legs of a booking, how many come, who, with which equipment, and its series. */
export function BookingDetails({ booking, forStaff, organisation }: BookingDetailsProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const equipmentText = useEquipmentText();
  return (
    <>
      {booking.legs.map((leg) => (
        <Detail key={leg.start} icon="right" text={`${times.span(leg)} ${names.label(leg.spaceIds)}`} />
      ))}
      {booking.people > 1 ? (
        <Detail icon="people" text={t('booking.people', { count: booking.people })} />
      ) : null}
      {forStaff ? <Person booking={booking} organisation={organisation} /> : null}
      <Detail icon="projector" text={equipmentText(booking.equipment)} />
      {booking.seriesId ? <SeriesLink seriesId={booking.seriesId} /> : null}
      {booking.state === 'requested' && !forStaff ? <p className={css.soft}>{t('booking.waiting')}</p> : null}
    </>
  );
}

function Detail({ icon, text }: { icon: IconName; text: string }) {
  return text ? (
    <p className={css.line}>
      <Icon name={icon} size={18} />
      {unbroken(text)}
    </p>
  ) : null;
}

function Person({ booking, organisation }: Omit<BookingDetailsProps, 'forStaff'>) {
  const name = useName();
  const person = booking.person?.displayName ?? booking.guestName;
  return <Detail icon="person" text={[person, name(organisation)].filter(Boolean).join(' · ')} />;
}

function SeriesLink({ seriesId }: { seriesId: string }) {
  const t = useTranslate();
  return (
    <Link className={css.series} to="/series/$seriesId" params={{ seriesId }}>
      <Icon name="repeat" size={18} />
      {t('series.title')}
    </Link>
  );
}
