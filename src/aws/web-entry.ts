import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { coldStart } from "./cold-start.ts";
import { composeWeb } from "./compose-web.ts";
import { answerHttpApi } from "./http-api.ts";

const started = coldStart(() => composeWeb(process.env));

/** Pages and JSON doors, behind the HTTP API. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { app, refresh } = await started();
  await refresh();
  return answerHttpApi((request) => app.fetch(request), event);
};
