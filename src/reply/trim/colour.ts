/** A colour of letters or of what is behind them; `unknown` for what tells no more than that there is one. */
export type Colour = Known | "unknown";

/** Red, green and blue from 0 to 255; an alpha of 0 is clear. */
type Known = { readonly rgb: readonly [number, number, number]; readonly alpha: number };

const rgb = (red: number, green: number, blue: number, alpha = 1): Known => ({
  rgb: [red, green, blue],
  alpha,
});

export const PAPER: Colour = rgb(255, 255, 255);

/** The colour a style or an attribute names. */
export const colourOf = (written: string): Colour => {
  const text = written.trim().toLowerCase();
  const hex = HEX.exec(text)?.[1] ?? NAMED.get(text);
  if (hex !== undefined) return hexColour(hex);
  if (text === "transparent") return rgb(0, 0, 0, 0);
  const [, kind, values = ""] = FUNCTION.exec(text) ?? [];
  if (kind === undefined) return "unknown";
  const [first = 0, second = 0, third = 0, alpha = 1] = [...values.matchAll(NUMBER)].map(
    ([, number, unit], index) =>
      unit === "%" ? Number(number) / (index === 3 || kind === "hsl" ? 100 : 100 / 255) : Number(number),
  );
  return kind === "rgb" ? rgb(first, second, third, alpha) : rgb(...ofHue(first, second, third), alpha);
};

/** Programs leave out the `#` in attributes. */
const HEX = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;
const FUNCTION = /^(rgb|hsl)a?\(([^()]{1,100})\)$/;
const NUMBER = /([+-]?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6}))(%)?/g;

/** Those that cannot be told from white, and the sixteen of old. */
const NAMED: ReadonlyMap<string, string> = new Map(
  `white ffffff, snow fffafa, ivory fffff0, ghostwhite f8f8ff, whitesmoke f5f5f5, mintcream f5fffa, azure f0ffff,
  floralwhite fffaf0, aliceblue f0f8ff, honeydew f0fff0, seashell fff5ee, canvas ffffff, window ffffff,
  black 000000, silver c0c0c0, gray 808080, grey 808080, maroon 800000, red ff0000, purple 800080,
  fuchsia ff00ff, magenta ff00ff, green 008000, lime 00ff00, olive 808000, yellow ffff00, navy 000080,
  blue 0000ff, teal 008080, aqua 00ffff, cyan 00ffff, windowtext 000000, canvastext 000000`
    .split(",")
    .map((entry) => entry.trim().split(" ") as [string, string]),
);

const hexColour = (digits: string): Known => {
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const [red = 0, green = 0, blue = 0, alpha = 255] =
    long.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return rgb(red, green, blue, alpha / 255);
};

/** CSS Color 4 §7.1. */
const ofHue = (hue: number, saturation: number, lightness: number): [number, number, number] => {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number): number => {
    const at = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [part(0), part(8), part(4)];
};

/** What is seen of a colour that lies on another one. */
export const laidOn = (colour: Colour, below: Colour): Colour => {
  if (colour === "unknown" || colour.alpha >= 1) return colour;
  if (below === "unknown") return "unknown";
  const [red, green, blue] = colour.rgb.map(
    (value, index) => value * colour.alpha + (below.rgb[index] ?? 0) * (1 - colour.alpha),
  );
  return rgb(red ?? 0, green ?? 0, blue ?? 0);
};

/** Whether letters of a colour are lost in what is behind them. */
export const isLostIn = (colour: Colour, behind: Colour): boolean => {
  if (colour === "unknown") return false;
  if (colour.alpha < FAINTEST) return true;
  const seen = laidOn(colour, behind);
  if (seen === "unknown" || behind === "unknown") return false;
  return seen.rgb.every((value, index) => Math.abs(value - (behind.rgb[index] ?? 0)) <= NEAREST);
};

const FAINTEST = 0.1;
/** Of 255: nobody tells two colours apart that are nearer. */
const NEAREST = 17;
