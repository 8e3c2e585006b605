import { arn } from "./arns.ts";
import type { Endpoint } from "./front.ts";

/** Hands calls on to dynalite. */
export const dynamoEndpoint = (dynaliteUrl: string): Endpoint => ({
  describe: ({ headers, body }) => {
    const operation = headers["x-amz-target"]?.split(".")[1];
    if (operation === undefined) return undefined;
    const { TableName, IndexName } = JSON.parse(body.toString()) as Record<string, string | undefined>;
    const index = IndexName === undefined ? "" : `/index/${IndexName}`;
    return { action: `dynamodb:${operation}`, resource: arn("dynamodb", `table/${TableName}${index}`) };
  },
  answer: async ({ headers, body }) => {
    const names = ["authorization", "content-type", "x-amz-target", "x-amz-date", "x-amz-content-sha256"];
    const passed = names.flatMap((name) =>
      headers[name] === undefined ? [] : [[name, headers[name]] as const],
    );
    const response = await fetch(dynaliteUrl, { method: "POST", headers: Object.fromEntries(passed), body });
    const kept = ["content-type", "x-amz-crc32"].flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return {
      status: response.status,
      headers: Object.fromEntries(kept),
      body: Buffer.from(await response.arrayBuffer()),
    };
  },
});
