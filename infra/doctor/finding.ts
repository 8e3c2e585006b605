/** One thing that was looked at. */
export type Finding =
  | { readonly state: "ok"; readonly what: string }
  /** It does not work, or not for everybody, until this is done. */
  | { readonly state: "missing"; readonly what: string; readonly todo: string }
  /** Nobody is stopped by it. */
  | { readonly state: "advice"; readonly what: string; readonly todo: string };

export const ok = (what: string): Finding => ({ state: "ok", what });
export const missing = (what: string, todo: string): Finding => ({ state: "missing", what, todo });
export const advice = (what: string, todo: string): Finding => ({ state: "advice", what, todo });
