/** The account and the region of the box. */
export const REGION = "eu-central-1";
export const ACCOUNT = "000000000000";

export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${service === "s3" ? "" : REGION}:${service === "s3" ? "" : ACCOUNT}:${resource}`;

export const SECRET_ARN = arn("secretsmanager", "secret:key-ring-AbCdEf");
export const TABLE_NAME = "countersign";
export const MAIL_BUCKET = "countersign-mail";
export const TEMPLATES_BUCKET = "countersign-templates";
export const CONFIGURATION_SET = "countersign";
/** Qualified, as executions want it. */
export const ORCHESTRATOR_ARN = arn("lambda", "function:orchestrator:1");
