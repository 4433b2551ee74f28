import { useState, type FormEvent, type RefObject } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { afterMutation } from '../../../api/after-mutation';
import { useCheckOut } from '../../booking/shared/queries';
import { useSeatWalkIn } from '../queries';

import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice, useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { useTimes } from '../../../app/centre/times';
import { useSpaceNames } from '../../../app/centre/space-names';
import css from '../arrivals/front-desk.module.css';
import { SeatedAnswer, type Seated } from './seated-answer';
import { whyCut } from './why-cut';

interface WalkInCardProps {
  name: string;
  onName: (name: string) => void;
  nameField: RefObject<HTMLInputElement | null>;
  desks: readonly { space: Space; end: number }[];
  /** From when the desks are offered. */
  start: number;
  /** What may end the time at a desk. */
  limitsOf: (space: Space) => { freeUntil: number | null; closes: number | null };
  picked: string | null;
  onPick: (spaceId: string | null) => void;
  onDone: () => void;
}

/** Somebody without a booking: a desk stands ready, a name and one button remain. */
export function WalkInCard({
  name,
  onName,
  nameField,
  desks,
  start,
  limitsOf,
  picked,
  onPick,
  onDone,
}: WalkInCardProps) {
  const t = useTranslate();
  const localised = useName();
  const { language } = useLanguage();
  const times = useTimes();
  const names = useSpaceNames();
  const toast = useToast();
  const problemText = useProblemText();
  const { centre } = useCentre();
  const walkIn = useSeatWalkIn();
  const leave = useCheckOut();
  const [turn, setTurn] = useState(0);
  const [seated, setSeated] = useState<Seated | null>(null);
  const desk = desks.find((one) => one.space.id === picked) ?? desks[turn % Math.max(1, desks.length)];
  const area = centre.areas.find((one) => one.key === desk?.space.area);

  const cutOf = (space: Space, end: number | string) => whyCut(Number(new Date(end)), limitsOf(space));

  const seat = (spaceId: string) => {
    const space = names.find(spaceId);
    const who = name.trim();
    afterMutation(walkIn.mutateAsync({ centreId: centre.id, spaceId, name: who }), (booking) => {
      onName('');
      onPick(null);
      setTurn(0);
      onDone();
      const { id, start: begins, end } = booking;
      setSeated({
        bookingId: id,
        name: who,
        place: names.label(booking.spaceIds),
        start: begins,
        end,
        cut: space ? cutOf(space, end) : 'walkIn.cut.longest',
      });
    });
  };
  const undo = (done: Seated) =>
    afterMutation(
      leave.mutateAsync({ id: done.bookingId }),
      () => {
        setSeated(null);
        toast({ text: t('toast.left', { space: done.place }), about: done.bookingId });
      },
      (error) => toast({ text: problemText(error), bad: true, about: done.bookingId }),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (desk && name.trim()) seat(desk.space.id);
    else nameField.current?.focus();
  };

  return (
    <form className={css.walkIn} onSubmit={submit}>
      <h2>{t('walkIn.title')}</h2>
      <div role="status">
        {seated ? (
          <SeatedAnswer
            seated={seated}
            undoing={leave.isPending}
            onUndo={() => undo(seated)}
            onClose={() => setSeated(null)}
          />
        ) : null}
      </div>
      {desk ? (
        <>
          <div className={css.suggest}>
            <div>
              <b>{desk.space.code}</b>
              <p>
                {[area ? localised(area.names) : '', times.span({ start, end: desk.end })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p>
                {t(cutOf(desk.space, desk.end), {
                  time: times.until(desk.end),
                  length: formatLength(language, (desk.end - start) / MINUTE_MS),
                })}
              </p>
            </div>
            <Button
              icon="right"
              onPress={() => {
                onPick(null);
                setTurn(turn + 1);
              }}
            >
              {t('walkIn.another')}
            </Button>
          </div>
          <Field label={t('walkIn.name')} value={name} onChange={onName} ref={nameField} autoComplete="off" />
          {walkIn.isError ? (
            <RefusalNotice error={walkIn.error} onAlternative={(offer) => seat(offer.spaceId)} />
          ) : null}
          <Button look="primary" big wide submit busy={walkIn.isPending}>
            {t('walkIn.seat', { space: desk.space.code })}
          </Button>
        </>
      ) : (
        <p>{t('home.full.title')}</p>
      )}
    </form>
  );
}
