/** What reading a reply needs of libmime, which has no types of its own. */
declare module "libmime" {
  const libmime: {
    /** Decodes encoded words (RFC 2047) in a header value. */
    readonly decodeWords: (value: string) => string;
    /** Takes a value and its parameters apart, continued and encoded ones too (RFC 2231). */
    readonly parseHeaderValue: (value: string) => {
      readonly value: string | false;
      readonly params: Readonly<Record<string, string>>;
    };
  };
  export default libmime;
}

declare module "libmime/lib/charset.js" {
  const charset: {
    /** Decodes bytes of any charset mail knows; falls back to UTF-8 for an unknown one. */
    readonly decode: (bytes: Buffer, charset: string) => string;
  };
  export default charset;
}
