import { join } from 'node:path';
import { normalizePath, type Plugin, type Rollup } from 'vite';
import { FIRST_PAGES, type FirstPage } from './first-pages';

const LANGUAGES = ['kk', 'ru', 'en'];
const ENTRY = 'main.tsx';

/** The files that some modules need, without those that the page has anyway. */
class BuiltFiles {
  private readonly chunks: Rollup.OutputChunk[];

  constructor(
    bundle: Rollup.OutputBundle,
    private readonly sources: string,
  ) {
    this.chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  }

  /** The chunks that are loaded with a module, without those that are loaded with the app. */
  chunksOf(modules: readonly string[]): Rollup.OutputChunk[] {
    const ofApp = this.collect(this.chunkWith(ENTRY));
    const found = new Set(modules.flatMap((module) => [...this.collect(this.chunkWith(module))]));
    return [...found].filter((chunk) => !ofApp.has(chunk));
  }

  private chunkWith(module: string): Rollup.OutputChunk {
    const id = normalizePath(join(this.sources, module));
    const found = this.chunks.find((chunk) => chunk.moduleIds.includes(id));
    if (!found) throw new Error(`No page is made of ${module}`);
    return found;
  }

  private collect(chunk: Rollup.OutputChunk, found = new Set<Rollup.OutputChunk>()): Set<Rollup.OutputChunk> {
    if (found.has(chunk)) return found;
    found.add(chunk);
    for (const name of chunk.imports) {
      const imported = this.chunks.find(({ fileName }) => fileName === name);
      if (imported) this.collect(imported, found);
    }
    return found;
  }
}

const addressOf = (fileName: string) => `/${fileName}`;

function describe(files: BuiltFiles, page: FirstPage) {
  const chunks = files.chunksOf(page.modules);
  const styles = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  const catalogues = page.isForStaff ? ['catalogue', 'staff-catalogue'] : ['catalogue'];
  const textsIn = (language: string) =>
    files.chunksOf(catalogues.map((name) => `intl/${name}-${language}.ts`));
  return {
    scripts: chunks.map(({ fileName }) => addressOf(fileName)),
    styles: [...new Set(styles)].map(addressOf),
    texts: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        textsIn(language)
          .filter((chunk) => !chunks.includes(chunk))
          .map(({ fileName }) => addressOf(fileName)),
      ]),
    ),
    answers: page.answers,
    isForMembers: page.isForMembers ?? false,
    isDrawn: page.isDrawn ?? false,
  };
}

/** Writes which files each of the first pages needs, for the server that sends it. */
export function firstPages(root: string): Plugin {
  return {
    name: 'birlik:first-pages',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = new BuiltFiles(bundle, join(root, 'src'));
      const pages = Object.fromEntries(
        Object.entries(FIRST_PAGES).map(([path, page]) => [path, describe(files, page)]),
      );
      this.emitFile({ type: 'asset', fileName: 'first-pages.json', source: JSON.stringify(pages) });
    },
  };
}
