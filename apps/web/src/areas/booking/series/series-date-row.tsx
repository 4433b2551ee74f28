import type { Alternative, SeriesDate } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { ClosedTimes } from '../../../app/closures/closed-time';
import { useTimes } from '../../../app/centre/times';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { StateTag, StatusTag, type StatusStyle } from '../../../ui/state-tag';
import { MissingEquipment } from './missing-equipment';
import css from './series-builder.module.css';
import type { DateException } from './series-draft';

const verdictStyles: Readonly<Record<SeriesDate['verdict'], StatusStyle>> = {
  free: { tone: 'free', icon: 'check', text: 'series.free' },
  clash: { tone: 'no', icon: 'cross', text: 'series.clash' },
  refused: { tone: 'late', icon: 'alert', text: 'series.refused' },
  skipped: { tone: 'taken', icon: 'minus', text: 'series.skipped' },
};

const CLOSED: StatusStyle = { tone: 'no', icon: 'lock', text: 'series.closed' };

interface SeriesDateRowProps {
  item: SeriesDate;
  /** Id of the space that the whole series asks for: another one is named. */
  spaceId: string;
  /** The date is no longer as it was shown when the series was to be saved. */
  isChanged: boolean;
  /** The date differs from the others already. */
  isException: boolean;
  onException: (exception: DateException | null) => void;
}

/** One date of a new series: free, or taken with what is free instead, or refused and why. */
export function SeriesDateRow({ item, spaceId, isChanged, isException, onException }: SeriesDateRowProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { language } = useLanguage();
  const { start, end, spaceIds, verdict } = item;
  const isElsewhere = spaceIds.some((id) => id !== spaceId);
  return (
    <li className={css.date}>
      <b>{formatDay(language, item.date, 'short')}</b>
      <span>
        {start && end ? times.span({ start, end }) : null}
        {isElsewhere ? ` · ${names.label(spaceIds)}` : null}
      </span>
      <StatusTag status={item.closures.length > 0 ? CLOSED : verdictStyles[verdict]} />
      {isChanged ? (
        <p>
          <StateTag tone="late" icon="alert" text={t('series.nowDiffers')} />
        </p>
      ) : null}
      <ClosedTimes closures={item.closures} />
      <MissingEquipment missing={item.lacking} />
      {item.refusals.map((refusal) => (
        <p key={refusal.rule}>{refusal.message}</p>
      ))}
      {verdict === 'clash' || isException ? (
        <Exceptions item={item} isException={isException} onException={onException} />
      ) : null}
    </li>
  );
}

/** What may become of a date that clashes: another time or space, or nothing; and the way back. */
function Exceptions({
  item,
  isException,
  onException,
}: Pick<SeriesDateRowProps, 'item' | 'isException' | 'onException'>) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { clock } = useCentre();
  const take = ({ spaceId, start, end }: Alternative) =>
    onException({ spaceIds: [spaceId], startTime: times.clock(start), endTime: times.clock(end) });
  const textOf = (alternative: Alternative) => {
    const { start } = item;
    const isMoved = start !== null && clock.minutesOf(alternative.start) !== clock.minutesOf(start);
    return isMoved ? times.span(alternative) : names.label([alternative.spaceId]);
  };
  return (
    <div className={css.instead}>
      {item.alternatives.map((alternative) => (
        <Button
          key={`${alternative.spaceId}${alternative.start}`}
          icon="move"
          onPress={() => take(alternative)}
        >
          {textOf(alternative)}
        </Button>
      ))}
      {item.verdict === 'clash' ? (
        <Button variant="plain" icon="minus" onPress={() => onException({ skip: true })}>
          {t('series.leaveOut')}
        </Button>
      ) : null}
      {isException ? (
        <Button variant="plain" icon="undo" onPress={() => onException(null)}>
          {t('series.asBefore')}
        </Button>
      ) : null}
    </div>
  );
}
