import { expect, test } from "vitest";
import { trim } from "../../../src/reply/trim.ts";

const visible = (text: string): string => trim({ text, html: "" }).visible;

test.each([
  "Diese Nachricht wurde automatisch auf Schadsoftware geprüft und zugelassen.",
  "Message contrôlé et approuvé par l'antivirus.",
  "Mensaje analizado y aprobado por el filtro antivirus.",
  "Mensagem verificada e aprovada pelo antivírus.",
  "Messaggio verificato e approvato dal filtro antispam.",
  "Bericht gecontroleerd en goedgekeurd door het spamfilter.",
  "Meddelandet har kontrollerats och godkänts av virusfiltret.",
  "E-mailen er kontrolleret og godkendt af spamfilteret.",
  "Meldingen er kontrollert og godkjent av virusfilteret.",
  "Viesti on tarkastettu ja hyväksytty virustorjunnassa.",
  "Wiadomość sprawdzona i zaakceptowana przez program antywirusowy.",
  "Zpráva byla zkontrolována antivirem a schválena.",
  "E-posta antivirüs tarafından tarandı ve onaylandı.",
  "邮件已通过反病毒网关检测。",
  "메일이 바이러스 검사를 통과하여 승인되었습니다.",
  "تم فحص الرسالة واعتمادها بواسطة برنامج مكافحة الفيروسات.",
  "ההודעה נסרקה ואושרה על ידי תוכנת אנטי-וירוס.",
  "This mail was checked by our security gateway and cleared for delivery.",
  "Please think before you print this message.",
  "Consider the environment before printing.",
  "No rights can be derived from this message.",
  "Diese E-Mail wurde vom Spamfilter überprüft und freigegeben.",
  "Diese Nachricht ist vertraulich und darf nicht weitergeleitet werden.",
  "Aus dieser E-Mail können keine Rechte abgeleitet werden.",
  "Bitte denken Sie an die Umwelt, bevor Sie diese Mail drucken.",
  "Diese E-Mail ist keine Willenserklärung im Sinne des BGB.",
  "Ce courriel a été analysé par notre passerelle antivirus.",
  "Ce message est confidentiel. Toute diffusion sans autorisation est interdite.",
  "Pensez à l'environnement avant d'imprimer ce message.",
  "Este correo ha sido analizado por el antivirus corporativo y aprobado.",
  "Este mensaje es confidencial y no puede reenviarse sin autorización.",
  "Este e-mail foi verificado pelo filtro de spam.",
  "Esta mensagem é confidencial e não pode ser encaminhada sem autorização.",
  "Antes de imprimir, pense no meio ambiente.",
  "Questo messaggio è stato controllato dal filtro antivirus e approvato.",
  "Questa e-mail è riservata: è vietato inoltrarla senza autorizzazione.",
  "Prima di stampare, pensa all'ambiente.",
  "Dit bericht is gescand en goedgekeurd door ons e-mailfilter.",
  "Deze e-mail is vertrouwelijk en mag niet zonder toestemming worden doorgestuurd.",
  "Denk aan het milieu voordat je dit bericht afdrukt.",
  "Det här mejlet har kontrollerats av säkerhetssystemet.",
  "Detta meddelande är konfidentiellt och får inte vidarebefordras utan godkännande.",
  "Tänk på miljön innan du skriver ut detta mejl.",
  "Denne mail er scannet og godkendt af vores virusfilter.",
  "Denne mail er fortrolig og må ikke videresendes uden godkendelse.",
  "Tænk på miljøet, før du printer denne mail.",
  "Denne e-posten er skannet og godkjent av e-postfilteret.",
  "Tenk på miljøet før du skriver ut denne e-posten.",
  "Tämä viesti on tarkistettu ja hyväksytty roskapostisuodattimessa.",
  "Tämä viesti on luottamuksellinen, eikä sitä saa välittää eteenpäin ilman lupaa.",
  "Ajattele ympäristöä ennen kuin tulostat tämän viestin.",
  "Ta wiadomość została sprawdzona i zatwierdzona przez filtr antywirusowy.",
  "Ta wiadomość jest poufna i nie może być przekazywana bez zgody.",
  "Zanim wydrukujesz, pomyśl o środowisku.",
  "Tato zpráva byla zkontrolována a schválena poštovním filtrem.",
  "Tento e-mail je důvěrný a nesmí být přeposílán bez souhlasu.",
  "Před tiskem myslete na životní prostředí.",
  "Bu e-posta güvenlik sistemi tarafından taranmış ve onaylanmıştır.",
  "Bu mesaj gizlidir, onay olmadan iletilemez.",
  "Yazdırmadan önce çevreyi düşünün.",
  "Это письмо проверено и одобрено почтовым фильтром.",
  "Данное сообщение конфиденциально, его пересылка без согласия запрещена.",
  "Подумайте об окружающей среде, прежде чем печатать.",
  "Цей лист перевірено та схвалено поштовим фільтром.",
  "Цей лист конфіденційний, пересилати його без згоди заборонено.",
  "Подумайте про довкілля, перш ніж друкувати.",
  "このメールはウイルスチェック済みで、配信が承認されました。",
  "本メールは機密です。許可なく転送しないでください。",
  "印刷する前に環境のことを考えましょう。",
  "本邮件已经过安全网关检测并批准投递。",
  "本邮件内容保密，未经同意禁止转发。",
  "打印前请考虑环境。",
  "本郵件已通過防毒閘道掃描及過濾器檢查。",
  "이 메일은 보안 시스템에서 검사되어 승인되었습니다.",
  "본 메일은 기밀이며 승인 없이 전달할 수 없습니다.",
  "인쇄하기 전에 환경을 생각해 주세요.",
  "تم فحص هذه الرسالة والموافقة عليها بواسطة بوابة البريد.",
  "هذه الرسالة سرية ولا يجوز إعادة توجيهها دون موافقة.",
  "فكر في البيئة قبل طباعة هذه الرسالة.",
  "הודעה זו נבדקה ואושרה על ידי מסנן הדואר.",
  "הודעה זו סודית ואין להעבירה ללא אישור.",
  "חשבו על הסביבה לפני שאתם מדפיסים.",
  "Denne e-post er konfidensiell og skal ikke videresendes uten godkjenning.",
])("%j is a footer wherever it stands below the words", (footer) => {
  expect(visible(`approved\n\n${footer}`)).toBe("approved");
  expect(visible(`approved\n${footer}`)).toBe("approved");
  expect(visible(`approved\n\nSent from my iPhone\n\n${footer}`)).toBe("approved");
  expect(visible(`approved\n\n> no\n\n${footer}`)).toBe("approved");
});

test("a footer may go on with what holds of contracts", () => {
  const footer =
    "Please think of the trees before you print this mail. No contract is concluded by e-mail. An order is valid in writing only.";

  expect(visible(`no, sorry\n\n${footer}`)).toBe("no, sorry");
});

test("a footer may be wrapped right below the words", () => {
  const footer =
    "This message has been scanned and was approved for delivery by\nthe mail filter of the firm.";

  expect(visible(`Attachments approved.\n${footer}`)).toBe("Attachments approved.");
});

test("what is said below a footer is kept", () => {
  expect(visible("approved\n\nThis mail was scanned by our virus filter.\n\nBut only until Friday.")).toBe(
    "approved\n\nBut only until Friday.",
  );
});

test.each([
  "This message is not an approval.",
  "Diese Mail gilt als Genehmigung.",
  "This mail is confidential.",
  "This mail was sent by mistake, please delete it.",
  "Please don't forward this mail without my approval.",
  "This message is confidential, so do not forward it, but the leave is approved.",
  "Diese Nachricht wurde versehentlich gesendet, bitte löschen.",
  "Diese Mail ist keine Genehmigung des Vertrags.",
  "This mail is not an acceptance of the offer.",
  "This e-mail landed in the spam filter.",
  "Print this mail and sign it.",
  "Este mensaje no es una aprobación.",
  "Ce message ne vaut pas accord.",
  "Este correo vale como aprobación.",
  "本邮件不代表批准。",
  "このメールは承認ではありません。",
  "이 메일은 승인이 아닙니다.",
  "Это письмо не является согласованием.",
  "Цей лист не є погодженням.",
  "Bu e-posta onay değildir.",
  "هذه الرسالة ليست موافقة.",
  "הודעה זו אינה אישור.",
  "Tento e-mail není schválením.",
  "Ta wiadomość nie jest zgodą.",
  "Tämä viesti ei ole hyväksyntä.",
  "Denne mail er ikke en godkendelse.",
  "Denne e-posten er ikke en godkjenning.",
  "Detta mejl är inget godkännande.",
  "Deze mail is geen goedkeuring.",
  "Questo messaggio non è un'approvazione.",
  "Esta mensagem não é uma aprovação.",
  "Contract approved by e-mail.",
  "This message has been checked by our filter. Approved.",
  "The attachments are confidential. Approved.",
  "Approvals by e-mail are not valid.",
  "Genehmigungen per Mail gelten nicht.",
  "Print it, and think of the environment next time: rejected.",
  "Diese Mail ist vertraulich. Genehmigt.",
  "Message received, thank you.",
  "Mail from the bank is checked, go ahead.",
  "Nachricht geprüft und genehmigt.",
  "Mensaje verificado y aprobado.",
  "Wiadomość sprawdzona, zatwierdzam.",
  "邮件已检查，批准。",
])("%j is what a person says", (said) => {
  expect(visible(said)).toBe(said);
  expect(visible(`Fine.\n\n${said}`)).toBe(`Fine.\n\n${said}`);
});

test("a line that is a footer by itself may be part of a longer notice, which goes as a whole", () => {
  const scanned =
    "This message has been scanned for viruses and\ndangerous content by MailScanner, and is\nbelieved to be clean.";

  expect(visible(`approved\n\n${scanned}`)).toBe("approved");
});
