import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { coldStart } from "./cold-start.ts";
import { composeAdmin } from "./compose-admin.ts";
import { answerHttpApi } from "./http-api.ts";

const started = coldStart(() => composeAdmin(process.env));

/** The pages of administrators, behind their routes of the HTTP API. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { app, refresh } = await started();
  await refresh();
  return answerHttpApi((request) => app.fetch(request), event);
};
