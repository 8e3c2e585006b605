/**
 * Joins the lines of `format=flowed` text again (RFC 3676 §4). Lines of another quote depth are never
 * joined, which the common libraries get wrong (§4.5), so that a quote cannot swallow the reply.
 */
export const unflow = (text: string, delSp: boolean): string => {
  const paragraphs: string[] = [];
  let open: { readonly depth: number; pieces: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined)
      paragraphs.push(">".repeat(open.depth) + (open.depth > 0 ? " " : "") + open.pieces.join(""));
    open = undefined;
  };
  for (const line of text.split("\n")) {
    const marks = quoteMarks(line);
    const depth = marks.replaceAll(" ", "").length;
    const stuffed = line.slice(marks.length);
    // §4.4: one space after the quote marks is stuffing.
    const content = stuffed.startsWith(" ") ? stuffed.slice(1) : stuffed;
    // Nor is an empty line joined to a line that merely ends with a space.
    if (open !== undefined && (open.depth !== depth || content === "")) close();
    // §4.3: the signature separator ends with a space and is nevertheless a fixed line.
    const flows = content.endsWith(" ") && content !== "-- ";
    if (content === "-- ") close();
    open ??= { depth, pieces: [] };
    open.pieces.push(flows && delSp ? content.slice(0, -1) : content);
    if (!flows) close();
  }
  close();
  return paragraphs.join("\n");
};

/** §4.5 has them close together; mail programs that add their own to a quote leave spaces. */
const quoteMarks = (line: string): string => /^(?:>(?: (?=>))?)*/.exec(line)?.[0] ?? "";
