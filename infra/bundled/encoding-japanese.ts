import { createRequire } from "node:module";

type Convert = (bytes: Uint8Array, how: Readonly<Record<string, string>>) => string;

/**
 * Stands in for `encoding-japanese` in the bundles: its tables are a fifth of what reads mail, and mail in the old
 * charsets of Japan alone needs them. It lies beside the bundle, and is loaded with the first such mail.
 */
export const convert: Convert = (bytes, how) =>
  (createRequire(import.meta.url)("./encoding-japanese.cjs") as { readonly convert: Convert }).convert(
    bytes,
    how,
  );
