export type Picture = { readonly name: string; readonly png: Buffer };

/** A page with pictures side by side, each with its name, `width` pixels wide. */
export const sheetPage = (pictures: readonly Picture[], width: number): string =>
  `<body style="margin: 16px; display: flex; flex-wrap: wrap; gap: 16px; align-items: start; font: 13px sans-serif; background: #888;">${pictures
    .map(
      ({ name, png }) =>
        `<figure style="margin: 0; width: ${width}px;"><figcaption style="color: #fff;">${name}</figcaption>` +
        `<img width="${width}" src="data:image/png;base64,${png.toString("base64")}"></figure>`,
    )
    .join("")}</body>`;
