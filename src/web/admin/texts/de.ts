import { brandingDe } from "./branding-de.ts";
import type { AdminTexts } from "./en.ts";
import { explanationsDe } from "./explanations-de.ts";
import { kindsDe } from "./kinds-de.ts";
import { problemsDe } from "./problems-de.ts";
import { templatesDe } from "./templates-de.ts";

export const de: AdminTexts = {
  nav: {
    templates: "Vorlagen",
    branding: "Aussehen",
    kinds: "Antragsarten",
    requests: "Anträge",
    mail: "Post zum Ansehen",
    signOut: "Abmelden",
    label: "Verwaltung",
  },

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

  door: {
    notSignedIn: {
      title: "Sie sind nicht mehr angemeldet",
      text: "Es wurde nichts geändert. Melden Sie sich an, gehen Sie dann auf die vorige Seite zurück und schicken Sie sie noch einmal ab.",
    },
    foreignForm: {
      title: "Das wurde nicht angenommen",
      text: "Es kam von einer anderen Website oder von einer Seite, die zu alt ist. Gehen Sie auf die vorige Seite zurück, laden Sie sie neu und wiederholen Sie es.",
    },
    tooMuch: {
      title: "Das war zu viel auf einmal",
      text: "Es wurde nichts geändert. Bitte fassen Sie es kürzer.",
    },
  },

  problem: problemsDe,

  templates: templatesDe,

  kinds: kindsDe,

  branding: brandingDe,

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
    none: "Einen solchen Antrag gibt es nicht.",
    noneAmong: (count) => `Unter den ${count} durchgesehenen ist kein solcher, zurück bis`,
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

  proof: {
    onPage: "Beantwortet auf der Seite hinter dem Link der E-Mail, mit ihrem Knopf.",
    browser: (name) => `Der Browser nannte sich ${name}.`,
    sender: (address) => `Die E-Mail gibt als Absender ${address} an.`,
    proven: (domain) => `Es wurde geprüft, dass sie wirklich von ${domain} kommt.`,
    notProven: (domain) => `Die Prüfung sagt, dass sie nicht von ${domain || "dort"} kommt.`,
    unchecked:
      "Niemand hat geprüft, ob sie wirklich von dort kommt: Wer den Dienst betreibt, hat das nicht eingeschaltet.",
    unavailable: "Es ließ sich nicht prüfen, ob sie wirklich von dort kommt.",
    byKey: "Sie ging an die Adresse, die nur dieser Person gegeben wurde.",
    byThread: "Sie wurde an der E-Mail erkannt, auf die sie antwortet.",
    elsewhere: "Sie war an einen anderen Antrag gerichtet.",
    machine: "Eine Maschine hat sie geschrieben.",
    doubtful: "Sie stammt vielleicht nicht allein von einem Menschen.",
    hidden: "Sie enthielt Wörter, die beim Lesen nicht zu sehen waren.",
    language: (name) => `Sie wurde als ${name} gelesen.`,
    answered: "Wer sie schrieb, bekam eine Antwort.",
    capped: "Wer sie schrieb, bekam keine Antwort: Es waren schon zu viele.",
    away: (until) => `Sie sagt: abwesend bis ${until}.`,
    reasons: {
      "no-single-sender": "Sie nennt keinen Absender oder mehrere.",
      "other-sender": "Sie ist von jemand anderem.",
      "other-domain-checked": "Geprüft wurde nicht der Absender, den sie zeigt.",
      "dmarc-failed": "Ihr Absender ist gefälscht.",
      "not-aligned": "Nichts beweist ihren Absender.",
      "check-unavailable": "Ihr Absender ließ sich nicht rechtzeitig prüfen.",
      "other-request": "Sie war für einen anderen Antrag geschrieben.",
    },
    rules: {
      "nothing-written": "Über der zitierten E-Mail stand nichts.",
      "parts-disagree": "Ihre beiden Fassungen, Text und HTML, sagen Verschiedenes.",
      "damaged-text": "Ihr Text ist beschädigt.",
      "quoted-words": "Ihre Wörter sind die der zitierten E-Mail.",
      "said-by-somebody": "Sie gibt weiter, was jemand anders gesagt hat.",
      bounce: "Ein Mailserver hat sie zurückgeschickt.",
    },
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
    explanation: explanationsDe,
    technical: "Was das Programm festgehalten hat, auf Englisch",
    gone: "Die E-Mail selbst wird nicht mehr aufbewahrt und lässt sich deshalb nicht erklären.",
  },
};
