import { createHash } from "node:crypto";

/**
 * Keeps the last few answers: the editor asks twice for each preview, once for what is wrong and once for the mail
 * itself. Somewhere else, or when it is forgotten, it is made once more.
 */
export const recentPreviews = <Answer>(): ((
  about: readonly unknown[],
  make: () => Promise<Answer>,
) => Promise<Answer>) => {
  const kept = new Map<string, Promise<Answer>>();
  return (about, make) => {
    const key = createHash("sha256").update(JSON.stringify(about)).digest("base64");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const making = make();
    kept.set(key, making);
    // What went wrong once may go well the next time.
    making.catch(() => kept.delete(key));
    for (const old of [...kept.keys()].slice(0, -MOST)) kept.delete(old);
    return making;
  };
};

const MOST = 8;
