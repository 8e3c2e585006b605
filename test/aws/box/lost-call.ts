import type { WireAnswer } from "./front.ts";

/** As if Lambda had taken a call, and then lost it. */
export const answeredAndNotDone = (action: string): WireAnswer =>
  action === "lambda:InvokeFunction" ? { status: 202, body: "" } : { status: 200, body: "{}" };

/** When the sweep, which leaves alone what is only just made, sees what is made now. */
export const later = (): string => new Date(Date.now() + 180_000).toISOString();
