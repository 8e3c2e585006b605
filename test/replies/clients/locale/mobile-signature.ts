import type { Locale } from "./locales.ts";

/** The line a mobile client adds by default, in the language of the phone. */
export const iphoneSignature: Readonly<Record<Locale, string>> = {
  en: "Sent from my iPhone",
  "en-GB": "Sent from my iPhone",
  de: "Von meinem iPhone gesendet",
  fr: "Envoyé de mon iPhone",
  es: "Enviado desde mi iPhone",
  "pt-BR": "Enviado do meu iPhone",
  "pt-PT": "Enviado do meu iPhone",
  it: "Inviato da iPhone",
  nl: "Verstuurd vanaf mijn iPhone",
  sv: "Skickat från min iPhone",
  da: "Sendt fra min iPhone",
  nb: "Sendt fra min iPhone",
  fi: "Lähetetty iPhonesta",
  pl: "Wysłane z iPhone’a",
  cs: "Odesláno z iPhonu",
  tr: "iPhone’umdan gönderildi",
  ru: "Отправлено с iPhone",
  uk: "Надіслано з iPhone",
  ja: "iPhoneから送信",
  "zh-CN": "发自我的 iPhone",
  "zh-TW": "從我的 iPhone 傳送",
  ko: "나의 iPhone에서 보냄",
  ar: "أُرسلت من الـ iPhone",
  he: "נשלח מה-iPhone שלי",
};

/** `{}` stands for iOS or Android; the whole line is one link. */
export const outlookMobileSignature: Readonly<Record<Locale, string>> = {
  en: "Get Outlook for {}",
  "en-GB": "Get Outlook for {}",
  de: "Outlook für {} beziehen",
  fr: "Télécharger Outlook pour {}",
  es: "Obtener Outlook para {}",
  "pt-BR": "Obter o Outlook para {}",
  "pt-PT": "Obter o Outlook para {}",
  it: "Scarica Outlook per {}",
  nl: "Outlook voor {} downloaden",
  sv: "Hämta Outlook för {}",
  da: "Hent Outlook til {}",
  nb: "Skaff deg Outlook for {}",
  fi: "Hanki Outlook {}ille",
  pl: "Pobierz program Outlook dla systemu {}",
  cs: "Získat Outlook pro {}",
  tr: "{} için Outlook’u edinin",
  ru: "Скачать Outlook для {}",
  uk: "Отримати Outlook для {}",
  ja: "Outlook for {} を入手",
  "zh-CN": "获取 Outlook for {}",
  "zh-TW": "取得 {} 版 Outlook",
  ko: "Outlook for {} 다운로드",
  ar: "الحصول على Outlook لـ {}",
  he: "קבל את Outlook עבור {}",
};

export const samsungSignature: Readonly<Record<Locale, string>> = {
  en: "Sent from my Galaxy",
  "en-GB": "Sent from my Galaxy",
  de: "Von meinem Galaxy gesendet",
  fr: "Envoyé depuis mon appareil Galaxy",
  es: "Enviado desde mi Galaxy",
  "pt-BR": "Enviado do meu Galaxy",
  "pt-PT": "Enviado do meu Galaxy",
  it: "Inviato dal mio Galaxy",
  nl: "Verzonden vanaf mijn Galaxy",
  sv: "Skickat från min Galaxy",
  da: "Sendt fra min Galaxy",
  nb: "Sendt fra min Galaxy",
  fi: "Lähetetty Galaxy-laitteestani",
  pl: "Wysłane z mojego Galaxy",
  cs: "Odesláno z mého zařízení Galaxy",
  tr: "Galaxy cihazımdan gönderildi",
  ru: "Отправлено с моего Galaxy",
  uk: "Надіслано з мого пристрою Galaxy",
  ja: "Galaxyから送信",
  "zh-CN": "从我的 Galaxy 发送",
  "zh-TW": "從我的 Galaxy 傳送",
  ko: "나의 Galaxy에서 보냄",
  ar: "أُرسلت من جهاز Galaxy الخاص بي",
  he: "נשלח ממכשיר ה-Galaxy שלי",
};

/** K-9 Mail's default signature; Thunderbird for Android has none. */
export const k9Signature = (locale: Locale): string =>
  K9[locale] ?? "Sent from my Android device with K-9 Mail. Please excuse my brevity.";

const K9: Readonly<Partial<Record<Locale, string>>> = {
  de: "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
  fr: "Envoyé de mon appareil Android avec Courriel K-9 Mail. Veuillez excuser ma brièveté.",
  es: "Enviado desde mi dispositivo Android con K-9 Mail. Por favor, disculpa mi brevedad.",
  it: "Inviato dal mio dispositivo Android con K-9 Mail. Perdonate la brevità.",
  nl: "Verzonden vanaf mijn Android apparaat met K-9 Mail. Excuseer mijn beknoptheid.",
  sv: "Skickat från min Android-enhet med K-9 Mail. Ursäkta min fåordighet.",
  pl: "Wysłane z urządzenia Android za pomocą K-9 Mail. Proszę wybaczyć moją zwięzłość.",
  ru: "Простите за краткость, создано в K-9 Mail.",
};
