/** The declarations of a style that may matter for what is seen, in lower case and in order. */
export const declarationsOf = (style: string): readonly Declaration[] =>
  [...style.matchAll(DECLARATION)].map(([, property = "", value = ""]) => [
    property.toLowerCase(),
    value.toLowerCase().replace("!important", "").trim(),
  ]);

export type Declaration = readonly [property: string, value: string];

const DECLARATION =
  /(?:^|[;\s])(display|visibility|content-visibility|opacity|filter|zoom|mso-hide|clip|clip-path|transform|translate|scale|overflow|overflow-[xy]|text-overflow|(?:max-|line-)?height|(?:max-)?width|text-decoration|text-decoration-line|text-indent|left|top|right|bottom|inset|margin|margin-(?:left|top|right)|padding-left|color|-webkit-text-fill-color|background|background-color|font|font-size)\s*:([^;]*)/gi;
