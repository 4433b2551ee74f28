import { send } from '../../api/client';
import { useWriteAndWait } from '../../api/mutations';
import type { FirstCode as Code } from '../../api/types';
import { useTranslate } from '../../intl/language';
import { Button } from '../../ui/button';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useCentre } from '../centre/centre-provider';
import { useTimes } from '../centre/times';
import css from './first-code.module.css';

/** A code for somebody without a password, which staff say to them. It is shown once. */
export function FirstCode({ personId }: { personId: string }) {
  const t = useTranslate();
  const times = useTimes();
  const { centre } = useCentre();
  const give = useWriteAndWait([], () =>
    send<Code>('POST', `/centres/${centre.id}/people/${personId}/first-code`),
  );
  return (
    <div className={css.code}>
      <div role="status">
        {give.data ? (
          <>
            <p className={css.digits}>{`${give.data.code.slice(0, 3)} ${give.data.code.slice(3)}`}</p>
            <p className={css.soft}>
              {t('person.codeHow', { login: give.data.login, clock: times.clock(give.data.expiresAt) })}
            </p>
          </>
        ) : (
          <p className={css.soft}>{t('person.firstCodeText')}</p>
        )}
      </div>
      {give.isError ? <RefusalNotice error={give.error} /> : null}
      <Button icon="lock" busy={give.isPending} onPress={() => give.mutate(undefined)}>
        {t('person.giveCode')}
      </Button>
    </div>
  );
}
