import { useState } from 'react';
import { useMe } from '../../../api/session';
import { isStaff } from '../../../api/roles';
import { useNow, useCentre } from '../../../app/centre/centre-provider';

import { useTranslate, type MessageId } from '../../../intl/language';
import { useTranslateIn } from '../../../intl/other-language';
import { clockText } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { Horns, OrnamentBand } from '../../../ui/ornament';
import { Qr } from '../../../ui/qr';
import css from './entrance.module.css';
import { useFreeDesks } from './use-free-desks';
import { usePresenceCode } from './use-presence-code';
import { useWakeLock } from './use-wake-lock';

const half = 30_000;

/** Kazakh large, the same in Russian small below it: whoever comes in reads one of them, and nobody chooses. */
function useBoth() {
  const kazakh = useTranslateIn('kk');
  const russian = useTranslateIn('ru');
  return (id: MessageId) => (
    <>
      {kazakh(id)}
      <small lang="ru">{russian(id)}</small>
    </>
  );
}

/** Burns down to the next code. Its beginning is fixed once: the animation runs by itself. */
function Fuse({ until }: { until: number }) {
  const { now } = useCentre();
  const [begun] = useState(() => Math.min(0, until - now() - half));
  return (
    <div className={css.track} aria-hidden="true">
      <div className={css.left} style={{ animationDuration: `${half}ms`, animationDelay: `${begun}ms` }} />
    </div>
  );
}

/** The screen at the door: a code that proves that somebody is here, new every half minute. */
export function EntrancePage() {
  const t = useTranslate();
  const both = useBoth();
  const kazakh = useTranslateIn('kk');
  const staff = isStaff(useMe());
  const { centre, clock } = useCentre();
  const now = useNow(1_000);
  const { code, lost } = usePresenceCode(staff);
  const free = useFreeDesks(staff);
  useWakeLock();
  if (!staff) return <Notice heading title={t('frontDesk.forbidden')} />;

  return (
    <div className={css.screen} lang="kk">
      <header className={css.top}>
        <span className={css.mark}>
          <Horns size={44} />
        </span>
        <h1>{centre.names.kk}</h1>
        <p className={css.date}>{formatDay('kk', clock.dateOf(now), 'long')}</p>
        <p className={css.clock}>{clockText(clock.minutesOf(now))}</p>
      </header>
      <div className={css.band}>
        <OrnamentBand />
      </div>
      {code ? (
        <main className={css.main}>
          <div className={css.picture}>
            <Qr value={code.token} label={kazakh('entrance.code')} size={1} />
          </div>
          <div className={css.words}>
            <h2>{both('entrance.title')}</h2>
            <p className={css.digits} data-digits={code.digits}>
              {code.digits}
            </p>
            <Fuse key={code.until} until={Date.parse(code.until)} />
            <ol className={css.steps}>
              <li>
                <b>1</b>
                <span>{both('entrance.open')}</span>
              </li>
              <li>
                <b>2</b>
                <span>{both('entrance.scan')}</span>
              </li>
            </ol>
          </div>
        </main>
      ) : (
        <main className={css.main} data-lost={lost}>
          <div className={css.lost} role="status">
            {lost ? (
              <>
                <Icon name="offline" size={96} />
                <h2>{both('entrance.lost')}</h2>
                <p>{both('entrance.lostText')}</p>
              </>
            ) : (
              <Horns size={160} />
            )}
          </div>
        </main>
      )}
      <footer className={css.foot}>
        {free === null || lost ? null : (
          <p className={css.free}>
            <Icon name="desk" size={44} />
            <b>{free}</b>
            <span>{both('entrance.free')}</span>
          </p>
        )}
        {lost ? null : (
          <p className={css.help}>
            <Icon name="person" size={36} />
            <span>{both('entrance.help')}</span>
          </p>
        )}
      </footer>
    </div>
  );
}
