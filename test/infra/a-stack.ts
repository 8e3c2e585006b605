import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { readSettings } from "../../infra/settings.ts";
import { CountersignStack } from "../../infra/stack.ts";
import { inOutFolder } from "./out-folder.ts";

/** What `npm run synth` would write for these settings, without the bundling and checking that takes its time. */
export const aStack = (environment: Readonly<Record<string, string>> = {}): Template => {
  const key = JSON.stringify(environment);
  const template = made.get(key) ?? inOutFolder((outdir) => synthesized(environment, outdir));
  made.set(key, template);
  return template;
};

/** Nobody changes a template, and many look at the same. */
const made = new Map<string, Template>();

const synthesized = (environment: Readonly<Record<string, string>>, outdir: string): Template => {
  const settings = readSettings({ ...REAL, ...environment });
  // The CDK examines what it wrote in nag.test.ts, which takes seconds.
  const app = new App({ outdir, builtinCloudFormationValidation: false });
  return Template.fromStack(
    new CountersignStack(app, settings.stackName, { settings, bundles: () => "templates" }),
  );
};

export const REAL = {
  MAIL_FROM: "Approvals <approvals@corp.example>",
  REPLY_ADDRESS: "%{key}@reply.corp.example",
  MANAGER_EMAIL: "manager@corp.example",
} as const;

type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };

/** The properties of the one resource of this type whose logical id begins so. */
export const the = (
  template: Template,
  type: string,
  idPrefix: string,
): Readonly<Record<string, unknown>> => {
  const found = Object.entries(template.findResources(type)).filter(([id]) => id.startsWith(idPrefix));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${found.length} resources ${type} begin with ${idPrefix}`);
  }
  return (only[1] as Resource).Properties;
};

export const logicalId = (template: Template, type: string, idPrefix: string): string => {
  const [id] = Object.keys(template.findResources(type)).filter((name) => name.startsWith(idPrefix));
  if (id === undefined) throw new Error(`no resource ${type} begins with ${idPrefix}`);
  return id;
};

export { Match };
