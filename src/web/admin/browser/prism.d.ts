/** What we use of Prism, which is a script of the old kind and thus a property of the window. */
export type Token = {
  readonly type: string;
  readonly content: TokenStream;
  readonly alias: string | readonly string[];
};
export type TokenStream = string | Token | readonly (string | Token)[];
export type Grammar = Record<string, unknown>;

export type Prism = {
  readonly languages: {
    readonly markup: Grammar & {
      readonly tag: { readonly inside: Record<string, { readonly inside: Grammar }> };
    };
    readonly yaml: Grammar & { readonly string: object; readonly punctuation: unknown };
  };
  readonly tokenize: (text: string, grammar: Grammar) => readonly (string | Token)[];
};
