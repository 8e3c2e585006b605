import { once } from "../../once.ts";

/** Whether the keys of two letters lie beside each other, on a keyboard that is usual for them. */
export const areNeighbours = (one: string, other: string): boolean => neighboursOf(one).has(other);

/** The letters whose keys lie around that of another; none for one that is not typed by a key of its own. */
const neighboursOf = (letter: string): ReadonlySet<string> => neighbours().get(letter) ?? NONE;

const NONE: ReadonlySet<string> = new Set();

const neighbours = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const add = (one: string | undefined, other: string | undefined): void => {
    if (one === undefined || other === undefined) return;
    found.set(one, (found.get(one) ?? new Set()).add(other));
    found.set(other, (found.get(other) ?? new Set()).add(one));
  };
  for (const rows of LAYOUTS) {
    const keys = rows.split(" ").map((row) => [...row]);
    keys.forEach((row, at) => {
      row.forEach((letter, column) => {
        add(letter, row[column + 1]);
        // Each row stands half a key further to the right than the one above.
        add(letter, keys[at + 1]?.[column - 1]);
        add(letter, keys[at + 1]?.[column]);
      });
    });
  }
  return found;
});

/** Rows of letters from the top, with a space between two. */
const LAYOUTS = [
  "qwertyuiopå asdfghjklöä zxcvbnm",
  "qwertyuiopå asdfghjklæø zxcvbnm",
  "qwertyuiopå asdfghjkløæ zxcvbnm",
  "qwertyuiop asdfghjklñ zxcvbnm",
  "qwertyuiop asdfghjklç zxcvbnm",
  "qwertyuıopğü asdfghjklşi zxcvbnmöç",
  "qwertzuiopü asdfghjklöä yxcvbnm",
  "azertyuiop qsdfghjklmù wxcvbn",
  "йцукенгшщзхъ фывапролджэ ячсмитьбю",
  "йцукенгшщзхї фівапролджє ячсмитьбю",
  "ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرلاىةوزظ",
  "קראטוןםפ שדגכעיחלךף זסבהנמצתץ",
];
