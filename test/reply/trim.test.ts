import { describe, expect, test } from "vitest";
import { type Known, type TrimmedText, trim } from "../../src/reply/trim.ts";

const DATE = "Mon, 5 Jan 2026 10:00";

const ofText = (text: string, known: Known = {}): TrimmedText => trim({ text, html: "" }, known);
const ofHtml = (html: string, known: Known = {}): TrimmedText => trim({ text: "", html: [html] }, known);

const NOTICE = {
  text: `Jonas asks for your approval.
Leave from 7 to 18 April
Please answer by 12 March 2026, 17:00.

Page to approve:
https://approvals.example.com/d/q83vEjRWeJCrze8SNFZ4kKvN7w?verdict=approved

Page to reject:
https://approvals.example.com/d/q83vEjRWeJCrze8SNFZ4kKvN7w?verdict=rejected

Or just reply to this mail in your own words.
This mail is meant for you alone. Please do not forward it.
`,
  html: "",
};

describe("what we sent ourselves", () => {
  const unmarked = NOTICE.text.replace(/https\S+/g, "").replace(/\n+/g, "\n");

  test("is subtracted below a reply though nothing marks it as a quote", () => {
    expect(ofText(`approved\n\n${unmarked}`, { original: NOTICE })).toMatchObject({
      visible: "approved",
      afterQuote: "",
      quote: "own-words",
    });
  });

  test("leaves no footer of a gateway behind it to doubt", () => {
    const footer = "This message was scanned and approved by the mail gateway.";

    expect(
      ofText(`approved\n\nFrom: Countersign\nSent: Monday\n\n${unmarked}\n\n${footer}`, { original: NOTICE }),
    ).toMatchObject({ visible: "approved", afterQuote: "" });
  });

  test("is subtracted however it was wrapped", () => {
    const wrapped = unmarked.replace(/ (?=\S)/g, (blank, at: number) => (at % 3 === 0 ? "\n" : blank));

    expect(ofText(`approved\n\n${wrapped}`, { original: NOTICE }).visible).toBe("approved");
  });

  test("is subtracted above an answer at the bottom", () => {
    expect(
      ofText(`From: Countersign\nSent: Monday\n\n${unmarked}\n\napproved`, { original: NOTICE }),
    ).toMatchObject({
      visible: "approved",
      afterQuote: "",
    });
  });

  test("that has an answer between its lines raises a doubt where there are words above", () => {
    const answered = unmarked.replace("Page to reject", "but the first week only\nPage to reject");

    expect(ofText(`approved\n\nFrom: C\nSent: Monday\n${answered}`, { original: NOTICE })).toMatchObject({
      visible: "approved",
      afterQuote: "but the first week only",
    });
  });

  test("is not a line of it which the approver cites", () => {
    const cited = "Leave from 7 to 18 April\nis approved";

    expect(ofText(cited, { original: NOTICE }).visible).toBe(cited);
  });

  test("may hold words that were cited and are no longer known", () => {
    const clarification = {
      text: "We are not at all sure what you mean:\n\uE000\nNothing has been decided yet, please choose one of the two links below.",
      html: "",
    };
    const quoted = clarification.text.replace("\uE000", "fine, if Ann is there?");

    expect(
      ofText(`approved\n\nFrom: C\nSent: Monday\n\n${quoted}`, { original: clarification }),
    ).toMatchObject({
      visible: "approved",
      afterQuote: "",
    });
  });

  test("below which somebody else is quoted, who may be the approver earlier, says nothing", () => {
    const deeper = `From: C\nSent: Monday\n\n${unmarked}\n\nFrom: Ann\nSent: Sunday\n\napproved`;

    expect(ofText(deeper, { original: NOTICE })).toMatchObject({ visible: "", afterQuote: "" });
  });

  test("is doubted where only a link of ours tells that it is there", () => {
    const translated = "ja\nBitte hier:\nhttps://approvals.example.com/d/q83vEjRWeJCrze8SNFZ4kKvN7w";

    expect(ofText(translated)).toMatchObject({ visible: "", afterQuote: "ja\nBitte hier:" });
  });
});

describe("what stands below and between marked quotes", () => {
  test("is the reply where nothing stands above", () => {
    expect(ofText(`On ${DATE}, Tom wrote:\n> please\n\napproved`)).toMatchObject({
      visible: "approved",
      afterQuote: "",
    });
  });

  test("is kept in order", () => {
    expect(ofText("above\n\n> one\n\nbetween\n\n> two\n\nbelow")).toMatchObject({
      visible: "above\n\nbetween\n\nbelow",
      afterQuote: "",
    });
  });

  test("is doubted where it looks like the end of a line that lost its mark", () => {
    const long = "> you can answer this question in your own words, or press the button";

    expect(ofText(`${long}\napprove\n> or the other`)).toMatchObject({ visible: "", afterQuote: "approve" });
  });

  test("is kept behind and inside the containers of HTML mail", () => {
    const page = `<div class="gmail_quote"><div class="gmail_attr">On ${DATE} T wrote:</div>
      <blockquote class="gmail_quote">please</blockquote><div>approved</div><blockquote class="gmail_quote">no</blockquote></div>`;

    expect(ofHtml(page)).toMatchObject({ visible: "approved", afterQuote: "" });
  });
});

describe("text and HTML", () => {
  test("agree though the text was wrapped, and then the lines are as they were typed", () => {
    const typed = "I checked the calendar and the budget, and for all I can see there is nothing against it.";
    const text = typed.replace("all I", "all\nI");

    expect(trim({ text, html: `<p>${typed}</p>` })).toMatchObject({ visible: typed, parts: "agree" });
  });

  test("agree though only one of them marks the signature", () => {
    const html = '<div>approved</div><div class="gmail_signature">Sales | 5th floor</div>';

    expect(trim({ text: "approved\n\nSales 5th floor", html })).toMatchObject({
      visible: "approved",
      parts: "agree",
    });
  });

  test("agree where the text has words in the place of a picture", () => {
    const text = "approved\n\nKind regards\n\n[Blue Whale]\nAnn Smith\nSales";
    const html = '<p>approved</p><p>Kind regards</p><img alt="Blue Whale"><p>Ann Smith</p><p>Sales</p>';

    expect(trim({ text, html })).toMatchObject({ visible: "approved", parts: "agree" });
  });

  test.each([
    "[cid:image001.png@01DC.0A]",
    "[Firm Logo]",
    "<image001.png>",
    "[image: photo]",
    "[Bild]",
    "[A picture containing text Description automatically generated]",
    "[Логотип]",
  ])("%j is no word of the author's", (line) => {
    expect(ofText(`approved\n${line}\n`).visible).toBe("approved");
    expect(ofText(`approved\n\nKind regards\n\n${line}\nAnn Smith\nSales`).visible).toBe("approved");
  });

  test.each(["[approved]", "[x] only Friday", "[but not the image of it]"])("%j is one", (line) => {
    expect(ofText(`see\n\n${line}`).visible).toContain(line);
  });

  test("of which a program cut one short are asked about with all that was said", () => {
    const text = "Buenas tardes:";
    const html = "<p>Buenas tardes:</p><p>¿Cuántas personas usarían la licencia?</p>";

    expect(trim({ text, html })).toMatchObject({
      visible: "Buenas tardes:\n\n¿Cuántas personas usarían la licencia?",
      parts: "disagree",
    });
    expect(trim({ text: "no, sorry", html: "<p>no</p>" })).toMatchObject({
      visible: "no, sorry",
      parts: "disagree",
    });
  });

  test.each([
    ["approved", "<p>rejected</p>"],
    ["approved", "<p>approved, but not the second week</p>"],
    ["approved", '<p style="display:none">approved</p>'],
  ])("%j and %j disagree", (text, html) => {
    expect(trim({ text, html }).parts).toBe("disagree");
  });
});

describe("a signature", () => {
  test.each(["-- \nAnn\nno", "--\nAnn", "Ann Smith\nSales\n\nCorp Ltd | 1 Road\nT +44 117 496 0101"])(
    "%j is cut",
    (signature) => {
      expect(ofText(`approved\n\n${signature}\n`, { names: new Set(["ann", "smith"]) }).visible).toBe(
        "approved",
      );
    },
  );

  test.each([
    "Best regards,\nAnn Smith\nSales",
    "Viele Grüße\nAnn",
    "Thanks,\n\nAnn",
    "LG",
    "Cordialement,\nAnn",
    "С уважением,\nАнна Смит",
    "よろしくお願いいたします。\n田中",
    "감사합니다.\n김민수 드림",
    "مع التحية\nطارق",
    "בברכה,\nמיכל",
    "祝好\n王芳",
    "/Tomas",
  ])("%j closes a reply", (closing) => {
    expect(ofText(`approved\n\n${closing}\n`)).toMatchObject({ visible: "approved", closing });
  });

  test.each([
    "Thanks\nbut only the first week",
    "Best regards\nAnn\n\nPS: but only the first week",
    "Best regards\nAnn\n\nOh, and please only for the first week.",
  ])("is not what is said in %j", (text) => {
    expect(ofText(`approved\n\n${text}`).visible).toMatch(/first week/);
  });

  test("is not the first thing said", () => {
    expect(ofText("Hello Ann,\nBest\nTom").visible).toBe("Hello Ann,\nBest\nTom");
  });
});

describe("what a mail goes through", () => {
  test.each([
    "[EXTERNAL]",
    "CAUTION: This email originated from outside of the organization.\nDo not click links unless you know the sender.",
    "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Öffnen Sie keine Anhänge.",
    "VAROITUS: Tämä sähköposti tulee organisaation ulkopuolelta. Älä avaa liitteitä.",
    "[ВНЕШНЕЕ ПИСЬМО] Будьте осторожны: отправитель находится за пределами организации.",
    "DİKKAT: Bu e-posta kurum dışından gönderilmiştir. Bağlantılara tıklamadan önce göndereni doğrulayın.",
    "此邮件来自组织外部，请勿点击链接。",
    "【外部郵件】寄件人在公司外部，請勿點選任何連結；凡要求核准匯款，請先致電核對。",
    "【社外メール】このメールは社外から送信されました。リンクを開かないでください。",
    "هذا البريد من خارج المؤسسة. لا تنقر على الروابط.",
    "הודעה זו נשלחה מחוץ לארגון. אל תלחצו על קישורים.",
    "Denne e-posten kommer utenfra. Ikke klikk på lenker.",
    "你通常不会收到来自 a@b.example 的电子邮件。 了解这一点为什么很重要",
    "[You don't often get email from a@b.example. Learn why at https://aka.ms/LearnAboutSenderIdentification ]",
  ])("may put %j above it", (banner) => {
    expect(ofText(`${banner}\n\napproved`)).toMatchObject({ visible: "approved", removed: ["banner"] });
  });

  test.each([
    "This message is confidential and intended solely for the addressee. If you have received it in error, please\nnotify the sender and delete it.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.",
    "Virus-free. www.avast.com",
    "Scanned for viruses by the Mimecast service. Unsigned requests are rejected.",
    "Sitz der Gesellschaft: Hamburg, Amtsgericht Hamburg HRB 12345, Geschäftsführer: Anna Berg",
    "Niniejsza wiadomość może zawierać informacje poufne. Jeżeli nie jesteś adresatem, usuń ją.",
    "قد تحتوي هذه الرسالة على معلومات سرية. إذا وصلتك بالخطأ فيرجى حذفها.",
    "このメールは機密情報を含む場合があります。誤って受信された場合は削除してください。",
    "Denne e-mail kan indeholde fortrolige oplysninger. Hvis du ikke er den rette modtager, bedes du slette mailen.",
    "Detta meddelande kan innehålla konfidentiell information och är endast avsett\nför adressaten. Om du har fått det av misstag, vänligen meddela avsändaren och\nradera meddelandet.",
    "Denne e-posten kan inneholde taushetsbelagt informasjon og er kun ment for mottakeren.",
    "Ця електронна пошта містить конфіденційні відомості й призначена лише для адресата.",
    "Эта электронная почта конфиденциальна и предназначена только для указанного адресата.",
    "_______________________________________________\nannounce mailing list\nhttps://lists.example.com/mailman/listinfo/announce",
  ])("may put %j below it", (notice) => {
    expect(ofText(`approved\n\n${notice}`).visible).toBe("approved");
    expect(ofText(`approved\n\n> no\n\n${notice}`).visible).toBe("approved");
  });

  test.each([
    "approved, but this is confidential",
    "Approved, but the figures are confidential, so delete the mail when you have read it.",
    "Please notify the sender of the invoice and destroy the old one, then it's fine with me.",
    "Ask outside counsel before you send the message with the attachments.",
  ])("is not what is said of it: %j", (said) => {
    expect(ofText(said).visible).toBe(said);
    expect(ofText(`approved\n\n${said}`).visible).toBe(`approved\n\n${said}`);
  });
});

test("words behind a label are no banner by that alone", () => {
  expect(ofText("【外部】我同意这个申请，没有问题，请继续办理").visible).toContain("同意");
});

test("a long line of the author's right above a notice is kept", () => {
  const said = "approved as long as everybody in the team has agreed with it by Friday";
  const notice =
    "This message is confidential and intended solely for the addressee; please delete it otherwise.";

  expect(ofText(`${said}\n${notice}`).visible).toBe(said);
});

test("a device line may stand between the words and an unmarked thread, which is doubted", () => {
  expect(ofText("approved\n\nSent from my iPhone\n\nmore words")).toMatchObject({
    visible: "approved",
    afterQuote: "more words",
  });
});

test("what is too long is cut, and told", () => {
  expect(ofText("x\n".repeat(2000)).cut).toBe(true);
  expect(ofText("x".repeat(3000)).cut).toBe(true);
  expect(ofHtml(`<p>${"x".repeat(3000)}</p>`).cut).toBe(true);
  expect(ofText("x\n".repeat(500)).cut).toBe(false);
});
