/**
 * Finds the first tag that is not closed, or closed without having been opened.
 *
 * MJML itself says nothing about it and leaves out what follows.
 * @returns the problem with its line; undefined when there is none
 */
export const illFormed = (source: string): string | undefined => {
  const open: { readonly name: string; readonly line: number }[] = [];
  for (const { name, line, closes, empty } of tagsOf(blanked(source))) {
    if (empty) continue;
    if (!closes) {
      open.push({ name, line });
      continue;
    }
    const last = open.pop();
    if (last === undefined) return `line ${line}: </${name}> closes nothing`;
    if (last.name !== name)
      return `line ${line}: </${name}> where <${last.name}> of line ${last.line} is open`;
  }
  const [first] = open;
  return first && `line ${first.line}: <${first.name}> is never closed`;
};

const tagsOf = function* (source: string) {
  let line = 1;
  let counted = 0;
  for (const match of source.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/g)) {
    const [whole, slash, name] = match;
    line += source.slice(counted, match.index).split("\n").length - 1;
    counted = match.index;
    yield { name: name ?? "", line, closes: slash === "/", empty: whole.endsWith("/>") };
  }
};

/** Without comments, Liquid and style sheets, whose angle brackets are no tags; line breaks stay. */
const blanked = (source: string): string =>
  source.replace(
    /<!--[\s\S]*?-->|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|(?<=<mj-style[^>]*>)[\s\S]*?(?=<\/mj-style>)/g,
    (part) => part.replace(/[^\n]/g, ""),
  );
