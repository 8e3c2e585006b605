import type { AdminTexts } from "./en.ts";

export const de: AdminTexts = {
  nav: { requests: "Anträge", mail: "Post zum Ansehen", signOut: "Abmelden", label: "Verwaltung" },

  signIn: {
    title: "Verwaltung",
    intro:
      "Geben Sie Ihre Adresse ein. Gehört sie zur Verwaltung, bekommen Sie eine E-Mail mit einem Link, der Sie einlässt.",
    email: "Ihre E-Mail-Adresse",
    send: "Link zuschicken",
    noAddress: "Bitte geben Sie eine E-Mail-Adresse wie anna@example.com ein.",
    sentTitle: "Sehen Sie in Ihr Postfach",
    sent: "Wenn sich diese Adresse anmelden darf, ist eine E-Mail unterwegs. Ihr Link gilt einmal, 15 Minuten lang.",
    sentHint: "Nichts da? Sehen Sie bei unerwünschter Post nach oder fragen Sie, wer diesen Dienst betreibt.",
    enterTitle: "Anmelden",
    enter: (email) => `Sie melden sich als ${email} an.`,
    enterNow: "Anmelden",
    forged: {
      title: "Dieser Link funktioniert nicht",
      text: "Vielleicht fehlt ein Teil davon. Bitte lassen Sie sich einen neuen schicken.",
    },
    expired: {
      title: "Dieser Link ist zu alt",
      text: "Er galt 15 Minuten lang. Bitte lassen Sie sich einen neuen schicken.",
    },
    used: {
      title: "Dieser Link wurde schon benutzt",
      text: "Er gilt nur einmal. Bitte lassen Sie sich einen neuen schicken.",
    },
    again: "Neuen Link zuschicken",
    mail: {
      subject: "Ihr Link zur Verwaltung von Countersign",
      line: "Dieser Link meldet Sie an. Er gilt einmal, 15 Minuten lang:",
      button: "Anmelden",
      ignore: "Sie haben ihn nicht verlangt? Dann ist nichts zu tun; ohne diese E-Mail kommt niemand hinein.",
    },
  },

  requests: {
    title: "Anträge",
    search: "Suche",
    searchHint: "eine Adresse, eine Art, ein Wort des Antrags oder seine Nummer",
    state: "Stand",
    any: "Alle",
    pending: "Wartet",
    outcome: {
      approved: "Genehmigt",
      rejected: "Abgelehnt",
      expired: "Verfallen",
      withdrawn: "Zurückgezogen",
    },
    show: "Zeigen",
    none: "Unter den durchgesehenen Anträgen ist kein solcher.",
    empty: "Noch niemand hat etwas beantragt.",
    older: "Weiter zurück suchen",
    newest: "Zurück zu den neuesten",
    from: "von",
    answered: (count, all) => `${count} von ${all} haben geantwortet`,
  },

  request: {
    back: "Alle Anträge",
    number: "Nummer",
    actions: "Was Sie tun können",
    askAgain: (email) => `Die Frage noch einmal an ${email} schicken`,
    asked: "Die Frage wurde noch einmal geschickt.",
    notWaiting: "Es wurde nichts geschickt: Auf diese Antwort wird nicht mehr gewartet.",
    withdraw: "Diesen Antrag zurückziehen",
    withdrawText:
      "Dann kann niemand mehr entscheiden, und alle Gefragten bekommen eine E-Mail. Das lässt sich nicht rückgängig machen.",
    withdrawNow: "Endgültig zurückziehen",
    withdrawn: "Der Antrag ist zurückgezogen.",
    tooLate: "Es war zu spät: Der Antrag war schon zu Ende.",
    evidence: "Beleg jeder Antwort",
    noEvidence: "Es ist noch keine Antwort gekommen.",
    raw: "Was festgehalten wurde",
    mailNumber: "Wie die E-Mail gelesen wurde",
  },

  mail: {
    title: "Post zum Ansehen",
    intro:
      "E-Mails, die zurückgewiesen wurden, die niemand verstehen konnte oder die nicht zu bearbeiten waren.",
    none: "Es gibt nichts anzusehen: Jede E-Mail wurde verstanden.",
    older: "Ältere Post",
    newest: "Zurück zur neuesten",
    nobody: "ein Mailserver",
    back: "Alle Post zum Ansehen",
    fate: {
      decided: "Entschieden",
      "already-decided": "Schon entschieden",
      "too-late": "Zu spät",
      "asked-back": "Unklar, nachgefragt",
      ignored: "Nicht gezählt",
      refused: "Zurückgewiesen",
      failed: "Nicht zu bearbeiten",
    },
    why: {
      decided: "Sie wurde als Entscheidung gelesen.",
      "already-decided": "Wer sie schrieb, hatte schon entschieden; sie hat nichts geändert.",
      "too-late": "Der Antrag war zu Ende, bevor sie kam.",
      "asked-back":
        "Es war nicht klar, ob sie genehmigt oder ablehnt. Es wurde nachgefragt und nichts entschieden.",
      ignored: "Eine Maschine hat sie geschickt, oder sie sagt nichts, was eine Antwort braucht.",
      refused:
        "Es ist nicht sicher, dass sie von jemandem kommt, der hier entscheiden darf; sie hat nichts entschieden.",
      failed: "Es wurde mehrmals versucht und ging jedes Mal schief. Die E-Mail ist aufbewahrt.",
    },
    noSubject: "ohne Betreff",
    request: "Der Antrag dazu",
    explained: "Wie sie gelesen wurde, Schritt für Schritt",
    englishOnly: "Diese Erklärung gibt es nur auf Englisch.",
    gone: "Die E-Mail selbst wird nicht mehr aufbewahrt und lässt sich deshalb nicht erklären.",
  },
};
