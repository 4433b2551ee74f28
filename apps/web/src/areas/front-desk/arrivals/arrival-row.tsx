import type { Arrival } from '../../../api/types';
import { useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { StatusTag, type StatusStyle } from '../../../ui/state-tag';
import { isTooEarly } from '../../booking/shared/check-in/check-in-state';
import { unbroken } from '../../../ui/unbroken';
import css from './arrival-row.module.css';
import { canCheckIn } from './search-outcome';

const statusStyles: Readonly<Record<Arrival['status'], StatusStyle>> = {
  late: { tone: 'late', icon: 'alert', text: 'arrival.late' },
  due: { tone: 'mine', icon: 'clock', text: 'arrival.due' },
  here: { tone: 'free', icon: 'check', text: 'arrival.here' },
  later: { tone: 'taken', icon: 'clock', text: 'arrival.later' },
  left: { tone: 'taken', icon: 'leave', text: 'arrival.left' },
  no_show: { tone: 'no', icon: 'cross', text: 'arrival.noShow' },
};

/** A label of a space that is longer than this is written smaller. */
const SHORT_LABEL_LENGTH = 6;

interface ArrivalRowProps {
  arrival: Arrival;
  /** The first one of a search whom Enter checks in. */
  isFirst: boolean;
  busy: boolean;
  /** Its step has just been taken, and it is kept in its place for a moment: the next step is not under the finger yet. */
  isDone: boolean;
  /** During an outage nobody is released, so no time of release is said. */
  isOutage: boolean;
  onCheckIn: () => void;
  onCheckOut: () => void;
}

/** One person of today: where, when, whether they are here, and the next step. */
export function ArrivalRow({ arrival, isFirst, isOutage, ...actions }: ArrivalRowProps) {
  const name = useName();
  const times = useTimes();
  const { booking, person, spaceLabel } = arrival;
  const purpose = arrival.event ? name(arrival.event.names) : (booking.title ?? name(arrival.organisation));
  const isLong = spaceLabel.length > SHORT_LABEL_LENGTH;
  return (
    <li className={isFirst ? `${css.person} ${css.first}` : css.person}>
      <span className={isLong ? `${css.space} ${css.long}` : css.space}>{unbroken(spaceLabel)}</span>
      <div className={css.who}>
        <b>{person.fullName}</b>
        <p>
          <span>{unbroken(times.span(booking))}</span>
          <ArrivalTag arrival={arrival} isOutage={isOutage} />
          {purpose ? <span>{purpose}</span> : null}
        </p>
      </div>
      <NextStep arrival={arrival} {...actions} />
    </li>
  );
}

/** The status of an arrival, with the time that matters. */
function ArrivalTag({ arrival, isOutage }: Pick<ArrivalRowProps, 'arrival' | 'isOutage'>) {
  const t = useTranslate();
  const times = useTimes();
  const now = useNow();
  const { booking, status, event } = arrival;
  const { checkIn } = booking;
  const registered = event?.registered ?? 0;
  const lateText = () => {
    // While people are registered, the room is not released.
    if (registered > 0) return t('arrival.kept', { many: registered });
    return checkIn && !isOutage
      ? t('arrival.releasedAt', { time: times.clock(checkIn.releaseAt) })
      : undefined;
  };
  const textOf = () => {
    if (status === 'late') return lateText();
    if (checkIn && isTooEarly(booking, now))
      return t('arrival.opensAt', { time: times.clock(checkIn.opensAt) });
    return booking.walkIn && status === 'here' ? t('arrival.walkIn') : undefined;
  };
  return <StatusTag status={statusStyles[status]} text={textOf()} />;
}

type NextStepProps = Pick<ArrivalRowProps, 'arrival' | 'busy' | 'isDone' | 'onCheckIn' | 'onCheckOut'>;

function NextStep({ arrival, busy, isDone, onCheckIn, onCheckOut }: NextStepProps) {
  const t = useTranslate();
  const now = useNow();
  const { booking, person, status } = arrival;
  if (isDone)
    return (
      <span className={css.done} aria-hidden="true">
        <Icon name="check" />
      </span>
    );
  if (canCheckIn(arrival, now))
    return (
      <Button
        variant={status === 'later' ? 'quiet' : 'primary'}
        icon="check"
        busy={busy}
        label={`${t('arrival.checkIn')}, ${person.fullName}`}
        onPress={onCheckIn}
      >
        {t('arrival.checkIn')}
      </Button>
    );
  if (!booking.can.checkOut || status !== 'here') return null;
  return (
    <Button
      icon="leave"
      busy={busy}
      label={`${t('arrival.checkOut')}, ${person.fullName}`}
      onPress={onCheckOut}
    >
      {t('arrival.checkOut')}
    </Button>
  );
}
