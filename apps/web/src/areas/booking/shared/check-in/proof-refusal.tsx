import { isProblem } from '../../../../api/client';
import { RefusalNotice } from '../../../../ui/refusal-notice';

/** What was wrong with a proof, and where the right one is. It takes both sentences of the server to understand it. */
export function ProofRefusal({ error }: { error: unknown }) {
  if (!isProblem(error) || error.status === 0) return <RefusalNotice error={error} />;
  const { title, detail } = error.body;
  return <RefusalNotice error={error} taken={detail && detail !== title ? `${title}. ${detail}` : title} />;
}
