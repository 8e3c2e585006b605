import { FORMS, type Heading, type Lexicon } from "../../lexicon/lexicon.ts";
import { once } from "../../once.ts";
import { folded } from "./fold.ts";
import { multiplied } from "./written-phrase.ts";

/** Which words of a language have a form that tells who decides, or that nothing is decided. */
export type Forms = {
  /** "the": before "approved" it makes it the attribute of a thing. */
  readonly isArticle: WordTest;
  /** Says "I" by its form: "apruebo". */
  readonly isFirstPerson: WordTest;
  /** "I". */
  readonly isSpeaker: WordTest;
  /** "You": whoever asked, and so nobody who decides. */
  readonly isAddressee: WordTest;
  /** Behind a deciding word it tells another to decide: "approve it yourself". */
  readonly isYourself: WordTest;
  /** May describe a thing as well as decide: "approved", "validée". */
  readonly isDescribing: WordTest;
  /** Says of a thing what is decided about it, and so never who decides: "beviljas". */
  readonly isPassive: WordTest;
  /** Tells that something was done: "have", "zatwierdziłem". */
  readonly isPast: WordTest;
  /** Stands before whose request it is: "of", "von". */
  readonly isOwner: WordTest;
  /** Names who did it by its ending: "Согласовано Анной". */
  readonly isDoer: WordTest;
  /** Names what was asked for as a whole: "leave", "request"; dates beside it describe it. */
  readonly isRequest: WordTest;
  /** Begins or ends a time: "from", "until". */
  readonly isBound: WordTest;
  /** Joins two answers: "and". */
  readonly isAnd: WordTest;
  /** Before a number it says that what is less is not meant: "more than". */
  readonly isAbove: WordTest;
  /** Sets one thing against another: "on the other hand". */
  readonly isApart: WordTest;
  /** Begins the reason of what stands before it: "because". */
  readonly isBecause: WordTest;
  /** Ends the reason of what stands behind it: "so". */
  readonly isTherefore: WordTest;
  /** Begins a clause of its own behind an answer, if only its sign is missing: "we", "it's", "too". */
  readonly isStart: WordTest;
  /** Is also read with the apostrophe that it lacks: "dont". */
  readonly isWithoutApostrophe: WordTest;
  /** Begins (or, by its ending, is) a clause that limits when or whether: "if", "when", "-たら". */
  readonly isIf: WordTest;
  /** Tells whoever asked to do what he asked for: "take", "book". */
  readonly isDirective: WordTest;
  /** Says that somebody gets, may or is paid something: "I'll pay", "he gets". */
  readonly isGrant: WordTest;
  /** The value of a number as a word: "12" of "twelve". */
  readonly numberOf: (word: string) => string | undefined;
  /** Negates where it stands alone: "no", which in "there is no way" is part of a phrase. */
  readonly isNegation: WordTest;
};

type WordTest = (word: string) => boolean;

export type FormHeading = (typeof FORMS)[number];

export const FORM_HEADINGS: ReadonlySet<Heading> = new Set<FormHeading>(FORMS);

export const formsOf = (lexicon: Lexicon): Forms => ({
  isArticle: listed(lexicon, "articles"),
  isFirstPerson: listed(lexicon, "first person"),
  isSpeaker: listed(lexicon, "speaker"),
  isAddressee: listed(lexicon, "addressee"),
  isYourself: listed(lexicon, "yourself"),
  isDescribing: listed(lexicon, "describing"),
  isPassive: listed(lexicon, "passive"),
  isPast: listed(lexicon, "past"),
  isOwner: listed(lexicon, "owners"),
  isDoer: listed(lexicon, "doer"),
  isRequest: listed(lexicon, "requests"),
  isBound: listed(lexicon, "bounds"),
  isAnd: listed(lexicon, "ands"),
  isAbove: listed(lexicon, "above"),
  isApart: listed(lexicon, "apart"),
  isBecause: listed(lexicon, "because"),
  isTherefore: listed(lexicon, "therefore"),
  isStart: listed(lexicon, "starts"),
  isWithoutApostrophe: listed(lexicon, "without apostrophe"),
  isDirective: listed(lexicon, "directives"),
  isGrant: listed(lexicon, "grants"),
  isIf: listed(lexicon, "ifs"),
  numberOf: numbered(lexicon),
  isNegation: listed(lexicon, "negates", isWord),
});

/** Numbers stand in their order, from one on, each with all its forms: "{ein|eine}, {zwei|zwo}". */
const numbered = ({ phrases }: Lexicon): Forms["numberOf"] => {
  const values = once(
    () =>
      new Map(
        phrases
          .get("numbers")
          ?.flatMap((forms, at) => multiplied(forms).map((word) => [folded(word), `${at + 1}`] as const)),
      ),
  );
  return (word) => values().get(word);
};

/** Looked at when first asked, since most mails are in few languages. */
const listed = (lexicon: Lexicon, heading: Heading, isWanted = (_: string): boolean => true): WordTest => {
  let test: WordTest | undefined;
  return (word) => {
    test ??= testOf((lexicon.phrases.get(heading) ?? []).filter(isWanted).flatMap(multiplied));
    return test(word);
  };
};

/** Phrases of several words, of which there may be millions, are no word. */
const isWord = (written: string): boolean => !written.replaceAll(/\{[^{}]*\}/g, "").includes(" ");

const testOf = (written: readonly string[]): WordTest => {
  const words = new Set(written.filter((word) => !isPattern(word)).map(folded));
  const endings = written.filter((word) => word.startsWith("-")).map((word) => folded(word.slice(1)));
  const beginnings = written.filter((word) => word.endsWith("-")).map((word) => folded(word.slice(0, -1)));
  return (word) =>
    words.has(word) ||
    endings.some((ending) => word.length > ending.length && word.endsWith(ending)) ||
    beginnings.some((beginning) => word.startsWith(beginning));
};

const isPattern = (written: string): boolean => written.startsWith("-") || written.endsWith("-");
