export const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** As above, and runs of blanks survive the browser. */
export const escapeLine = (text: string): string => escapeHtml(text).replace(/ {2}/g, " &nbsp;");
