import { phrases } from "../phrases.ts";

/** What "wrote" is called by mail programs (Gmail, Apple Mail, Thunderbird, K-9, Roundcube, Outlook, Yahoo). */
export const INTRODUCTION_VERBS: readonly string[] = phrases(`
    wrote, writes, sent, schrieb, folgendes geschrieben, geschrieben, a écrit, escribió, escribía, escreveu, ha scritto,
    scrisse, schreef, het volgende geschreven, geschreven, skrev, skreiv, kirjoitti, napisał, napisał(a),
    napisał/a, napisała, pisze, napisana przez, napsal, napsal(a), napsala, napísal, napísal(a), napisal,
    je napisal(a), sporoča, je napisao, je napisao/la, napisao, je napisala, написа, напісаў, піша, пишет,
    пише, писал, писал(а), писала, написал, написал(а), написала, написав, написав(ла), написав(-ла), написала, написав/ла, писав, писав(ла), писав(-ла), писала, писал(-а), написал(-а), napsal(-a), napísal(-a), napisał(-a), napisał(ła), napisao(la), ezt írta, írta, a scris, έγραψε,
    yazdı, yazmış, yazıb, yazdığı, şunu yazdı, şunları yazdı, kirjutas, rakstīja, rašė, parašė, va escriure, ha escrit, כתב,
    כתב/ה, כתבה, מאת, كتب, كتب/كتبت, كتبت, كَتَب, كتابة ما يلي, الرسالة, نوشت, menulis, đã viết, viết, skribis, hau idatzi, idatzi,
    idatzi zuen, skrivaði, skrifaði, skreau, scríobh, sgrìobh, ysgrifennodd, skrivet gant, escribeu, escribiu, ha scribite,
    hà scrittu, գրել է, գրեց, დაწერა, schreift, shkroi, எழுதியது, എഴുതി, yozgan, nivîsî, nivîsand, rašo, raksta,
    napisano, vous écriviez, lei scriveva, hai scritto, jste napsal, jste napsala, jste psal, jste psala, schreef u, schreef je, schrieben sie, schriebst du, skrev du, kirjoitit, kirjoititte, yazdınız, вы написали, ви написали, du skrev, napisali, писали, poslal, kirjutas(a), a trimis, написали, жазды, яздаў, sendte, напиша, nosūtīja, schreif, można przeczytać, napisałeś, napisałaś, ste napísali, napísali ste, escribiste, escribías, escrevia, escreveste, scrivevi
  `);

/** The same, to stand in a pattern. */
export const ANY_VERB = INTRODUCTION_VERBS.map((verb) => verb.replace(/[()]/g, "\\$&")).join("|");

/** How the date begins in front of it. */
export const INTRODUCTION_STARTS: readonly string[] = phrases(`
    on, am, le, el, em, a, à, às, no, o, il, il giorno, op, den, w dniu, w liście datowanym, w twoim liście datowanym, w pańskim liście datowanym, dnia, dne, dňa, dana, na, în, στις, vào, pada, je, ar, tann,
    þann, më, u, di, datumā, ekkor, в, на, дана, у, in data, în data, no dia, kl, på, el dia, בתאריך, ב, בתאריך, ב-,
    بتاريخ, في, در, у, d'an, ti, ë, lúc, από, date, het, ekkor, d, al, de, dia, at, wiadomość, вы писали, ви писали
  `);
