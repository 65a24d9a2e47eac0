/** Narrows the cascade to what was searched for. */
import type { CascadeNode } from './tree';

export interface Narrowed {
  /** What matches, under its ancestors; what stands below a match stays with it. */
  readonly nodes: readonly CascadeNode[];
  /** Nodes to open so that every match is in sight. */
  readonly open: ReadonlySet<string>;
  /** Nodes that match. */
  readonly count: number;
}

/** Every word must occur in code or name of a node or its ancestors, in any case; without words everything stays. */
export function narrowed(nodes: readonly CascadeNode[], search: string): Narrowed {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const open = new Set<string>();
  if (words.length === 0) return { nodes, open, count: 0 };
  let count = 0;
  const keep = (node: CascadeNode, missing: readonly string[]): CascadeNode | undefined => {
    const text = `${node.code} ${node.name}`.toLowerCase();
    const left = missing.filter((word) => !text.includes(word));
    if (left.length === 0) {
      count += 1;
      return node;
    }
    const children = node.children.flatMap((child) => keep(child, left) ?? []);
    if (children.length === 0) return undefined;
    open.add(node.id);
    return { ...node, children };
  };
  const kept = nodes.flatMap((node) => keep(node, words) ?? []);
  return { nodes: kept, open, count };
}
