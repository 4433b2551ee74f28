import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from '../intl/language';
import { Icon } from './icon';
import css from './toast.module.css';
import { unbroken } from './unbroken';

interface ToastContent {
  text: string;
  /** Bad news has another icon. */
  bad?: boolean;
  seconds?: number | undefined;
  undo?: (() => void) | undefined;
  /** Id of what it tells about: a newer message about the same replaces it together with its undo. */
  about?: string | undefined;
}

interface ShownToast extends ToastContent {
  id: number;
}

const SECONDS_TO_READ = 6;
/** Good news without a way back is read at a glance. */
const SECONDS_TO_GLANCE = 4;
const SECONDS_TO_UNDO = 10;

const ToastContext = createContext<(content: ToastContent) => void>(() => undefined);

/** Shows a message at the edge of the page for some seconds. */
export function useToast(): (content: ToastContent) => void {
  return useContext(ToastContext);
}

/** Good news gives way to what is newer. A way back and bad news stay beside it, unless they are about the same. */
function isKeptBeside({ about, undo, bad }: ToastContent, newer: ToastContent): boolean {
  return Boolean(undo ?? bad) && (!newer.about || about !== newer.about);
}

function readingSeconds({ bad, seconds }: ToastContent): number {
  return bad ? SECONDS_TO_READ : (seconds ?? SECONDS_TO_GLANCE);
}

function Toast({ toast, onClose }: { toast: ShownToast; onClose: () => void }) {
  const t = useTranslate();
  const seconds = toast.undo ? (toast.seconds ?? SECONDS_TO_UNDO) : readingSeconds(toast);
  return (
    <li className={toast.bad ? `${css.toast} ${css.no}` : css.toast}>
      <Icon name={toast.bad ? 'alert' : 'check'} size={24} />
      <span className={css.text}>{unbroken(toast.text)}</span>
      {toast.undo ? (
        <button
          type="button"
          className={css.undo}
          onClick={() => {
            toast.undo?.();
            onClose();
          }}
        >
          <Icon name="undo" size={18} />
          {t('action.undo')}
        </button>
      ) : (
        <button type="button" className={css.close} aria-label={t('action.close')} onClick={onClose}>
          <Icon name="cross" size={18} />
        </button>
      )}
      {/* The animation is the timer: it stops while a pointer or the focus rests on the message. */}
      <span
        className={css.fuse}
        style={{ animationDuration: `${seconds}s` }}
        onAnimationEnd={onClose}
        aria-hidden="true"
      />
    </li>
  );
}

/** Shows the messages of everything below, two at most. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const lastId = useRef(0);
  const show = useCallback((content: ToastContent) => {
    lastId.current += 1;
    const id = lastId.current;
    setToasts((current) => [
      ...current.filter((other) => isKeptBeside(other, content)).slice(-1),
      { ...content, id },
    ]);
  }, []);
  const close = (id: number) => setToasts((current) => current.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      {children}
      <section aria-label={t('toast.region')}>
        <ul className={css.region} aria-live="polite" aria-relevant="additions">
          {toasts.map((toast) => (
            <Toast key={toast.id} toast={toast} onClose={() => close(toast.id)} />
          ))}
        </ul>
      </section>
    </ToastContext>
  );
}
