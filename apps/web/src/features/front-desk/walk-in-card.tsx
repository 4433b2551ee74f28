import { useState, type FormEvent, type RefObject } from 'react';
import { follow } from '../../api/follow';
import { useCheckOut, useWalkIn } from '../../api/queries';
import type { Space } from '../../api/types';
import { usePlace } from '../../app/centre-place';
import { useName, useTranslate } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalNotice, useProblemText } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { useTimes } from '../reserving/times';
import { useSpaceNames } from '../reserving/space-names';
import css from './front-desk.module.css';

interface WalkInCardProps {
  name: string;
  onName: (name: string) => void;
  nameField: RefObject<HTMLInputElement | null>;
  desks: readonly { space: Space; end: number }[];
  /** From when the desks are offered. */
  start: number;
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
  picked,
  onPick,
  onDone,
}: WalkInCardProps) {
  const t = useTranslate();
  const localised = useName();
  const times = useTimes();
  const names = useSpaceNames();
  const toast = useToast();
  const problemText = useProblemText();
  const { centre } = usePlace();
  const walkIn = useWalkIn();
  const leave = useCheckOut();
  const [turn, setTurn] = useState(0);
  const desk = desks.find((one) => one.space.id === picked) ?? desks[turn % Math.max(1, desks.length)];
  const area = centre.areas.find((one) => one.key === desk?.space.area);

  const seat = (spaceId: string) =>
    follow(walkIn.mutateAsync({ centreId: centre.id, spaceId, name: name.trim() }), (booking) => {
      onName('');
      onPick(null);
      setTurn(0);
      onDone();
      toast({
        text: t('walkIn.done', { space: names.label(booking.spaceIds), time: times.span(booking) }),
        about: booking.id,
        undo: () =>
          follow(
            leave.mutateAsync(booking),
            () =>
              toast({ text: t('toast.left', { space: names.label(booking.spaceIds) }), about: booking.id }),
            (error) => toast({ text: problemText(error), bad: true, about: booking.id }),
          ),
      });
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (desk && name.trim()) seat(desk.space.id);
    else nameField.current?.focus();
  };

  return (
    <form className={css.walkIn} onSubmit={submit}>
      <h2>{t('walkIn.title')}</h2>
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
