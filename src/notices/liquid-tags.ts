/** Every `{{ output }}` and `{% tag %}` of a template, in order, with its white space evened out. */
export const liquidTags = (source: string): readonly string[] =>
  [...source.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)].map(([tag]) =>
    tag
      .replace(/&#x27;|&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/\s+/g, " "),
  );

/**
 * Which Liquid tags compiling has changed.
 *
 * MJML silently drops control tags that stand between structural tags outside of `mj-raw`, also in its
 * strict mode, so that a conditional part becomes unconditional. It may repeat an output (the title is
 * also a label), never a control tag.
 * @returns a sentence a problem; none when all is there
 */
export const lostTags = (before: string, after: string): readonly string[] => {
  const [wanted, found] = [liquidTags(before), liquidTags(after)];
  const [controls, kept] = [wanted.filter(isControl), found.filter(isControl)];
  const broken = controls.findIndex((tag, index) => tag !== kept[index]);
  if (broken >= 0) return [`${controls[broken]} was lost in compiling: between MJML tags it needs <mj-raw>`];
  if (kept.length > controls.length) return [`${kept[controls.length]} was repeated in compiling`];
  return [...new Set(wanted)]
    .filter((tag) => !isControl(tag) && count(found, tag) < count(wanted, tag))
    .map((tag) => `${tag} was lost in compiling`);
};

const isControl = (tag: string): boolean => tag.startsWith("{%");
const count = (tags: readonly string[], tag: string): number => tags.filter((other) => other === tag).length;
