import type { Texts } from "./en.ts";

/** Textes des pages en français. */
export const fr: Texts = {
  languageName: "Français",
  claim: "Des accords par e-mail",
  toContent: "Aller au contenu",
  otherLanguages: "Autres langues",
  by: { link: "sur la page web", reply: "en répondant à l’e-mail" },

  start: {
    title: "Demander un accord",
    intro:
      "Remplissez un formulaire. La personne qui doit approuver reçoit un e-mail et y répond d’un clic ou d’une " +
      "phrase. Vous recevez un e-mail avec le résultat.",
    kinds: "Que voulez-vous demander ?",
    mailboxTitle: "Les e-mails restent sur cette machine",
    mailbox:
      "Aucun serveur de messagerie n’est configuré : chaque e-mail qui partirait arrive dans la boîte intégrée.",
    openMailbox: "Ouvrir la boîte",
    unsafeTitle: "Les réponses sont crues sans vérification",
    unsafe:
      "REPLY_AUTH vaut « none » : quiconque atteint le port SMTP de ce service peut répondre au nom de n’importe " +
      "qui. Bien pour essayer, pas pour de vraies décisions.",
  },

  form: {
    send: "Envoyer la demande",
    optional: "facultatif",
    emailsHint: "Séparez plusieurs adresses par des virgules ou des espaces.",
    chooseOne: "Choisissez",
    problemsTitle: "La demande n’est pas encore envoyée",
    problemsText: "Veuillez d’abord corriger :",
    errorPrefix: "Erreur",
    conflictTitle: "Ce formulaire a déjà été envoyé",
    conflict:
      "Il a été envoyé avec d’autres valeurs, et cette demande-là est valable. " +
      "Pour en faire une autre avec les valeurs ci-dessous, envoyez-le de nouveau.",
    allKinds: "Toutes les sortes de demandes",
    problems: {
      missing: () => "Veuillez remplir ce champ.",
      unknown: () => "Ce formulaire n’a pas ce champ.",
      text: () => "Veuillez saisir un texte.",
      tooLong: (most) => `${most} caractères au plus.`,
      date: () => "Veuillez saisir une date.",
      number: () => "Veuillez saisir un nombre.",
      tooSmall: (least) => `Doit être au moins ${least}.`,
      tooLarge: (most) => `Doit être au plus ${most}.`,
      choice: () => "Veuillez choisir une possibilité.",
      yesNo: () => "Veuillez répondre par oui ou par non.",
      email: () => "Veuillez saisir une adresse e-mail telle que ann@example.com.",
      emails: () => "Veuillez saisir au moins une adresse e-mail.",
      tooManyEmails: (most) => `Trop d’adresses ; ${most} au plus.`,
      wrongEmail: (place) => `L’adresse numéro ${place} n’est pas une adresse e-mail valable.`,
      repeatedEmail: () => "Ne nommez chaque adresse qu’une fois.",
      tooEarly: (other) => `Ne doit pas être avant « ${other} ».`,
      nobody: () => "Il n’y a personne qui pourrait approuver cela.",
      tooFewApprovers: (least) => `Nommez au moins ${least} personnes qui approuvent.`,
    },
  },

  made: {
    title: "Votre demande est faite",
    text:
      "Toutes les personnes qui doivent approuver reçoivent maintenant un e-mail. Vous n’avez pas donné d’adresse " +
      "et n’en recevrez donc pas vous-même.",
    another: "Faire une autre demande",
  },

  request: {
    askedBy: "Demandé par",
    nobodyNamed: "non précisé",
    askedAt: "Demandé le",
    decideUntil: "Ouvert jusqu’au",
    approvers: "Qui décide",
    you: "vous",
    waiting: "pas encore de réponse",
    notAsked: "pas de réponse",
    one: "Une personne décide.",
    any: "Une seule approbation suffit.",
    all: (count) => (count === 2 ? "Les deux doivent approuver." : `Les ${count} doivent approuver.`),
    some: (needed, count) => `${needed} sur ${count} doivent approuver.`,
    verdict: { approved: "approuvé", rejected: "refusé" },
    outcome: { approved: "Approuvée", rejected: "Refusée", expired: "Expirée", withdrawn: "Retirée" },
    pending: "En attente",
    comment: "Commentaire",
  },

  decide: {
    title: "Votre décision",
    youAre: "Vous décidez en tant que",
    notYou: "Si ce n’est pas vous, fermez cette page : le lien n’était destiné qu’à cette adresse.",
    comment: "Commentaire",
    commentHint: "Transmis avec le résultat à la personne qui demande.",
    approve: "Approuver",
    reject: "Refuser",
    preselected: {
      approved:
        "Vous avez choisi « Approuver » dans l’e-mail. Rien n’est décidé avant que vous appuyiez ici sur le bouton.",
      rejected:
        "Vous avez choisi « Refuser » dans l’e-mail. Rien n’est décidé avant que vous appuyiez ici sur le bouton.",
    },
    problemTitle: "Rien n’est encore décidé",
    noVerdict: "Appuyez sur « Approuver » ou sur « Refuser ».",
    commentTooLong: (most) => `Le commentaire est trop long : ${most} caractères au plus.`,
  },

  decided: {
    title: { approved: "Vous avez approuvé", rejected: "Vous avez refusé" },
    again: "Vous aviez déjà décidé",
    againText: "Votre première réponse reste valable ; rien n’a été changé.",
    decidedBy: "Décidé par",
    decidedAt: "Décidé le",
    how: "Comment",
    notMeant: "Ce n’était pas vous, ou pas votre intention ?",
    stands: "Cette réponse est valable et ne peut plus être changée ici.",
    writeTo: "Écrivez tout de suite à",
    tellWhoeverAsked: "Prévenez tout de suite la personne qui vous a demandé.",
    withdrawAndAskAgain:
      "Tant que la demande est ouverte, la personne qui l’a faite peut la retirer et la refaire.",
    askAgain: "La demande peut être refaite, et l’on vous demandera de nouveau.",
    next: "Ce qui se passe ensuite",
    waitingFor:
      "D’autres réponses manquent encore. La personne qui demande reçoit un e-mail dès que c’est décidé.",
    outcome: {
      approved: "La demande est approuvée. La personne qui demande reçoit un e-mail.",
      rejected: "La demande est refusée. La personne qui demande reçoit un e-mail.",
      expired: "La demande a expiré avant qu’il y ait assez de réponses.",
      withdrawn: "La demande a été retirée.",
    },
  },

  over: {
    title: {
      approved: "Déjà approuvée",
      rejected: "Déjà refusée",
      expired: "Cette demande a expiré",
      withdrawn: "Cette demande a été retirée",
    },
    text: {
      approved: "D’autres ont décidé. Votre réponse n’est plus nécessaire.",
      rejected: "D’autres ont décidé. Votre réponse n’est plus nécessaire.",
      expired:
        "Trop peu de réponses sont venues à temps. Elle ne peut plus être décidée, mais elle peut être refaite.",
      withdrawn: "Elle a été retirée. Il n’y a plus rien à décider.",
    },
  },

  link: {
    forged: {
      title: "Ce lien n’est pas valable",
      text: "Il a pu être coupé ou modifié en chemin. Ouvrez-le de nouveau depuis l’e-mail, ou copiez-le en entier.",
    },
    expired: {
      title: "Ce lien a expiré",
      text: "Les liens servent encore quelque temps après la fin de la demande. Adressez-vous à la personne qui l’a envoyée.",
    },
  },

  status: {
    waitingFor: "On attend",
    since: "demandé le",
    autoReply: "Sa réponse automatique",
    nextReminder: "Prochain rappel",
    noReminder: "aucun",
    timeline: "Ce qui s’est passé",
    details: "Ce qui est demandé",
    withdraw: "Retirer cette demande",
    withdrawText:
      "Plus personne ne peut alors décider, et toutes les personnes interrogées reçoivent un e-mail. C’est définitif.",
    withdrawNow: "La retirer définitivement",
    tooLateTitle: "Il était trop tard pour retirer",
    tooLate: "La demande était déjà terminée.",
  },

  absence: (until, substitute) =>
    [until && `absence jusqu’au ${until}`, substitute && `renvoie à ${substitute} entre-temps`]
      .filter((part) => part !== null)
      .join(", "),

  timeline: {
    made: "Demande faite",
    notice: {
      receipt: (to) => `Accusé de réception envoyé à ${to}`,
      question: (to) => `Question envoyée à ${to}`,
      reminder: (to) => `Rappel envoyé à ${to}`,
      outcome: (to) => `Résultat envoyé à ${to}`,
      settled: (to) => `${to} sait que c’est décidé`,
      confirmation: (to) => `Décision confirmée à ${to}`,
      clarification: (to) => `Demandé à ${to} ce que disait la réponse`,
      impostor: (to) => `Signalé à ${to} une réponse venue sous son nom`,
      "too-late": (to) => `Signalé à ${to} que la réponse est venue trop tard`,
      unreachable: (to) => `Signalé à ${to} que quelqu’un est injoignable`,
    },
    mail: (to) => `E-mail envoyé à ${to}`,
    undelivered: (to) => `L’e-mail à ${to} n’a pas pu être remis`,
    capped: (to) => `Plus d’e-mail à ${to} pour l’instant : il y en a déjà trop`,
    reply: {
      decided: (from) => `Réponse de ${from} lue comme une décision`,
      "already-decided": (from) => `Réponse de ${from}, qui avait déjà décidé`,
      "too-late": (from) => `La réponse de ${from} est venue trop tard`,
      "asked-back": (from) => `La réponse de ${from} n’était pas claire ; nous avons redemandé`,
      ignored: (from) => `Réponse automatique de ${from}, non comptée`,
      refused: (from) => `E-mail de ${from} écarté : son auteur n’est pas certain`,
    },
    late: (who, verdict) =>
      `${who} a ${verdict === "approved" ? "approuvé" : "refusé"}, trop tard pour compter`,
    decision: (who, verdict, how) => `${who} a ${verdict === "approved" ? "approuvé" : "refusé"} ${how}`,
    administrator: "L’administration",
    askedAgain: (by, to) => `${by} a fait renvoyer la question à ${to}`,
    withdrawnBy: (by) => `${by} a retiré la demande`,
    withdrawn: "Retirée",
    outcome: {
      approved: "La demande est approuvée",
      rejected: "La demande est refusée",
      expired: "La demande a expiré",
      withdrawn: "La demande est retirée",
    },
  },

  error: {
    notFound: {
      title: "Il n’y a rien ici",
      text: "L’adresse est peut-être mal tapée, ou la page n’existe plus.",
    },
    tooLarge: { title: "C’était trop", text: "L’envoi dépasse 64 ko. Veuillez le raccourcir." },
    failed: {
      title: "Quelque chose a échoué",
      text: "C’est notre faute, pas la vôtre, et c’est noté. Veuillez réessayer dans un instant.",
    },
    toStart: "Vers la page d’accueil",
  },
};
