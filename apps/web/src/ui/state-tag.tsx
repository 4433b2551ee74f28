import type { BookingState } from '../api/types';
import { useTranslate, type MessageId } from '../intl/language';
import { Icon, type IconName } from './icon';
import css from './state-tag.module.css';
import { unbroken } from './unbroken';

type Tone = 'free' | 'taken' | 'mine' | 'late' | 'no';

interface StateTagProps {
  tone: Tone;
  icon: IconName;
  text: string;
}

/** A state in colour, icon and text. */
export function StateTag({ tone, icon, text }: StateTagProps) {
  return (
    <span className={`${css.tag} ${css[tone]}`}>
      <Icon name={icon} size={16} />
      {unbroken(text)}
    </span>
  );
}

/** How a state is shown. */
export interface StatusStyle {
  tone: Tone;
  icon: IconName;
  text: MessageId;
}

/** The tag of a status. Another text may stand in it. */
export function StatusTag({ status, text }: { status: StatusStyle; text?: string | undefined }) {
  const t = useTranslate();
  return <StateTag tone={status.tone} icon={status.icon} text={text ?? t(status.text)} />;
}

const bookingStatusStyles: Readonly<Record<BookingState, StatusStyle>> = {
  requested: { tone: 'late', icon: 'clock', text: 'booking.state.requested' },
  held: { tone: 'late', icon: 'clock', text: 'booking.state.held' },
  confirmed: { tone: 'mine', icon: 'check', text: 'booking.state.confirmed' },
  checked_in: { tone: 'free', icon: 'check', text: 'booking.state.checkedIn' },
  completed: { tone: 'taken', icon: 'check', text: 'booking.state.completed' },
  declined: { tone: 'no', icon: 'cross', text: 'booking.state.declined' },
  cancelled: { tone: 'taken', icon: 'cross', text: 'booking.state.cancelled' },
  no_show: { tone: 'no', icon: 'alert', text: 'booking.state.noShow' },
  expired: { tone: 'taken', icon: 'clock', text: 'booking.state.expired' },
};

/** The tag of a booking's state. */
export function BookingStateTag({ state }: { state: BookingState }) {
  return <StatusTag status={bookingStatusStyles[state]} />;
}
