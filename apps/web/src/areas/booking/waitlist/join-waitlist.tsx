import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitlistRequest } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Segments } from '../../../ui/segments';
import { StateTag } from '../../../ui/state-tag';
import { myWaitlistQuery } from '../queries';
import { useWaitlistActions } from './waitlist-actions';
import {
  isSameRequest,
  requestForAny,
  requestForSpace,
  type AnySpace,
  type WantedSlot,
} from './waitlist-request';
import css from './join-waitlist.module.css';

interface JoinWaitlistProps {
  slot: WantedSlot;
  /** Id of the space that was wanted. Absent: any space is wanted. */
  spaceId?: string | undefined;
  /** Any space that has this will do too. Absent: only that space is wanted. */
  any?: AnySpace | undefined;
}

type Choice = 'this' | 'any';

/** A way to wait for a slot that is taken. Where one space is as good as another, people choose between that and any. */
export function JoinWaitlist({ slot, spaceId, any }: JoinWaitlistProps) {
  const t = useTranslate();
  const [choice, setChoice] = useState<Choice>('this');
  const request =
    spaceId === undefined || (choice === 'any' && any)
      ? requestForAny(slot, any ?? {})
      : requestForSpace(slot, spaceId);
  return (
    <section className={css.join} aria-label={t('wait.title')}>
      {spaceId !== undefined && any ? (
        <ThisOrAny slot={slot} spaceId={spaceId} choice={choice} onChoose={setChoice} />
      ) : null}
      <JoinOrLeave request={request} />
    </section>
  );
}

interface ThisOrAnyProps {
  slot: WantedSlot;
  spaceId: string;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

function ThisOrAny({ slot, spaceId, choice, onChoose }: ThisOrAnyProps) {
  const t = useTranslate();
  const names = useSpaceNames();
  return (
    <Segments
      label={t('wait.what')}
      wide
      value={choice}
      onChange={onChoose}
      choices={[
        { value: 'this', text: names.label([spaceId]) },
        { value: 'any', text: t(slot.kind === 'room' ? 'wait.anyRoom' : 'wait.anyDesk') },
      ]}
    />
  );
}

function JoinOrLeave({ request }: { request: WaitlistRequest }) {
  const t = useTranslate();
  const times = useTimes();
  const { joining, join, leave, busy } = useWaitlistActions();
  const entries = useQuery(myWaitlistQuery).data ?? [];
  const waiting = entries.find((entry) => entry.state === 'waiting' && isSameRequest(entry, request));
  return (
    <>
      {waiting ? (
        <div className={css.waiting}>
          <StateTag tone="late" icon="clock" text={t('wait.position', { position: waiting.position })} />
          <Button variant="plain" icon="leave" disabled={busy} onPress={() => leave(waiting)}>
            {t('wait.leave')}
          </Button>
        </div>
      ) : (
        <>
          <Button icon="bell" wide busy={joining.isPending} onPress={() => join(request)}>
            {t('wait.join', { time: times.span(request) })}
          </Button>
          <p className={css.soft}>{t('wait.promise')}</p>
        </>
      )}
      {joining.isError ? <RefusalNotice error={joining.error} /> : null}
    </>
  );
}
