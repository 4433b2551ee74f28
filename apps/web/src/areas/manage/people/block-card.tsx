import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { PersonDetail } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { LongField } from '../../../ui/long-field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Segments } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import css from '../directory.module.css';
import { useBlock, useUnblock } from './queries';

const MAX_REASON = 500;

/** Whether the person may book. A manager blocks them with a reason that they read, and lifts the block. */
export function BlockCard({ person, mayChange }: { person: PersonDetail; mayChange: boolean }) {
  const t = useTranslate();
  if (!person.block) return mayChange ? <BlockForm personId={person.id} /> : null;
  return (
    <section className={css.card}>
      <h2 className={css.blocked}>{t('people.blocked')}</h2>
      <BlockText block={person.block} />
      {mayChange ? <Unblock personId={person.id} /> : null}
    </section>
  );
}

function BlockText({ block: { reason, until } }: { block: NonNullable<PersonDetail['block']> }) {
  const t = useTranslate();
  const times = useTimes();
  return (
    <>
      <p className={css.note}>{reason}</p>
      {until ? <p className={css.soft}>{t('block.until', { day: times.date(until) })}</p> : null}
    </>
  );
}

function Unblock({ personId }: { personId: string }) {
  const t = useTranslate();
  const toast = useToast();
  const { centre } = useCentre();
  const unblock = useUnblock(centre.id, personId);
  return (
    <>
      {unblock.isError ? <RefusalNotice error={unblock.error} /> : null}
      <Button
        icon="check"
        busy={unblock.isPending}
        onPress={() =>
          afterMutation(unblock.mutateAsync(undefined), () =>
            toast({ text: t('person.unblockDone'), about: personId }),
          )
        }
      >
        {t('person.unblock')}
      </Button>
    </>
  );
}

function BlockForm({ personId }: { personId: string }) {
  const t = useTranslate();
  const toast = useToast();
  const { centre } = useCentre();
  const block = useBlock(centre.id, personId);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [bookings, setBookings] = useState<'keep' | 'cancel'>('keep');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = { reason: reason.trim(), bookings, ...(until && { until }) };
    afterMutation(block.mutateAsync(wanted), () => toast({ text: t('person.blockDone'), about: personId }));
  };
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('person.block')}</h2>
      <LongField label={t('person.blockReason')} value={reason} onChange={setReason} maxLength={MAX_REASON} />
      <Field label={t('person.until')} type="date" value={until} onChange={setUntil} />
      <Segments
        label={t('person.blockBookings')}
        value={bookings}
        choices={[
          { value: 'keep', text: t('person.blockKeep') },
          { value: 'cancel', text: t('person.blockCancel') },
        ]}
        onChange={setBookings}
      />
      {block.isError ? <RefusalNotice error={block.error} /> : null}
      <Button variant="danger" icon="lock" submit busy={block.isPending} disabled={reason.trim() === ''}>
        {t('person.block')}
      </Button>
    </form>
  );
}
