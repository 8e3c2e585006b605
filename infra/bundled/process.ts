/** Stands in for `node:process` in the bundles: imported as an ES module, Node's own opens the standard streams. */
export const { env, versions } = process;
export default process;
