/** Absence notes in own words; each holds a decision word that must not count. */
export type Absence = {
  readonly language: string;
  /** Outlook's subject prefix in that language, without the colon. */
  readonly subject: string;
  readonly notes: string;
  readonly substitute: string;
  readonly back: string;
  readonly text: string;
};

const note = (language: string, subject: string, substitute: string, text: string): Absence => ({
  language,
  subject,
  substitute,
  text,
  notes: language === "de" ? "Maria Kern ist außer Haus" : "Maria Kern is out of the office",
  back: "2026-03-23",
});

export const absences: readonly Absence[] = [
  note(
    "en",
    "Automatic reply",
    "ann.ward@corp.example",
    "I am on approved leave and back on 23 March 2026. Yes, I do read mail now and then. In urgent cases please write to Ann Ward, ann.ward@corp.example.\n",
  ),
  note(
    "de",
    "Automatische Antwort",
    "anna.wolf@corp.example",
    "Ich bin im genehmigten Urlaub und ab dem 23. März 2026 wieder erreichbar. In dringenden Fällen vertritt mich Anna Wolf (anna.wolf@corp.example).\n",
  ),
  note(
    "fr",
    "Réponse automatique",
    "anne.loup@corp.example",
    "Je suis absente (congé approuvé) jusqu'au 23 mars 2026. En cas d'urgence, adressez-vous à Anne Loup, anne.loup@corp.example. D'accord ?\n",
  ),
  note(
    "es",
    "Respuesta automática",
    "ana.lobo@corp.example",
    "Estoy de vacaciones aprobadas hasta el 23 de marzo de 2026. Para asuntos urgentes: Ana Lobo, ana.lobo@corp.example. De acuerdo, ¡hasta pronto!\n",
  ),
  note(
    "pt",
    "Resposta automática",
    "ana.lobo@corp.example",
    "Estou de férias aprovadas até 23 de março de 2026. Em caso de urgência contacte Ana Lobo, ana.lobo@corp.example.\n",
  ),
  note(
    "it",
    "Risposta automatica",
    "anna.lupo@corp.example",
    "Sono in ferie approvate fino al 23 marzo 2026. Per urgenze rivolgersi ad Anna Lupo, anna.lupo@corp.example. Va bene così.\n",
  ),
  note(
    "nl",
    "Automatisch antwoord",
    "anna.wolf@corp.example",
    "Ik ben tot 23 maart 2026 met goedgekeurd verlof. Bij spoed: Anna Wolf, anna.wolf@corp.example. Akkoord, tot dan!\n",
  ),
  note(
    "sv",
    "Automatiskt svar",
    "anna.varg@corp.example",
    "Jag har godkänd semester och är tillbaka den 23 mars 2026. Vid brådskande ärenden: Anna Varg, anna.varg@corp.example.\n",
  ),
  note(
    "da",
    "Automatisk svar",
    "anna.ulv@corp.example",
    "Jeg holder godkendt ferie til og med 22. marts 2026. Kontakt Anna Ulv, anna.ulv@corp.example, hvis det haster.\n",
  ),
  note(
    "nb",
    "Automatisk svar",
    "anna.ulv@corp.example",
    "Jeg har godkjent ferie og er tilbake 23. mars 2026. Ta kontakt med Anna Ulv, anna.ulv@corp.example, hvis det haster.\n",
  ),
  note(
    "fi",
    "Automaattinen vastaus",
    "anna.susi@corp.example",
    "Olen hyväksytyllä lomalla ja palaan 23.3.2026. Kiireellisissä asioissa: Anna Susi, anna.susi@corp.example.\n",
  ),
  note(
    "pl",
    "Automatyczna odpowiedź",
    "anna.wilk@corp.example",
    "Jestem na zatwierdzonym urlopie do 23 marca 2026. W pilnych sprawach proszę o kontakt: Anna Wilk, anna.wilk@corp.example.\n",
  ),
  note(
    "cs",
    "Automatická odpověď",
    "anna.vlk@corp.example",
    "Mám schválenou dovolenou, vrátím se 23. března 2026. V naléhavých případech: Anna Vlk, anna.vlk@corp.example.\n",
  ),
  note(
    "tr",
    "Otomatik yanıt",
    "ayse.kurt@corp.example",
    "23 Mart 2026 tarihine kadar onaylı izindeyim. Acil durumlarda: Ayşe Kurt, ayse.kurt@corp.example. Tamam.\n",
  ),
  note(
    "ru",
    "Автоматический ответ",
    "anna.volk@corp.example",
    "Я в согласованном отпуске до 23 марта 2026 г. По срочным вопросам: Анна Волк, anna.volk@corp.example.\n",
  ),
  note(
    "uk",
    "Автоматична відповідь",
    "anna.vovk@corp.example",
    "Я у погодженій відпустці до 23 березня 2026 р. З термінових питань: Анна Вовк, anna.vovk@corp.example.\n",
  ),
  note(
    "ja",
    "自動応答",
    "hanako@corp.example",
    "承認済みの休暇のため、2026年3月23日まで不在です。お急ぎの場合は山田花子（hanako@corp.example）までご連絡ください。\n",
  ),
  note(
    "zh",
    "自动答复",
    "li.na@corp.example",
    "我正在休假（已批准），2026年3月23日返回。如有急事请联系李娜 li.na@corp.example。同意请稍候。\n",
  ),
  note(
    "ko",
    "자동 회신",
    "yuna@corp.example",
    "승인된 휴가 중이며 2026년 3월 23일에 복귀합니다. 급한 일은 김유나(yuna@corp.example)에게 연락해 주세요.\n",
  ),
  note(
    "ar",
    "رد تلقائي",
    "amal@corp.example",
    "أنا في إجازة موافق عليها حتى 23 مارس 2026. للأمور العاجلة يرجى التواصل مع أمل amal@corp.example.\n",
  ),
  note(
    "he",
    "תשובה אוטומטית",
    "noa@corp.example",
    "אני בחופשה מאושרת ואחזור ב-23 במרץ 2026. בעניינים דחופים נא לפנות לנועה, noa@corp.example.\n",
  ),
];
