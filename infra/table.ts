import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";
import { TABLE } from "../src/aws/table-layout.ts";

/** Requests, decisions, callbacks, what mails were sent and came in: `src/store/README.md` tells what stands in it. */
export class Table extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, "Table", {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: TABLE.expiry,
      deletionProtection: true,
      // What people decided outlives the stack.
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: [TABLE.listIndex, TABLE.unfinishedIndex].map(
        ({ name, partitionKey, sortKey }) => ({
          indexName: name,
          partitionKey: text(partitionKey),
          sortKey: text(sortKey),
          projectionType: ProjectionType.KEYS_ONLY,
        }),
      ),
    });
  }
}
