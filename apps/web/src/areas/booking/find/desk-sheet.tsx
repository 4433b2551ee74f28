import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';
import { MINUTE_MS } from '../../../api/durations';
import { useCentre } from '../../../app/centre/centre-provider';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { featureIcon, Icon } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { StateTag } from '../../../ui/state-tag';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { ReserveButton } from '../shared/reserve/reserve-button';
import { SplitOffer } from '../shared/reserve/split-offer';
import { useTimes } from '../../../app/centre/times';
import { WhyNot } from '../shared/reserve/why-not';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import { middleOf, type DeskStatus } from '../shared/floor-map/desk-status';
import css from './find.module.css';
import { deskStateStyles } from '../shared/floor-map/floor-map';

interface DeskSheetProps {
  status: DeskStatus;
  desks: readonly DeskStatus[];
  slot: { start: number; end: number };
  /** What was filtered by: any desk that has it would do, too. */
  features: readonly string[];
  closing: number;
  instant: (at: number) => string;
  onChoose: (status: DeskStatus | null) => void;
  onUntil: (end: number) => void;
  onFrom: (start: number) => void;
}

/** The chosen desk: until when, and one button that says what it does. */
export function DeskSheet({
  status,
  desks,
  slot,
  features,
  closing,
  instant,
  onChoose,
  onUntil,
  onFrom,
}: DeskSheetProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { centre } = useCentre();
  const { space, state } = status;
  const split = useBookingActions();

  const area = centre.areas.find((found) => found.key === space.area);
  const traits = centre.features.filter((feature) => space.features.includes(feature.key));
  const face = deskStateStyles[state];
  const longest = Math.min(
    status.freeUntil,
    closing,
    slot.start + centre.rules.deskMaximumMinutes * MINUTE_MS,
  );
  const end = Math.min(slot.end, longest);
  const bookable = state === 'free' || state === 'partly';
  const ends = [
    ...new Set([
      ...[60, 120, 240].map((length) => slot.start + length * MINUTE_MS).filter((at) => at <= longest),
      end,
      longest,
    ]),
  ]
    .sort((a, b) => a - b)
    .slice(-4);

  const from = middleOf(space);
  const nearby = desks
    .filter((other) => other !== status && other.state === 'free' && other.space.floorId === space.floorId)
    .map((other) => ({ other, place: middleOf(other.space) }))
    .sort(
      (a, b) =>
        Math.hypot(a.place.x - from.x, a.place.y - from.y) -
        Math.hypot(b.place.x - from.x, b.place.y - from.y),
    )
    .slice(0, 3)
    .map(({ other }) => other);

  const around =
    nearby.length > 0 ? (
      <>
        <p className={css.count}>{t('find.nearby')}</p>
        <div className={css.row}>
          {nearby.map((other) => (
            <Button key={other.space.id} icon="check" onPress={() => onChoose(other)}>
              {other.space.code}
            </Button>
          ))}
        </div>
      </>
    ) : null;

  const wanted = { start: instant(slot.start), end: instant(Math.min(slot.end, closing)) };
  const someFree = desks.some((other) => other.state === 'free');
  const wait = (
    <JoinWaitlist
      key={wanted.start + wanted.end}
      body={{ centreId: centre.id, kind: 'desk', ...wanted }}
      spaceId={space.id}
      any={someFree ? undefined : { features }}
    />
  );

  return (
    <section className={css.sheet} aria-label={`${t('kind.desk')}: ${space.code}`}>
      <div className={css.sheetTop}>
        <h2>{space.code}</h2>
        <StateTag tone={face.tone} icon={face.icon} text={t(face.text)} />
        <AriaButton className={css.close!} aria-label={t('action.close')} onPress={() => onChoose(null)}>
          <Icon name="cross" />
        </AriaButton>
      </div>
      <p className={css.traits}>
        {area ? <span>{name(area.names)}</span> : null}
        {traits.map((trait) => (
          <span key={trait.key}>
            <Icon name={featureIcon(trait.key)} size={18} />
            {name(trait.names)}
          </span>
        ))}
      </p>
      {state === 'taken' ? (
        <WhyNot
          slot={{
            centreId: centre.id,
            spaceId: space.id,
            start: instant(slot.start),
            end: instant(slot.end),
          }}
          onNext={onFrom}
          wait={wait}
        />
      ) : null}
      {bookable ? (
        <>
          {ends.length > 1 ? (
            <Segments
              label={t('find.until')}
              wide
              value={String(end)}
              onChange={(next) => onUntil(Number(next))}
              choices={ends.map((at) => ({
                value: String(at),
                text: times.until(at),
                heard: `${times.until(at)}, ${formatLength(language, (at - slot.start) / MINUTE_MS)}`,
              }))}
            />
          ) : null}
        </>
      ) : null}
      {state === 'mine' ? null : (
        <ReserveButton
          key={`${space.id} ${slot.start} ${slot.end}`}
          booking={{
            centreId: centre.id,
            spaceIds: [space.id],
            start: instant(slot.start),
            end: instant(end),
          }}
          available={bookable}
          otherwise={around}
          wait={wait}
        />
      )}
      {state === 'partly' && status.freeUntil < Math.min(slot.end, closing) ? (
        <SplitOffer
          key={`split ${space.id} ${slot.start} ${slot.end}`}
          spaceId={space.id}
          slot={wanted}
          busyFrom={instant(status.freeUntil)}
          busy={split.busy}
          onTake={({ legs }) => split.reserve({ centreId: centre.id, ...wanted, legs })}
        />
      ) : null}
      {split.creating.isError ? <RefusalNotice error={split.creating.error} /> : null}
      {state === 'mine' ? (
        <>
          <p>{t('find.yours')}</p>
          <Button look="primary" icon="ticket" wide onPress={() => void navigate({ to: '/my-bookings' })}>
            {t('nav.mine')}
          </Button>
        </>
      ) : null}
      {state === 'taken' ? around : null}
    </section>
  );
}
