import { arabic } from "./ar.ts";
import { czech } from "./cs.ts";
import { danish } from "./da.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { finnish } from "./fi.ts";
import { french } from "./fr.ts";
import { hebrew } from "./he.ts";
import { italian } from "./it.ts";
import { japanese } from "./ja.ts";
import { korean } from "./ko.ts";
import type { Lexicon } from "./lexicon.ts";
import { norwegian } from "./nb.ts";
import { dutch } from "./nl.ts";
import { polish } from "./pl.ts";
import { portuguese } from "./pt.ts";
import { russian } from "./ru.ts";
import { swedish } from "./sv.ts";
import { turkish } from "./tr.ts";
import { ukrainian } from "./uk.ts";
import { chinese } from "./zh.ts";

/** The languages in which replies are read. */
export const lexicons: readonly Lexicon[] = [
  english,
  danish,
  finnish,
  german,
  norwegian,
  swedish,
  turkish,
  french,
  czech,
  polish,
  russian,
  ukrainian,
  spanish,
  dutch,
  italian,
  portuguese,
  arabic,
  hebrew,
  japanese,
  korean,
  chinese,
];
