import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Notice } from '../../../ui/notice';
import { OutageBanner } from '../outage/outage-banner';
import { outageQuery } from '../queries';
import type { WalkInDraft } from '../walk-in/walk-in-card';
import { AnswerPanel } from './answer-panel';
import { ArrivalList } from './arrival-list';
import css from './front-desk.module.css';
import { FrontDeskSide } from './front-desk-side';
import { SearchField } from './search-field';
import { useArrivalSearch } from './use-arrival-search';
import { useReception } from './use-reception';
import { useScanner } from './use-scanner';

/** The console of the front desk: the next person in the queue, walk-ins, and the live floor. */
export function FrontDeskPage() {
  const t = useTranslate();
  const staff = isStaff(useMe());
  return staff ? <Console /> : <Notice title={t('frontDesk.forbidden')} />;
}

const NO_WALK_IN: WalkInDraft = { name: '', deskId: null };

function Console() {
  const t = useTranslate();
  const { centre } = useCentre();
  const isOutage = Boolean(useQuery(outageQuery(centre.id)).data);
  const searchField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [walkIn, setWalkIn] = useState(NO_WALK_IN);
  const search = useArrivalSearch();
  const focusSearch = useCallback(() => searchField.current?.focus(), []);
  const reception = useReception({
    onReceived: () => {
      search.setText('');
      focusSearch();
    },
    onSeveral: search.setText,
  });
  const nameBeforeScan = useRef('');
  useScanner({
    onFirstKey: () => {
      nameBeforeScan.current = walkIn.name;
    },
    onScan: (code) => {
      // What the scanner typed into a field is taken back.
      setWalkIn((current) => ({ ...current, name: nameBeforeScan.current }));
      search.setText('');
      reception.searchCode(code);
    },
    onLooseKey: focusSearch,
  });
  useEffect(focusSearch, [focusSearch]);

  const seatAsWalkIn = () => {
    setWalkIn((current) => ({ ...current, name: search.text.trim() }));
    reception.show(null);
    search.setText('');
    nameField.current?.focus();
  };
  const { answer } = reception;
  const foundNobody = search.text.trim() !== '' && search.arrivals.length === 0;
  return (
    <div className={css.page}>
      <OutageBanner />
      <div className={css.main}>
        <h1 className="visually-hidden">{t('nav.frontDesk')}</h1>
        <SearchField
          ref={searchField}
          text={search.text}
          onText={search.setText}
          onSearch={reception.searchName}
        />
        <div aria-live="assertive">
          {answer ? (
            <AnswerPanel
              answer={answer}
              undoing={reception.undoing}
              onUndo={(bookingId) => reception.undo(bookingId, focusSearch)}
              onWalkIn={!answer.good && foundNobody ? seatAsWalkIn : null}
            />
          ) : null}
        </div>
        <ArrivalList search={search} reception={reception} isOutage={isOutage} />
      </div>
      <FrontDeskSide
        arrivals={search.everyone.data?.items ?? []}
        walkIn={walkIn}
        onWalkIn={setWalkIn}
        nameField={nameField}
        onSeated={focusSearch}
      />
    </div>
  );
}
