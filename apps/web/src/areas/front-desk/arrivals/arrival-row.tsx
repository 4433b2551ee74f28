import type { Arrival } from '../../../api/types';
import { useName, useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { StateTag, type Tone } from '../../../ui/state-tag';
import type { IconName } from '../../../ui/icon';
import { useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import css from './front-desk.module.css';

const faces: Record<Arrival['status'], { tone: Tone; icon: IconName; text: MessageId }> = {
  late: { tone: 'late', icon: 'alert', text: 'arrival.late' },
  due: { tone: 'mine', icon: 'clock', text: 'arrival.due' },
  here: { tone: 'free', icon: 'check', text: 'arrival.here' },
  later: { tone: 'taken', icon: 'clock', text: 'arrival.later' },
  left: { tone: 'taken', icon: 'leave', text: 'arrival.left' },
  no_show: { tone: 'no', icon: 'cross', text: 'arrival.noShow' },
};

/** Check-in is not open yet: its button could only refuse. */
export function isEarly({ booking }: Arrival, now: number): boolean {
  return (
    booking.state === 'confirmed' && booking.checkIn !== null && Date.parse(booking.checkIn.opensAt) > now
  );
}

interface ArrivalRowProps {
  arrival: Arrival;
  first: boolean;
  busy: boolean;
  /** An outage: nobody's grace runs, so no moment of release is said. */
  stopped: boolean;
  onCheckIn: () => void;
  onCheckOut: () => void;
}

export function ArrivalRow({ arrival, first, busy, stopped, onCheckIn, onCheckOut }: ArrivalRowProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { booking, person, spaceLabel, status } = arrival;
  const face = faces[status];
  const early = isEarly(arrival, useNow());
  const whose = booking.title ?? name(arrival.organisation);
  return (
    <li className={first ? `${css.person} ${css.first}` : css.person}>
      <span className={spaceLabel.length > 6 ? `${css.place} ${css.long}` : css.place}>{spaceLabel}</span>
      <div className={css.who}>
        <b>{person.fullName}</b>
        <p>
          <span>{times.span(booking)}</span>
          <StateTag
            tone={face.tone}
            icon={face.icon}
            text={
              status === 'late' && booking.checkIn && !stopped
                ? t('arrival.releasedAt', { time: times.clock(booking.checkIn.releaseAt) })
                : early && booking.checkIn
                  ? t('arrival.opensAt', { time: times.clock(booking.checkIn.opensAt) })
                  : t(booking.walkIn && status === 'here' ? 'arrival.walkIn' : face.text)
            }
          />
          {whose ? <span>{whose}</span> : null}
        </p>
      </div>
      {booking.can.checkIn && !early ? (
        <Button
          look={status === 'later' ? 'quiet' : 'primary'}
          icon="check"
          disabled={busy}
          label={`${t('arrival.checkIn')}, ${person.fullName}`}
          onPress={onCheckIn}
        >
          {t('arrival.checkIn')}
        </Button>
      ) : booking.can.checkOut && status === 'here' ? (
        <Button
          icon="leave"
          disabled={busy}
          label={`${t('arrival.checkOut')}, ${person.fullName}`}
          onPress={onCheckOut}
        >
          {t('arrival.checkOut')}
        </Button>
      ) : null}
    </li>
  );
}
