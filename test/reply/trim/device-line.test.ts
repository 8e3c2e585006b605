import { expect, test } from "vitest";
import { isDeviceLine } from "../../../src/reply/trim/device-line.ts";

test.each([
  "Sent from my iPhone",
  "Sent from my Wiko RIDGE FAB 4G",
  "Sent from Yahoo Mail for iPhone",
  "Sent with Proton Mail secure email.",
  "Sent via the Samsung Galaxy S21, an AT&T 5G smartphone",
  "Get Outlook for iOS<https://aka.ms/o0ukef>",
  "Sent from Mail for Windows",
  "Von meinem iPhone gesendet",
  "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
  "Outlook für Android beziehen",
  "Envoyé de mon iPhone",
  "Télécharger Outlook pour iOS",
  "Enviado desde mi Huawei",
  "Enviado do meu iPhone",
  "Inviato da iPhone",
  "Verstuurd vanaf mijn iPhone",
  "Skickat från min iPhone",
  "Sendt fra min iPhone",
  "Lähetetty iPhonesta",
  "Wysłane z iPhone’a",
  "Odesláno z iPhonu",
  "iPhone’umdan gönderildi",
  "Отправлено с iPhone",
  "Надіслано з iPhone",
  "iPhoneから送信",
  "أُرسل باستخدام بريد Proton Mail الآمن.",
  "נשלח באמצעות הדואר המאובטח של Proton Mail.",
  "Yahoo Mail : Recherchez, Organisez, Maîtrisez",
  "Надіслано за допомогою Proton Mail",
  "Proton Mail 보안 이메일로 전송되었습니다.",
  "Wysłane za pomocą bezpiecznej poczty Proton Mail.",
  "Odesláno zabezpečeným e-mailem Proton Mail.",
  "Отправлено с помощью защищённой почты Proton Mail.",
  "发自我的 iPhone",
  "從我的 iPhone 傳送",
  "나의 iPhone에서 보냄",
  "أُرسلت من الـ iPhone",
  "נשלח מה-iPhone שלי",
  "Az iPhone-omról küldve",
])("%j is a device's", (line) => {
  expect(isDeviceLine(line)).toBe(true);
});

test.each([
  "Sent from my desk, is much easier than my mobile phone.",
  "The document was sent from my iPhone app",
  "I approve the new iPhone",
  "genehmigt, vom Handy gesendet",
  "Gesendet per Mail gestern",
  "Skickat via mail igår",
  "다음 주에 발송",
  "Wysłano przez pocztę wczoraj",
  "Отправлено на почту",
  "approved",
])("%j is a person's", (line) => {
  expect(isDeviceLine(line)).toBe(false);
});
