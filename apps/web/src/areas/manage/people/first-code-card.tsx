import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import css from '../directory.module.css';
import { useGiveFirstCode } from './queries';

/** A code for somebody without a password, which staff say to them. It is shown once. */
export function FirstCodeCard({ personId }: { personId: string }) {
  const t = useTranslate();
  const times = useTimes();
  const { centre } = useCentre();
  const give = useGiveFirstCode(centre.id, personId);
  return (
    <section className={css.card}>
      <h2>{t('person.firstCode')}</h2>
      {give.data ? (
        <div role="status">
          <p className={css.code}>{`${give.data.code.slice(0, 3)} ${give.data.code.slice(3)}`}</p>
          <p className={css.soft}>
            {t('person.codeHow', { login: give.data.login, clock: times.clock(give.data.expiresAt) })}
          </p>
        </div>
      ) : (
        <p className={css.soft}>{t('person.firstCodeText')}</p>
      )}
      {give.isError ? <RefusalNotice error={give.error} /> : null}
      <Button icon="lock" busy={give.isPending} onPress={() => give.mutate(undefined)}>
        {t('person.giveCode')}
      </Button>
    </section>
  );
}
