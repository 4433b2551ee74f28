import type { BookingState } from '../api/types';
import { useTranslate, type MessageId } from '../intl/language';
import { Icon, type IconName } from './icon';
import css from './state-tag.module.css';

export type Tone = 'free' | 'taken' | 'mine' | 'late' | 'no';

export function StateTag({ tone, icon, text }: { tone: Tone; icon: IconName; text: string }) {
  return (
    <span className={`${css.tag} ${css[tone]}`}>
      <Icon name={icon} size={16} />
      {text}
    </span>
  );
}

const states: Record<BookingState, { tone: Tone; icon: IconName; text: MessageId }> = {
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

export function BookingStateTag({ state }: { state: BookingState }) {
  const t = useTranslate();
  const { tone, icon, text } = states[state];
  return <StateTag tone={tone} icon={icon} text={t(text)} />;
}
