/**
 * Finds where a mail program put the original below a reply without marking its lines: Outlook's rows of
 * "From: / Sent: / To:", and the line "Original Message", in many languages.
 */
export const startsOriginal = (lines: readonly string[], index: number): boolean => {
  const line = lines[index] ?? "";
  return (
    isOriginalLine(line) || (isRule(line) && hasRowsSoon(lines, index + 1)) || labelRows(lines, index) >= 2
  );
};

const isOriginalLine = (line: string): boolean => {
  const [, words] =
    /^\s{0,3}[-_=*]{2,60}\s{0,3}([^-_=*\s][^-_=*]{2,60}?)\s{0,3}[-_=*]{2,60}\s*$/.exec(line.slice(0, 200)) ??
    [];
  return words !== undefined && ORIGINAL_WORDS.has(words.trim().toLowerCase());
};

const isRule = (line: string): boolean => /^\s{0,3}[_-]{20,200}\s*$/.test(line.slice(0, 250));

const hasRowsSoon = (lines: readonly string[], start: number): boolean =>
  labelRows(lines, start) >= 2 || labelRows(lines, start + 1) >= 2;

/** How many label rows follow each other here, the first being the sender's; a value may stand a line below. */
const labelRows = (lines: readonly string[], start: number): number => {
  if (!FROM_LABELS.has(labelOf(lines[start]))) return 0;
  const block = lines.slice(start + 1, start + 7);
  return 1 + block.filter((line) => OTHER_LABELS.has(labelOf(line))).length;
};

/** The word before the colon, in lower case, without the asterisks that stand for bold. */
const labelOf = (line: string | undefined): string => {
  const [, label = ""] = /^[\s*]{0,4}([^:：*]{1,24}?)[\s*]{0,3}[:：]/u.exec((line ?? "").slice(0, 60)) ?? [];
  return label.toLowerCase();
};

const words = (text: string): ReadonlySet<string> => new Set(text.split("|"));

const ORIGINAL_WORDS = words(
  "original message|original-message|forwarded message|ursprüngliche nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht|message d'origine|message d’origine|courriel initial|courriel original|message original|mensaje original|correo original|mensagem original|messaggio originale|oorspronkelijk bericht|oorspronkelijke bericht|origineel bericht|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|original besked|opprinnelig melding|opphavleg melding|original melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|pôvodná správa|izvirno sporočilo|izvorno sporočilo|izvorna poruka|originalna poruka|оригинална порука|eredeti üzenet|mesaj original|исходное сообщение|оригінальне повідомлення|оригинално писмо|зыходны ліст|αρχικό μήνυμα|πρωτότυπο μήνυμα|özgün ileti|orijinal məktub|algne kiri|esialgne kiri|originalus laiškas|originalus tekstas|sākotnējā ziņa|sākotnējā vēstule|missatge original|mensaxe orixinal|jatorrizko mezua|upprunaleg skilaboð|הודעה מקורית|الرسالة الأصلية|پیام اصلی|pesan asli|mesej asal|thư gốc|ข้อความเดิม|元のメッセージ|元メール|원본 메시지|原始邮件|原始郵件",
);
const FROM_LABELS = words(
  "from|von|de|da|van|från|fra|frå|lähettäjä|od|odesílatel|feladó|от|від|kimden|gönderen|από|remitente|expéditeur|mittente|afzender|avsender|afsender|saatja|kellelt|nuo|siuntėjas|kas|no|dari|từ|מאת|من|المرسل|از|差出人|发件人|寄件者|보낸 사람",
);
const OTHER_LABELS = words(
  "sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|objet|à|enviado|enviada|fecha|data|para|asunto|assunto|inviato|oggetto|a|verzonden|aan|onderwerp|skickat|till|ämne|sendt|dato|til|emne|lähetetty|päiväys|vastaanottaja|aihe|wysłane|wysłano|do|temat|odesláno|komu|předmět|predmet|elküldve|dátum|címzett|tárgy|trimis|către|subiect|отправлено|дата|кому|тема|надіслано|gönderilme|gönderildi|tarih|kime|konu|αποστολή|ημερομηνία|προς|θέμα|saadetud|saaja|teema|išsiųsta|kam|tema|terkirim|tanggal|kepada|judul|subjek|ngày|tới|chủ đề|נשלח|תאריך|אל|נושא|תאריך|إلى|الموضوع|送信日時|宛先|件名|发送时间|收件人|主题|寄送日期|收件者|主旨|보낸 날짜|받는 사람|제목",
);
