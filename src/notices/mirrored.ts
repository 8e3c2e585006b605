/**
 * Lets compiled HTML be read in either direction.
 *
 * MJML writes `direction:ltr` and `left` into every cell, which would keep Arabic or Hebrew on the wrong side
 * whatever the page says. In a mail written from left to right nothing changes.
 */
export const mirrored = (html: string): string =>
  html
    .replace(/\sstyle="[^"]*"/g, (style) =>
      style
        .replace(/([";\s])direction:\s?ltr/g, "$1direction:{{ direction }}")
        .replace(/text-align:\s?left/g, "text-align:{{ start }}"),
    )
    .replace(/\salign="left"/g, ' align="{{ start }}"');
