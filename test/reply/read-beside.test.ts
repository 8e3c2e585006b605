import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("beside a short answer", () => {
  test.each(["Sure, Anna.", "Kein Problem, Jonas!", "Selbstverständlich, Frau Keller."])(
    "a name is whom it is said to: %j",
    (text) => {
      expect(reads(text)).toBe("approve");
    },
  );

  test.each(["По отпуску — да", "出差申请，没问题"])("the request may be named first: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test("the request may be named behind it, with its day", () => {
    expect(reads("De acuerdo, teletrabajo el jueves.")).toBe("approve");
    expect(reads("Ok, bed om et tilbud.")).toBe("unclear");
    expect(reads("Ok, leave only on Friday.")).toBe("unclear");
  });

  test("somebody may be greeted by the time of the day", () => {
    expect(reads("Morning Dave, sure")).toBe("approve");
    expect(reads("Morning only, sure")).toBe("unclear");
  });

  test("a refusal of the thing as such is why", () => {
    expect(reads("Nope, overuren worden dit kwartaal niet meer toegekend.")).toBe("reject");
    expect(reads("Nein, der Chef hat es abgelehnt.")).toBe("unclear");
  });

  test("a day is no name, and a part no request", () => {
    expect(reads("Yes, Monday.")).toBe("unclear");
    expect(reads("The first request, ok")).toBe("unclear");
  });

  test("somebody else who has a part in what follows leaves it unclear", () => {
    expect(reads("Ok, I'll cover the standup for you")).toBe("approve");
    expect(reads("Ok, I'll take care of the rest with the board.")).toBe("unclear");
    expect(reads("Sure, the director will be happy to see it.")).toBe("unclear");
  });
});

test("a favour may be asked in the sentence of a plain decision, not of a short one or of a question", () => {
  expect(reads("Approved, can you put it into the calendar?")).toBe("approve");
  expect(reads("Ok, can you put it into the calendar?")).toBe("unclear");
  expect(reads("Approved? Can you put it into the calendar?")).toBe("unclear");
});

test("a picture is no thing that a participle before it describes", () => {
  expect(reads("Wszystko gra, zatwierdzone 👍")).toBe("approve");
});

test("what is offered in place of what is refused is no question about it", () => {
  expect(reads("Sorry, no. How about the week after?")).toBe("reject");
  expect(reads("I haven't approved it. Who did?")).toBe("unclear");
  expect(reads("No, is it October?")).toBe("unclear");
});

test("when a favour is to be done does not bind a plain decision", () => {
  expect(reads("Approved, please send me the invoice, once you have it")).toBe("approve");
  expect(reads("Approved, please send me the quote once Bob has agreed")).toBe("unclear");
  expect(reads("Ok, send me the quote once you have it")).toBe("unclear");
});

test("an opinion is the reason of whoever says that he approves", () => {
  expect(reads("Uważam, że laptop jest potrzebny, akceptuję zakup.")).toBe("approve");
  expect(reads("Det er ikke sådan, at jeg ikke godkender.")).toBe("unclear");
});

test("what the author does himself makes a short answer doubtful", () => {
  expect(reads("Yes, tell him I'm reading it.")).toBe("unclear");
});

test("what whoever asked is to do first makes an approval depend on it", () => {
  expect(reads("You finish the report, I approve the leave.")).toBe("unclear");
  expect(reads("You have worked hard, I approve.")).toBe("approve");
});

test("laughs and tears right behind a Korean word are none of its letters", () => {
  expect(reads("승인합니다ㅎㅎ")).toBe("approve");
  expect(reads("네ㅎㅎ 승인이요ㅋㅋㅋ")).toBe("approve");
  expect(reads("이번엔 안 돼요ㅠㅠ")).toBe("reject");
});

test("a few Chinese characters beside an answer are somebody's name, many are why", () => {
  expect(reads("同意，王经理。")).toBe("unclear");
  expect(reads("同意，她丈夫刚做完手术。")).toBe("approve");
});

describe("who said so, behind a decision", () => {
  test.each(["Approved, payroll said.", "Godkänt, sa lönekontoret.", "Genehmigt, sagt die Buchhaltung."])(
    "is somebody else: %s",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );

  test.each(["Approved, as I said.", "Genehmigt, wie gesagt.", "Approved, as discussed."])(
    "is the author: %s",
    (text) => {
      expect(reads(text)).toBe("approve");
    },
  );
});

test("a but that names a day may bind what is answered twice", () => {
  expect(reads("Gitsin ama 20'sinde burada olsun.")).toBe("unclear");
});
