import type { Texts } from "./en.ts";

/** Textos das páginas em português. */
export const pt: Texts = {
  languageName: "Português",
  claim: "Aprovações por e-mail",
  toContent: "Ir para o conteúdo",
  otherLanguages: "Outros idiomas",
  by: { link: "na página web", reply: "respondendo ao e-mail" },

  start: {
    title: "Pedir uma aprovação",
    intro:
      "Preencha um formulário. Quem precisa aprovar recebe um e-mail e responde com um clique ou uma frase. " +
      "Você recebe um e-mail com o resultado.",
    kinds: "O que você quer solicitar?",
    mailboxTitle: "Os e-mails ficam nesta máquina",
    mailbox:
      "Nenhum servidor de e-mail está configurado: cada e-mail que seria enviado cai na caixa embutida.",
    openMailbox: "Abrir a caixa",
    unsafeTitle: "As respostas são aceitas sem verificação",
    unsafe:
      "REPLY_AUTH é “none”: quem alcançar a porta SMTP deste serviço pode responder em nome de qualquer pessoa. " +
      "Bom para experimentar, não para decisões reais.",
  },

  form: {
    send: "Enviar a solicitação",
    optional: "opcional",
    emailsHint: "Separe vários endereços com vírgulas ou espaços.",
    chooseOne: "Escolha",
    problemsTitle: "A solicitação ainda não foi enviada",
    problemsText: "Corrija primeiro, por favor:",
    errorPrefix: "Erro",
    conflictTitle: "Este formulário já foi enviado",
    conflict:
      "Ele foi enviado antes com outros valores, e aquela solicitação vale. " +
      "Para fazer outra com os valores abaixo, envie de novo.",
    allKinds: "Todos os tipos de solicitação",
    problems: {
      missing: () => "Preencha este campo, por favor.",
      unknown: () => "Este formulário não tem esse campo.",
      text: () => "Digite um texto, por favor.",
      tooLong: (most) => `No máximo ${most} caracteres.`,
      date: () => "Digite uma data, por favor.",
      number: () => "Digite um número, por favor.",
      tooSmall: (least) => `Deve ser no mínimo ${least}.`,
      tooLarge: (most) => `Deve ser no máximo ${most}.`,
      choice: () => "Escolha uma opção, por favor.",
      yesNo: () => "Responda sim ou não, por favor.",
      email: () => "Digite um endereço de e-mail como ann@example.com.",
      emails: () => "Digite ao menos um endereço de e-mail.",
      tooManyEmails: (most) => `Endereços demais; no máximo ${most}.`,
      wrongEmail: (place) => `O endereço número ${place} não é válido.`,
      repeatedEmail: () => "Informe cada endereço só uma vez.",
      tooEarly: (other) => `Não pode ser antes de “${other}”.`,
      nobody: () => "Não há ninguém que possa aprovar isso.",
      tooFewApprovers: (least) => `Informe ao menos ${least} pessoas que aprovem.`,
    },
  },

  made: {
    title: "Sua solicitação foi feita",
    text:
      "Todas as pessoas que precisam aprovar recebem agora um e-mail. Você não informou endereço e por isso não " +
      "receberá nenhum.",
    another: "Fazer outra solicitação",
  },

  request: {
    askedBy: "Solicitado por",
    nobodyNamed: "não informado",
    askedAt: "Solicitado em",
    decideUntil: "Aberta até",
    approvers: "Quem decide",
    you: "você",
    waiting: "ainda sem resposta",
    notAsked: "sem resposta",
    one: "Uma pessoa decide.",
    any: "Basta uma aprovação.",
    all: (count) =>
      count === 2 ? "As duas pessoas precisam aprovar." : `As ${count} pessoas precisam aprovar.`,
    some: (needed, count) => `${needed} de ${count} precisam aprovar.`,
    verdict: { approved: "aprovado", rejected: "rejeitado" },
    outcome: { approved: "Aprovada", rejected: "Rejeitada", expired: "Expirada", withdrawn: "Retirada" },
    pending: "Aguardando",
    comment: "Comentário",
  },

  decide: {
    title: "Sua decisão",
    youAre: "Você decide como",
    notYou: "Se não for você, feche esta página: o link era só para esse endereço.",
    comment: "Comentário",
    commentHint: "Vai com o resultado para quem solicitou.",
    approve: "Aprovar",
    reject: "Rejeitar",
    preselected: {
      approved: "Você escolheu “Aprovar” no e-mail. Nada está decidido até você apertar o botão aqui.",
      rejected: "Você escolheu “Rejeitar” no e-mail. Nada está decidido até você apertar o botão aqui.",
    },
    problemTitle: "Nada foi decidido ainda",
    noVerdict: "Aperte “Aprovar” ou “Rejeitar”, por favor.",
    commentTooLong: (most) => `O comentário é longo demais: no máximo ${most} caracteres.`,
  },

  decided: {
    title: { approved: "Você aprovou", rejected: "Você rejeitou" },
    again: "Você já tinha decidido",
    againText: "Vale a sua primeira resposta; nada foi mudado agora.",
    decidedBy: "Decidido por",
    decidedAt: "Decidido em",
    how: "Como",
    notMeant: "Não foi você, ou não era isso que queria dizer?",
    stands: "Esta resposta vale e não pode ser mudada aqui.",
    writeTo: "Escreva logo para",
    tellWhoeverAsked: "Avise logo quem pediu a sua aprovação.",
    withdrawAndAskAgain:
      "Enquanto a solicitação estiver aberta, quem a fez pode retirá-la e fazê-la de novo.",
    askAgain: "A solicitação pode ser feita de novo, e perguntaremos a você outra vez.",
    next: "O que acontece agora",
    waitingFor: "Faltam outras respostas. Quem solicitou recebe um e-mail assim que estiver decidido.",
    outcome: {
      approved: "A solicitação está aprovada. Quem solicitou recebe um e-mail.",
      rejected: "A solicitação está rejeitada. Quem solicitou recebe um e-mail.",
      expired: "A solicitação expirou antes de haver respostas suficientes.",
      withdrawn: "A solicitação foi retirada.",
    },
  },

  over: {
    title: {
      approved: "Já aprovada",
      rejected: "Já rejeitada",
      expired: "Esta solicitação expirou",
      withdrawn: "Esta solicitação foi retirada",
    },
    text: {
      approved: "Outras pessoas já decidiram. Sua resposta não é mais necessária.",
      rejected: "Outras pessoas já decidiram. Sua resposta não é mais necessária.",
      expired:
        "Não chegaram respostas suficientes a tempo. Não pode mais ser decidida, mas pode ser feita de novo.",
      withdrawn: "Ela foi retirada. Não há mais nada a decidir.",
    },
  },

  link: {
    forged: {
      title: "Este link não é válido",
      text: "Talvez tenha sido cortado ou alterado no caminho. Abra-o de novo pelo e-mail, ou copie-o inteiro.",
    },
    expired: {
      title: "Este link expirou",
      text: "Os links funcionam ainda por algum tempo depois do fim da solicitação. Fale com quem a enviou.",
    },
  },

  status: {
    waitingFor: "Aguardando resposta de",
    since: "perguntado em",
    autoReply: "Resposta automática",
    nextReminder: "Próximo lembrete",
    noReminder: "nenhum",
    timeline: "O que aconteceu até agora",
    details: "O que foi solicitado",
    withdraw: "Retirar esta solicitação",
    withdrawText:
      "Depois disso ninguém mais pode decidi-la, e todas as pessoas consultadas recebem um e-mail. Não dá para desfazer.",
    withdrawNow: "Retirar em definitivo",
    tooLateTitle: "Era tarde demais para retirar",
    tooLate: "A solicitação já tinha terminado.",
  },

  absence: (until, substitute) =>
    [until && `ausência até ${until}`, substitute && `indica ${substitute} nesse período`]
      .filter((part) => part !== null)
      .join(", "),

  timeline: {
    made: "Solicitação feita",
    notice: {
      receipt: (to) => `Recibo enviado a ${to}`,
      question: (to) => `Pergunta enviada a ${to}`,
      reminder: (to) => `Lembrete enviado a ${to}`,
      outcome: (to) => `Resultado enviado a ${to}`,
      settled: (to) => `${to} foi avisado de que está decidido`,
      confirmation: (to) => `Decisão confirmada a ${to}`,
      clarification: (to) => `Perguntamos a ${to} o que a resposta queria dizer`,
      impostor: (to) => `Avisamos ${to} de uma resposta em seu nome`,
      "too-late": (to) => `Avisamos ${to} de que a resposta chegou tarde`,
      unreachable: (to) => `Avisamos ${to} de que não foi possível contatar alguém`,
    },
    mail: (to) => `E-mail enviado a ${to}`,
    undelivered: (to) => `O e-mail para ${to} não pôde ser entregue`,
    capped: (to) => `Por ora nenhum e-mail a mais para ${to}: já são muitos`,
    reply: {
      decided: (from) => `Resposta de ${from} lida como decisão`,
      "already-decided": (from) => `Resposta de ${from}, que já tinha decidido`,
      "too-late": (from) => `A resposta de ${from} chegou tarde`,
      "asked-back": (from) => `A resposta de ${from} não era clara; perguntamos de volta`,
      ignored: (from) => `Resposta automática de ${from}, não contada`,
      refused: (from) => `E-mail de ${from} descartado: não é certo de quem é`,
    },
    late: (who, verdict) =>
      `${who} ${verdict === "approved" ? "aprovou" : "rejeitou"}, tarde demais para contar`,
    decision: (who, verdict, how) => `${who} ${verdict === "approved" ? "aprovou" : "rejeitou"} ${how}`,
    administrator: "A administração",
    askedAgain: (by, to) => `${by} mandou enviar a pergunta de novo a ${to}`,
    withdrawnBy: (by) => `${by} retirou a solicitação`,
    withdrawn: "Retirada",
    outcome: {
      approved: "A solicitação está aprovada",
      rejected: "A solicitação está rejeitada",
      expired: "A solicitação expirou",
      withdrawn: "A solicitação está retirada",
    },
  },

  error: {
    notFound: {
      title: "Não há nada aqui",
      text: "O endereço talvez esteja errado, ou a página não existe mais.",
    },
    tooLarge: { title: "Foi demais", text: "O envio passa de 64 kB. Encurte-o, por favor." },
    failed: {
      title: "Algo deu errado",
      text: "A culpa é nossa, não sua, e ficou registrada. Tente de novo em um instante.",
    },
    toStart: "Para a página inicial",
  },
};
