import { childOf } from './foreign-nodes';

const node = (parentNode: Node | null) => ({ parentNode }) as Node;
const parent = node(null);
const font = node(parent);

describe('the child that stands for a node', () => {
  it('is the node itself', () => expect(childOf(parent, font)).toBe(font));

  it('is what a translator has wrapped around it', () => {
    expect(childOf(parent, node(font))).toBe(font);
    expect(childOf(parent, node(node(font)))?.parentNode).toBe(font.parentNode);
  });

  it('is none when somebody has taken the node away', () => expect(childOf(parent, node(null))).toBeNull());
});
