import { phrases } from "../phrases.ts";
import type { Lexicon } from "./lexicon.ts";

export const german: Lexicon = {
  language: "de",
  approve: phrases(`
    genehmigt, genehmige, genehmige ich, ich genehmige, ich genehmige das, ich genehmige es, ich
    genehmige den antrag, ist genehmigt, hiermit genehmigt, antrag genehmigt, ja, ja genehmigt, ja
    passt, ja gerne, ja klar, jawohl, passt, passt für mich, passt so, das passt, ok, okay, in ordnung,
    ist in ordnung, geht in ordnung, geht klar, das geht klar, einverstanden, bin einverstanden, ich bin
    einverstanden, freigegeben, ist freigegeben, zugestimmt, ich stimme zu, stimme zu, bewilligt,
    bestätigt, angenommen, alles klar, 👍, ✅, ✔, 👌
  `),
  reject: phrases(`
    abgelehnt, ist abgelehnt, hiermit abgelehnt, antrag abgelehnt, lehne ich ab, ich lehne ab, ich lehne
    das ab, ich lehne es ab, ich lehne den antrag ab, ablehnen, nein, nein abgelehnt, nö, verweigert,
    zurückgewiesen, 👎, ❌
  `),
  friendly: phrases(`
    gerne, gern, klar, natürlich, selbstverständlich, bitte, danke, vielen dank, danke dir, danke schön,
    viel spaß, viel spass, schönen urlaub, schöne ferien, schöne zeit, schöne tage, gute erholung, erhol
    dich gut, erholt euch gut, gute reise, gute fahrt, viel erfolg, super, prima, toll, leider, sorry,
    tut mir leid, es tut mir leid, von mir, von meiner seite, meinerseits, gruß, grüße, viele grüße,
    liebe grüße, lg, vg, beste grüße, 🙂, 😀, 😊, 🎉, 🏖, 🌴, 🙏, :), :-)
  `),
  greetings: phrases(`
    hallo, hi, hey, moin, servus, guten morgen, guten tag, guten abend, liebe, lieber, sehr geehrte,
    sehr geehrter, grüß gott, tag, hallo zusammen, zusammen
  `),
  doubt: phrases(`
    nicht, nichts, kein, keine, keinen, keiner, keinem, nie, niemals, nein, ohne, weder, noch, wenn,
    falls, sofern, soweit, solange, sobald, bevor, nachdem, bis, unter, voraussetzung, bedingung,
    vorausgesetzt, vorbehaltlich, vorbehalt, außer, ausser, aber, jedoch, allerdings, doch, obwohl,
    sondern, nur, lediglich, teil, teils, teilweise, halb, halbe, halben, erste, ersten, zweite,
    zweiten, letzte, letzten, stattdessen, anstatt, lieber, später, morgen, bald, nächste, nächsten,
    warten, warte, vielleicht, eventuell, evtl, möglicherweise, wahrscheinlich, vermutlich, eigentlich,
    könnte, würde, sollte, müsste, frage, fragen, fragt, frag, rückfrage, prüfen, prüfe, ändern,
    geändert, storniert, irrtum, falsch, versehen, was, warum, wieso, wer, welche, welcher, welches, wo,
    wie, hat, wann, ob, woche, wochen, tag, tage, montag, dienstag, mittwoch, donnerstag, freitag, kaum,
    gegen, erst, ps
  `),
  common: phrases(`
    der, die, das, den, dem, ein, eine, ich, du, wir, ihr, sie, es, ist, sind, und, zu, im, in, am, auf,
    für, mit, von, bitte, dir, euch, uns, dein, deine, haben, habt, hab
  `),
};
