import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { spacesQuery } from '../../../api/centre';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ManagerPage } from '../manager-page';
import type { SpacesSearch } from '../search-params';
import { AreaSection } from './area-section';
import css from './spaces.module.css';
import { areasOfFloor, chosenFloor, floorsWithSpaces, stickersToPrint } from './spaces-view';
import { StickerSheet } from './sticker-sheet';

/** Desks and rooms by floor and area: who confirms a booking, how long they are prepared, and their stickers. */
export function SpacesPage() {
  return (
    <ManagerPage className={css.page} title="nav.spaces" titleClassName={css.title}>
      <Spaces />
    </ManagerPage>
  );
}

function Spaces() {
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id));
  return (
    <WhenLoaded query={spaces} skeleton={[60, 60, 60, 60]}>
      {(list) => (list.length === 0 ? <NoSpaces /> : <LoadedSpaces spaces={list} />)}
    </WhenLoaded>
  );
}

function NoSpaces() {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Notice title={t('spaces.empty')} text={t('spaces.emptyText')}>
      <Button variant="primary" icon="rules" onPress={() => void navigate({ to: '/rules' })}>
        {t('nav.rules')}
      </Button>
    </Notice>
  );
}

/** The spaces of a floor, or the stickers that are asked for. */
function LoadedSpaces({ spaces }: { spaces: readonly Space[] }) {
  const t = useTranslate();
  const name = useName();
  const navigate = useNavigate();
  const { centre } = useCentre();
  const search = useSearch({ from: '/signed-in/spaces' });
  const go = (next: SpacesSearch, replace = true) => void navigate({ to: '/spaces', search: next, replace });
  const floors = floorsWithSpaces(centre, spaces);
  const floor = chosenFloor(floors, spaces, search);
  const onFloor: SpacesSearch = floor ? { floor: floor.key } : {};
  const { area, desks } = stickersToPrint(centre.areas, spaces, search.print);

  if (search.print && desks.length > 0)
    return (
      <StickerSheet
        title={area ? name(area.names) : search.print}
        desks={desks}
        onClose={() => go(area ? onFloor : { ...onFloor, space: search.print })}
      />
    );
  return (
    <>
      {floors.length > 1 && floor ? (
        <div className={css.floors}>
          <Segments
            label={t('find.floor')}
            wide
            value={floor.key}
            onChange={(key) => go({ floor: key })}
            choices={floors.map(({ key, names }) => ({ value: key, text: name(names) }))}
          />
        </div>
      ) : null}
      {areasOfFloor(centre.areas, spaces, floor).map((group) => (
        <AreaSection
          key={group.area.key}
          {...group}
          openCode={search.space}
          onOpen={(code) => go(code ? { ...onFloor, space: code } : onFloor)}
          onPrint={(print) => go({ ...onFloor, print }, false)}
        />
      ))}
    </>
  );
}
