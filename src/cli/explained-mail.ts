import { explainMail } from "../reply/explain-mail.ts";
import type { InspectedMail } from "./inspect-mail.ts";

/** Why a mail reads as it does, as lines for a terminal. */
export const explainedMail = ({ file, mail, reply }: InspectedMail): string => {
  const shown = explainMail(mail, reply).flatMap(({ stage, lines }) =>
    lines.map((line, index) => row(index === 0 ? stage : "", line)),
  );
  return `${[plain(file), ...shown].join("\n")}\n`;
};

/** What a mail says is shown, but must not write to the terminal anything but text. */
const plain = (text: string): string => text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, " ");

const row = (stage: string, line: string): string => `  ${stage.padEnd(10)}${plain(line)}`.trimEnd();
