/** Why a template set cannot be published, and where it is to be mended. */
export type Problem = {
  /** The rule of the gate that found it, such as `variables` or `contrast`. */
  readonly rule: string;
  /** Its path within the set, such as `notices/question.mjml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** A sentence for whoever wrote the template. */
  readonly message: string;
};
