import type { Texts } from "./en.ts";

/** Deutsche Seitentexte. */
export const de: Texts = {
  languageName: "Deutsch",
  claim: "Genehmigungen per E-Mail",
  toContent: "Zum Inhalt",
  otherLanguages: "Andere Sprachen",
  by: { link: "auf der Webseite", reply: "per Antwort auf die E-Mail" },

  start: {
    title: "Eine Genehmigung einholen",
    intro:
      "Füllen Sie ein Formular aus. Wer genehmigen muss, bekommt eine E-Mail und antwortet mit einem Klick oder " +
      "einem Satz. Sie bekommen eine E-Mail mit dem Ergebnis.",
    kinds: "Was möchten Sie beantragen?",
    mailboxTitle: "E-Mails bleiben auf diesem Rechner",
    mailbox:
      "Es ist kein Mailserver eingerichtet: Jede E-Mail, die verschickt würde, landet im eingebauten Postfach.",
    openMailbox: "Postfach öffnen",
    unsafeTitle: "Antworten werden ungeprüft geglaubt",
    unsafe:
      "REPLY_AUTH ist „none“: Wer den SMTP-Port dieses Dienstes erreicht, kann in jedem Namen antworten. " +
      "Gut zum Ausprobieren, nicht für echte Entscheidungen.",
  },

  form: {
    send: "Antrag absenden",
    optional: "freiwillig",
    emailsHint: "Mehrere Adressen durch Kommas oder Leerzeichen trennen.",
    chooseOne: "Bitte wählen",
    problemsTitle: "Der Antrag ist noch nicht abgeschickt",
    problemsText: "Bitte berichtigen Sie zuerst:",
    errorPrefix: "Fehler",
    conflictTitle: "Dieses Formular wurde schon abgeschickt",
    conflict:
      "Es wurde zuvor mit anderen Angaben abgeschickt, und jener Antrag gilt. " +
      "Um mit den Angaben unten einen weiteren zu stellen, senden Sie es noch einmal ab.",
    allKinds: "Alle Arten von Anträgen",
    problems: {
      missing: () => "Bitte ausfüllen.",
      unknown: () => "Dieses Feld gibt es in diesem Formular nicht.",
      text: () => "Bitte einen Text eingeben.",
      tooLong: (most) => `Bitte höchstens ${most} Zeichen.`,
      date: () => "Bitte ein Datum eingeben.",
      number: () => "Bitte eine Zahl eingeben.",
      tooSmall: (least) => `Muss mindestens ${least} sein.`,
      tooLarge: (most) => `Darf höchstens ${most} sein.`,
      choice: () => "Bitte eine Möglichkeit wählen.",
      yesNo: () => "Bitte mit Ja oder Nein antworten.",
      email: () => "Bitte eine E-Mail-Adresse wie ann@example.com eingeben.",
      emails: () => "Bitte mindestens eine E-Mail-Adresse eingeben.",
      tooManyEmails: (most) => `Zu viele Adressen; höchstens ${most}.`,
      wrongEmail: (place) => `Adresse Nummer ${place} ist keine gültige E-Mail-Adresse.`,
      repeatedEmail: () => "Bitte jede Adresse nur einmal nennen.",
      tooEarly: (other) => `Darf nicht vor „${other}“ liegen.`,
      nobody: () => "Es gibt niemanden, der das genehmigen könnte.",
      tooFewApprovers: (least) => `Bitte mindestens ${least} Personen nennen, die genehmigen.`,
    },
  },

  made: {
    title: "Ihr Antrag ist gestellt",
    text:
      "Alle, die genehmigen müssen, bekommen jetzt eine E-Mail. Sie haben keine Adresse angegeben und bekommen " +
      "deshalb selbst keine.",
    another: "Weiteren Antrag stellen",
  },

  request: {
    askedBy: "Gestellt von",
    nobodyNamed: "nicht angegeben",
    askedAt: "Gestellt am",
    decideUntil: "Offen bis",
    approvers: "Wer entscheidet",
    you: "Sie",
    waiting: "noch keine Antwort",
    notAsked: "keine Antwort",
    one: "Eine Person entscheidet.",
    any: "Eine Zustimmung genügt.",
    all: (count) => (count === 2 ? "Beide müssen zustimmen." : `Alle ${count} müssen zustimmen.`),
    some: (needed, count) => `${needed} von ${count} müssen zustimmen.`,
    verdict: { approved: "genehmigt", rejected: "abgelehnt" },
    outcome: {
      approved: "Genehmigt",
      rejected: "Abgelehnt",
      expired: "Abgelaufen",
      withdrawn: "Zurückgezogen",
    },
    pending: "Wartet",
    comment: "Kommentar",
  },

  decide: {
    title: "Ihre Entscheidung",
    youAre: "Sie entscheiden als",
    notYou: "Sind das nicht Sie? Dann schließen Sie bitte diese Seite: Der Link galt nur dieser Adresse.",
    comment: "Kommentar",
    commentHint: "Geht mit dem Ergebnis an die Person, die den Antrag gestellt hat.",
    approve: "Genehmigen",
    reject: "Ablehnen",
    preselected: {
      approved:
        "Sie haben in der E-Mail „Genehmigen“ gewählt. Entschieden ist erst, wenn Sie hier den Knopf drücken.",
      rejected:
        "Sie haben in der E-Mail „Ablehnen“ gewählt. Entschieden ist erst, wenn Sie hier den Knopf drücken.",
    },
    problemTitle: "Es ist noch nichts entschieden",
    noVerdict: "Bitte drücken Sie entweder „Genehmigen“ oder „Ablehnen“.",
    commentTooLong: (most) => `Der Kommentar ist zu lang: höchstens ${most} Zeichen.`,
  },

  decided: {
    title: { approved: "Sie haben genehmigt", rejected: "Sie haben abgelehnt" },
    again: "Sie hatten schon entschieden",
    againText: "Ihre erste Antwort gilt; gerade eben wurde nichts geändert.",
    decidedBy: "Entschieden von",
    decidedAt: "Entschieden am",
    how: "Wie",
    notMeant: "Waren Sie das nicht, oder war es anders gemeint?",
    stands: "Diese Antwort gilt und lässt sich hier nicht mehr ändern.",
    writeTo: "Bitte schreiben Sie gleich an",
    tellWhoeverAsked: "Bitte sagen Sie gleich dort Bescheid, wo der Antrag herkam.",
    withdrawAndAskAgain:
      "Solange der Antrag offen ist, kann er von dort zurückgezogen und neu gestellt werden.",
    askAgain: "Der Antrag kann neu gestellt werden; dann werden Sie wieder gefragt.",
    next: "Wie es weitergeht",
    waitingFor:
      "Andere Antworten fehlen noch. Wer den Antrag gestellt hat, bekommt eine E-Mail, sobald er entschieden ist.",
    outcome: {
      approved: "Der Antrag ist genehmigt. Wer ihn gestellt hat, bekommt eine E-Mail.",
      rejected: "Der Antrag ist abgelehnt. Wer ihn gestellt hat, bekommt eine E-Mail.",
      expired: "Der Antrag ist abgelaufen, bevor genug Antworten kamen.",
      withdrawn: "Der Antrag wurde zurückgezogen.",
    },
  },

  over: {
    title: {
      approved: "Schon genehmigt",
      rejected: "Schon abgelehnt",
      expired: "Dieser Antrag ist abgelaufen",
      withdrawn: "Dieser Antrag wurde zurückgezogen",
    },
    text: {
      approved: "Andere haben entschieden. Ihre Antwort wird nicht mehr gebraucht.",
      rejected: "Andere haben entschieden. Ihre Antwort wird nicht mehr gebraucht.",
      expired:
        "Es kamen nicht rechtzeitig genug Antworten. Er kann nicht mehr entschieden, aber neu gestellt werden.",
      withdrawn: "Er wurde zurückgenommen. Es gibt nichts mehr zu entscheiden.",
    },
  },

  link: {
    forged: {
      title: "Dieser Link ist nicht gültig",
      text:
        "Vielleicht wurde er unterwegs abgeschnitten oder verändert. Bitte öffnen Sie ihn noch einmal aus der " +
        "E-Mail oder kopieren Sie ihn ganz.",
    },
    expired: {
      title: "Dieser Link ist abgelaufen",
      text:
        "Links gelten noch einige Zeit über das Ende des Antrags hinaus. Bitte wenden Sie sich an die Person, " +
        "die ihn gestellt hat.",
    },
  },

  status: {
    waitingFor: "Es fehlt die Antwort von",
    since: "gefragt am",
    autoReply: "Automatische Antwort",
    nextReminder: "Nächste Erinnerung",
    noReminder: "keine",
    timeline: "Was bisher geschah",
    details: "Worum es geht",
    withdraw: "Diesen Antrag zurückziehen",
    withdrawText:
      "Dann kann niemand mehr entscheiden, und alle Gefragten bekommen eine E-Mail. Das lässt sich nicht rückgängig machen.",
    withdrawNow: "Endgültig zurückziehen",
    tooLateTitle: "Zum Zurückziehen war es zu spät",
    tooLate: "Der Antrag war schon abgeschlossen.",
  },

  absence: (until, substitute) =>
    [until && `abwesend bis ${until}`, substitute && `nennt ${substitute} für die Zwischenzeit`]
      .filter((part) => part !== null)
      .join(", "),

  timeline: {
    made: "Antrag gestellt",
    notice: {
      receipt: (to) => `Bestätigung an ${to} geschickt`,
      question: (to) => `Frage an ${to} geschickt`,
      reminder: (to) => `Erinnerung an ${to} geschickt`,
      outcome: (to) => `Ergebnis an ${to} geschickt`,
      settled: (to) => `${to} mitgeteilt, dass entschieden ist`,
      confirmation: (to) => `Entscheidung gegenüber ${to} bestätigt`,
      clarification: (to) => `Bei ${to} nachgefragt, was die Antwort bedeutet`,
      impostor: (to) => `${to} mitgeteilt, dass eine Antwort unter diesem Namen kam`,
      "too-late": (to) => `${to} mitgeteilt, dass die Antwort zu spät kam`,
      unreachable: (to) => `${to} mitgeteilt, dass jemand nicht erreichbar ist`,
    },
    mail: (to) => `E-Mail an ${to} geschickt`,
    undelivered: (to) => `E-Mail an ${to} war nicht zustellbar`,
    capped: (to) => `Vorerst keine weitere E-Mail an ${to}: es waren schon zu viele`,
    reply: {
      decided: (from) => `Antwort von ${from} als Entscheidung gelesen`,
      "already-decided": (from) => `Antwort von ${from}, die Entscheidung stand schon fest`,
      "too-late": (from) => `Antwort von ${from} kam zu spät`,
      "asked-back": (from) => `Antwort von ${from} war nicht eindeutig; wir haben nachgefragt`,
      ignored: (from) => `Automatische Antwort von ${from}, nicht gewertet`,
      refused: (from) => `E-Mail von ${from} abgewiesen: nicht sicher von jemandem, der entscheidet`,
    },
    late: (who, verdict) =>
      `${who} hat ${verdict === "approved" ? "genehmigt" : "abgelehnt"}, aber zu spät, um zu zählen`,
    decision: (who, verdict, how) =>
      `${who} hat ${how} ${verdict === "approved" ? "genehmigt" : "abgelehnt"}`,
    administrator: "Die Verwaltung",
    askedAgain: (by, to) => `${by} hat die Frage noch einmal an ${to} schicken lassen`,
    withdrawnBy: (by) => `${by} hat den Antrag zurückgezogen`,
    withdrawn: "Zurückgezogen",
    outcome: {
      approved: "Der Antrag ist genehmigt",
      rejected: "Der Antrag ist abgelehnt",
      expired: "Der Antrag ist abgelaufen",
      withdrawn: "Der Antrag ist zurückgezogen",
    },
  },

  error: {
    notFound: {
      title: "Hier ist nichts",
      text: "Die Adresse ist vielleicht vertippt, oder es gibt die Seite nicht mehr.",
    },
    tooLarge: {
      title: "Das war zu viel",
      text: "Was gesendet wurde, ist größer als 64 kB. Bitte kürzen Sie es.",
    },
    failed: {
      title: "Etwas ist schiefgegangen",
      text: "Es liegt an uns und ist vermerkt. Bitte versuchen Sie es gleich noch einmal.",
    },
    toStart: "Zur Startseite",
  },
};
