import { useNavigate, useSearch } from '@tanstack/react-router';
import { afterMutation } from '../../../api/after-mutation';
import { useUpdatePolicies } from '../queries';
import type { Policy } from '../../../api/types';
import { useMe } from '../../../api/session';
import { isManager } from '../../../api/roles';

import { useCentre } from '../../../app/centre/centre-provider';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import { useName, useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice, useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { RuleTester } from '../rules/rule-tester';
import css from './policies.module.css';
import { PolicyForm } from './policy-form';
import { usePolicyWords } from './policy-words';

/** Rules for some spaces, roles or organisations, beside those that hold for all. */
export function PoliciesPage() {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const wordsOf = usePolicyWords();
  const me = useMe();
  const { centre } = useCentre();
  const { edit } = useSearch({ from: '/signed-in/policies' });
  const update = useUpdatePolicies(centre.id);
  if (!isManager(me)) return <Notice heading title={t('rules.forbidden')} />;

  const { policies } = centre;
  const edited = policies.find((policy) => policy.key === edit) ?? null;
  const open = (key?: string) => {
    update.reset();
    void navigate({ to: '/policies', search: key ? { edit: key } : {} });
    window.scrollTo(0, 0);
  };
  const failed = (error: unknown) => toast({ text: problemText(error), bad: true });
  const write = (
    next: readonly Policy[],
    text: MessageId,
    about: string,
    done?: () => void,
    not?: (error: unknown) => void,
  ) =>
    afterMutation(
      update.mutateAsync({ policies: next, version: centre.version }),
      (saved) => {
        done?.();
        toast({
          text: t(text),
          about,
          undo: () =>
            afterMutation(
              update.mutateAsync({ policies, version: saved.version }),
              () => toast({ text: t('toast.restored'), about }),
              failed,
            ),
        });
      },
      not,
    );

  return (
    <div className={css.page}>
      <ManageTabs />
      <h1>{t('nav.policies')}</h1>
      <div className={css.columns}>
        {edit && (edited || edit === 'new') ? (
          <PolicyForm
            key={edit}
            policy={edited}
            index={edited ? policies.indexOf(edited) : policies.length}
            taken={policies.map((policy) => policy.key)}
            busy={update.isPending}
            error={update.error}
            onClose={() => open()}
            onSave={(policy) =>
              write(
                edited ? policies.map((one) => (one === edited ? policy : one)) : [...policies, policy],
                'policies.saved',
                policy.key,
                () => open(),
              )
            }
          />
        ) : policies.length === 0 ? (
          <Notice title={t('policies.empty')} text={t('policies.emptyText')}>
            <Button look="primary" icon="plus" onPress={() => open('new')}>
              {t('policies.add')}
            </Button>
          </Notice>
        ) : (
          <div className={css.part}>
            <ul className={css.list}>
              {policies.map((policy) => {
                const words = wordsOf(policy);
                return (
                  <li key={policy.key} className={css.card}>
                    <h2>{name(policy.names)}</h2>
                    <p className={css.scope}>{words.scope.join(' · ')}</p>
                    <ul className={css.limits}>
                      {words.limits.map((limit) => (
                        <li key={limit}>
                          <Icon name="check" size={18} />
                          {limit}
                        </li>
                      ))}
                    </ul>
                    <p className={css.soft}>{words.lifted}</p>
                    <div className={css.chips}>
                      <Button
                        icon="rules"
                        label={`${t('policies.edit')}: ${name(policy.names)}`}
                        onPress={() => open(policy.key)}
                      >
                        {t('policies.edit')}
                      </Button>
                      <Button
                        look="danger"
                        icon="cross"
                        disabled={update.isPending}
                        label={`${t('policies.remove')}: ${name(policy.names)}`}
                        onPress={() =>
                          write(
                            policies.filter((one) => one !== policy),
                            'policies.removed',
                            policy.key,
                            undefined,
                            failed,
                          )
                        }
                      >
                        {t('policies.remove')}
                      </Button>
                    </div>
                  </li>
                );
              })}
            </ul>
            <Button look="primary" icon="plus" onPress={() => open('new')}>
              {t('policies.add')}
            </Button>
          </div>
        )}
        <div className={css.beside}>
          <RuleTester />
        </div>
      </div>
    </div>
  );
}
