import { phrases } from "../phrases.ts";
import type { Lexicon } from "./lexicon.ts";

export const english: Lexicon = {
  language: "en",
  approve: phrases(`
    approve, approved, i approve, i approve this, i approve this request, i approve it, i approve the request, i approve your
    request, approved by me, request approved, this is approved, it is approved, it's approved, yes,
    yep, yeah, yes approved, yes i approve, ok, okay, fine, fine by me, fine with me, that's fine, that
    is fine, this is fine, all good, go ahead, please go ahead, yes go ahead, ok go ahead, sounds good,
    looks good, looks good to me, lgtm, granted, accepted, i accept, agreed, i agree, confirmed, 👍, ✅,
    ✔, 👌
  `),
  reject: phrases(`
    reject, rejected, i reject, i reject this, i reject it, i reject the request, request rejected,
    decline, declined, i decline, denied, request denied, refused, no, nope, no rejected, disapproved,
    👎, ❌
  `),
  friendly: phrases(`
    of course, sure, absolutely, definitely, please, thanks, thank you, thx, many thanks, thanks a lot,
    enjoy, have fun, have a good time, have a great time, have a nice time, have a great trip, have a
    good trip, have a nice trip, enjoy your time off, enjoy your holiday, enjoy your holidays, enjoy
    your vacation, enjoy your leave, enjoy the time off, enjoy the break, enjoy your trip, happy
    holidays, good luck, great, good, nice, cheers, sorry, i'm sorry, i am sorry, sorry about that,
    unfortunately, from me, from my side, well done, well deserved, regards, best regards, kind regards,
    best, 🙂, 😀, 😊, 🎉, 🏖, 🌴, 🙏, :), :-)
  `),
  greetings: phrases(`
    hi, hello, hey, dear, good morning, good afternoon, good evening, morning, all, team, hi all, hi
    there
  `),
  doubt: phrases(`
    not, no, none, never, nothing, cannot, without, neither, nor, if, unless, when, once, after, before,
    until, till, provided, providing, assuming, depends, depending, condition, conditional,
    conditionally, subject, except, exception, but, however, although, though, only, just, part, partly,
    partial, partially, half, first, second, third, last, instead, rather, otherwise, later, tomorrow,
    tonight, soon, next, wait, hold, pending, postpone, think, maybe, perhaps, possibly, probably,
    might, could, would, should, may, guess, unsure, sure, doubt, question, questions, ask, check,
    changed, change, cancel, cancelled, mistake, wrong, oops, actually, forget, ignore, kidding, joke,
    as, long, what, why, who, which, where, how, does, did, has, ps, p.s, weeks, week, day, days,
    monday, tuesday, wednesday, thursday, friday, hardly, barely, against, yet
  `),
  common: phrases(`
    the, a, an, i, you, we, it, is, are, to, and, of, in, on, for, with, this, that, your, my, our, me,
    us, please, have, be, will, there
  `),
};
