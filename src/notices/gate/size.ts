import type { RenderedRule } from "./rendered.ts";

/** Gmail cuts a mail here and hides the rest behind a link: 102 kB of HTML. */
const MAX_BYTES = 102 * 1024;

export const sizeRule: RenderedRule = ({ html }) => {
  const bytes = Buffer.byteLength(html);
  if (bytes <= MAX_BYTES) return [];
  return [
    { message: `the mail has ${Math.ceil(bytes / 1024)} kB; Gmail cuts it off at 102 kB`, needles: [] },
  ];
};
