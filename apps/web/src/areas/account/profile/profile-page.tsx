import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { saveLanguage, useMe, useSignOut } from '../../../api/session';
import { isStaff, isManager } from '../../../api/roles';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import { chosenTheme, wearTheme } from '../../../app/shell/theme';
import { useLanguage, useName, useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Segments } from '../../../ui/segments';
import { AbsenceList } from '../absences/absence-list';
import { MessageList } from './message-list';
import css from './profile.module.css';

const roleNames: Record<'member' | 'front_desk' | 'manager', MessageId> = {
  member: 'role.member',
  front_desk: 'role.frontDesk',
  manager: 'role.manager',
};

export function ProfilePage() {
  const t = useTranslate();
  const name = useName();
  const me = useMe();
  const navigate = useNavigate();
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const signOut = useSignOut();
  if (!me) return null;
  return (
    <div className={css.page}>
      <h1>{t('nav.profile')}</h1>
      <section className={css.card}>
        <div>
          <h2>{me.fullName}</h2>
          <p className={css.soft}>{me.email}</p>
        </div>
        <p>{[...new Set(me.roles.map((role) => t(roleNames[role.kind])))].join(' · ')}</p>
        {me.organisations.length > 0 ? (
          <div className={css.row}>
            <p className={css.soft}>{t('profile.organisations')}</p>
            <ul>
              {me.organisations.map((organisation) => (
                <li key={organisation.id}>{name(organisation.names)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {isManager(me) ? <ManageTabs /> : null}
        {isStaff(me) && !isManager(me) ? (
          <Link className={css.link} to="/requests">
            <Icon name="clock" />
            {t('nav.requests')}
          </Link>
        ) : null}
      </section>
      <section className={css.card}>
        <div className={css.row}>
          <h2>{t('language.label')}</h2>
          <Segments
            label={t('language.label')}
            wide
            value={language}
            onChange={(next) => void choose(next).then(() => saveLanguage(next).catch(() => undefined))}
            choices={[
              { value: 'kk', text: 'Қазақша' },
              { value: 'ru', text: 'Русский' },
              { value: 'en', text: 'English' },
            ]}
          />
        </div>
        <div className={css.row}>
          <h2>{t('theme.label')}</h2>
          <Segments
            label={t('theme.label')}
            wide
            value={theme}
            onChange={(next) => {
              wearTheme(next);
              setTheme(next);
            }}
            choices={[
              { value: 'device', text: t('theme.device') },
              { value: 'light', text: t('theme.light') },
              { value: 'dark', text: t('theme.dark') },
            ]}
          />
        </div>
      </section>
      <AbsenceList />
      <MessageList />
      <Button
        icon="leave"
        busy={signOut.isPending}
        onPress={() => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })}
      >
        {t('profile.signOut')}
      </Button>
    </div>
  );
}
