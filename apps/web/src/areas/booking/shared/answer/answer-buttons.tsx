import { useState } from 'react';
import { afterMutation } from '../../../../api/after-mutation';
import type { Booking } from '../../../../api/types';
import { useSpaceNames } from '../../../../app/centre/space-names';
import { useTimes } from '../../../../app/centre/times';
import { useUndoSeconds } from '../../../../app/centre/undo-seconds';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { RefusalNotice } from '../../../../ui/refusal-notice';
import { useOutcomeToast } from '../../../../ui/use-outcome-toast';
import { useApproveBooking, useUndoAnswer } from '../queries';
import css from './answer-buttons.module.css';
import { DeclineForm } from './decline-form';

interface AnswerButtonsProps {
  booking: Booking;
  onDone?: (() => void) | undefined;
}

/** How staff answer a requested booking: yes with one tap, no with a reason. */
export function AnswerButtons({ booking, onDone }: AnswerButtonsProps) {
  const t = useTranslate();
  const answered = useAnswered(booking, onDone);
  const approve = useApproveBooking();
  const [declining, setDeclining] = useState(false);
  if (declining)
    return (
      <DeclineForm
        booking={booking}
        onDone={() => answered('toast.declined')}
        onBack={() => setDeclining(false)}
      />
    );
  return (
    <div className={css.answers}>
      {approve.error ? <RefusalNotice error={approve.error} /> : null}
      <Button
        variant="primary"
        icon="check"
        busy={approve.isPending}
        onPress={() => afterMutation(approve.mutateAsync(booking), () => answered('toast.approved'))}
      >
        {t('request.approve')}
      </Button>
      <Button variant="danger" icon="cross" onPress={() => setDeclining(true)}>
        {t('request.decline')}
      </Button>
    </div>
  );
}

function useAnswered(booking: Booking, onDone: (() => void) | undefined) {
  const t = useTranslate();
  const { done } = useOutcomeToast();
  const seconds = useUndoSeconds();
  const undoing = useUndoAnswer();
  const times = useTimes();
  const names = useSpaceNames();
  return (text: 'toast.approved' | 'toast.declined') => {
    const values = { space: names.label(booking.spaceIds), time: times.span(booking) };
    const undo = () => undoing.mutateAsync(booking);
    done({ text: t(text, values), about: booking.id, seconds, undo });
    onDone?.();
  };
}
