/**
 * Whether a line of a plain text is what a program wrote in the place of a picture: "[cid:…]", "[Firm Logo]",
 * "<image001.png>". Words of its author's in brackets are none.
 */
export const isPictureLine = (line: string): boolean => {
  const text = line.trim();
  return text.length <= MAX_CHARACTERS && (BRACKETED.test(text) || FILE.test(text));
};

/** The lines without those that hold nothing but the text which stands for a picture of the same mail. */
export const withoutPictures = <Line extends { readonly text: string }>(
  lines: readonly Line[],
  pictures: ReadonlySet<string>,
): readonly Line[] =>
  lines.filter(({ text }) => !pictures.has(/^\s*\[(.{1,200})\]\s*$/.exec(text)?.[1] ?? ""));

const MAX_CHARACTERS = 300;

const BRACKETED =
  /^\[(?:cid:[^\]]+|(?:inline )?(?:image|picture|photo|bild|grafik|imagen|imagem|immagine|afbeelding|billede|bilde|kuva|obraz|obrázek|resim|изображение|картинка|зображення|画像|图片|圖片|그림|이미지|صورة|תמונה)(?:[\s:_-][^\]]*)?|[^\]]{0,60}(?<!\p{L})(?:logo|logotype|logotip|логотип|ロゴ|标志|로고|شعار|לוגו)(?!\p{L})[^\]]{0,60}|[^\]]+\.(?:png|jpe?g|gif|bmp|svg|webp)(?:@[^\]]*)?|[^\]]+(?:automatically generated|automatisch generiert|générée automatiquement|generada automáticamente|gerada automaticamente|generata automaticamente|automatisch gegenereerd))\]$/iu;
const FILE = /^<[^<>\s]{1,100}\.(?:png|jpe?g|gif|bmp|svg|webp)>$/i;
