/** Lines broken at blanks before the given width, as clients do with text parts; long words stay whole. */
export const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .map((line) => wrappedLine(line, width).join("\n"))
    .join("\n");

const wrappedLine = (line: string, width: number): string[] => {
  const lines: string[] = [];
  let current = "";
  for (const [index, word] of line.split(" ").entries()) {
    if (index > 0 && current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = index === 0 ? word : `${current} ${word}`;
  }
  return [...lines, current];
};

/** Each line behind `>`; quoted lines get no further blank. */
export const quotedLines = (text: string, prefix = "> "): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" || line.startsWith(">") ? `>${line}` : `${prefix}${line}`))
    .join("\n");

/** RFC 3676: soft breaks end in a blank, lines that start with a blank, `>` or `From ` are stuffed. */
export const flowed = (text: string, width = 72): string =>
  text
    .split("\n")
    .map((line) => flowedLine(line, width))
    .join("\n");

const flowedLine = (line: string, width: number): string => {
  const depth = /^>*/.exec(line)?.[0] ?? "";
  const rest = line.slice(depth.length).replace(/^ /, "");
  const hard = rest === "-- " ? rest : rest.trimEnd();
  const pieces = wrappedLine(hard, width - depth.length - 1);
  const stuff = (piece: string): string => {
    if (depth !== "") return piece === "" ? "" : ` ${piece}`;
    return /^(?: |>|From )/.test(piece) ? ` ${piece}` : piece;
  };
  return pieces
    .map((piece, index) => `${depth}${stuff(piece)}${index < pieces.length - 1 ? " " : ""}`)
    .join("\n");
};
