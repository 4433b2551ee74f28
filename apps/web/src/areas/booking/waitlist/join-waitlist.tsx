import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitlistRequest } from '../../../api/types';
import { myWaitlistQuery } from '../queries';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { StateTag } from '../../../ui/state-tag';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { isSameRequest } from './same-request';
import { useWaitlistActions } from './waitlist-actions';
import css from './waitlist.module.css';

interface JoinWaitlistProps {
  /** The slot, and whose it would be; which place is chosen here. */
  body: Omit<WaitlistRequest, 'spaceIds' | 'features'>;
  /** The place that was asked for. */
  spaceId?: string | undefined;
  /** Any of the kind that has this will do, too. Absent: only that place. */
  any?: { features?: readonly string[]; people?: number } | undefined;
}

/** Waiting for a slot that is taken: one tap, and the place in the line afterwards. */
export function JoinWaitlist({ body, spaceId, any }: JoinWaitlistProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const mine = useQuery(myWaitlistQuery).data ?? [];
  const actions = useWaitlistActions();
  const [chosen, choose] = useState<'this' | 'any'>('this');
  const anywhere = spaceId === undefined || (chosen === 'any' && any !== undefined);
  const asked: WaitlistRequest = anywhere
    ? {
        ...body,
        ...(any?.features?.length ? { features: [...any.features] } : {}),
        ...(any?.people ? { people: any.people } : {}),
      }
    : { ...body, spaceIds: [spaceId] };
  const waiting = mine.find((entry) => entry.state === 'waiting' && isSameRequest(entry, asked));
  const room = body.kind === 'room';

  return (
    <section className={css.join} aria-label={t('wait.title')}>
      {spaceId !== undefined && any !== undefined ? (
        <Segments
          label={t('wait.what')}
          wide
          value={anywhere ? 'any' : 'this'}
          onChange={choose}
          choices={[
            { value: 'this', text: names.label([spaceId]) },
            { value: 'any', text: t(room ? 'wait.anyRoom' : 'wait.anyDesk') },
          ]}
        />
      ) : null}
      {waiting ? (
        <div className={css.inLine}>
          <StateTag tone="late" icon="clock" text={t('wait.position', { position: waiting.position })} />
          <Button look="plain" icon="leave" disabled={actions.busy} onPress={() => actions.leave(waiting)}>
            {t('wait.leave')}
          </Button>
        </div>
      ) : (
        <>
          <Button icon="bell" wide busy={actions.joining.isPending} onPress={() => actions.join(asked)}>
            {t('wait.join', { time: times.span(body) })}
          </Button>
          <p className={css.soft}>{t('wait.promise')}</p>
        </>
      )}
      {actions.joining.isError ? <RefusalNotice error={actions.joining.error} /> : null}
    </section>
  );
}
