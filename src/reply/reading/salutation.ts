import { type LetterForms, type Look, MAX_FORMULA, matched, maxNames } from "./letter-forms.ts";

/** The index of the first line below the salutation: "Good morning", "Dear Tom,", or a name alone. */
export const salutationEnd = (lines: readonly string[], forms: LetterForms, look: Look): number => {
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const isFirst = end === 0;
    if (!isGreeting(line, forms, look) && !(isFirst && isCalled(line, lines[index + 1] ?? "", look))) break;
    end = index + 1;
  }
  return end;
};

const isGreeting = (line: string, forms: LetterForms, look: Look): boolean => {
  if (line.trim().length > MAX_FORMULA || TWO_SENTENCES.test(line.trim())) return false;
  const { tokens, saysSomething } = look(line);
  const written = tokens.filter(({ kind }) => kind !== "mark");
  const words = written.map(({ word }) => word);
  let [greets, small] = [false, 0];
  const names: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = matched(words, at, forms.greetings);
    const word = words[at] ?? "";
    const isAround =
      forms.aroundNames.has(word) ||
      forms.aroundNameEndings.some((ending) => word.length > ending.length && word.endsWith(ending));
    greets ||= length > 0 || isAround;
    if (length === 0 && !isAround) {
      names.push(word);
      if (written[at]?.capital === false && /\p{Ll}/u.test(word)) small++;
    }
    at += Math.max(1, length);
  }
  // "Good morning, file attached" greets nobody but says something.
  if (saysSomething && !(isCalling(line) && names.length > 0 && !look(names.join(" ")).saysSomething))
    return false;
  return (
    greets && names.length <= maxNames(tokens) && small <= 2 && tokens.every(({ kind }) => kind !== "number")
  );
};

/** "Pay it out. You earned it." */
const TWO_SENTENCES = /\p{Ll}{3}[.!?]\s.*\p{L}\.$/u;

/** "Oi Tom,": what greets in one language may doubt in another, but not in front of a name. */
const isCalling = (line: string): boolean =>
  /^\p{L}{2,12}\s\p{Lu}[\p{L}\p{M}'’ -]{1,40}[,،，!]$/u.test(line.trim());

/** "Anna," as the first line. */
const isCalled = (line: string, below: string, look: Look): boolean => {
  if (!/^[\p{L}\p{M}\s.'’-]{2,40}(?:[,:،，：!]|\s[-–—])$/u.test(line.trim())) return false;
  if (isChineseName(line.trim().slice(0, -1), look)) return true;
  const { saysSomething, unknown, known, common } = look(line);
  if (!saysSomething && known === 1 && common === 1 && SINGLE_NAME.test(line.trim()))
    return below.trim() === "";
  return !saysSomething && unknown > 0 && unknown <= 3 && known === 0;
};

const SINGLE_NAME = /^\p{Lu}[\p{Ll}\p{M}]{1,15}(?:,|\s[-–—])$/u;

/** "何敏": a family name may be a word, such as "what"; the name given with it tells that it is none. */
const isChineseName = (text: string, look: Look): boolean => {
  const [, given = ""] = CHINESE_NAME.exec(text) ?? [];
  const { saysSomething, unknown, known } = look(given);
  return given !== "" && unknown > 0 && known === 0 && !saysSomething;
};

const CHINESE_NAME =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾夏韦傅方邹熊白孟秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]([\p{Script=Han}]{1,2})$/u;
