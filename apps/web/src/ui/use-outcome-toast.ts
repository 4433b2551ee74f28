import { afterMutation } from '../api/after-mutation';
import { useTranslate } from '../intl/language';
import { useProblemText } from './refusal';
import { useToast } from './toast';

interface Success {
  text: string;
  /** Id of what the message is about. */
  about?: string | undefined;
  /** How long the way back is offered. */
  seconds?: number | undefined;
  /** Takes it back. */
  undo?: (() => Promise<unknown>) | undefined;
  /** Said when it has been taken back. */
  undoneText?: string;
}

/** Tells how a write ended: that it is done, with the way to undo it, or why it failed. */
export function useOutcomeToast() {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();

  const failed = (error: unknown, about?: string) => toast({ text: problemText(error), bad: true, about });

  const done = ({ text, about, seconds, undo, undoneText }: Success) =>
    toast({
      text,
      about,
      seconds,
      undo:
        undo &&
        (() =>
          afterMutation(
            undo(),
            () => toast({ text: undoneText ?? t('toast.restored'), about }),
            (error) => failed(error, about),
          )),
    });

  return { done, failed };
}
