import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { useMe } from '../../../api/session';
import type { Space } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { formatLength } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Segments } from '../../../ui/segments';
import { offeredEnds, USUAL_DESK_LENGTH } from '../../booking/shared/desks/desk-lengths';
import { roundUpToStep } from '../../booking/shared/desks/slot';
import { ReserveButton } from '../../booking/shared/reserve/reserve-button';
import { OtherDesks } from './other-desks';

interface TakeDeskProps {
  space: Space;
  /** Until when it is free, in ms. */
  until: number;
}

/** Books the desk from now on, in one tap for whoever is signed in. */
export function TakeDesk({ space, until }: TakeDeskProps) {
  const me = useMe();
  const now = useNow();
  const { centre, clock } = useCentre();
  const { slotStepMinutes, deskMinimumMinutes, deskMaximumMinutes } = centre.rules;
  const [minutes, setMinutes] = useState<number>(USUAL_DESK_LENGTH);
  if (!me) return <SignInFirst space={space} />;
  const start = roundUpToStep(now, slotStepMinutes);
  const latest = Math.min(until, start + deskMaximumMinutes * MINUTE_MS);
  if (latest - start < deskMinimumMinutes * MINUTE_MS) return <OtherDesks space={space} />;
  const ends = offeredEnds(start, latest);
  const end = ends.find((one) => one >= start + minutes * MINUTE_MS) ?? latest;
  return (
    <>
      <LengthChoice start={start} ends={ends} end={end} onMinutes={setMinutes} />
      <ReserveButton
        key={`${start} ${end}`}
        booking={{
          centreId: centre.id,
          spaceIds: [space.id],
          start: clock.isoOf(start),
          end: clock.isoOf(end),
        }}
        fallback={<OtherDesks space={space} />}
      />
    </>
  );
}

interface LengthChoiceProps {
  /** In ms, as all times here. */
  start: number;
  end: number;
  ends: readonly number[];
  onMinutes: (minutes: number) => void;
}

function LengthChoice({ start, end, ends, onMinutes }: LengthChoiceProps) {
  const t = useTranslate();
  const times = useTimes();
  const { language } = useLanguage();
  const minutesUntil = (moment: number) => (moment - start) / MINUTE_MS;
  if (ends.length < 2) return null;
  return (
    <Segments
      label={t('home.howLong')}
      wide
      value={String(end)}
      onChange={(next) => onMinutes(minutesUntil(Number(next)))}
      choices={ends.map((one) => ({
        value: String(one),
        text: formatLength(language, minutesUntil(one)),
        label: `${formatLength(language, minutesUntil(one))}, ${times.endClock(one)}`,
      }))}
    />
  );
}

/** Signing in, and then back to this desk. */
function SignInFirst({ space }: { space: Space }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const secret = useLocation({ select: (location) => location.hash });
  return (
    <Button
      variant="primary"
      big
      wide
      icon="person"
      onPress={() =>
        void navigate({
          to: '/sign-in',
          search: { next: `/d/${encodeURIComponent(space.code)}` },
          // The secret of the sticker stays behind the #.
          ...(secret ? { hash: secret } : {}),
        })
      }
    >
      {t('sticker.signIn')}
    </Button>
  );
}
