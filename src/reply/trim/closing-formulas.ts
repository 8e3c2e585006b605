import { phrases } from "../phrases.ts";

/** How people end a mail before their name. Only whole lines, so that a wish in a sentence stays. */
export const CLOSINGS: ReadonlySet<string> = new Set(
  phrases(`
    regards, best regards, kind regards, warm regards, kindest regards, warmest regards, with kind regards, with best regards, many regards, rgds, best rgds, brgds, br, kr,
    best, all the best, best wishes, with best wishes, warm wishes, cheers, sincerely, sincerely yours, yours sincerely, yours truly, yours faithfully, yours, respectfully, cordially, take care, talk soon, xoxo, warmly, love,
    have a nice day, have a great day, have a good day, have a nice weekend, have a great weekend, have a good one,
    gruß, gruss, grüße, grüsse, lg, vg, mfg, bg, hg, gruß und dank, liebe grüße, liebe grüsse, lieben gruß, lieben gruss, viele grüße, viele grüsse, vielen dank und viele grüße, beste grüße, beste grüsse, schöne grüße, schöne grüsse, schönen gruß, herzliche grüße, herzliche grüsse, sonnige grüße, mit freundlichen grüßen, mit freundlichen grüssen, mit freundlichem gruß, mit freundlichem gruss, mit besten grüßen, mit besten grüssen, mit bestem gruß, mit herzlichen grüßen, freundliche grüße, freundliche grüsse, freundlichen gruß, freundlicher gruss, hochachtungsvoll, bis dann, schönen tag noch,
    cordialement, bien cordialement, très cordialement, cdt, cdlt, bien à vous, bien à toi, amicalement, bises, bisous, à bientôt, à plus, salutations, meilleures salutations, sincères salutations, salutations distinguées, cordiales salutations, bonne journée, belle journée, bonne soirée, bonne fin de journée, bon week-end, respectueusement, avec mes meilleures salutations, veuillez agréer mes salutations distinguées,
    saludos, un saludo, saludos cordiales, un cordial saludo, reciba un cordial saludo, cordialmente, atentamente, atte, un abrazo, abrazo, abrazos, besos, muchos saludos, cordiales saludos, saludos atentos, le saluda atentamente, hasta pronto,
    abraço, um abraço, abraços, abs, atenciosamente, att, atte, cumprimentos, melhores cumprimentos, com os melhores cumprimentos, cordiais cumprimentos, beijo, beijos, bjs, saudações, cordialmente, respeitosamente, até logo,
    saluti, cordiali saluti, distinti saluti, cari saluti, un caro saluto, un saluto, un abbraccio, a presto, buona giornata, buona serata, cordialmente, tanti saluti, i migliori saluti, con i migliori saluti, in fede,
    groet, groeten, groetjes, gr, mvg, met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, vriendelijke groeten, hartelijke groet, hartelijke groeten, met hartelijke groet, beste groet, beste groeten, fijne dag, hoogachtend, liefs,
    hälsningar, med vänlig hälsning, med vänliga hälsningar, vänliga hälsningar, vänlig hälsning, bästa hälsningar, mvh, bästa, hälsn, vh, allt gott, kram, hej då, ha det bra, varma hälsningar,
    hilsen, venlig hilsen, med venlig hilsen, mange hilsner, de bedste hilsner, bedste hilsner, bedste hilsen, venlige hilsner, kærlig hilsen, kh, hilsner, dbh,
    vennlig hilsen, med vennlig hilsen, beste hilsen, hilsning, med venleg helsing, helsing, mange hilsener, ha en fin dag, klem,
    terveisin, ystävällisin terveisin, parhain terveisin, terveiset, terv, t, yt, kunnioittavasti, hyvää päivänjatkoa, lämpimin terveisin,
    pozdrawiam, pozdr, z poważaniem, z wyrazami szacunku, serdecznie pozdrawiam, łączę pozdrowienia, pozdrowienia, serdeczności, z pozdrowieniami, miłego dnia, ukłony, uściski,
    s pozdravem, s přátelským pozdravem, se srdečným pozdravem, zdraví, s úctou, hezký den, pěkný den, měj se, mějte se, mějte se hezky, hezký zbytek dne, pozdrav,
    saygılarımla, saygılar, saygılarımızla, sevgiler, selamlar, iyi çalışmalar, kolay gelsin, hoşça kal, en iyi dileklerimle, sevgilerimle, görüşmek üzere,
    с уважением, с наилучшими пожеланиями, всего доброго, всего хорошего, с наилучшими, с приветом, хорошего дня, удачи, до связи, искренне ваш, искренне ваша, с благодарностью,
    з повагою, з найкращими побажаннями, усього найкращого, всього доброго, гарного дня, щиро, з вдячністю,
    よろしくお願いします, よろしくお願いいたします, 宜しくお願いします, 宜しくお願い致します, よろしくお願い致します, 以上よろしくお願いします, 以上、よろしくお願いします, 以上、よろしくお願いいたします, 以上、宜しくお願い致します, 何卒よろしくお願いいたします, 何卒よろしくお願い申し上げます, 以上、何卒よろしくお願いいたします, 以上、何卒よろしくお願い申し上げます, 何卒宜しくお願い申し上げます, どうぞよろしくお願いいたします, 引き続きよろしくお願いいたします, 敬具, 草々, かしこ, 以上, よろしくお願い申し上げます, では, それでは, 失礼いたします, 失礼します,
    祝好, 此致, 敬礼, 敬禮, 此致敬礼, 此致 敬礼, 顺祝商祺, 順祝商祺, 敬祝 商祺, 顺颂商祺, 順頌 時祺, 顺颂时祺, 順頌時祺, 祝 好, 祝您工作愉快, 祝工作顺利, 祝工作愉快, 祝您愉快, 祝商祺, 商祺, 敬上, 谨上, 敬祝 平安, 敬祝, 敬祝商祺, 敬頌 時祺, 祝一切顺利, 祝順心, 即颂, 耑此,
    감사합니다, 고맙습니다, 수고하세요, 수고하십시오, 안녕히 계세요, 좋은 하루 되세요, 좋은 하루 보내세요, 이만 줄입니다, 올림, 드림, 그럼 이만, 수고 많으십니다, 감사드립니다,
    مع التحية, مع أطيب التحيات, تحياتي, مع خالص التحية, مع تحياتي, أطيب التحيات, وتفضلوا بقبول فائق الاحترام, وتفضلوا بقبول فائق الاحترام والتقدير, تفضلوا بقبول فائق الاحترام, مع فائق الاحترام, والسلام عليكم, والسلام عليكم ورحمة الله وبركاته, مع الشكر, ولكم جزيل الشكر, مع جزيل الشكر, خالص تحياتي, مع الاحترام, دمتم بخير, مع خالص الشكر والتقدير, وشكرا, تقبلوا تحياتي,
    בברכה, בכבוד רב, בתודה, בתודה מראש, יום טוב, המשך יום טוב, להתראות, שבת שלום, בברכה רבה, כל טוב, בידידות, תודה ויום טוב, נשיקות, יום נעים
  `).map((phrase) => phrase.replace(/\./g, "")),
);

/** Thanks: said for their own sake, too, so that a name must follow. */
export const THANKS: ReadonlySet<string> = new Set(
  phrases(`
    thanks, many thanks, thank you, thanks a lot, thx, ty, thanks again, thank you very much, thanks and regards, thanks & regards, thanks and best regards, thanks in advance, with thanks, thanks so much, danke, vielen dank, danke dir, danke schön,
    besten dank, herzlichen dank, danke und gruß, danke und viele grüße, danke im voraus, merci, merci beaucoup, merci d'avance, merci bien, gracias, muchas gracias, gracias de antemano, mil gracias, obrigado, obrigada, muito obrigado, muito obrigada, grazie, grazie mille, molte grazie,
    bedankt, dank je, dank u, alvast bedankt, met dank, tack, tack så mycket, stort tack, tack på förhand, tak, mange tak, på forhånd tak, takk, tusen takk, mange takk, på forhånd takk, kiitos, kiitoksia, kiitos etukäteen, dzięki, dziękuję, z góry dziękuję, děkuji, díky, děkuji předem, teşekkürler, teşekkür ederim, çok teşekkürler,
    спасибо, заранее спасибо, благодарю, дякую, щиро дякую, ありがとうございます, ありがとうございました, 谢谢, 謝謝, 多谢, 多謝, 谢谢您, شكرا, شكرًا, شكراً, شكرًا لك, شكرا لكم, תודה, תודה רבה, תודה מראש
  `),
);
