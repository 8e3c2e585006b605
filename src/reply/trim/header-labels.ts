import { phrases } from "../phrases.ts";

/** What stands in front of the colon in the rows above a quoted mail, by what it names, in about 80 languages. */
export const HEADER_LABELS: Readonly<Record<"from" | "date" | "to" | "subject" | "cc", ReadonlySet<string>>> =
  {
    from: new Set(
      phrases(`
    a-berzh, afsender, afzender, avsendare, avsender, da, dari, daripada, de, de la, dende, eus,
    expeditor, expéditeur, fan, feladó, fra, from, frá, frå, från, gönderen, gönderici, gửi từ, ji,
    kas, kellelt, kimdan, kimden, kimdən, lähettäjä, message de, mittente, nadawca, nga, no, nork,
    nuo, o, od, oddi wrth, odesílatel, pengirim, remitent, remitente, reply-to, saatja, sendanto,
    seolaí, siuntėjas, sɣur, từ, van, von, vun, ó, αποστολέας, από, ад, від, від кого, од, от, от
    кого, хэнээс, ուղարկող, ումից, מאת, ارسال کننده, از, استوونکی, المرسل, دىن, لە, من, مِن, प्रेषक,
    भेजने वाला, से, থেকে, প্রেরক, அனுப்புநர், அனுப்புனர், ಇಂದ, പ്രേഷിതന്‍, പ്രേഷിതാവ്, වෙතින්,
    ผู้ส่ง, გამგზავნი, ვისგან, ካብ, អ្នកផ្ញើ, 发件人, 发件者, 寄件人, 寄件者, 差出人, 発信者, 送信者, 발신, 보낸 사람, 보낸사람
    `),
    ),
    date: new Set(
      phrases(`
    air a chur, anfonwyd, bidalita, dagsetning, data, date, date sent, date/time, dato, datum,
    datums, datë, deiz, dyddiad, dáta, dátum, däts, dërguar më, dîrok, elküldve, enviada, enviada
    em, enviado, enviado el, enviado em, enviat, envoyé, envoyé le, fecha, ferstjoerd, gesendet,
    gesendet am, gönderildi, gönderilme, gönderim tarihi, gönderme tarihi, inviato, inviato il,
    išsiųsta, kaset, kuupäev, küldve, küldés ideje, lähetetty, mandatu, message du, ngày, nosūtīts,
    odesláno, odoslané, poslano, poslané, päivämäärä, päiväys, saadetud, sana, sendita je, sendt,
    sent, sent at, sent on, seolta, skickat, tanggal, tann, tarih, tarikh, tarix, terkirim, trimis,
    verzonden, wysłane, wysłano, yettwazen, đã gửi, αποστολή, ημερομηνία, адпраўлена, дата, дата и
    время, датум, изпрати до, надіслано, огноо, отправлено, послато, ամսաթիվ, ուղարկուած, נשלח,
    תאריך, أرسلت, ارسال, التاريخ, المُرسل, بەروار, تاريخ, تاريخ الإرسال, تاریخ, تم الإرسال, نېټه,
    چېسلا, तारिख, तारीख, दिनांक, তারিখ, পাঠানো হয়েছে, அனுப்பியது, தேதி, ದಿನಾಂಕ, അയച്ചു, തീയതി, දිනය,
    วันที่, გაიგზავნა, თარიღი, ዕለት, កាលបរិច្ឆេត, 傳送日期, 发送日期, 发送时间, 寄件日期, 寄送日期, 日付, 日時, 日期, 时间, 送信日,
    送信日時, 날짜, 보낸 날짜, 보낸 시간, 보낸날짜
    `),
    ),
    to: new Set(
      phrases(`
    a, aan, adresát, al, alıcı, an, at, bo, chuig, címzett, către, da, derbyniwr, destinataire,
    destinatar, destinatari, destinatario, do, gavėjas, gu, i, kam, kellele, kepada, kime, kimga,
    kimə, komu, la, modtager, mottagare, mottaker, người nhận, nori, oan, ontvanger, pa, para,
    penerima, për, ricevanto, saaja, til, till, to, tới, un, vastaanottaja, za, à, παραλήπτης, προς,
    до, за, каму, кому, примач, хэнд, ում, ստացող, אל, إلى, المستقبل, به, بۆ, ترلاسه کوونکی, غا,
    ګيرينده, को, पाने वाला, प्रती, प्रापक, প্রতি, প্রাপক, பெறுநர், பெறுனர், ಗೆ, സ്വീകര്‍ത്താവ്,
    സ്വീകർത്താവ്, වෙත, ผู้รับ, ვის, ናብ, អ្នកទទួល, 宛先, 收件人, 收件者, 받는 사람, 받는사람, 수신
    `),
    ),
    subject: new Set(
      phrases(`
    aihe, asentel, assumpte, assunto, asunto, asuntu, betreff, chủ đề, cuspair, danvez, emne, evni,
    gaia, judul, konu, mavzu, mijar, mövzu, naslov, objet, oggetto, onderwerp, pealkiri, predmet,
    pwnc, předmět, rubrik, subiect, subject, subjecto, subjek, subjekt, subxhect, sughjettu, sujed,
    sujet, teema, tema, temat, temats, temo, titill, tiêu đề, tárgy, underwerp, viðfangsefni,
    zadeva, ábhair, ábhar, ämne, ûnderwerp, θέμα, гарчиг, заглавие, наслов, тема, тэма, վերնագիր,
    נושא, الموضوع, تىما, مضمون, موضوع, ناونیشان, विशय, विषय, सबजेक्ट, বিষয়, தலைப்பு, பொருள், ವಿಷಯ,
    വിഷയം, මාතෘකාව, หัวจดหมาย, საგანი, სათაური, ዋኒን, ចំណងជើង, 主旨, 主題, 主题, 件名, 标题, 題名, 제목
    `),
    ),
    cc: new Set(
      phrases(`
    bcc, bilgi, cc, copia, copie, copie à, cópia, dw, kopi, kopia, kopie, kopio, másolat, v kopii,
    копия, копія, עותק, نسخة, 副本, 抄送, 참조
    `),
    ),
  };

/** What stands between dashes, or in front of a colon, above the whole of a quoted or forwarded mail. */
export const ORIGINAL_WORDS: ReadonlySet<string> = new Set(
  phrases(`
    algne kiri, alkuperäinen viesti, an teachdaireachd thùsail, an teachtaireacht bhunaidh, anfang
    der weitergeleiteten nachricht, antwort nachricht, asl xat, begin doorgestuurd bericht, begin
    forwarded message, bunteachtaireacht, correo original, courriel initial, courriel original,
    doorgestuurd bericht, début du message réexpédié, début du message transféré, edelleenlähetetty
    viesti, eredeti üzenet, esialgne kiri, forwarded message, iletilen mesaj, inicio del mensaje
    reenviado, inizio messaggio inoltrato, início da mensagem encaminhada, izvirno sporočilo,
    izvorna poruka, izvorno sporočilo, jatorrizko mezua, kemennadenn orin, mail original, mensagem
    encaminhada, mensagem original, mensaje original, mensaje reenviado, mensaxe orixianl, mensaxe
    orixinal, mesaj original, mesazhi origjinal, mesej asal, message d'origine, message d’origine,
    message original, message transféré, messaggio inoltrato, messaggio originale, messaghju
    d’origine, missatge original, neges wreiddiol, oarspronklik berjocht, oorspronkelijk bericht,
    oorspronkelijke bericht, opphavleg melding, opprinnelig melding, oprindelig meddelelse, orgineel
    bericht, original besked, original melding, original message, original-message,
    original-nachricht, originala mesaĝo, originalmeddelande, originalna poruka, originalnachricht,
    originalus laiškas, originalus tekstas, origineel bericht, orijinal ileti, orijinal mesaj,
    orijinal məktub, orizjineel berjocht, oryginalna wiadomość, pesan asli, pesan orisinal, peyama
    orîjînal, początek przekazywanej wiadomości, przekazana wiadomość, pôvodná správa, přeposlaná
    zpráva, původní e-mail, původní zpráva, reply message, start på videresendt besked, sākotnējā
    vēstule, sākotnējā ziņa, thư gốc, uppruna boð, upprunaleg skilaboð, ursprungligt meddelande,
    ursprüngliche e-mail, ursprüngliche mail, ursprüngliche nachricht, vidarebefordrat brev,
    vidarebefordrat meddelande, videresendt besked, videresendt meddelelse, videresendt melding,
    välitetty viesti, weitergeleitete nachricht, wiadomość oryginalna, wiadomość przekazana,
    yönlendirilen ileti, začátek přeposlané zprávy, özgün ileti, özgün i̇leti, αρχικό μήνυμα,
    πρωτότυπο μήνυμα, арыгінальнае паведамленне, вихідне повідомлення, зыходны ліст, исходное
    сообщение, начало переадресованного сообщения, оригинална порака, оригинална порука, оригинално
    писмо, оригінальне повідомлення, переслане повідомлення, пересылаемое письмо, пересылаемое
    сообщение, առաջին հաղորդագրությունը, նախորդ հաղորդագրութիւնը, הודעה מקורית, הודעה שהועברה,
    ئەسلىي خەت, الرسالة الأساسية, الرسالة الأصلية, الرسالة المعاد توجيهها, رسالة معاد توجيهها, پیام
    اصلی, پیام نخستین, खरा संदेश, पुराना मैसेज, உண்மை தகவல், ಮೂಲ ಸಂದೇಶ, യഥാര്‍ഥ സന്ദേശം, യഥാർത്ഥ
    സന്ദേശം, ข้อความเดิม, ორიგინალი შეტყობინება, საწყისი მესიჯი, សារ​ដើម, 下面是被转发的邮件, 以下是轉寄的郵件,
    元のメッセージ, 元メール, 原始信件, 原始訊息, 原始邮件, 原始郵件, 回复的原邮件, 転送されたメッセージ, 転送メッセージ, 轉寄郵件, 转发的邮件, 转发邮件, 원본 메시지,
    원본 메일, 원본 이메일, 전달된 메시지
  `),
);
