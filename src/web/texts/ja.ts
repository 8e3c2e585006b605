import type { Texts } from "./en.ts";

/** 日本語のページ文言。 */
export const ja: Texts = {
  languageName: "日本語",
  claim: "メールで承認",
  toContent: "本文へ",
  otherLanguages: "ほかの言語",
  by: { link: "ウェブページで", reply: "メールへの返信で" },

  start: {
    title: "承認を依頼する",
    intro:
      "フォームに入力してください。承認する人にメールが届き、クリックまたは一文の返信で回答します。" +
      "結果はメールでお知らせします。",
    kinds: "何を申請しますか？",
    mailboxTitle: "メールはこのコンピューターの中にとどまります",
    mailbox:
      "メールサーバーが設定されていません。送信されるはずのメールはすべて内蔵のメールボックスに入ります。",
    openMailbox: "メールボックスを開く",
    unsafeTitle: "返信は確認なしに信用されます",
    unsafe:
      "REPLY_AUTH が「none」です。このサービスの SMTP ポートに接続できる人は、誰の名前でも返信できます。" +
      "試用には十分ですが、実際の判断には使わないでください。",
  },

  form: {
    send: "申請を送る",
    optional: "任意",
    emailsHint: "複数のアドレスはコンマか空白で区切ってください。",
    chooseOne: "選んでください",
    problemsTitle: "申請はまだ送られていません",
    problemsText: "まず次の点を直してください:",
    errorPrefix: "エラー",
    conflictTitle: "このフォームはすでに送信されています",
    conflict:
      "以前に別の内容で送信されており、その申請が有効です。" +
      "下の内容で新しく申請するには、もう一度送信してください。",
    allKinds: "すべての申請の種類",
    problems: {
      missing: () => "入力してください。",
      unknown: () => "このフォームにその項目はありません。",
      text: () => "文字を入力してください。",
      tooLong: (most) => `${most}文字以内で入力してください。`,
      date: () => "日付を入力してください。",
      number: () => "数を入力してください。",
      tooSmall: (least) => `${least}以上にしてください。`,
      tooLarge: (most) => `${most}以下にしてください。`,
      choice: () => "ひとつ選んでください。",
      yesNo: () => "「はい」か「いいえ」で答えてください。",
      email: () => "ann@example.com のようなメールアドレスを入力してください。",
      emails: () => "メールアドレスを少なくともひとつ入力してください。",
      tooManyEmails: (most) => `アドレスが多すぎます。${most}件までです。`,
      wrongEmail: (place) => `${place}番目のアドレスが正しくありません。`,
      repeatedEmail: () => "同じアドレスは一度だけ入力してください。",
      tooEarly: (other) => `「${other}」より前にはできません。`,
      nobody: () => "承認できる人がいません。",
      tooFewApprovers: (least) => `承認する人を少なくとも${least}名入力してください。`,
    },
  },

  made: {
    title: "申請しました",
    text: "承認する全員にこれからメールが届きます。アドレスの入力がなかったため、ご本人には届きません。",
    another: "別の申請をする",
  },

  request: {
    askedBy: "申請者",
    nobodyNamed: "記載なし",
    askedAt: "申請日時",
    decideUntil: "回答期限",
    approvers: "判断する人",
    you: "あなた",
    waiting: "まだ回答なし",
    notAsked: "回答なし",
    one: "おひとりが判断します。",
    any: "おひとりの承認で足ります。",
    all: (count) => `${count}名全員の承認が必要です。`,
    some: (needed, count) => `${count}名のうち${needed}名の承認が必要です。`,
    verdict: { approved: "承認", rejected: "却下" },
    outcome: { approved: "承認", rejected: "却下", expired: "期限切れ", withdrawn: "取り下げ" },
    pending: "回答待ち",
    comment: "コメント",
  },

  decide: {
    title: "あなたの判断",
    youAre: "次の方として判断します",
    notYou: "ご本人でない場合は、このページを閉じてください。リンクはそのアドレスの方だけのものです。",
    comment: "コメント",
    commentHint: "結果とともに申請した人に届きます。",
    approve: "承認する",
    reject: "却下する",
    preselected: {
      approved: "メールで「承認する」を選びました。ここでボタンを押すまで何も決まりません。",
      rejected: "メールで「却下する」を選びました。ここでボタンを押すまで何も決まりません。",
    },
    problemTitle: "まだ何も決まっていません",
    noVerdict: "「承認する」か「却下する」を押してください。",
    commentTooLong: (most) => `コメントが長すぎます。${most}文字までです。`,
  },

  decided: {
    title: { approved: "承認しました", rejected: "却下しました" },
    again: "すでに判断済みです",
    againText: "最初の回答が有効です。今回は何も変わっていません。",
    decidedBy: "判断した人",
    decidedAt: "判断日時",
    how: "方法",
    notMeant: "ご本人ではない、または意図と違いますか？",
    stands: "この回答は有効で、ここでは変更できません。",
    writeTo: "すぐに次の方へご連絡ください:",
    tellWhoeverAsked: "依頼した方にすぐお知らせください。",
    withdrawAndAskAgain: "申請が開いている間は、申請した人が取り下げて、もう一度申請できます。",
    askAgain: "もう一度申請でき、その際は改めてお尋ねします。",
    next: "このあと",
    waitingFor: "ほかの回答がまだです。決まり次第、申請した人にメールが届きます。",
    outcome: {
      approved: "申請は承認されました。申請した人にメールが届きます。",
      rejected: "申請は却下されました。申請した人にメールが届きます。",
      expired: "回答が足りないまま期限が切れました。",
      withdrawn: "申請は取り下げられました。",
    },
  },

  over: {
    title: {
      approved: "すでに承認されています",
      rejected: "すでに却下されています",
      expired: "この申請は期限が切れました",
      withdrawn: "この申請は取り下げられました",
    },
    text: {
      approved: "ほかの方が判断しました。ご回答はもう必要ありません。",
      rejected: "ほかの方が判断しました。ご回答はもう必要ありません。",
      expired: "期限までに回答が足りませんでした。もう判断できませんが、改めて申請できます。",
      withdrawn: "取り下げられました。判断することはもうありません。",
    },
  },

  link: {
    forged: {
      title: "このリンクは無効です",
      text: "途中で切れたか、変わった可能性があります。メールからもう一度開くか、全体をコピーしてください。",
    },
    expired: {
      title: "このリンクは期限切れです",
      text: "リンクは申請の終了後もしばらく使えますが、その期間を過ぎました。申請した人にお問い合わせください。",
    },
  },

  status: {
    waitingFor: "回答待ち",
    since: "依頼日時",
    autoReply: "自動返信",
    nextReminder: "次の催促",
    noReminder: "なし",
    timeline: "これまでの経過",
    details: "申請の内容",
    withdraw: "この申請を取り下げる",
    withdrawText: "取り下げると誰も判断できなくなり、依頼した全員にメールが届きます。元には戻せません。",
    withdrawNow: "取り下げを確定する",
    tooLateTitle: "取り下げは間に合いませんでした",
    tooLate: "申請はすでに終了していました。",
  },

  absence: (until, substitute) =>
    [until && `${until}まで不在`, substitute && `その間の連絡先は${substitute}`]
      .filter((part) => part !== null)
      .join("、"),

  timeline: {
    made: "申請しました",
    notice: {
      receipt: (to) => `${to} に受付のお知らせを送りました`,
      question: (to) => `${to} に依頼を送りました`,
      reminder: (to) => `${to} に催促を送りました`,
      outcome: (to) => `${to} に結果を送りました`,
      settled: (to) => `${to} に決定済みであることを知らせました`,
      confirmation: (to) => `${to} に判断の確認を送りました`,
      clarification: (to) => `${to} に返信の意味を尋ねました`,
      impostor: (to) => `${to} に本人名義の返信があったことを知らせました`,
      "too-late": (to) => `${to} に回答が間に合わなかったことを知らせました`,
      unreachable: (to) => `${to} に連絡がつかない人がいることを知らせました`,
    },
    mail: (to) => `${to} にメールを送りました`,
    undelivered: (to) => `${to} へのメールは配信できませんでした`,
    capped: (to) => `${to} へのメールは多すぎるため、当面送りません`,
    reply: {
      decided: (from) => `${from} の返信を判断として読みました`,
      "already-decided": (from) => `${from} の返信（判断済みでした）`,
      "too-late": (from) => `${from} の返信は間に合いませんでした`,
      "asked-back": (from) => `${from} の返信が明確でないため、確認しました`,
      ignored: (from) => `${from} の自動返信（数えません）`,
      refused: (from) => `${from} のメールを受け付けませんでした。判断する本人か確かではありません`,
    },
    late: (who, verdict) =>
      `${who} が${verdict === "approved" ? "承認" : "却下"}しましたが、期限後のため数えません`,
    decision: (who, verdict, how) => `${who} が${how}${verdict === "approved" ? "承認" : "却下"}しました`,
    administrator: "管理者",
    askedAgain: (by, to) => `${by} が ${to} に質問を再送しました`,
    withdrawnBy: (by) => `${by} が申請を取り下げました`,
    withdrawn: "取り下げ",
    outcome: {
      approved: "申請は承認されました",
      rejected: "申請は却下されました",
      expired: "申請は期限切れになりました",
      withdrawn: "申請は取り下げられました",
    },
  },

  error: {
    notFound: {
      title: "ここには何もありません",
      text: "アドレスが間違っているか、ページがなくなった可能性があります。",
    },
    tooLarge: { title: "大きすぎます", text: "送信内容が64kBを超えています。短くしてください。" },
    failed: {
      title: "問題が起きました",
      text: "こちらの不具合で、記録しました。少し待ってからもう一度お試しください。",
    },
    toStart: "最初のページへ",
  },
};
