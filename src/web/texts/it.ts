import type { Texts } from "./en.ts";

/** Testi delle pagine in italiano. */
export const it: Texts = {
  languageName: "Italiano",
  claim: "Approvazioni via e-mail",
  toContent: "Vai al contenuto",
  otherLanguages: "Altre lingue",
  by: { link: "sulla pagina web", reply: "rispondendo all’e-mail" },

  start: {
    title: "Chiedere un’approvazione",
    intro:
      "Compili un modulo. Chi deve approvare riceve un’e-mail e risponde con un clic o con una frase. " +
      "Lei riceve un’e-mail con l’esito.",
    kinds: "Che cosa vuole chiedere?",
    mailboxTitle: "La posta resta su questo computer",
    mailbox:
      "Nessun server di posta è configurato: ogni e-mail che partirebbe arriva nella casella incorporata.",
    openMailbox: "Apri la casella",
    unsafeTitle: "Le risposte sono credute senza verifica",
    unsafe:
      "REPLY_AUTH è «none»: chiunque raggiunga la porta SMTP di questo servizio può rispondere a nome di chiunque. " +
      "Va bene per provare, non per decisioni vere.",
  },

  form: {
    send: "Invia la richiesta",
    optional: "facoltativo",
    emailsHint: "Separi più indirizzi con virgole o spazi.",
    chooseOne: "Scelga",
    problemsTitle: "La richiesta non è ancora inviata",
    problemsText: "Corregga prima questo:",
    errorPrefix: "Errore",
    conflictTitle: "Questo modulo è già stato inviato",
    conflict:
      "È stato inviato prima con altri valori, e quella richiesta vale. " +
      "Per farne un’altra con i valori qui sotto, lo invii di nuovo.",
    allKinds: "Tutti i tipi di richiesta",
    problems: {
      missing: () => "Compili questo campo.",
      unknown: () => "Questo modulo non ha quel campo.",
      text: () => "Inserisca un testo.",
      tooLong: (most) => `Al massimo ${most} caratteri.`,
      date: () => "Inserisca una data.",
      number: () => "Inserisca un numero.",
      tooSmall: (least) => `Deve essere almeno ${least}.`,
      tooLarge: (most) => `Deve essere al massimo ${most}.`,
      choice: () => "Scelga una possibilità.",
      yesNo: () => "Risponda sì o no.",
      email: () => "Inserisca un indirizzo e-mail come ann@example.com.",
      emails: () => "Inserisca almeno un indirizzo e-mail.",
      tooManyEmails: (most) => `Troppi indirizzi; al massimo ${most}.`,
      wrongEmail: (place) => `L’indirizzo numero ${place} non è valido.`,
      repeatedEmail: () => "Indichi ogni indirizzo una sola volta.",
      tooEarly: (other) => `Non può essere prima di «${other}».`,
      nobody: () => "Non c’è nessuno che possa approvare.",
      tooFewApprovers: (least) => `Indichi almeno ${least} persone che approvano.`,
    },
  },

  made: {
    title: "La Sua richiesta è fatta",
    text:
      "Tutte le persone che devono approvare ricevono ora un’e-mail. Lei non ha indicato un indirizzo e quindi non " +
      "ne riceverà.",
    another: "Fai un’altra richiesta",
  },

  request: {
    askedBy: "Richiesto da",
    nobodyNamed: "non indicato",
    askedAt: "Richiesto il",
    decideUntil: "Aperta fino al",
    approvers: "Chi decide",
    you: "Lei",
    waiting: "ancora nessuna risposta",
    notAsked: "nessuna risposta",
    one: "Decide una persona.",
    any: "Basta un’approvazione.",
    all: (count) => (count === 2 ? "Devono approvare entrambe." : `Devono approvare tutte e ${count}.`),
    some: (needed, count) => `Devono approvare ${needed} su ${count}.`,
    verdict: { approved: "approvato", rejected: "rifiutato" },
    outcome: { approved: "Approvata", rejected: "Rifiutata", expired: "Scaduta", withdrawn: "Ritirata" },
    pending: "In attesa",
    comment: "Commento",
  },

  decide: {
    title: "La Sua decisione",
    youAre: "Lei decide come",
    notYou: "Se non è Lei, chiuda questa pagina: il link era solo per quell’indirizzo.",
    comment: "Commento",
    commentHint: "Va con l’esito a chi ha fatto la richiesta.",
    approve: "Approva",
    reject: "Rifiuta",
    preselected: {
      approved: "Nell’e-mail ha scelto «Approva». Nulla è deciso finché non preme qui il pulsante.",
      rejected: "Nell’e-mail ha scelto «Rifiuta». Nulla è deciso finché non preme qui il pulsante.",
    },
    problemTitle: "Non è ancora deciso nulla",
    noVerdict: "Prema «Approva» oppure «Rifiuta».",
    commentTooLong: (most) => `Il commento è troppo lungo: al massimo ${most} caratteri.`,
  },

  decided: {
    title: { approved: "Lei ha approvato", rejected: "Lei ha rifiutato" },
    again: "Aveva già deciso",
    againText: "Vale la Sua prima risposta; ora non è cambiato nulla.",
    decidedBy: "Deciso da",
    decidedAt: "Deciso il",
    how: "Come",
    notMeant: "Non è stato Lei, o non intendeva questo?",
    stands: "Questa risposta vale e qui non si può più cambiare.",
    writeTo: "Scriva subito a",
    tellWhoeverAsked: "Avvisi subito chi gliel’ha chiesto.",
    withdrawAndAskAgain: "Finché la richiesta è aperta, chi l’ha fatta può ritirarla e farla di nuovo.",
    askAgain: "La richiesta si può rifare, e Le sarà chiesto di nuovo.",
    next: "Che cosa succede ora",
    waitingFor: "Mancano altre risposte. Chi ha fatto la richiesta riceve un’e-mail appena è decisa.",
    outcome: {
      approved: "La richiesta è approvata. Chi l’ha fatta riceve un’e-mail.",
      rejected: "La richiesta è rifiutata. Chi l’ha fatta riceve un’e-mail.",
      expired: "La richiesta è scaduta prima che ci fossero abbastanza risposte.",
      withdrawn: "La richiesta è stata ritirata.",
    },
  },

  over: {
    title: {
      approved: "Già approvata",
      rejected: "Già rifiutata",
      expired: "Questa richiesta è scaduta",
      withdrawn: "Questa richiesta è stata ritirata",
    },
    text: {
      approved: "Hanno deciso altri. La Sua risposta non serve più.",
      rejected: "Hanno deciso altri. La Sua risposta non serve più.",
      expired: "Non sono arrivate in tempo abbastanza risposte. Non si può più decidere, ma si può rifare.",
      withdrawn: "È stata ritirata. Non c’è più nulla da decidere.",
    },
  },

  link: {
    forged: {
      title: "Questo link non è valido",
      text: "Forse è stato tagliato o cambiato lungo la strada. Lo riapra dall’e-mail, o lo copi per intero.",
    },
    expired: {
      title: "Questo link è scaduto",
      text: "I link servono ancora per un po’ dopo la fine della richiesta. Si rivolga a chi l’ha inviata.",
    },
  },

  status: {
    waitingFor: "Si attende la risposta di",
    since: "richiesto il",
    autoReply: "Risposta automatica",
    nextReminder: "Prossimo promemoria",
    noReminder: "nessuno",
    timeline: "Che cosa è successo finora",
    details: "Che cosa è stato chiesto",
    withdraw: "Ritira questa richiesta",
    withdrawText:
      "Poi nessuno potrà più deciderla, e tutte le persone interpellate ricevono un’e-mail. Non si può annullare.",
    withdrawNow: "Ritira definitivamente",
    tooLateTitle: "Era troppo tardi per ritirarla",
    tooLate: "La richiesta era già conclusa.",
  },

  absence: (until, substitute) =>
    [until && `assenza fino al ${until}`, substitute && `indica nel frattempo ${substitute}`]
      .filter((part) => part !== null)
      .join(", "),

  timeline: {
    made: "Richiesta fatta",
    notice: {
      receipt: (to) => `Ricevuta inviata a ${to}`,
      question: (to) => `Domanda inviata a ${to}`,
      reminder: (to) => `Promemoria inviato a ${to}`,
      outcome: (to) => `Esito inviato a ${to}`,
      settled: (to) => `Comunicato a ${to} che è deciso`,
      confirmation: (to) => `Decisione confermata a ${to}`,
      clarification: (to) => `Chiesto a ${to} che cosa intendesse la risposta`,
      impostor: (to) => `Segnalata a ${to} una risposta giunta a suo nome`,
      "too-late": (to) => `Comunicato a ${to} che la risposta è arrivata tardi`,
      unreachable: (to) => `Comunicato a ${to} che qualcuno non è raggiungibile`,
    },
    mail: (to) => `E-mail inviata a ${to}`,
    undelivered: (to) => `L’e-mail a ${to} non è stata recapitata`,
    capped: (to) => `Per ora nessun’altra e-mail a ${to}: sono già troppe`,
    reply: {
      decided: (from) => `Risposta di ${from} letta come decisione`,
      "already-decided": (from) => `Risposta di ${from}, che aveva già deciso`,
      "too-late": (from) => `La risposta di ${from} è arrivata tardi`,
      "asked-back": (from) => `La risposta di ${from} non era chiara; abbiamo chiesto di nuovo`,
      ignored: (from) => `Risposta automatica di ${from}, non contata`,
      refused: (from) => `E-mail di ${from} respinta: non è certo di chi sia`,
    },
    late: (who, verdict) =>
      `${who} ha ${verdict === "approved" ? "approvato" : "rifiutato"}, troppo tardi per contare`,
    decision: (who, verdict, how) => `${who} ha ${verdict === "approved" ? "approvato" : "rifiutato"} ${how}`,
    administrator: "L’amministrazione",
    askedAgain: (by, to) => `${by} ha fatto inviare di nuovo la domanda a ${to}`,
    withdrawnBy: (by) => `${by} ha ritirato la richiesta`,
    withdrawn: "Ritirata",
    outcome: {
      approved: "La richiesta è approvata",
      rejected: "La richiesta è rifiutata",
      expired: "La richiesta è scaduta",
      withdrawn: "La richiesta è ritirata",
    },
  },

  error: {
    notFound: {
      title: "Qui non c’è nulla",
      text: "L’indirizzo forse è sbagliato, o la pagina non esiste più.",
    },
    tooLarge: { title: "Era troppo", text: "L’invio supera i 64 kB. Lo accorci, per favore." },
    failed: {
      title: "Qualcosa è andato storto",
      text: "È colpa nostra, non Sua, ed è annotato. Riprovi tra un momento.",
    },
    toStart: "Alla pagina iniziale",
  },
};
