import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("without a sign, behind a refusal that stands first", () => {
  test.each([
    "nah we got one already",
    "no its against policy",
    "denied hes not even on our team",
    "rejecting this its the same invoice as last wk",
    "not approved too expensive",
    "rejected no receipts",
  ])("its reason is said: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "no its ok go ahead",
    "no im ok with that",
    "no you decide",
    "no hes not against it",
    "no you can have one week not two",
    "no no go ahead",
    "no mate i havent seen it",
    "no its not too late",
  ])("the contrary or something else may be said: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each(["rejected they told me", "not approved im waiting for legal", "rejected he said"])(
    "it may be told why nothing is decided: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );

  test.each(["rejected we did not", "declined i have not", "Abgelehnt haben wir nicht"])(
    "it may be told who did not refuse: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );
});

describe("without a sign, behind an approval that stands first", () => {
  test.each(["approved we cant work without it", "yes please buy it were nearly out"])(
    "its reason is said: %j",
    (text) => {
      expect(reads(text)).toBe("approve");
    },
  );

  test.each([
    "approved its not",
    "approved you pay half",
    "approved we do it in may",
    "approved i think",
    "approved he says",
    "approved u sure",
    "approved i need the quote first",
  ])("it may be limited: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

describe("words without their apostrophe", () => {
  test.each(["i dont approve this its not work related", "im not approving this its too much"])(
    "are read as with it, although a phrase lists them so: %j",
    (text) => {
      expect(reads(text)).toBe("reject");
    },
  );

  test("turn round what would be misread without it", () => {
    expect(reads("no im good with it")).toBe("unclear");
  });
});

describe("a picture", () => {
  test.each(["👍🏽 from my side", "👍 from me"])("may be somebody's: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each(["👍 from Tom", "👍 from finance", "👍 for the first week"])(
    "may be somebody else's, or of a part: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );

  test("that is sad about a refusal parts it from its reason", () => {
    expect(reads("No 😕 too many people off")).toBe("reject");
    expect(reads("No 😕 ask Tom")).toBe("unclear");
  });
});

describe("what is asked for behind an approval", () => {
  test.each([
    "Approved, kindly share the invoice with accounts once received.",
    "approved. in a mtg call u later",
  ])("may come later: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each(["Approved once received.", "Approved, once received.", "Ok, share the invoice once received"])(
    "may be what it hangs on: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );
});

describe("permission", () => {
  test.each(["I don't give permission for this.", "Please be advised that approval is refused."])(
    "is refused: %j",
    (text) => {
      expect(reads(text)).toBe("reject");
    },
  );

  test.each([
    "If approval is refused call me",
    "Finance says approval is refused",
    "is approval refused",
    "I don't give permission until legal signs",
    "He doesn't give permission for this",
  ])("may be refused by others, or later: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

test("whoever answers for a department approves, and whoever tells of its answer does not", () => {
  expect(reads("Thumbs up from finance.")).toBe("approve");
  expect(reads("I got a thumbs up from finance")).toBe("unclear");
  expect(reads("Thumbs up from Tom")).toBe("unclear");
});

test("a command to reject is one", () => {
  expect(reads("Reject please")).toBe("reject");
  expect(reads("reject or approve please")).toBe("unclear");
});
