import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { Arrival } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { ForbiddenNotice } from '../../../app/shell/forbidden-notice';
import { useTranslate } from '../../../intl/language';
import { OutageBanner } from '../outage/outage-banner';
import { outageQuery } from '../queries';
import { useWalkInDesks } from '../use-walk-in-desks';
import { NO_WALK_IN } from '../walk-in/walk-in-draft';
import { AnswerPanel } from './answer-panel';
import answerCss from './answer-panel.module.css';
import { ArrivalList } from './arrival-list';
import css from './front-desk.module.css';
import { FrontDeskSide } from './front-desk-side';
import { SearchField } from './search-field';
import { useArrivalSearch } from './use-arrival-search';
import { useReception } from './use-reception';
import { useTypedBeforeScan } from './use-typed-before-scan';

/** The console of the front desk: the next person in the queue, walk-ins, and the live floor. */
export function FrontDeskPage() {
  return isStaff(useMe()) ? <Console /> : <ForbiddenNotice title="frontDesk.forbidden" />;
}

function Console() {
  const t = useTranslate();
  const { centre } = useCentre();
  const isOutage = Boolean(useQuery(outageQuery(centre.id)).data);
  const searchField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [walkIn, setWalkIn] = useState(NO_WALK_IN);
  const search = useArrivalSearch();
  const walkInDesks = useWalkInDesks();
  const everyone = search.everyone.data?.items ?? [];
  const focusSearch = useCallback(() => searchField.current?.focus(), []);
  const seat = (name: string, { person, booking }: Partial<Arrival> = {}) => {
    setWalkIn({ name, personId: person?.id ?? null, deskId: booking?.spaceIds[0] ?? null });
    reception.show(null);
    search.setText('');
    nameField.current?.focus();
  };
  const reception = useReception({
    everyone,
    desks: walkInDesks,
    onReceived: (via) => {
      // A scan leaves alone what a hand types meanwhile.
      if (via === 'scan') return;
      search.setText('');
      focusSearch();
    },
    onSeveral: search.setText,
    onSeat: (arrival) => seat(arrival?.person.fullName ?? '', arrival),
  });
  useTypedBeforeScan({
    fields: { search: search.text, walkIn },
    onRestore: (typed) => {
      search.setText(typed.search);
      setWalkIn(typed.walkIn);
    },
    onScan: reception.searchCode,
    onCut: reception.sayCut,
    onTyped: reception.searchName,
    onLooseKey: focusSearch,
  });
  useEffect(focusSearch, [focusSearch]);

  const { answer } = reception;
  const foundNobody = search.isSearching && search.isAnswered && search.arrivals.length === 0;
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
        <div className={answerCss.place} aria-live="assertive">
          <AnswerPanel
            answer={answer}
            undoing={reception.undoing}
            onWalkIn={answer?.tone === 'bad' && foundNobody ? () => seat(search.text.trim()) : null}
          />
        </div>
        <ArrivalList search={search} reception={reception} isOutage={isOutage} />
      </div>
      <FrontDeskSide
        arrivals={everyone}
        walkIn={walkIn}
        onWalkIn={setWalkIn}
        desks={walkInDesks}
        nameField={nameField}
        onSeated={() => {
          reception.show(null);
          focusSearch();
        }}
        onReceive={(arrival) => reception.receive(arrival, 'name')}
      />
    </div>
  );
}
