import type { ReactNode } from 'react';
import { isManager } from '../../api/roles';
import { useMe } from '../../api/session';
import { ManageTabs } from '../../app/navigation/manage-tabs';
import { ForbiddenNotice } from '../../app/shell/forbidden-notice';
import { useTranslate, type MessageId } from '../../intl/language';

interface ManagerPageProps {
  className: string | undefined;
  title: MessageId;
  titleClassName?: string | undefined;
  children: ReactNode;
}

/** The frame of a page for managers: the tabs and a title. Others are told that they may not see it. */
export function ManagerPage({ className, title, titleClassName, children }: ManagerPageProps) {
  const t = useTranslate();
  const me = useMe();
  if (!isManager(me)) return <ForbiddenNotice title="rules.forbidden" />;
  return (
    <div className={className}>
      <ManageTabs />
      <h1 className={titleClassName}>{t(title)}</h1>
      {children}
    </div>
  );
}
