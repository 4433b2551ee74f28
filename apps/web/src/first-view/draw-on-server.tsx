import { createMemoryHistory } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { giveFirstAnswers, readFirstAnswers } from '../api/first-answers';
import { centreQuery, centresQuery } from '../api/centre';
import { queryClient } from '../api/query-client';
import { meQuery } from '../api/session';
import { chooseCentre } from '../app/centre/choose-centre';
import { drawFor } from '../areas/booking/rooms/use-wide';
import { loadTexts } from '../intl/language';
import type { LanguageCode } from '../api/types';
import { makeRouter } from '../router';
import { App } from './app';
import { listUnasked } from './first-queries';
import { moveStyles } from './move-styles';

/** What the server knows of the reader of a page. */
export interface ViewOfReader {
  /** Path and search. */
  address: string;
  language: LanguageCode;
  /** The answers that come with the page, as JSON. */
  answers: string;
  /** False for a phone. */
  isWide: boolean;
  /** Names the styles of the view to the policy of the page. */
  nonce: string;
}

/** More looks find nothing more on any page. */
const MAX_LOOKS = 4;

/**
 * Draws the first view of a page as the app will draw it, so that it can be read before the scripts have arrived. One at a
 * time: the caches of the app are of one reader.
 * @returns HTML; null when the reader is led on to another page
 */
export async function drawOnServer({
  address,
  language,
  answers,
  isWide,
  nonce,
}: ViewOfReader): Promise<string | null> {
  try {
    queryClient.clear();
    queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } });
    giveFirstAnswers(readFirstAnswers(answers, Date.now()));
    drawFor({ isWide });
    await loadTexts(language);
    await askForCentre();
    const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
    await router.load();
    if (router.state.location.href !== address) return null;
    return moveStyles(await drawWithAnswers(<App router={router} />), nonce);
  } finally {
    queryClient.clear();
    giveFirstAnswers(readFirstAnswers(null, 0));
  }
}

async function askForCentre(): Promise<void> {
  const [me, centres] = await Promise.all([
    queryClient.fetchQuery(meQuery),
    queryClient.fetchQuery(centresQuery),
  ]);
  const centre = chooseCentre(centres, me);
  if (centre) await queryClient.fetchQuery(centreQuery(centre.id));
}

/** Draws, asks what the drawn parts want to know, and draws again. */
async function drawWithAnswers(app: ReactElement): Promise<string> {
  let html = renderToString(app);
  const missing = new Set<string>();
  for (let looks = 1; looks < MAX_LOOKS; looks++) {
    const unasked = listUnasked(queryClient).filter(({ queryHash }) => !missing.has(queryHash));
    if (unasked.length === 0) break;
    await Promise.all(
      unasked.map((query) =>
        query.fetch().catch(() => {
          // What did not come with the page is drawn as what is not there yet.
          missing.add(query.queryHash);
          query.reset();
        }),
      ),
    );
    html = renderToString(app);
  }
  return html;
}
