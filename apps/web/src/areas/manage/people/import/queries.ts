import { queryOptions, useMutation } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, send } from '../../../../api/client';
import { keys } from '../../../../api/keys';
import { useWriteAndWait } from '../../../../api/mutations';
import type {
  DoneImport,
  ImportDraft,
  ImportPreview,
  NewImport,
  PastImport,
  UndoneImport,
} from '../../../../api/types';

/** Imports of the centre, newest first. */
export const importsQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.imports(centreId),
    queryFn: ({ signal }) => getItems<PastImport>(`/centres/${centreId}/imports`, signal),
  });

/** Asks what an import would do. */
export const usePreviewImport = (centreId: string) =>
  useMutation({
    mutationFn: (draft: ImportDraft) =>
      send<ImportPreview>('POST', `/centres/${centreId}/imports/preview`, { body: draft }),
  });

/** Adds the people who are new. After a lost answer they are known, so nobody is added twice. */
export const useImportPeople = (centreId: string) =>
  useWriteAndWait([keys.people(centreId), keys.imports(centreId)], (agreed: NewImport) =>
    send<DoneImport>('POST', `/centres/${centreId}/imports`, {
      body: agreed,
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Removes the people of an import who have done nothing since. */
export const useUndoImport = (centreId: string) =>
  useWriteAndWait([keys.people(centreId), keys.imports(centreId)], (importId: string) =>
    send<UndoneImport>('POST', `/imports/${importId}/undo`, { idempotencyKey: newIdempotencyKey() }),
  );
