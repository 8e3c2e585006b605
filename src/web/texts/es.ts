import type { Texts } from "./en.ts";

/** Textos de las páginas en español. */
export const es: Texts = {
  languageName: "Español",
  claim: "Aprobaciones por correo",
  toContent: "Ir al contenido",
  otherLanguages: "Otros idiomas",
  by: { link: "en la página web", reply: "respondiendo al correo" },

  start: {
    title: "Pedir una aprobación",
    intro:
      "Rellene un formulario. Quien debe aprobar recibe un correo y contesta con un clic o una frase. " +
      "Usted recibe un correo con el resultado.",
    kinds: "¿Qué quiere solicitar?",
    mailboxTitle: "El correo se queda en este equipo",
    mailbox: "No hay servidor de correo configurado: cada correo que se enviaría llega al buzón incorporado.",
    openMailbox: "Abrir el buzón",
    unsafeTitle: "Las respuestas se creen sin comprobar",
    unsafe:
      "REPLY_AUTH es «none»: quien alcance el puerto SMTP de este servicio puede responder en nombre de cualquiera. " +
      "Sirve para probar, no para decisiones reales.",
  },

  form: {
    send: "Enviar la solicitud",
    optional: "opcional",
    emailsHint: "Separe varias direcciones con comas o espacios.",
    chooseOne: "Elija",
    problemsTitle: "La solicitud aún no se ha enviado",
    problemsText: "Corrija primero esto, por favor:",
    errorPrefix: "Error",
    conflictTitle: "Este formulario ya se envió",
    conflict:
      "Se envió antes con otros valores, y aquella solicitud vale. " +
      "Para hacer otra con los valores de abajo, envíelo de nuevo.",
    allKinds: "Todos los tipos de solicitud",
    problems: {
      missing: () => "Rellene este campo, por favor.",
      unknown: () => "Este formulario no tiene ese campo.",
      text: () => "Escriba un texto, por favor.",
      tooLong: (most) => `Como máximo ${most} caracteres.`,
      date: () => "Escriba una fecha, por favor.",
      number: () => "Escriba un número, por favor.",
      tooSmall: (least) => `Debe ser al menos ${least}.`,
      tooLarge: (most) => `Debe ser como máximo ${most}.`,
      choice: () => "Elija una opción, por favor.",
      yesNo: () => "Responda sí o no, por favor.",
      email: () => "Escriba una dirección de correo como ann@example.com.",
      emails: () => "Escriba al menos una dirección de correo.",
      tooManyEmails: (most) => `Demasiadas direcciones; como máximo ${most}.`,
      wrongEmail: (place) => `La dirección número ${place} no es válida.`,
      repeatedEmail: () => "Nombre cada dirección una sola vez.",
      tooEarly: (other) => `No puede ser antes de «${other}».`,
      nobody: () => "No hay nadie que pueda aprobar esto.",
      tooFewApprovers: (least) => `Nombre al menos a ${least} personas que aprueben.`,
    },
  },

  made: {
    title: "Su solicitud está hecha",
    text:
      "Todas las personas que deben aprobar reciben ahora un correo. Usted no dio ninguna dirección, así que no " +
      "recibirá ninguno.",
    another: "Hacer otra solicitud",
  },

  request: {
    askedBy: "Solicitado por",
    nobodyNamed: "sin indicar",
    askedAt: "Solicitado el",
    decideUntil: "Abierta hasta",
    approvers: "Quién decide",
    you: "usted",
    waiting: "aún sin respuesta",
    notAsked: "sin respuesta",
    one: "Decide una persona.",
    any: "Basta una aprobación.",
    all: (count) => (count === 2 ? "Deben aprobar los dos." : `Deben aprobar los ${count}.`),
    some: (needed, count) => `Deben aprobar ${needed} de ${count}.`,
    verdict: { approved: "aprobado", rejected: "rechazado" },
    outcome: { approved: "Aprobada", rejected: "Rechazada", expired: "Caducada", withdrawn: "Retirada" },
    pending: "En espera",
    comment: "Comentario",
  },

  decide: {
    title: "Su decisión",
    youAre: "Usted decide como",
    notYou: "Si no es usted, cierre esta página: el enlace era solo para esa dirección.",
    comment: "Comentario",
    commentHint: "Se envía con el resultado a quien lo solicitó.",
    approve: "Aprobar",
    reject: "Rechazar",
    preselected: {
      approved: "Eligió «Aprobar» en el correo. Nada está decidido hasta que pulse aquí el botón.",
      rejected: "Eligió «Rechazar» en el correo. Nada está decidido hasta que pulse aquí el botón.",
    },
    problemTitle: "Aún no se ha decidido nada",
    noVerdict: "Pulse «Aprobar» o «Rechazar», por favor.",
    commentTooLong: (most) => `El comentario es demasiado largo: como máximo ${most} caracteres.`,
  },

  decided: {
    title: { approved: "Usted lo aprobó", rejected: "Usted lo rechazó" },
    again: "Ya había decidido",
    againText: "Vale su primera respuesta; ahora no se ha cambiado nada.",
    decidedBy: "Decidido por",
    decidedAt: "Decidido el",
    how: "Cómo",
    notMeant: "¿No fue usted, o no quiso decir eso?",
    stands: "Esta respuesta vale y no se puede cambiar aquí.",
    writeTo: "Escriba enseguida a",
    tellWhoeverAsked: "Avise enseguida a quien se lo pidió.",
    withdrawAndAskAgain:
      "Mientras la solicitud esté abierta, quien la hizo puede retirarla y hacerla de nuevo.",
    askAgain: "La solicitud se puede hacer de nuevo, y se le volverá a preguntar.",
    next: "Qué pasa ahora",
    waitingFor: "Faltan otras respuestas. Quien lo solicitó recibe un correo en cuanto esté decidido.",
    outcome: {
      approved: "La solicitud está aprobada. Quien la hizo recibe un correo.",
      rejected: "La solicitud está rechazada. Quien la hizo recibe un correo.",
      expired: "La solicitud caducó antes de que hubiera bastantes respuestas.",
      withdrawn: "La solicitud fue retirada.",
    },
  },

  over: {
    title: {
      approved: "Ya aprobada",
      rejected: "Ya rechazada",
      expired: "Esta solicitud ha caducado",
      withdrawn: "Esta solicitud fue retirada",
    },
    text: {
      approved: "Otras personas la han decidido. Su respuesta ya no es necesaria.",
      rejected: "Otras personas la han decidido. Su respuesta ya no es necesaria.",
      expired:
        "No llegaron a tiempo bastantes respuestas. Ya no se puede decidir, pero se puede hacer de nuevo.",
      withdrawn: "Ha sido retirada. Ya no hay nada que decidir.",
    },
  },

  link: {
    forged: {
      title: "Este enlace no es válido",
      text: "Quizá se cortó o cambió por el camino. Ábralo de nuevo desde el correo, o cópielo entero.",
    },
    expired: {
      title: "Este enlace ha caducado",
      text: "Los enlaces sirven todavía algún tiempo después del final de la solicitud. Pregunte a quien la envió.",
    },
  },

  status: {
    waitingFor: "Falta la respuesta de",
    since: "preguntado el",
    autoReply: "Su respuesta automática",
    nextReminder: "Próximo recordatorio",
    noReminder: "ninguno",
    timeline: "Lo que ha pasado",
    details: "Lo que se solicita",
    withdraw: "Retirar esta solicitud",
    withdrawText:
      "Entonces ya nadie podrá decidirla, y todas las personas preguntadas reciben un correo. No se puede deshacer.",
    withdrawNow: "Retirarla definitivamente",
    tooLateTitle: "Era tarde para retirarla",
    tooLate: "La solicitud ya había terminado.",
  },

  absence: (until, substitute) =>
    [until && `ausencia hasta el ${until}`, substitute && `remite mientras tanto a ${substitute}`]
      .filter((part) => part !== null)
      .join(", "),

  timeline: {
    made: "Solicitud hecha",
    notice: {
      receipt: (to) => `Acuse de recibo enviado a ${to}`,
      question: (to) => `Pregunta enviada a ${to}`,
      reminder: (to) => `Recordatorio enviado a ${to}`,
      outcome: (to) => `Resultado enviado a ${to}`,
      settled: (to) => `Se avisó a ${to} de que está decidido`,
      confirmation: (to) => `Decisión confirmada a ${to}`,
      clarification: (to) => `Se preguntó a ${to} qué quería decir la respuesta`,
      impostor: (to) => `Se avisó a ${to} de una respuesta llegada en su nombre`,
      "too-late": (to) => `Se avisó a ${to} de que la respuesta llegó tarde`,
      unreachable: (to) => `Se avisó a ${to} de que no se pudo contactar con alguien`,
    },
    mail: (to) => `Correo enviado a ${to}`,
    undelivered: (to) => `El correo a ${to} no pudo entregarse`,
    capped: (to) => `Por ahora no hay más correos a ${to}: ya son demasiados`,
    reply: {
      decided: (from) => `Respuesta de ${from} leída como decisión`,
      "already-decided": (from) => `Respuesta de ${from}, que ya había decidido`,
      "too-late": (from) => `La respuesta de ${from} llegó tarde`,
      "asked-back": (from) => `La respuesta de ${from} no era clara; hemos preguntado`,
      ignored: (from) => `Respuesta automática de ${from}, no contada`,
      refused: (from) => `Correo de ${from} descartado: no es seguro de quién es`,
    },
    late: (who, verdict) =>
      `${who} lo ${verdict === "approved" ? "aprobó" : "rechazó"}, demasiado tarde para contar`,
    decision: (who, verdict, how) => `${who} lo ${verdict === "approved" ? "aprobó" : "rechazó"} ${how}`,
    administrator: "La administración",
    askedAgain: (by, to) => `${by} hizo enviar de nuevo la pregunta a ${to}`,
    withdrawnBy: (by) => `${by} retiró la solicitud`,
    withdrawn: "Retirada",
    outcome: {
      approved: "La solicitud está aprobada",
      rejected: "La solicitud está rechazada",
      expired: "La solicitud ha caducado",
      withdrawn: "La solicitud está retirada",
    },
  },

  error: {
    notFound: {
      title: "Aquí no hay nada",
      text: "Quizá la dirección esté mal escrita, o la página ya no exista.",
    },
    tooLarge: { title: "Era demasiado", text: "Lo enviado supera los 64 kB. Acórtelo, por favor." },
    failed: {
      title: "Algo ha fallado",
      text: "Es culpa nuestra, no suya, y queda anotado. Inténtelo de nuevo en un momento.",
    },
    toStart: "A la página de inicio",
  },
};
