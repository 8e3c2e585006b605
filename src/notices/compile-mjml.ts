import { lostTags } from "./liquid-tags.ts";

/** Makes HTML of MJML, keeping the Liquid in it. */
export type CompileMjml = (source: string) => Promise<string>;

/** The real one. MJML is loaded only when something must be compiled: it takes most of a second and 80 MB. */
export const compileMjml: CompileMjml = async (source) => {
  const { default: mjml2html } = await import("mjml");
  const { html } = await mjml2html(source, {
    validationLevel: "strict",
    keepComments: false,
    // The default font would be fetched from a foreign host.
    fonts: {},
    ignoreIncludes: true,
  });
  return html;
};

/**
 * Compiles one template and makes sure that nothing was lost and nothing foreign came in.
 * @throws with every problem, in sentences
 */
export const compileChecked = async (source: string, compile: CompileMjml): Promise<string> => {
  const html = await compile(source);
  const problems = [...lostTags(source, html), ...foreignParts(html)];
  if (problems.length > 0) throw new Error(problems.join("; "));
  return html;
};

/** What a mail of ours must not contain, in words for who wrote the template. */
const foreignParts = (html: string): readonly string[] =>
  FORBIDDEN.filter(({ pattern }) => pattern.test(html)).map(({ problem }) => problem);

const FORBIDDEN = [
  { pattern: /<script\b/i, problem: "<script> is not allowed" },
  {
    pattern: /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i,
    problem: "a link runs code",
  },
  {
    pattern: /<link\b|@import|<(?:iframe|object|embed|form)\b/i,
    problem: "foreign or active parts are not allowed",
  },
  {
    pattern: /(?:\ssrc\s*=\s*["']?|url\(\s*["']?)\s*(?:https?:)?\/\//i,
    problem: "pictures and fonts from elsewhere are not allowed",
  },
  { pattern: /<html(?![^>]*\slang="\{\{)/i, problem: 'the <mjml> tag needs lang="{{ locale }}"' },
] as const;
