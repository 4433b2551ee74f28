import type { Alternative, SeriesDate, SeriesException } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useLanguage, useTranslate, type MessageId } from '../../../intl/language';
import { formatDay } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icon';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { LackingText } from './lacking-text';
import css from './series.module.css';

const faces: Record<SeriesDate['verdict'], { tone: Tone; icon: IconName; text: MessageId }> = {
  free: { tone: 'free', icon: 'check', text: 'series.free' },
  clash: { tone: 'no', icon: 'cross', text: 'series.clash' },
  refused: { tone: 'late', icon: 'alert', text: 'series.refused' },
  skipped: { tone: 'taken', icon: 'minus', text: 'series.skipped' },
};

interface SeriesDateRowProps {
  item: SeriesDate;
  /** The place that the whole series wants: another one is named. */
  spaceId: string;
  excepted: boolean;
  /** It is no longer as it was shown when the series was to be saved. */
  changed: boolean;
  onExcept: (otherwise: Omit<SeriesException, 'date'> | null) => void;
}

/** One date: free, or taken with what is free instead, or ruled out and why. */
export function SeriesDateRow({ item, spaceId, excepted, changed, onExcept }: SeriesDateRowProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { clock } = useCentre();
  const { language } = useLanguage();
  const face = faces[item.verdict];
  const elsewhere = item.spaceIds.some((id) => id !== spaceId);
  const take = (offer: Alternative) =>
    onExcept({
      spaceIds: [offer.spaceId],
      startTime: times.clock(offer.start),
      endTime: times.clock(offer.end),
    });
  const label = (offer: Alternative) => {
    const moved = item.start !== null && clock.minutesOf(offer.start) !== clock.minutesOf(item.start);
    return moved ? times.span(offer) : names.label([offer.spaceId]);
  };
  return (
    <li className={css.date}>
      <b>{formatDay(language, item.date, 'short')}</b>
      <span>
        {item.start && item.end ? times.span({ start: item.start, end: item.end }) : null}
        {elsewhere ? ` · ${names.label(item.spaceIds)}` : null}
      </span>
      <StateTag tone={face.tone} icon={face.icon} text={t(face.text)} />
      {changed ? (
        <p>
          <StateTag tone="late" icon="alert" text={t('series.nowDiffers')} />
        </p>
      ) : null}
      <LackingText lacking={item.lacking} />
      {item.refusals.map((refusal) => (
        <p key={refusal.rule}>{refusal.message}</p>
      ))}
      {item.verdict === 'clash' || excepted ? (
        <div className={css.instead}>
          {item.alternatives.map((offer) => (
            <Button key={`${offer.spaceId}${offer.start}`} icon="move" onPress={() => take(offer)}>
              {label(offer)}
            </Button>
          ))}
          {item.verdict === 'clash' ? (
            <Button look="plain" icon="minus" onPress={() => onExcept({ skip: true })}>
              {t('series.leaveOut')}
            </Button>
          ) : null}
          {excepted ? (
            <Button look="plain" icon="undo" onPress={() => onExcept(null)}>
              {t('series.asBefore')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
