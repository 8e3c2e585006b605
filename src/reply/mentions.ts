/** Whatever looks like an address: good enough to find our own, never to say who somebody is. */
export const addressesIn = (text: string): readonly string[] =>
  text.split(/[\s,;:<>"'()[\]]+/).filter((word) => word.includes("@"));

/** Message ids without their angle brackets; some clients put commas between them. */
export const messageIdsIn = (text: string): readonly string[] =>
  text.split(/[\s,<>]+/).filter((word) => word.includes("@"));
