/** The node itself when it is a child of `parent`, else what somebody has wrapped around it; null when it is not there at all. */
export function childOf(parent: Node, node: Node): Node | null {
  let child: Node | null = node;
  while (child && child.parentNode !== parent) child = child.parentNode;
  return child;
}

/**
 * Translators and extensions put elements around the texts of a page, or texts of their own in their place. Then React
 * asks the browser to remove a child or to insert before a child that is another one's now, and the page would crash.
 * The page says `translate="no"`, but not every translator obeys. Called once, before the page is drawn.
 */
export function tolerateForeignNodes(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, node: T): T {
    const child = childOf(this, node);
    if (child) removeChild.call(this, child);
    return node;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    insertBefore.call(this, node, before && childOf(this, before));
    return node;
  };
}
