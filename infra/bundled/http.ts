/**
 * Stands in for `node:http` in the bundles. Imported as an ES module, Node's own makes all of its exports at once, and
 * loads what `fetch` consists of for one of them, `WebSocket`: sixty milliseconds at the first call to AWS.
 */
const http = process.getBuiltinModule("node:http");

export const { Agent, request } = http;
export default http;
