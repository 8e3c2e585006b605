import { phrases } from "../phrases.ts";

/**
 * Whether what stands behind a number and a dot begins a sentence: "your lad is 22. He can't drive it.", while "am 3. August"
 * goes on. Where nouns have capitals only such words tell.
 */
export const beginsSentence = (text: string): boolean =>
  STARTS.has(/^\s+(\p{Lu}\p{Ll}+)/u.exec(text)?.[1] ?? "");

/** Pronouns, articles, joining and friendly words, in no order of languages. */
const STARTS: ReadonlySet<string> = new Set(
  phrases(`
    He, She, It, We, You, They, The, This, That, My, Your, Please, If, When, Also, But, And, So, Have, Enjoy, Thanks, Thank, Let, There, No, Yes,
    Er, Sie, Es, Wir, Ihr, Das, Die, Der, Ich, Bitte, Wenn, Viel, Also, Aber, Und, Danke, Da, Dann, Schönen, Gute, Leider,
    Hij, Zij, Ze, Het, Wij, Je, Jij, De, Dat, Dit, Ik, Graag, Als, Maar, En, Dus, Veel, Fijne, Helaas,
    Han, Hon, Det, Vi, Du, Ni, Jag, Hoppas, Ha, Tack, Om, Men, Och, Så, Då, Den, Tyvärr, Trevlig,
    Hun, Jeg, Håber, Hav, Tak, Hvis, Og, God, Husk, Dere, Håper, Takk, Desværre, Dessverre,
    Hän, Se, Me, Sinä, Te, Minä, Hyvää, Kiitos, Jos, Mutta, Ja, Niin, Ne, Muista,
    On, Ona, To, Já, Prosím, Proszę, Děkuji, Dziękuję, Ale, Tak, Hezký, Miłego,
    Он, Она, Это, Мы, Вы, Ты, Спасибо, Но, Так, Хорошего, Він, Вона, Це, Ми, Ви, Ти, Дякую, Але,
    Il, Elle, Nous, Vous, Tu, Merci, Mais, Et, Donc, Bon, Bonne,
    Él, Ella, Nosotros, Gracias, Pero, Que, Buen, Lui, Lei, Noi, Grazie, Ma, Quindi, Buon, Ele, Ela, Nós, Obrigado, Obrigada, Mas, Bom, Boa,
    Bu, Biz, Siz, Sen, Ben, Teşekkürler, Ama, Ve, İyi
  `),
);
