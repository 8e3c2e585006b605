import type { Phrase } from "../phrase-book.ts";

/** The sentences of the gate and of the libraries it asks, beside their German. */
export const problemPhrasesDe: readonly Phrase[] = [
  // Files.
  ["the file is missing", "Die Datei fehlt"],
  ["the file is missing or empty", "Die Datei fehlt oder ist leer"],
  [
    "the text part is missing or empty; some people read mail without HTML",
    "Der reine Text fehlt oder ist leer; manche lesen E-Mails ohne HTML",
  ],
  ["a file of this name has no place here", "Eine Datei dieses Namens gehört nicht hierher"],
  ["there is no kind of request", "Es gibt keine Art von Antrag"],
  ["nothing includes this file", "Nichts verwendet diese Datei"],
  ["there is no partial {}", "Den Teil {} gibt es nicht"],
  ["the partial {} includes itself", "Der Teil {} enthält sich selbst"],
  [
    "the templates take too long to fill in; is there a loop without end in them?",
    "Die Vorlagen auszufüllen dauert zu lange; steht eine Schleife ohne Ende darin?",
  ],

  // Words and names.
  [
    "there is no text shared.reply_invitation, which says that a reply will do",
    "Der Text shared.reply_invitation fehlt, der sagt, dass man einfach antworten kann",
  ],
  ["there is no text {} in locales/en.yaml", "Den Text {} gibt es in locales/en.yaml nicht"],
  ["there is no text {}", "Den Text {} gibt es nicht"],
  ["no mail uses the text {}", "Keine E-Mail verwendet den Text {}"],
  ["{} is set and never used", "{} wird gesetzt und nie verwendet"],
  ["undefined variable: {}", "{} gibt es hier nicht"],
  ["undefined filter: {}", "Den Filter {} gibt es nicht"],
  ["tag {} not closed", "{} wird nicht geschlossen"],
  ["tag {} not found", "{} gibt es nicht"],
  ["output {} not closed", "{} wird nicht geschlossen"],
  ["raw {} not closed", "{} wird nicht geschlossen"],
  ["invalid value expression: {}", "Das lässt sich nicht ausrechnen: {}"],
  ["unexpected token {}, value expected", "Hier fehlt ein Wert: {}"],
  ["unexpected character {}", "Dieses Zeichen gehört nicht hierher: {}"],
  ["expected variable name", "Hier fehlt ein Name"],
  ["expected filter name", "Hier fehlt der Name eines Filters"],
  ['expected "="', "Hier fehlt ein „=“"],
  ['expected "|" before filter', "Vor einem Filter fehlt „|“"],
  ["illegal tag syntax, tag name expected", "Hinter „{%“ fehlt ein Wort"],
  ["illegal tag: {}", "So nicht möglich: {}"],
  ["duplicated else", "Hier steht „else“ zweimal"],
  ["unexpected elsif after else", "Hinter „else“ kann kein „elsif“ stehen"],
  ["unbalanced parentheses", "Eine Klammer wird nicht geschlossen"],
  ["invalid range syntax", "Ein Bereich wird so geschrieben: (1..5)"],
  ["[ not closed", "[ wird nicht geschlossen"],
  ["empty candidates: {}", "Hinter „in“ fehlt etwas: {}"],

  // What a mail must have, and must not.
  ["the HTML part needs a link to {}", "Im HTML-Teil fehlt ein Link zu {}"],
  ["the HTML part needs {}", "Im HTML-Teil fehlt {}"],
  ["the text part needs {}", "Im reinen Text fehlt {}"],
  [
    "what people wrote gets into the HTML as HTML; does an attribute lack its quotes, as in {}?",
    "Was jemand geschrieben hat, gerät als HTML in die E-Mail; fehlen einem Attribut die Anführungszeichen, wie in {}?",
  ],
  ["the language of the mail must be {}", "Die Sprache der E-Mail muss {} sein"],
  [
    'the picture needs alt="…": what it shows, or alt="" when it only decorates',
    'Das Bild braucht alt="…": was es zeigt, oder alt="", wenn es nur schmückt',
  ],
  ['the picture needs alt="…"', 'Das Bild braucht alt="…"'],
  ["the <mjml> tag needs {}", "Dem Element <mjml> fehlt {}"],
  ["<mj-title>, the subject, is missing", "Der Betreff, <mj-title>, fehlt"],
  ["<mj-preview> is missing", "Die Vorschauzeile, <mj-preview>, fehlt"],
  [
    "<mj-preview>, what a list of mails shows below the subject, is missing",
    "Die Vorschauzeile, <mj-preview>, die eine Liste von E-Mails unter dem Betreff zeigt, fehlt",
  ],
  ["<{}> is not allowed in a mail", "<{}> darf in einer E-Mail nicht stehen"],
  ["<script> is not allowed", "<script> darf in einer E-Mail nicht stehen"],
  ['{}="…" runs code', '{}="…" führt ein Programm aus'],
  ["a link runs code", "Ein Link führt ein Programm aus"],
  [
    "foreign or active parts are not allowed",
    "Fremde oder ausführbare Teile dürfen nicht in einer E-Mail stehen",
  ],
  [
    "pictures and fonts from elsewhere are not allowed",
    "Bilder und Schriften dürfen nicht von anderswo kommen",
  ],
  [
    "a link must begin with https://, http:// or mailto:, not with {}",
    "Ein Link muss mit https://, http:// oder mailto: beginnen, nicht mit {}",
  ],
  [
    "pictures come from branding.yaml alone, not from {}",
    "Bilder kommen allein aus branding.yaml, nicht von {}",
  ],
  ["a style must not fetch anything (url, @import)", "Ein Stil darf nichts nachladen (url, @import)"],
  [
    "the mail has {} kB; Gmail cuts it off at 102 kB",
    "Die E-Mail hat {} kB; Gmail schneidet sie bei 102 kB ab",
  ],

  // MJML.
  ["line {}: {} closes nothing", "Zeile {}: {} schließt nichts"],
  ["line {}: {} is never closed", "Zeile {}: {} wird nie geschlossen"],
  ["{} closes nothing", "{} schließt nichts"],
  ["{} where {} of line {} is open", "{}, wo noch {} von Zeile {} offen ist"],
  ["{} is never closed", "{} wird nie geschlossen"],
  ["{} would be left out: words stand in <mj-text>", "{} ginge verloren: Wörter stehen in <mj-text>"],
  [
    "this partial would be left out: it is written {}, with nothing else in it",
    "Dieser Teil ginge verloren: Man schreibt {}, mit nichts anderem darin",
  ],
  [
    "{} was lost in compiling: between MJML tags it needs <mj-raw>",
    "{} ging verloren: Zwischen MJML-Elementen braucht es <mj-raw>",
  ],
  ["{} was lost in compiling", "{} ging verloren"],
  ["{} was repeated in compiling", "{} steht danach zweimal"],
  ["{}: branding.yaml has no such colour", "{}: Diese Farbe gibt es in branding.yaml nicht"],
  ["<{}>: Element {} doesn't exist or is not registered", (tag = "") => `Das Element <${tag}> gibt es nicht`],
  [
    "<{}>: {} cannot be used inside {}, only inside: {}",
    (_, child = "", parent = "", allowed = "") =>
      `<${child}> kann nicht in <${parent}> stehen, nur in: ${allowed}`,
  ],
  ["<{}>: Attribute {} is illegal", (tag = "", name = "") => `<${tag}> hat kein Attribut ${name}`],
  [
    "<{}>: Attributes {} are illegal",
    (tag = "", names = "") => `<${tag}> hat diese Attribute nicht: ${names}`,
  ],
  [
    "<{}>: Attribute {} has invalid value: {} for type {}",
    (tag = "", name = "", value = "") => `Bei <${tag}> ist ${name}="${value}" nicht möglich`,
  ],

  // YAML.
  [
    "a word that begins with * or & or ! needs quotes",
    "Ein Wort, das mit * oder & oder ! beginnt, braucht Anführungszeichen",
  ],
  ["a line must not begin with %", "Eine Zeile darf nicht mit % beginnen"],
  ["a line must not be ---", "Eine Zeile darf nicht --- sein"],
  [
    "a backslash between double quotes must be written twice",
    "Zwischen doppelten Anführungszeichen schreibt man \\ zweimal",
  ],
  [
    "the line is not indented as those around it are",
    "Die Zeile ist nicht so eingerückt wie die um sie herum",
  ],
  ["what begins with this sign needs quotes", "Was mit diesem Zeichen beginnt, braucht Anführungszeichen"],
  [
    "a text with a colon in it needs quotes, or a name lacks its line",
    "Ein Text mit Doppelpunkt braucht Anführungszeichen, oder ein Name braucht eine eigene Zeile",
  ],
  ["a bracket or brace is not closed", "Eine Klammer wird nicht geschlossen"],
  ["the same name stands here twice", "Derselbe Name steht hier zweimal"],
  ["this cannot be read", "Das lässt sich nicht lesen"],
  ["a name is too long", "Ein Name ist zu lang"],
  [
    "something that was opened is not closed, such as a quote, or a colon is missing",
    "Etwas wird nicht geschlossen, etwa ein Anführungszeichen, oder ein Doppelpunkt fehlt",
  ],
  [
    "a name and its colon must stand on one line",
    "Ein Name und sein Doppelpunkt müssen in einer Zeile stehen",
  ],
  ["a name must be a word", "Ein Name muss ein Wort sein"],
  ["the file holds too much", "In der Datei steht zu viel"],
  [
    "lines are indented with spaces, not with tabs",
    "Zeilen werden mit Leerzeichen eingerückt, nicht mit Tabulatoren",
  ],
  [
    "this does not belong here: is something before it not closed, or does a text need quotes?",
    "Das gehört nicht hierher: Ist davor etwas nicht geschlossen, oder braucht ein Text Anführungszeichen?",
  ],
  [
    "must hold texts by their names, of a language there is",
    "Hier stehen Texte unter ihren Namen, in einer Sprache, die es gibt",
  ],

  // Values.
  ["is missing", "fehlt"],
  ["is empty", "ist leer"],
  [
    "must be a text; numbers and yes or no need quotes",
    "muss ein Text sein; Zahlen, yes und no brauchen Anführungszeichen",
  ],
  ["must be a whole number", "muss eine ganze Zahl sein"],
  ["must be a number", "muss eine Zahl sein"],
  ["must be true or false", "muss true oder false sein"],
  ["must be a list", "muss eine Liste sein"],
  ["must have entries of its own", "braucht eigene Einträge"],
  ["cannot be written like this", "lässt sich so nicht schreiben"],
  ["a name like this is not possible here", "Ein solcher Name ist hier nicht möglich"],
  ["there is no {} here", "{} gibt es hier nicht"],
  ["must name at least one", "muss mindestens einen Eintrag haben"],
  ["must be at least {}", "muss mindestens {} sein"],
  ["must not be longer than {} characters", "darf höchstens {} Zeichen haben"],
  ["must not name more than {}", "darf höchstens {} Einträge haben"],
  ["must be at most {}", "darf höchstens {} sein"],
  ["is no locale", "ist kein Kürzel einer Sprache"],
  ["needs a text for en", "braucht einen englischen Text (en)"],
  ["must be one of {}", "muss eines von diesen sein: {}"],
  ["{} is no email address", "{} ist keine E-Mail-Adresse"],
  ["must end in _EMAIL or _EMAILS", "muss auf _EMAIL oder _EMAILS enden"],
  ["{} is no duration such as {}", "{} ist keine Dauer wie {}"],
  ["is no field name", "ist kein Name für ein Feld"],
  ["there is no date field {}", "Ein Datumsfeld {} gibt es nicht"],
  [
    "there is no field {} of type {}",
    (name = "", types = "") => `Ein Feld ${name} der Art ${types.replace(" or ", " oder ")} gibt es nicht`,
  ],
  ["there is no field {}", "Ein Feld {} gibt es nicht"],
  ["must ascend and end before the deadline", "muss ansteigen und vor der Frist (deadline) enden"],
  ["at most {}", "höchstens {}"],
  ["needs the setting {}, which is not set", "braucht die Einstellung {}, die nicht gesetzt ist"],
  ["must be a colour such as {}, in quotes", "muss eine Farbe wie {} sein, in Anführungszeichen"],
  [
    "must begin with https:// or be a data: address of a PNG, JPEG or GIF",
    "muss mit https:// beginnen oder eine data:-Adresse mit PNG, JPEG oder GIF sein",
  ],
];
