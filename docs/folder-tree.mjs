// Compares the tree of folders in a document with the folders of the repository.

/** Folders whose own folders must all be in the tree: the root, and the sources of every library and app. */
const DRAWN_WHOLE = /^\.$|^(apps|libs)\/[^/]+\/src$/;
const LINE = /^( *)(\S+)\/(?: |$)/;

/** The folders of a tree: each line is an indented path that ends with a slash, then what is in the folder. */
export function foldersInTree(tree) {
  const above = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, path] = LINE.exec(line) ?? [];
    if (path === undefined) return [];
    while (above.length > 0 && above.at(-1).indent >= indent.length) above.pop();
    const folder = [...(above.length > 0 ? [above.at(-1).folder] : []), path].join('/');
    above.push({ indent: indent.length, folder });
    return [folder];
  });
}

/**
 * Each folder of the tree must exist. A folder with one folder in the tree has all of its folders in the tree.
 * @param {readonly string[]} drawn folders of the tree
 * @param {ReadonlySet<string>} existing every folder of the repository
 */
export function treeFaults(drawn, existing) {
  const known = new Set(drawn.flatMap((folder) => [folder, ...foldersAbove(folder)]));
  const opened = new Set([...known].map(parentOf));
  return [
    ...drawn.filter((folder) => !existing.has(folder)).map((folder) => `the folder ${folder} does not exist`),
    ...[...existing]
      .filter((folder) => !known.has(folder))
      .filter((folder) => opened.has(parentOf(folder)) || DRAWN_WHOLE.test(parentOf(folder)))
      .map((folder) => `the folder ${folder} is missing`),
  ];
}

/** Every folder that holds one of the files. */
export function foldersOf(files) {
  return new Set(files.flatMap(foldersAbove));
}

function foldersAbove(path) {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function parentOf(folder) {
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '.';
}
