import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from '../intl/language';
import { Button } from 'react-aria-components/Button';
import { Icon } from './icon';
import css from './toast.module.css';

interface ToastContent {
  text: string;
  /** Bad news carries another icon. */
  bad?: boolean;
  seconds?: number;
  undo?: () => void;
  /** Id of what it tells about: a newer message about the same takes its place, and its way back with it. */
  about?: string;
}

interface Shown extends ToastContent {
  id: number;
}

const ToastContext = createContext<(content: ToastContent) => void>(() => undefined);

export function useToast(): (content: ToastContent) => void {
  return useContext(ToastContext);
}

function Toast({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const t = useTranslate();
  const seconds = toast.seconds ?? (toast.undo ? 10 : 6);
  return (
    <li className={toast.bad ? `${css.toast} ${css.no}` : css.toast}>
      <Icon name={toast.bad ? 'alert' : 'check'} size={24} />
      <span className={css.text}>{toast.text}</span>
      {toast.undo ? (
        <Button
          className={css.undo!}
          onPress={() => {
            toast.undo?.();
            onClose();
          }}
        >
          <Icon name="undo" size={18} />
          {t('action.undo')}
        </Button>
      ) : (
        <Button className={css.close!} aria-label={t('action.close')} onPress={onClose}>
          <Icon name="cross" size={18} />
        </Button>
      )}
      {/* The fuse is the timer: it stops while a hand or a focus rests on the message. */}
      <span
        className={css.fuse}
        style={{ animationDuration: `${seconds}s` }}
        onAnimationEnd={onClose}
        aria-hidden="true"
      />
    </li>
  );
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const [shown, setShown] = useState<Shown[]>([]);
  const counter = useRef(0);
  const show = useCallback((content: ToastContent) => {
    counter.current += 1;
    const id = counter.current;
    setShown((current) => [
      ...current.filter((other) => !content.about || other.about !== content.about).slice(-1),
      { ...content, id },
    ]);
  }, []);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext value={value}>
      {children}
      <section aria-label={t('toast.region')}>
        <ul className={css.region} aria-live="polite" aria-relevant="additions">
          {shown.map((toast) => (
            <Toast
              key={toast.id}
              toast={toast}
              onClose={() => setShown((current) => current.filter((other) => other.id !== toast.id))}
            />
          ))}
        </ul>
      </section>
    </ToastContext>
  );
}
