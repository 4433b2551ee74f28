import { useQuery } from '@tanstack/react-query';
import type { Policy, PolicyRole } from '../../../api/types';
import { spacesQuery } from '../../../api/centre';

import { useCentre } from '../../../app/centre/centre-provider';
import { useLanguage, useName, useTranslate, type MessageId } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { sayWeek } from '../hours/say-week';
import { useWeekdayNames } from '../hours/weekday-names';
import { limitFields, type Unit } from './limit-fields';

export const roleNames: Readonly<Record<PolicyRole, MessageId>> = {
  member: 'role.member',
  organiser: 'policies.role.organiser',
  newcomer: 'policies.role.newcomer',
  front_desk: 'role.frontDesk',
  manager: 'role.manager',
};

/** Types are data of the centre; those that are known here have words. */
export const typeNames: Readonly<Record<string, MessageId>> = {
  public_structure: 'policies.type.public_structure',
  ethnocultural_association: 'policies.type.ethnocultural_association',
};

export const lifterNames: Readonly<Record<'nobody' | 'front_desk' | 'manager', MessageId>> = {
  nobody: 'policies.lifted.nobody',
  front_desk: 'refusal.lifted.frontDesk',
  manager: 'refusal.lifted.manager',
};

interface PolicyWords {
  /** Where and for whom it holds. */
  scope: string[];
  /** What it allows. */
  limits: string[];
  lifted: string;
}

/** A special rule in sentences of label form. */
export function usePolicyWords(): (policy: Policy) => PolicyWords {
  const t = useTranslate();
  const name = useName();
  const { language } = useLanguage();
  const nameOf = useWeekdayNames();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const areaName = (key: string) => name(centre.areas.find((area) => area.key === key)?.names) || key;
  const featureName = (key: string) => name(centre.features.find((one) => one.key === key)?.names) || key;
  const spaceName = (code: string) => name(spaces.find((space) => space.code === code)?.names) || code;
  const typeName = (type: string) => {
    const known = typeNames[type];
    return known ? t(known) : type;
  };
  const measure = (unit: Unit, value: number) =>
    unit === 'minutes'
      ? formatLength(language, value)
      : unit === 'days'
        ? t('rules.days', { count: value })
        : unit === 'percent'
          ? `${value} %`
          : String(value);
  const listed = (label: MessageId, keys: readonly string[] | undefined, say: (key: string) => string) =>
    keys && keys.length > 0 ? [`${t(label)}: ${keys.map(say).join(', ')}`] : [];

  return ({ applies, limits, counts, liftedBy }) => {
    const { windows, primeTime } = limits;
    const scope = [
      ...(applies.kind ? [t(applies.kind === 'desk' ? 'closures.desks' : 'closures.rooms')] : []),
      ...listed('policies.areas', applies.areas, areaName),
      ...listed('policies.spaces', applies.spaces, spaceName),
      ...listed('policies.features', applies.features, featureName),
      ...listed('policies.roles', applies.roles, (role) => t(roleNames[role as PolicyRole])),
      ...listed('policies.types', applies.organisationTypes, typeName),
      ...listed('policies.organisations', applies.organisations, (key) => key),
    ];
    return {
      scope: scope.length > 0 ? scope : [t('policies.everybody')],
      limits: [
        ...limitFields.flatMap(({ name: limit, rule, unit }) => {
          const value = limits[limit];
          return value === undefined ? [] : [`${t(rule)}: ${measure(unit, value)}`];
        }),
        ...(windows
          ? [
              `${t('rule.booking_window')}: ${sayWeek(windows, (day) => nameOf(day, 'weekday')) || t('hours.closed')}`,
            ]
          : []),
        ...(primeTime
          ? [
              t('policies.primeSaid', {
                weight: primeTime.weight,
                hours: sayWeek(primeTime.hours, (day) => nameOf(day, 'weekday')),
              }),
            ]
          : []),
        ...(counts === 'organisation' ? [t('policies.countsOrganisation')] : []),
      ],
      lifted: t(lifterNames[liftedBy ?? 'front_desk']),
    };
  };
}
