/**
 * Stands in for `encoding-japanese` in the bundles, and is that, but for when it is run: its tables take longer to
 * make than everything else that reads mail, and few mails need them.
 */
export const convert = (...given: readonly unknown[]): unknown =>
  // Not by its name, which leads here; and not imported, which would run it at once.
  require("../../node_modules/encoding-japanese/src/index.js").convert(...given);
