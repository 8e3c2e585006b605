import { CfnOutput } from "aws-cdk-lib";
import { DomainName, HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { Construct } from "constructs";

export type PublicAddressProps = {
  readonly publicUrl: string | null;
  readonly certificateArn: string | null;
};

/** The HTTP API without its routes, for links need the address before there is a function that serves it. */
export class PublicAddress extends Construct {
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, { publicUrl, certificateArn }: PublicAddressProps) {
    super(scope, id);
    const domain =
      publicUrl === null || certificateArn === null
        ? undefined
        : new DomainName(this, "Domain", {
            domainName: new URL(publicUrl).hostname,
            certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
          });
    this.api = new HttpApi(this, "Api", {
      description: "Countersign's pages and its JSON calls",
      createDefaultStage: false,
      // With a domain of its own there is one way in.
      disableExecuteApiEndpoint: domain !== undefined,
    });
    this.url = publicUrl ?? this.api.apiEndpoint;
    if (domain !== undefined) {
      new CfnOutput(this, "DomainTarget", {
        description: "Let a CNAME (or alias) record of the domain of PUBLIC_URL point here",
        value: domain.regionalDomainName,
      });
    }
    this.domain = domain;
  }

  readonly domain: DomainName | undefined;
}
