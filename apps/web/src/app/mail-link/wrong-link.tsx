import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../../api/session';
import { useTranslate } from '../../intl/language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** The page of a mail's link that has lost its end or belongs to somebody else. */
export function WrongLink() {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  return (
    <Notice heading title={t('link.wrong')} text={t('link.wrongText')}>
      {me ? (
        <Button variant="primary" icon="ticket" onPress={() => void navigate({ to: '/my-bookings' })}>
          {t('link.toMine')}
        </Button>
      ) : (
        <Button
          variant="primary"
          icon="person"
          onPress={() => void navigate({ to: '/sign-in', search: { next: '/my-bookings' } })}
        >
          {t('link.signIn')}
        </Button>
      )}
    </Notice>
  );
}
