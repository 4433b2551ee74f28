import { DAY_MS } from '../../../api/durations';
import type { Booking, Space } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Icon, type IconName } from '../../../ui/icon';
import { SpaceTraits } from '../../booking/shared/desks/space-traits';
import type { DeskMoment } from './desk-moment';
import css from './sticker.module.css';

const styles: Readonly<
  Record<DeskMoment, { icon: IconName; text: MessageId; className: string | undefined }>
> = {
  mine: { icon: 'check', text: 'sticker.here', className: css.mine },
  expected: { icon: 'star', text: 'sticker.yours', className: css.mine },
  free: { icon: 'check', text: 'desk.state.free', className: css.free },
  busy: { icon: 'cross', text: 'desk.state.taken', className: css.busy },
  closed: { icon: 'lock', text: 'sticker.closed', className: css.busy },
};

interface DeskPlateProps {
  space: Space;
  moment: DeskMoment;
  own: Booking | null;
  /** In ms; infinite when nothing is in sight. */
  freeUntil: number;
  busyUntil: string | null;
  /** When it opens today, in ms; null when it has opened already or stays closed. */
  opens: number | null;
}

/** The desk, large, with what it is at this moment. */
export function DeskPlate(props: DeskPlateProps) {
  const { space, moment } = props;
  const t = useTranslate();
  const names = useSpaceNames();
  const detail = useDetail(props);
  const style = styles[moment];
  return (
    <section className={`${css.plate} ${style.className}`} aria-live="polite">
      <p className={css.where}>{names.areaOf(space)}</p>
      <h1 className={css.code}>
        <span className="visually-hidden">{t('kind.desk')} </span>
        {space.code}
      </h1>
      <p className={css.state}>
        <Icon name={style.icon} size={44} />
        {t(style.text)}
      </p>
      {detail ? <p className={css.detail}>{detail}</p> : null}
      <SpaceTraits space={space} className={css.traits} />
    </section>
  );
}

/** Until when the desk is free or taken, or when the reader has it. */
function useDetail({ moment, own, freeUntil, busyUntil, opens }: DeskPlateProps): string {
  const t = useTranslate();
  const times = useTimes();
  const now = useNow();
  const clockOf = useClockOf();
  switch (moment) {
    case 'free':
      return freeUntil - now < DAY_MS
        ? t('sticker.freeUntil', { time: clockOf(freeUntil) })
        : t('sticker.freeLong');
    case 'busy':
      return busyUntil ? t('desk.tileTaken', { time: clockOf(Date.parse(busyUntil)) }) : '';
    case 'closed':
      return opens === null ? '' : t('sticker.opens', { time: times.clock(opens) });
    case 'mine':
    case 'expected':
      return own ? times.span(own) : '';
  }
}

/** The clock of a moment, with its day unless it is today's. Midnight is still today's «24:00». */
function useClockOf() {
  const times = useTimes();
  const now = useNow();
  const { clock } = useCentre();
  return (moment: number) =>
    clock.dateOf(moment - 1) === clock.dateOf(now) ? times.endClock(moment) : times.dayAndClock(moment);
}
