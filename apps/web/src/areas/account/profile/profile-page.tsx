import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isManager, isStaff } from '../../../api/roles';
import { useMe, useSignOut } from '../../../api/session';
import type { Me, RoleKind } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { ManageTabs } from '../../../app/navigation/manage-tabs';
import { applyTheme, storedTheme } from '../../../app/shell/theme';
import { useChooseLanguage } from '../../../app/shell/use-choose-language';
import { languageNames, languages } from '../../../intl/languages';
import { useLanguage, useName, useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Segments } from '../../../ui/segments';
import { AbsenceList } from '../absences/absence-list';
import card from '../card.module.css';
import { AddressCard } from '../credentials/address-card';
import { PasswordCard } from '../credentials/password-card';
import { SessionList } from '../credentials/session-list';
import { DataCard } from '../personal-data/data-card';
import { EraseCard } from '../personal-data/erase-card';
import { MessageList } from './message-list';
import css from './profile.module.css';

const roleNames: Readonly<Record<RoleKind, MessageId>> = {
  member: 'role.member',
  front_desk: 'role.frontDesk',
  manager: 'role.manager',
};

/** The reader's own data, choices, missed bookings and messages. */
export function ProfilePage() {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  if (!me) return null;
  return (
    <div className={css.page}>
      <h1>{t('nav.profile')}</h1>
      <Blocks me={me} />
      <Person me={me} />
      <Choices />
      <AbsenceList />
      <AddressCard me={me} />
      {me.hasPassword ? <PasswordCard /> : null}
      <SessionList />
      <MessageList />
      <DataCard />
      <Button
        icon="leave"
        busy={signOut.isPending}
        onPress={() => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })}
      >
        {t('profile.signOut')}
      </Button>
      {me.hasPassword ? <EraseCard /> : null}
    </div>
  );
}

/** Why and until when the reader may not book. */
function Blocks({ me }: { me: Me }) {
  const t = useTranslate();
  const times = useTimes();
  return me.blocks.map(({ centreId, reason, until }) => (
    <section key={centreId} className={card.card} role="status">
      <h2>{t('block.title')}</h2>
      <p>{t('block.reason', { reason })}</p>
      <p>{until ? t('block.until', { day: times.date(until) }) : t('block.open')}</p>
    </section>
  ));
}

function Person({ me }: { me: Me }) {
  const t = useTranslate();
  const name = useName();
  return (
    <section className={card.card}>
      <div>
        <h2>{me.fullName}</h2>
        <p className={`${card.soft} ${css.long}`}>{me.email ?? me.phone ?? me.loginName}</p>
      </div>
      <p>{[...new Set(me.roles.map((role) => t(roleNames[role.kind])))].join(' · ')}</p>
      {me.organisations.length > 0 ? (
        <div className={css.row}>
          <p className={card.soft}>{t('profile.organisations')}</p>
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
  );
}

function Choices() {
  const t = useTranslate();
  const { language } = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const [theme, setTheme] = useState(storedTheme);
  return (
    <section className={card.card}>
      <div className={css.row}>
        <h2>{t('language.label')}</h2>
        <Segments
          label={t('language.label')}
          wide
          value={language}
          onChange={chooseLanguage}
          choices={languages.map((code) => ({ value: code, text: languageNames[code].full }))}
        />
      </div>
      <div className={css.row}>
        <h2>{t('theme.label')}</h2>
        <Segments
          label={t('theme.label')}
          wide
          value={theme}
          onChange={(next) => {
            applyTheme(next);
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
  );
}
