import { arn, CONFIGURATION_SET, REGION, TEMPLATES_BUCKET } from "../aws/box/arns.ts";
import type { ApiCall } from "../aws/box/front.ts";

const TEMPLATES = arn("s3", TEMPLATES_BUCKET);

/** The permissions that IAM would ask for where the box recorded these calls. */
export const asIamSees = (calls: readonly ApiCall[]): readonly ApiCall[] =>
  calls.flatMap((call) => {
    if (call.action.startsWith("ses:")) {
      // Every mail names the configuration set, and SES asks for both.
      return [call, { ...call, resource: arn("ses", `configuration-set/${CONFIGURATION_SET}`) }];
    }
    if (call.action === "s3:GetObject" && call.resource.startsWith(`${TEMPLATES}/`)) {
      // Until something is published the object is not there, and S3 says so only to whom may list.
      return [call, { ...call, action: "s3:ListBucket", resource: TEMPLATES }];
    }
    // The durable host of the box calls its region so.
    return [
      { ...call, resource: call.resource.replace("arn:aws:lambda:local:", `arn:aws:lambda:${REGION}:`) },
    ];
  });
