import { isProblem } from '../../../../api/client';
import { RefusalNotice } from '../../../../ui/notice';

/** What was wrong with a proof, and where the right one is: both sentences, since the second alone explains nothing. */
export function ProofRefusal({ error }: { error: unknown }) {
  if (!isProblem(error) || error.status === 0) return <RefusalNotice error={error} />;
  const { title, detail } = error.body;
  return <RefusalNotice error={error} taken={detail && detail !== title ? `${title}. ${detail}` : title} />;
}
