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
  onScan: (code: string) => void;
  /** Keys of a scan were lost. */
  onCut: () => void;
  /** A hand types while no field has the focus. */
  onLooseKey: () => void;
}

/** Listens for a scanner, and keeps its keys out of the fields. */
export function useTypedBeforeScan({ fields, onRestore, onScan, onCut, onLooseKey }: TypedBeforeScanOptions) {
  const typed = useRef(fields);
  useScanner({
    onFirstKey: () => {
      typed.current = fields;
    },
    onScan: (code) => {
      onRestore(typed.current);
      onScan(code);
    },
    onCut: () => {
      onRestore(typed.current);
      onCut();
    },
    onLooseKey,
  });
}
