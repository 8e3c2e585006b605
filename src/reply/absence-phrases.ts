import { phrases } from "./phrases.ts";

/** Whether a text speaks of its author's absence or calls itself automatic, in any of the languages. */
export const saysAbsent = (text: string): boolean => {
  const folded = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  return PHRASES.some((phrase) => folded.includes(phrase));
};

const PHRASES = phrases(`
    out of the office, out of office, away from the office, away from my desk, not in the office, on vacation,
    on annual leave, on parental leave, on maternity leave, on sick leave, on holiday, on leave, limited access to
    email, limited access to my email, automatic reply, automated reply, automatic response, automated
    response, auto-reply, autoreply, automated message, automatically generated,
    on paternity leave, on sabbatical, off sick, currently off, away until, out until, back in the office on, back at my desk,
    nicht im büro, in elternzeit, in mutterschutz, krankgeschrieben, krank gemeldet, bin im urlaub, ich bin in urlaub, auf dienstreise, nicht im haus, außer haus, abwesend, abwesenheit, im urlaub, nicht erreichbar, automatische
    antwort, automatisch generiert, automatisch erzeugt, automatische nachricht,
    absent du bureau, absente du bureau, actuellement absent, je suis absent, je serai absent, en congé, en
    vacances, hors du bureau, réponse automatique, message automatique,
    congé maternité, congé paternité, congé parental, arrêt maladie, de retour le,
    fuera de la oficina, de baja médica, baja por enfermedad, baja maternal, baja paternal, permiso de maternidad, fuera de oficina, estoy de vacaciones, estaré ausente, estoy ausente, respuesta
    automática, mensaje automático,
    fora do escritório, estou de férias, estarei ausente, estou ausente, resposta automática, mensagem automática,
    ausência do escritório, licença parental, licença maternidade, licença-maternidade, licença médica, de baixa médica,
    fuori ufficio, in maternità, in congedo, in malattia, fuori sede, sono in ferie, sono assente, sarò assente, risposta automatica, messaggio
    automatico,
    niet op kantoor, niet aanwezig, afwezig, met vakantie, op vakantie, automatisch antwoord, automatisch bericht,
    met verlof, met ouderschapsverlof, met zwangerschapsverlof, ben ziek, ziekgemeld,
    inte på kontoret, sjukskriven, tjänstledig, på föräldraledighet, ej på kontoret, på semester, frånvarande, föräldraledig, automatiskt svar, autosvar,
    ikke på kontoret, ikke til stede, på ferie, ute av kontoret, ude af kontoret, automatisk svar,
    på barsel, jeg er syg, ligger syg, sygemeldt, foreldrepermisjon, sykmeldt, jeg er syk, i permisjon,
    poissa toimistosta, hoitovapaalla, äitiyslomalla, isyysvapaalla, vanhempainvapaalla, sairauslomalla, sairaslomalla, olen lomalla, olen poissa, en ole paikalla, automaattinen vastaus,
    poza biurem, na urlopie, nieobecny, nieobecna, nie ma mnie w biurze, automatyczna odpowiedź, odpowiedź
    automatyczna, wiadomość automatyczna,
    na zwolnieniu lekarskim, na urlopie macierzyńskim, na l4, jestem na zwolnieniu,
    mimo kancelář, na mateřské, na rodičovské, jsem nemocný, jsem nemocná, na neschopence, v pracovní neschopnosti, na dovolené, nejsem v kanceláři, nepřítomen, nepřítomna, automatická odpověď,
    ofis dışında, ofiste değilim, ofiste olmayacağım, izindeyim, izinli, tatildeyim, otomatik yanıt, otomatik cevap,
    iznindeyim, raporluyum, izne ayrıldım, doğum izni, izin kullanıyorum, yıllık izinde,
    на больничном, в декрете, в декретном отпуске, в командировке,
    в отпуске, вне офиса, нет на месте, отсутствую, буду отсутствовать, автоматический ответ, автоматическое
    сообщение, автоответ,
    у декретній, на лікарняному, у відрядженні, не в офісі,
    у відпустці, поза офісом, відсутній, відсутня, немає на місці, автоматична відповідь, автовідповідь,
    不在にして, 不在です, 不在と, 休暇中, 休暇をいただ, 休暇を取得, お休みをいただ, 出張中, 自動応答, 自動返信, 自動送信,
    育休中, 育児休業中, 産休中, 病気療養中, 休職中,
    休产假, 休產假, 请病假, 請病假, 病假中, 产假中, 產假中, 陪产假, 休假,
    不在办公室, 不在辦公室, 正在休假, 休假中, 外出中, 正在出差, 年假中, 自动回复, 自动答复, 自動回覆, 自動回復,
    육아휴직, 출산휴가, 병가 중, 병가중, 휴직 중,
    부재중, 부재 중, 휴가 중, 휴가중, 출장 중, 자리를 비, 자동 회신, 자동 응답, 자동응답,
    إجازة مرضية, إجازة أمومة, إجازة سنوية,
    خارج المكتب, في إجازة, رد تلقائي, رد آلي, الرد التلقائي,
    בחופשת לידה, בחופשת מחלה, במחלה, במילואים,
    מחוץ למשרד, בחופשה, לא במשרד, תשובה אוטומטית, מענה אוטומטי
  `);
