import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles: what Lambda sets is all there is. The
 * other ways to credentials are a tenth of a bundle, and are loaded at every cold start.
 */
export const defaultProvider = fromEnv;
