import { arn, CONFIGURATION_SET, REGION } from "../aws/box/arns.ts";
import type { ApiCall } from "../aws/box/front.ts";

/** The permissions that IAM would ask for where the box recorded these calls. */
export const asIamSees = (calls: readonly ApiCall[]): readonly ApiCall[] =>
  calls.flatMap((call) => {
    if (call.action.startsWith("ses:")) {
      // Every mail names the configuration set, and SES asks for both.
      return [call, { ...call, resource: arn("ses", `configuration-set/${CONFIGURATION_SET}`) }];
    }
    // The durable host of the box calls its region so.
    return [
      { ...call, resource: call.resource.replace("arn:aws:lambda:local:", `arn:aws:lambda:${REGION}:`) },
    ];
  });
