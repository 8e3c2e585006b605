/** What a mail program takes over from the mail that is answered in it. */
export type AnsweredMail = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
  readonly text: string;
  /** What stands inside `<body>`. */
  readonly html: string;
};

/** Of a page of HTML. */
export const insideBody = (html: string): string => {
  const folded = html.toLowerCase();
  const opened = folded.indexOf("<body");
  const start = opened === -1 ? 0 : html.indexOf(">", opened) + 1;
  const end = folded.lastIndexOf("</body>");
  return html.slice(start, end < start ? undefined : end).trim();
};
