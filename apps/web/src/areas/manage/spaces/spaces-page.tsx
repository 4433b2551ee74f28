import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';
import { isManager } from '../../../api/roles';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import type { SpacesSearch } from '../search-params';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { SpaceRow } from './space-row';
import css from './spaces.module.css';
import { StickerSheet } from './sticker-sheet';

/** Desks and rooms by floor and area: who is confirmed at once, how long they are made ready, and their stickers. */
export function SpacesPage() {
  const t = useTranslate();
  const name = useName();
  const navigate = useNavigate();
  const { centre } = useCentre();
  const manager = isManager(useMe());
  const search = useSearch({ from: '/signed-in/spaces' });
  const spaces = useQuery({ ...spacesQuery(centre.id), enabled: manager });
  if (!manager) return <Notice heading title={t('rules.forbidden')} />;

  const go = (next: SpacesSearch, replace = true) => void navigate({ to: '/spaces', search: next, replace });
  const all = spaces.data ?? [];
  const floors = [...centre.floors]
    .sort((a, b) => a.level - b.level)
    .filter((floor) => all.some((space) => space.floorId === floor.id));
  const opened = all.find((space) => space.code === search.space);
  const floor =
    floors.find((one) => (search.floor ? one.key === search.floor : one.id === opened?.floorId)) ?? floors[0];
  const here = all.filter((space) => space.floorId === floor?.id);
  const areas = centre.areas
    .map((area) => ({ area, list: here.filter((space) => space.area === area.key) }))
    .filter(({ list }) => list.length > 0);
  const desksIn = (list: readonly Space[]) => list.filter((space) => space.kind === 'desk');
  const { print } = search;
  const stay: SpacesSearch = floor ? { floor: floor.key } : {};
  const area = centre.areas.find((one) => one.key === print);
  const toPrint = area
    ? desksIn(all.filter((space) => space.area === area.key))
    : all.filter((space) => space.code === print && space.kind === 'desk');

  return (
    <div className={css.page}>
      <ManageTabs />
      <h1 className={css.title}>{t('nav.spaces')}</h1>
      {spaces.isError && !spaces.data ? (
        <FailedNotice error={spaces.error} onRetry={() => void spaces.refetch()} />
      ) : !spaces.data ? (
        <Skeleton heights={[60, 60, 60, 60]} />
      ) : all.length === 0 ? (
        <Notice title={t('spaces.empty')} text={t('spaces.emptyText')}>
          <Button look="primary" icon="rules" onPress={() => void navigate({ to: '/rules' })}>
            {t('nav.rules')}
          </Button>
        </Notice>
      ) : print && toPrint.length > 0 ? (
        <StickerSheet
          title={area ? name(area.names) : print}
          desks={toPrint}
          onClose={() => go({ ...stay, ...(area ? {} : { space: print }) })}
        />
      ) : (
        <>
          {floors.length > 1 && floor ? (
            <div className={css.floors}>
              <Segments
                label={t('find.floor')}
                wide
                value={floor.key}
                onChange={(key) => go({ floor: key })}
                choices={floors.map((one) => ({ value: one.key, text: name(one.names) }))}
              />
            </div>
          ) : null}
          {areas.map(({ area: { key, names }, list }) => (
            <section key={key} className={css.area} aria-label={name(names)}>
              <div className={css.areaTop}>
                <h2>
                  {name(names)} <span>{list.length}</span>
                </h2>
                {desksIn(list).length > 0 ? (
                  <Button
                    icon="print"
                    label={`${t('spaces.printAll')}: ${name(names)}`}
                    onPress={() => go({ ...stay, print: key }, false)}
                  >
                    {t('spaces.printAll')}
                  </Button>
                ) : null}
              </div>
              <ul className={css.list}>
                {list.map((space) => (
                  <SpaceRow
                    key={space.id}
                    space={space}
                    open={search.space === space.code}
                    onOpen={(open) => go({ ...stay, ...(open ? { space: space.code } : {}) })}
                    onPrint={() => go({ ...stay, print: space.code }, false)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </div>
  );
}
