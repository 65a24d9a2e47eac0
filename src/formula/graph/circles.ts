/** Circles of a directed graph whose nodes are 0 to `count - 1` (Tarjan's components, without recursion). */

interface Visit {
  readonly node: number;
  readonly edges: readonly number[];
  next: number;
}

/** Nodes that lead to each other: groups of two or more, and single nodes that lead to themselves. */
export function circlesOf(
  count: number,
  edgesOf: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const circles: number[][] = [];
  let visited = 0;

  const enter = (node: number): Visit => {
    order[node] = lowest[node] = visited;
    visited += 1;
    open.push(node);
    isOpen[node] = 1;
    return { node, edges: edgesOf(node), next: 0 };
  };
  const lower = (node: number, other: number): void => {
    lowest[node] = Math.min(lowest[node] ?? 0, other);
  };
  const leave = ({ node, edges }: Visit): void => {
    if (lowest[node] !== order[node]) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen[member] = 0;
    if (group.length > 1 || edges.includes(node)) circles.push(group);
  };

  for (let start = 0; start < count; start += 1) {
    if (order[start] !== -1) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const target = visit.edges[visit.next];
      visit.next += 1;
      if (target === undefined) {
        leave(visit);
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) lower(above.node, lowest[visit.node] ?? 0);
      } else if (order[target] === -1) {
        path.push(enter(target));
      } else if (isOpen[target] === 1) {
        lower(visit.node, order[target] ?? 0);
      }
    }
  }
  return circles;
}
