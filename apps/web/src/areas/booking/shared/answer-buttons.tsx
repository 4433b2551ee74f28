import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { useApproveBooking, useDeclineBooking } from './queries';

import type { Booking } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/notice';
import { Chip } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import css from '../../front-desk/requests/requests.module.css';

const usual: readonly MessageId[] = ['decline.otherEvent', 'decline.repair', 'decline.tellMore'];

/** Yes with one tap; no with a reason, which the person is told. */
export function AnswerButtons({ booking, onDone }: { booking: Booking; onDone?: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const times = useTimes();
  const names = useSpaceNames();
  const approve = useApproveBooking();
  const decline = useDeclineBooking();
  const [reason, setReason] = useState<string | null>(null);
  const what = { space: names.label(booking.spaceIds), time: times.span(booking) };
  const say = (text: MessageId) => {
    toast({ text: t(text, what), about: booking.id });
    onDone?.();
  };
  const error = approve.error ?? decline.error;
  const refused = error ? <RefusalNotice error={error} /> : null;

  if (reason === null) {
    return (
      <div className={css.answers}>
        {refused}
        <Button
          look="primary"
          icon="check"
          busy={approve.isPending}
          onPress={() => afterMutation(approve.mutateAsync(booking), () => say('toast.approved'))}
        >
          {t('request.approve')}
        </Button>
        <Button look="danger" icon="cross" onPress={() => setReason('')}>
          {t('request.decline')}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={css.decline}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim())
          afterMutation(decline.mutateAsync({ booking, reason: reason.trim() }), () => say('toast.declined'));
      }}
    >
      <div className={css.chips} role="group" aria-label={t('request.usual')}>
        {usual.map((id) => (
          <Chip
            key={id}
            text={t(id)}
            selected={reason === t(id)}
            onChange={(on) => setReason(on ? t(id) : '')}
          />
        ))}
      </div>
      <Field label={t('request.reason')} value={reason} onChange={setReason} autoComplete="off" />
      {refused}
      <div className={css.answers}>
        <Button look="primary" icon="cross" submit busy={decline.isPending} disabled={reason.trim() === ''}>
          {t('request.decline')}
        </Button>
        <Button look="plain" icon="undo" onPress={() => setReason(null)}>
          {t('action.back')}
        </Button>
      </div>
    </form>
  );
}
