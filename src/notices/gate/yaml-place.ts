import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/**
 * The line, from 1, to which a path such as `fields.start_date.label` leads in a YAML text; where it ends early, the
 * line of what is still there.
 */
export const lineOfYamlPath = (content: string, path: string): number => {
  const counter = new LineCounter();
  let node: unknown = parseDocument(content, { lineCounter: counter }).contents;
  let offset = 0;
  for (const step of path.split(".")) {
    const next = within(node, step);
    if (next === undefined) break;
    offset = next.offset;
    node = next.node;
  }
  return counter.linePos(offset).line;
};

const within = (
  node: unknown,
  step: string,
): { readonly node: unknown; readonly offset: number } | undefined => {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)];
    return item?.range ? { node: item, offset: item.range[0] } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return pair === undefined || !range ? undefined : { node: pair.value, offset: range[0] };
};
