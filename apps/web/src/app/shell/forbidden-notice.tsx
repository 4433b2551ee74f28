import { useNavigate } from '@tanstack/react-router';
import { useTranslate, type MessageId } from '../../intl/language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Stands in place of a page that is for others, and leads to the reader's own first page. */
export function ForbiddenNotice({ title }: { title: MessageId }) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Notice heading title={t(title)}>
      <Button variant="primary" icon="home" onPress={() => void navigate({ to: '/' })}>
        {t('nav.home')}
      </Button>
    </Notice>
  );
}
