import { useRef } from 'react';
import type { WalkInDraft } from '../walk-in/walk-in-draft';
import { useScanner } from './use-scanner';

/** What the fields of the console hold. */
interface TypedFields {
  search: string;
  walkIn: WalkInDraft;
}

interface TypedBeforeScanOptions {
  fields: TypedFields;
  /** Puts back what a hand had typed before the scanner typed into the same field. */
  onRestore: (typed: TypedFields) => void;
  /** @param onNobody takes the keys for what a hand has typed after all, when nobody has the code; absent when a scanner is sure */
  onScan: (code: string, onNobody?: () => void) => void;
  /** Keys of a scan were lost. */
  onCut: () => void;
  /** Keys that were taken for a scan were typed by a hand into the search field. */
  onTyped: (search: string) => void;
  /** A hand types while no field has the focus. */
  onLooseKey: () => void;
}

/** Listens for a scanner, and keeps its keys out of the fields. */
export function useTypedBeforeScan({ fields, onRestore, ...on }: TypedBeforeScanOptions) {
  /** What the fields held before each key that may belong to a scan. */
  const before = useRef<TypedFields[]>([]);
  const restore = (keysBefore: number) => {
    const typed = before.current[keysBefore] ?? fields;
    onRestore(typed);
    return typed;
  };
  useScanner({
    onKey: (isFirst) => {
      before.current = isFirst ? [fields] : [...before.current, fields];
    },
    onScan: ({ code, keysBefore, isSure }) => {
      const asTyped = fields;
      const { search } = restore(keysBefore);
      if (isSure) return on.onScan(code);
      return on.onScan(code, () => {
        onRestore(asTyped);
        if (asTyped.search !== search) on.onTyped(asTyped.search.trim());
      });
    },
    onCut: (keysBefore) => {
      restore(keysBefore);
      on.onCut();
    },
    onLooseKey: on.onLooseKey,
  });
}
