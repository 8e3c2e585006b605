import type { Texts } from "./en.ts";

/** Paginateksten in het Nederlands. */
export const nl: Texts = {
  languageName: "Nederlands",
  claim: "Goedkeuringen per e-mail",
  toContent: "Naar de inhoud",
  otherLanguages: "Andere talen",
  by: { link: "op de webpagina", reply: "door de mail te beantwoorden" },

  start: {
    title: "Om een goedkeuring vragen",
    intro:
      "Vul een formulier in. Wie moet goedkeuren krijgt een mail en antwoordt met een klik of een zin. " +
      "U krijgt een mail met de uitkomst.",
    kinds: "Wat wilt u aanvragen?",
    mailboxTitle: "Mail blijft op deze computer",
    mailbox:
      "Er is geen mailserver ingesteld: elke mail die verstuurd zou worden, komt in de ingebouwde mailbox.",
    openMailbox: "Mailbox openen",
    unsafeTitle: "Antwoorden worden zonder controle geloofd",
    unsafe:
      "REPLY_AUTH is “none”: wie de SMTP-poort van deze dienst kan bereiken, kan namens iedereen antwoorden. " +
      "Goed om te proberen, niet voor echte beslissingen.",
  },

  form: {
    send: "Verzoek versturen",
    optional: "niet verplicht",
    emailsHint: "Scheid meerdere adressen met komma’s of spaties.",
    chooseOne: "Kies",
    problemsTitle: "Het verzoek is nog niet verstuurd",
    problemsText: "Verbeter eerst dit:",
    errorPrefix: "Fout",
    conflictTitle: "Dit formulier is al verstuurd",
    conflict:
      "Het is eerder met andere gegevens verstuurd, en dat verzoek geldt. " +
      "Verstuur het nog eens om met de gegevens hieronder een nieuw verzoek te doen.",
    allKinds: "Alle soorten verzoeken",
    problems: {
      missing: () => "Vul dit in.",
      unknown: () => "Dit formulier heeft dat veld niet.",
      text: () => "Voer een tekst in.",
      tooLong: (most) => `Hoogstens ${most} tekens.`,
      date: () => "Voer een datum in.",
      number: () => "Voer een getal in.",
      tooSmall: (least) => `Moet minstens ${least} zijn.`,
      tooLarge: (most) => `Mag hoogstens ${most} zijn.`,
      choice: () => "Kies een mogelijkheid.",
      yesNo: () => "Antwoord met ja of nee.",
      email: () => "Voer een e-mailadres in zoals ann@example.com.",
      emails: () => "Voer minstens één e-mailadres in.",
      tooManyEmails: (most) => `Te veel adressen; hoogstens ${most}.`,
      wrongEmail: (place) => `Adres nummer ${place} is geen geldig e-mailadres.`,
      repeatedEmail: () => "Noem elk adres maar één keer.",
      tooEarly: (other) => `Mag niet vóór “${other}” liggen.`,
      nobody: () => "Er is niemand die dit kan goedkeuren.",
      tooFewApprovers: (least) => `Noem minstens ${least} mensen die goedkeuren.`,
    },
  },

  made: {
    title: "Uw verzoek is gedaan",
    text: "Iedereen die moet goedkeuren krijgt nu een mail. U hebt geen adres opgegeven en krijgt er zelf dus geen.",
    another: "Nog een verzoek doen",
  },

  request: {
    askedBy: "Gevraagd door",
    nobodyNamed: "niet genoemd",
    askedAt: "Gevraagd op",
    decideUntil: "Open tot",
    approvers: "Wie beslist",
    you: "u",
    waiting: "nog geen antwoord",
    notAsked: "geen antwoord",
    one: "Eén persoon beslist.",
    any: "Eén goedkeuring is genoeg.",
    all: (count) => (count === 2 ? "Beiden moeten goedkeuren." : `Alle ${count} moeten goedkeuren.`),
    some: (needed, count) => `${needed} van de ${count} moeten goedkeuren.`,
    verdict: { approved: "goedgekeurd", rejected: "afgewezen" },
    outcome: {
      approved: "Goedgekeurd",
      rejected: "Afgewezen",
      expired: "Vervallen",
      withdrawn: "Ingetrokken",
    },
    pending: "Wacht",
    comment: "Opmerking",
  },

  decide: {
    title: "Uw beslissing",
    youAre: "U beslist als",
    notYou: "Bent u dat niet, sluit dan deze pagina: de link was alleen voor dat adres bedoeld.",
    comment: "Opmerking",
    commentHint: "Gaat met de uitkomst naar wie het vroeg.",
    approve: "Goedkeuren",
    reject: "Afwijzen",
    preselected: {
      approved: "U koos in de mail “Goedkeuren”. Er is pas beslist als u hier op de knop drukt.",
      rejected: "U koos in de mail “Afwijzen”. Er is pas beslist als u hier op de knop drukt.",
    },
    problemTitle: "Er is nog niets beslist",
    noVerdict: "Druk op “Goedkeuren” of op “Afwijzen”.",
    commentTooLong: (most) => `De opmerking is te lang: hoogstens ${most} tekens.`,
  },

  decided: {
    title: { approved: "U hebt goedgekeurd", rejected: "U hebt afgewezen" },
    again: "U had al beslist",
    againText: "Uw eerste antwoord geldt; er is nu niets veranderd.",
    decidedBy: "Beslist door",
    decidedAt: "Beslist op",
    how: "Hoe",
    notMeant: "Was u het niet, of bedoelde u iets anders?",
    stands: "Dit antwoord geldt en kan hier niet meer worden veranderd.",
    writeTo: "Schrijf meteen aan",
    tellWhoeverAsked: "Laat het meteen weten aan wie het u vroeg.",
    withdrawAndAskAgain: "Zolang het verzoek open is, kan wie het deed het intrekken en opnieuw doen.",
    askAgain: "Het verzoek kan opnieuw worden gedaan; dan wordt het u weer gevraagd.",
    next: "Hoe het verdergaat",
    waitingFor: "Andere antwoorden ontbreken nog. Wie het vroeg krijgt een mail zodra er is beslist.",
    outcome: {
      approved: "Het verzoek is goedgekeurd. Wie het vroeg krijgt een mail.",
      rejected: "Het verzoek is afgewezen. Wie het vroeg krijgt een mail.",
      expired: "Het verzoek verviel voordat er genoeg antwoorden waren.",
      withdrawn: "Het verzoek is ingetrokken.",
    },
  },

  over: {
    title: {
      approved: "Al goedgekeurd",
      rejected: "Al afgewezen",
      expired: "Dit verzoek is vervallen",
      withdrawn: "Dit verzoek is ingetrokken",
    },
    text: {
      approved: "Anderen hebben beslist. Uw antwoord is niet meer nodig.",
      rejected: "Anderen hebben beslist. Uw antwoord is niet meer nodig.",
      expired:
        "Er kwamen niet op tijd genoeg antwoorden. Er kan niet meer worden beslist, wel opnieuw gevraagd.",
      withdrawn: "Het is ingetrokken. Er is niets meer te beslissen.",
    },
  },

  link: {
    forged: {
      title: "Deze link is niet geldig",
      text: "Misschien is hij onderweg afgekapt of veranderd. Open hem opnieuw vanuit de mail, of kopieer hem helemaal.",
    },
    expired: {
      title: "Deze link is verlopen",
      text: "Links werken nog een tijd na het einde van het verzoek. Neem contact op met wie het verzoek deed.",
    },
  },

  status: {
    waitingFor: "Wacht op antwoord van",
    since: "gevraagd op",
    autoReply: "Automatisch antwoord",
    nextReminder: "Volgende herinnering",
    noReminder: "geen",
    timeline: "Wat er tot nu toe gebeurde",
    details: "Wat er is gevraagd",
    withdraw: "Dit verzoek intrekken",
    withdrawText:
      "Dan kan niemand er meer over beslissen, en iedereen die gevraagd was krijgt een mail. Dit kan niet ongedaan worden gemaakt.",
    withdrawNow: "Definitief intrekken",
    tooLateTitle: "Het was te laat om in te trekken",
    tooLate: "Het verzoek was al afgerond.",
  },

  absence: (until, substitute) =>
    [until && `afwezig tot ${until}`, substitute && `verwijst intussen naar ${substitute}`]
      .filter((part) => part !== null)
      .join(", "),

  timeline: {
    made: "Verzoek gedaan",
    notice: {
      receipt: (to) => `Ontvangstbevestiging naar ${to} gestuurd`,
      question: (to) => `Vraag naar ${to} gestuurd`,
      reminder: (to) => `Herinnering naar ${to} gestuurd`,
      outcome: (to) => `Uitkomst naar ${to} gestuurd`,
      settled: (to) => `${to} laten weten dat er is beslist`,
      confirmation: (to) => `Beslissing aan ${to} bevestigd`,
      clarification: (to) => `Aan ${to} gevraagd wat het antwoord betekende`,
      impostor: (to) => `${to} laten weten dat er onder die naam is geantwoord`,
      "too-late": (to) => `${to} laten weten dat het antwoord te laat kwam`,
      unreachable: (to) => `${to} laten weten dat iemand niet bereikbaar is`,
    },
    mail: (to) => `Mail naar ${to} gestuurd`,
    undelivered: (to) => `Mail naar ${to} kon niet worden bezorgd`,
    capped: (to) => `Voorlopig geen mail meer naar ${to}: het zijn er al te veel`,
    reply: {
      decided: (from) => `Antwoord van ${from} gelezen als beslissing`,
      "already-decided": (from) => `Antwoord van ${from}, die al had beslist`,
      "too-late": (from) => `Antwoord van ${from} kwam te laat`,
      "asked-back": (from) => `Antwoord van ${from} was niet duidelijk; we hebben nagevraagd`,
      ignored: (from) => `Automatisch antwoord van ${from}, telt niet mee`,
      refused: (from) => `Mail van ${from} geweigerd: niet zeker van wie die is`,
    },
    late: (who, verdict) =>
      `${who} heeft het ${verdict === "approved" ? "goedgekeurd" : "afgewezen"}, te laat om mee te tellen`,
    decision: (who, verdict, how) =>
      `${who} heeft het ${verdict === "approved" ? "goedgekeurd" : "afgewezen"} ${how}`,
    administrator: "Het beheer",
    askedAgain: (by, to) => `${by} liet de vraag nog eens naar ${to} sturen`,
    withdrawnBy: (by) => `${by} heeft het verzoek ingetrokken`,
    withdrawn: "Ingetrokken",
    outcome: {
      approved: "Het verzoek is goedgekeurd",
      rejected: "Het verzoek is afgewezen",
      expired: "Het verzoek is vervallen",
      withdrawn: "Het verzoek is ingetrokken",
    },
  },

  error: {
    notFound: {
      title: "Hier is niets",
      text: "Misschien is het adres verkeerd getypt, of bestaat de pagina niet meer.",
    },
    tooLarge: { title: "Dat was te veel", text: "Wat is verstuurd is groter dan 64 kB. Maak het korter." },
    failed: {
      title: "Er ging iets mis",
      text: "Het is onze fout, niet de uwe, en het is genoteerd. Probeer het zo meteen opnieuw.",
    },
    toStart: "Naar de startpagina",
  },
};
