import type { YAMLParseError } from "yaml";

/** Why a file is no YAML, for who wrote it and is no programmer: what to do, where that can be told. */
export const YAML_WORDS: Readonly<Record<YAMLParseError["code"], string>> = {
  ALIAS_PROPS: "a word that begins with * or & or ! needs quotes",
  BAD_ALIAS: "a word that begins with * or & or ! needs quotes",
  BAD_COLLECTION_TYPE: "a word that begins with * or & or ! needs quotes",
  BAD_DIRECTIVE: "a line must not begin with %",
  BAD_DQ_ESCAPE: "a backslash between double quotes must be written twice",
  BAD_INDENT: "the line is not indented as those around it are",
  BAD_PROP_ORDER: "a word that begins with * or & or ! needs quotes",
  BAD_SCALAR_START: "what begins with this sign needs quotes",
  BLOCK_AS_IMPLICIT_KEY: "a text with a colon in it needs quotes, or a name lacks its line",
  BLOCK_IN_FLOW: "a bracket or brace is not closed",
  DUPLICATE_KEY: "the same name stands here twice",
  IMPOSSIBLE: "this cannot be read",
  KEY_OVER_1024_CHARS: "a name is too long",
  MISSING_CHAR: "something that was opened is not closed, such as a quote, or a colon is missing",
  MULTILINE_IMPLICIT_KEY: "a name and its colon must stand on one line",
  MULTIPLE_ANCHORS: "a word that begins with * or & or ! needs quotes",
  MULTIPLE_DOCS: "a line must not be ---",
  MULTIPLE_TAGS: "a word that begins with * or & or ! needs quotes",
  NON_STRING_KEY: "a name must be a word",
  RESOURCE_EXHAUSTION: "the file holds too much",
  TAB_AS_INDENT: "lines are indented with spaces, not with tabs",
  TAG_RESOLVE_FAILED: "a word that begins with * or & or ! needs quotes",
  UNEXPECTED_TOKEN:
    "this does not belong here: is something before it not closed, or does a text need quotes?",
};
