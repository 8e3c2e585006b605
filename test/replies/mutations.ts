import fc from "fast-check";

/** A mail to be damaged on its way. */
export type MutableMail = { readonly name: string; readonly raw: Buffer };

export type MutatedMail = {
  readonly original: MutableMail;
  readonly raw: Buffer;
  /** What was done to it, to be told when it is read wrongly. */
  readonly damage: string;
  /** Its end is missing. */
  readonly isCut: boolean;
};

/** One of the mails with some of its bytes changed, its end or a stretch cut off, or its boundaries broken. */
export const mutatedMail = (mails: readonly MutableMail[]): fc.Arbitrary<MutatedMail> =>
  fc
    .tuple(fc.constantFrom(...mails), fc.array(damageOnce, { minLength: 1, maxLength: 4 }))
    .map(([original, damages]) => ({
      original,
      raw: damages.reduce((raw, damage) => applied(raw, damage), original.raw),
      damage: JSON.stringify(damages),
      isCut: damages.some(({ how }) => how === "cut" || how === "remove"),
    }));

/** Places are shares of the mail's length, so that one damage fits every mail. */
type Damage =
  | { readonly how: "flip"; readonly at: number; readonly bytes: readonly number[] }
  | { readonly how: "cut"; readonly at: number }
  | { readonly how: "remove"; readonly at: number; readonly length: number }
  | { readonly how: "repeat"; readonly at: number; readonly length: number }
  | { readonly how: "insert"; readonly at: number; readonly bytes: readonly number[] }
  | { readonly how: "boundary"; readonly at: number; readonly byte: number }
  | { readonly how: "line-ends"; readonly to: "\n" | "\r" | "\n\n" };

// Not fc.double, most of whose values are next to nothing.
const place = fc.nat(1_000_000).map((millionths) => millionths / 1_000_000);
const byte = fc.nat(255);
const someBytes = fc.array(byte, { minLength: 1, maxLength: 8 });
const length = fc.nat(2000);

const damageOnce: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ how: fc.constant("flip"), at: place, bytes: someBytes }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant("cut"), at: place }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant("remove"), at: place, length }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant("repeat"), at: place, length }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant("insert"), at: place, bytes: someBytes }) },
  { weight: 3, arbitrary: fc.record({ how: fc.constant("boundary"), at: place, byte }) },
  {
    weight: 1,
    arbitrary: fc.record({ how: fc.constant("line-ends"), to: fc.constantFrom("\n", "\r", "\n\n") }),
  },
) as fc.Arbitrary<Damage>;

const applied = (raw: Buffer, damage: Damage): Buffer => {
  const at = "at" in damage ? Math.floor(damage.at * raw.length) : 0;
  switch (damage.how) {
    case "flip":
      return replaced(raw, at, damage.bytes.length, Buffer.from(damage.bytes));
    case "cut":
      return raw.subarray(0, at);
    case "remove":
      return replaced(raw, at, damage.length, Buffer.alloc(0));
    case "repeat":
      return replaced(raw, at, 0, raw.subarray(at, at + damage.length));
    case "insert":
      return replaced(raw, at, 0, Buffer.from(damage.bytes));
    case "boundary":
      return brokenBoundary(raw, damage);
    case "line-ends":
      return Buffer.from(raw.toString("latin1").replaceAll("\r\n", damage.to), "latin1");
  }
};

const replaced = (raw: Buffer, at: number, length: number, by: Buffer): Buffer =>
  Buffer.concat([raw.subarray(0, at), by, raw.subarray(at + length)]);

/** Changes a byte of a delimiter line, or of the parameter that announces it. */
const brokenBoundary = (
  raw: Buffer,
  { at, byte }: { readonly at: number; readonly byte: number },
): Buffer => {
  const places = [...raw.toString("latin1").matchAll(/\n--[^\r\n]{2,}|boundary=[^\r\n]+/g)];
  const chosen = places[Math.floor(at * (places.length - 1))];
  if (chosen === undefined) return raw;
  const within = chosen.index + 1 + ((byte * 7) % (chosen[0].length - 1));
  return replaced(raw, within, 1, Buffer.from([byte]));
};
