import { Parser } from "htmlparser2";

/** An element of a mail's HTML. */
export type PageElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  /** Its own text, that of elements within it apart. */
  readonly texts: readonly string[];
};

/** Every element of a page, in order; what stands in comments, as the parts for Outlook do, is left out. */
export const elementsOf = (html: string): readonly PageElement[] => {
  const elements: PageElement[] = [];
  const open: (PageElement & { readonly texts: string[] })[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, parent: open.at(-1) ?? null, texts: [] };
      elements.push(element);
      open.push(element);
    },
    ontext: (text) => void open.at(-1)?.texts.push(text),
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return elements;
};
