import type { Line } from "./line.ts";

/**
 * The lines of a mail without what PGP puts around a text that it has signed (RFC 9580 §7). The signature
 * itself is not checked, and nothing is believed for its sake.
 */
export const withoutArmour = (lines: readonly Line[]): readonly Line[] => {
  const start = lines.findIndex(({ text, quoted }) => !quoted && text.trimEnd() === SIGNED);
  if (start < 0) return lines;
  const head = lines.findIndex(({ text }, index) => index > start && !ARMOUR_HEADER.test(text));
  const end = lines.findIndex(({ text }, index) => index > start && text.trimEnd() === SIGNATURE);
  const last = lines.findIndex(({ text }, index) => index > end && text.trimEnd() === LAST);
  const isWhole = head >= 0 && head <= end && last >= 0;
  if (!isWhole || lines.slice(end + 1, last).some(({ text }) => !ARMOURED.test(text))) return lines;
  const signed = lines.slice(head, end).map((line) => ({ ...line, text: line.text.replace(/^- /, "") }));
  return [...lines.slice(0, start), ...signed, ...lines.slice(last + 1)];
};

const SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
const SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
const LAST = "-----END PGP SIGNATURE-----";
const ARMOUR_HEADER = /^(?:Hash|Charset|NotDashEscaped): /;
const ARMOURED =
  /^(?:(?:Version|Comment|Hash|Charset|MessageID): .*|[A-Za-z\d+/]{1,76}={0,2}|=[A-Za-z\d+/]{4}|)\s*$/;
