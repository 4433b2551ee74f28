import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstPages } from './build/first-pages-plugin';

const root = fileURLToPath(new URL('.', import.meta.url));
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** What some pages share is named after all of them. */
const shortName = (name: string) => name.replace(/^shared~.*?(\.\w+)?$/, 'shared').replace(/\.\w+$/, '');

/** Message files are compiled here, so that the ICU parser never travels to a phone. */
function compiledMessages(): Plugin {
  return {
    name: 'birlik:compiled-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/texts\/(kk|ru|en)\.json$/.test(id)) return null;
      const source = JSON.parse(code) as Record<string, string>;
      const compiled = Object.fromEntries(
        Object.entries(source).map(([key, text]) => [key, compileMessage(text)]),
      );
      return { code: JSON.stringify(compiled), map: null };
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  root,
  base: '/',
  plugins: [compiledMessages(), react(), ...(isSsrBuild ? [] : [firstPages(root)])],
  // The program that draws is complete: it runs where the packages of the pages are not installed.
  ssr: { noExternal: true },
  ...(isSsrBuild && { publicDir: false, define: { 'process.env.NODE_ENV': '"production"' } }),
  json: { namedExports: false, stringify: true },
  build: {
    outDir: fileURLToPath(new URL(`../../dist/apps/web${isSsrBuild ? '-drawing' : ''}`, import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // One small file of styles: in pieces, the requests cost more than the bytes.
    cssCodeSplit: false,
    ...(!isSsrBuild && {
      rolldownOptions: {
        output: {
          // One file for what every page needs, and few for what some share: each file is a request of its own.
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 100_000 },
            ],
          },
          chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
          assetFileNames: ({ names: [name = ''] }) => `assets/${shortName(name)}-[hash][extname]`,
        },
      },
    }),
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': api, '/dev': api },
  },
}));
