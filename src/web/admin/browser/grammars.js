/** How the files of templates are coloured: YAML, MJML and plain text, with Liquid in each of them. */

/** @type {import("./prism.js").Prism} */
const Prism = /** @type {any} */ (window)["Prism"];

/** @param {string} file a path such as `locales/de.yaml` */
export const grammarFor = (file) =>
  file.endsWith(".yaml") ? yaml : file.endsWith(".mjml") ? mjml : { liquid };

/**
 * The words of a text with the names of what they are; names of the outer come first.
 * @param {string} text
 * @param {import("./prism.js").Grammar} grammar
 */
export const coloured = (text, grammar) => flattened(Prism.tokenize(text, grammar), []);

/**
 * @param {import("./prism.js").TokenStream} stream
 * @param {readonly string[]} names
 * @returns {readonly { readonly text: string, readonly names: readonly string[] }[]}
 */
const flattened = (stream, names) => {
  if (typeof stream === "string") return [{ text: stream, names }];
  if ("type" in stream) return flattened(stream.content, [...names, stream.type]);
  return stream.flatMap((one) => flattened(one, names));
};

const liquid = {
  pattern: /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/,
  inside: {
    delimiter: /^(?:\{\{|\{%)-?|-?(?:\}\}|%\})$/,
    string: /"[^"]*"|'[^']*'/,
    filter: { pattern: /(\|\s*)\w+/, lookbehind: true },
    keyword:
      /\b(?:and|assign|case|contains|else|elsif|endcase|endfor|endif|endunless|for|if|in|include|or|unless|when)\b/,
  },
};

const { punctuation, ...otherYaml } = Prism.languages.yaml;

const yaml = {
  ...otherYaml,
  string: { ...Prism.languages.yaml.string, inside: { liquid } },
  liquid,
  punctuation,
};

const { tag, ...otherMarkup } = Prism.languages.markup;
const value = tag.inside["attr-value"];

const mjml = {
  ...otherMarkup,
  tag: {
    ...tag,
    inside: { ...tag.inside, "attr-value": { ...value, inside: { liquid, ...value?.inside } } },
  },
  liquid,
};
