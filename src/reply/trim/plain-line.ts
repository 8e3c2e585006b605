/** A line as formulas are listed: in small letters, without the signs around it. */
export const plain = (line: string): string =>
  line
    .replace(/^[\s*_]+/, "")
    .toLowerCase()
    // "İyi günler"
    .replace(/i\u0307/g, "i")
    .replace(/[’`´]/g, "'")
    .replace(/\./g, "")
    .replace(/[\s,!。！，、،:;~*_-]+$/u, "")
    .replace(/\s+/g, " ");
