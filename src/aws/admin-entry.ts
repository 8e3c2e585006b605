import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { TAKES_LONGER } from "./answer-pages.ts";
import type { HandedOver } from "./background.ts";
import { coldStart } from "./cold-start.ts";
import { composeAdmin } from "./compose-admin.ts";
import { answerHttpApi } from "./http-api.ts";

const started = coldStart(() => composeAdmin(process.env));

/** The pages of administrators, behind their routes of the HTTP API; and what this function hands to itself. */
export const handler = async (
  event: APIGatewayProxyEventV2 | HandedOver,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> => {
  const { app, refresh, background, inBackground } = await started();
  await refresh();
  const answerTo = (call: APIGatewayProxyEventV2) => answerHttpApi((request) => app.fetch(request), call);
  if ("handedOver" in event) {
    await inBackground(() => background.work(event, answerTo));
    return undefined;
  }
  const answer = await answerTo(event);
  return answer.headers?.[TAKES_LONGER] === undefined ? answer : background.handOver(event);
};
