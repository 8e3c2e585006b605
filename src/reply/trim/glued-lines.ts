import { isDeviceLine } from "./device-line.ts";
import { isOriginalLine } from "./quoted-header.ts";

/**
 * Lines that a program glued together, apart again: Samsung's writes "-------- Original message --------From:
 * …" into one, and its own line right behind the last word above it.
 */
export const unglued = (lines: readonly string[]): readonly string[] => {
  const glued = lines.findIndex((line) => headOf(line) !== undefined);
  if (glued < 0) return lines;
  const line = lines[glued] ?? "";
  const head = headOf(line) ?? line;
  const above = lines.slice(0, glued);
  const last = above.findLastIndex((text) => text.trim() !== "");
  return [
    ...above.slice(0, Math.max(0, last)),
    ...(last < 0 ? [] : withoutDevice(above[last] ?? "")),
    ...above.slice(last + 1),
    head,
    line.slice(head.length),
    ...lines.slice(glued + 1),
  ];
};

const headOf = (line: string): string | undefined => {
  const [, head] = line.startsWith("-----") ? (HEAD.exec(line.slice(0, 200)) ?? []) : [];
  return head !== undefined && isOriginalLine(head) ? head : undefined;
};

const HEAD = /^(-{5,40} ?[^-:：]{3,60}-{5,40}) ?[^-:：\s][^:：]{0,30}[:：]/u;

/** The words and the device's line behind them, which begins without a space. */
const withoutDevice = (line: string): readonly string[] => {
  const end = line.slice(-MAX_DEVICE_LINE);
  for (const { index, 0: before } of end.matchAll(GLUE)) {
    const device = end.slice(index + before.length);
    if (isDeviceLine(device)) return [line.slice(0, line.length - device.length), device];
  }
  return [line];
};

const MAX_DEVICE_LINE = 80;
/** A capital letter, or one without case, right behind something else. */
const GLUE = /[^\s\p{Lu}\p{Lo}-](?=\p{Lu})|[.!?)。！？…\p{Extended_Pictographic}](?=\p{L})/gu;
