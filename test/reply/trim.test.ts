import { describe, expect, test } from "vitest";
import { trim } from "../../src/reply/trim.ts";

const DATE = "Mon, 5 Jan 2026 10:00";

describe("a quote introduction", () => {
  test.each([
    `On ${DATE}, Tom <t@x.example> wrote:`,
    `On ${DATE}, Tom\n<t@x.example> wrote:`,
    `On ${DATE},\nTom Smith\n<t@x.example>\nwrote:`,
    `Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Tom <t@x.example>:`,
    `Tom <t@x.example> schrieb am Mo., 5. Jan. 2026, 10:00:`,
    `Le lun. 5 janv. 2026 à 10:00, Tom <t@x.example> a écrit :`,
    `El lun, 5 ene 2026 a las 10:00, Tom (<t@x.example>) escribió:`,
    `Il giorno lun 5 gen 2026 alle ore 10:00 Tom <t@x.example> ha scritto:`,
    `Op ma 5 jan 2026 om 10:00 schreef Tom <t@x.example>:`,
    `Den mån 5 jan. 2026 kl 10:00 skrev Tom <t@x.example>:`,
    `pon., 5 sty 2026 o 10:00 Tom <t@x.example> napisał(a):`,
    `пн, 5 янв. 2026 г. в 10:00, Tom <t@x.example> пишет:`,
    `2026年1月5日(月) 10:00 Tom <t@x.example>:`,
    `5 Oca 2026 Pzt 10:00 tarihinde Tom <t@x.example> şunu yazdı:`,
  ])("%j is cut with the quote below it", (intro) => {
    expect(trim(`approved\n\n${intro}\n\n> no\n`)).toMatchObject({
      visible: "approved",
      afterQuote: "",
      quote: "introduction",
    });
  });

  test("is cut with an unmarked original below it", () => {
    expect(trim(`approved\n\nOn ${DATE}, Tom <t@x.example> wrote:\n\nno\nno`)).toMatchObject({
      visible: "approved",
      afterQuote: "",
    });
  });

  test.each(["as Tom wrote:", "He wrote on Monday:", "Dates:"])("is not what a person writes: %j", (line) => {
    expect(trim(`approved\n${line}\nmore`).visible).toBe(`approved\n${line}\nmore`);
  });
});

describe("an unmarked original", () => {
  test.each([
    "From: Tom <t@x.example>\nSent: Monday\nTo: Ann\nSubject: Leave",
    "Von: Tom\nGesendet: Montag, 5. Januar 2026 10:00\nAn: Ann\nBetreff: Urlaub",
    "*From:* Tom\n*Sent:* Monday",
    "________________________________\nFrom: Tom\nSent: Monday",
    "-----Original Message-----\nFrom: Tom",
    "-----Ursprüngliche Nachricht-----",
    "------------------ 原始邮件 ------------------",
  ])("below %j is cut", (head) => {
    expect(trim(`approved\n\n${head}\n\nno\nno`)).toMatchObject({
      visible: "approved",
      afterQuote: "",
      quote: "header",
    });
  });

  test("is not a single line with a colon", () => {
    expect(trim("From: now on\nwe do it so").visible).toBe("From: now on\nwe do it so");
  });
});

describe("a signature", () => {
  test.each([
    "-- \nAnn\nno",
    "--\nAnn",
    "Sent from my iPhone",
    "Von meinem iPhone gesendet",
    "Get Outlook for iOS<https://aka.ms/x>",
  ])("%j is cut", (signature) => {
    expect(trim(`approved\n\n${signature}\n`).visible).toBe("approved");
  });

  test.each(["Best regards,\nAnn Smith\nSales", "Viele Grüße\nAnn", "Thanks,\n\nAnn", "LG"])(
    "%j closes a reply",
    (closing) => {
      expect(trim(`approved\n\n${closing}\n`)).toMatchObject({ visible: "approved", closing });
    },
  );

  test.each(["Sent from my desk, is much easier than the other one", "Thanks\nbut only the first week"])(
    "%j is text",
    (text) => {
      expect(trim(`approved\n\n${text}`).visible).toBe(`approved\n\n${text}`);
    },
  );
});

test("what stands between and below quotes is kept apart", () => {
  expect(trim("above\n> one\nbetween\n> two\nbelow")).toMatchObject({
    visible: "above",
    afterQuote: "between\nbelow",
  });
});

test("what is too long is cut, and told", () => {
  expect(trim("x\n".repeat(2000)).cut).toBe(true);
  expect(trim("x".repeat(3000)).cut).toBe(true);
  expect(trim("x\n".repeat(500)).cut).toBe(false);
});
