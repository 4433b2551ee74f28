import { MINUTE_MS } from '../../../api/durations';
import type { NewBooking } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { formatLength } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { OrnamentBand } from '../../../ui/ornament';
import { AllowanceLine } from '../shared/allowance/allowance-line';
import { DESK_LENGTHS } from '../shared/desks/desk-lengths';
import type { RankedDesk } from '../shared/desks/rank-desks';
import { SpaceTraits } from '../shared/desks/space-traits';
import css from './home.module.css';

/** A desk that is free so soon is called free now. */
const SOON_MS = 20 * MINUTE_MS;

interface BestDeskHeroProps {
  desk: RankedDesk;
  start: number;
  /** For how long the desk is wanted. */
  minutes: number;
  onMinutes: (minutes: number) => void;
  busy: boolean;
  onReserve: (booking: NewBooking) => void;
}

/** The best desk, large: its code, until when it is free, and the button that books it. */
export function BestDeskHero({ desk, start, minutes, onMinutes, busy, onReserve }: BestDeskHeroProps) {
  const t = useTranslate();
  const times = useTimes();
  const now = useNow();
  const names = useSpaceNames();
  const { centre, clock } = useCentre();
  const { space, end } = desk;
  const isSoon = start - now < SOON_MS;
  const booking: NewBooking = {
    centreId: centre.id,
    spaceIds: [space.id],
    start: clock.isoOf(start),
    end: clock.isoOf(end),
  };
  return (
    <section className={css.hero} aria-labelledby="best-desk">
      <p className={css.lead}>
        <Icon name={isSoon ? 'check' : 'clock'} />
        {isSoon ? t('home.freeNow') : t('home.freeFrom', { time: times.clock(start) })}
      </p>
      <div>
        <h2 className={css.code} id="best-desk">
          <span className="visually-hidden">{t('kind.desk')} </span>
          {space.code}
        </h2>
      </div>
      <SpaceTraits space={space} area={names.areaOf(space)} className={css.traits} />
      <Lengths minutes={minutes} onMinutes={onMinutes} />
      <AllowanceLine
        slot={{ centreId: centre.id, spaceId: space.id, start: booking.start, end: booking.end }}
      />
      <Button variant="sun" big wide busy={busy} onPress={() => onReserve(booking)}>
        {t('book.at', { time: times.span({ start, end }) })}
      </Button>
      <div className={css.edge}>
        <OrnamentBand />
      </div>
    </section>
  );
}

function Lengths({ minutes, onMinutes }: Pick<BestDeskHeroProps, 'minutes' | 'onMinutes'>) {
  const t = useTranslate();
  const { language } = useLanguage();
  const { deskMaximumMinutes } = useCentre().centre.rules;
  return (
    <div className={css.lengths} role="group" aria-label={t('home.howLong')}>
      {DESK_LENGTHS.filter((length) => length <= deskMaximumMinutes).map((length) => (
        <button
          key={length}
          type="button"
          aria-pressed={length === minutes}
          onClick={() => onMinutes(length)}
        >
          {formatLength(language, length)}
        </button>
      ))}
    </div>
  );
}
