import { S3Client } from "@aws-sdk/client-s3";
import { composeBase } from "./compose-base.ts";
import { s3Mail } from "./s3-mail.ts";
import { type Environment, INBOUND, LIVE, readSettings } from "./settings.ts";

/** What reads mail and answers it is loaded while the keys are on their way. */
export const composeInbound = async (environment: Environment) => {
  const settings = readSettings(environment, { ...LIVE, ...INBOUND });
  const mailStore = s3Mail(new S3Client({}), settings.MAIL_BUCKET);
  const [base, { composeReading }] = await Promise.all([
    composeBase(settings),
    import("./compose-reading.ts"),
  ]);
  return composeReading(settings, { ...base, mailStore });
};
