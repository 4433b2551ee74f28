import { useNavigate } from '@tanstack/react-router';
import { useTranslate } from '../../intl/language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** The page of an address that leads nowhere. */
export function NotFoundPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Notice heading title={t('lost.title')} text={t('lost.text')}>
      <Button variant="primary" icon="home" onPress={() => void navigate({ to: '/' })}>
        {t('nav.home')}
      </Button>
    </Notice>
  );
}
