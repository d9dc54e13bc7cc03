/** Lines of a page that are no part of the article. Each pattern must match from the start of a short paragraph. */
const lines: readonly RegExp[] = [
  // Other articles.
  /^(?:read (?:more|also|next|full|the full)|also read|see also|more on this|related(?: (?:stories|articles|news|topics|content|coverage|posts))?|recommended|you may also like|don['’]t miss|watch(?: (?:also|now|live|more))?:|most (?:read|popular)|trending|top stories|more (?:from|stories|news|on)|continue reading|keep reading|in pictures|listen to this|what to know:?$|more:)(?=$|[\s:|-–—»])/i,
  /^(?:leia (?:mais|também|tambem)|veja (?:também|mais|tambem)|saiba mais|confira(?: também)?:|assista:?)(?=$|[\s:])/i,
  /^(?:lea también|lee también|leer más|ver más|le puede interesar|te puede interesar|más información|mira también)(?=$|[\s:])/i,
  /^(?:lire aussi|à lire aussi|voir aussi|lire la suite|à lire|sur le même sujet)(?=$|[\s:])/i,
  /^(?:читайте (?:также|ещё|еще|на)|смотрите также|по теме|подробнее|материалы по теме|главное сейчас)(?=$|[\s:])/i,
  /^(?:اقرأ(?:ي|وا)? (?:أيضا|أيضاً|ايضا|المزيد)|شاهد (?:أيضا|أيضاً)|المزيد|مواضيع ذات صلة)(?=$|[\s:])/,
  /^(?:lesen sie (?:auch|hier|mehr|dazu)|mehr (?:zum thema|dazu|lesen)|weiterlesen|weitere (?:informationen|artikel|themen|meldungen|links)|weiterführende[rs]? (?:links?|informationen)|das könnte (?:sie|dich) auch interessieren|auch interessant|vorschau auf den nächsten)(?=$|[\s:])/i,
  /^(?:pour lire la suite|lire également|à lire également|en savoir plus|continua a leggere)(?=$|[\s:])/i,
  /^(?:leggi anche|читайте також|lees ook|czytaj też)(?=$|[\s:])/i,
  // Asking the reader for something.
  /^(?:please )?(?:subscribe|sign up|sign in|log in|register|donate|download (?:the|our)|get (?:the|our) (?:latest|app|newsletter|daily|morning)|join (?:us|our)|support (?:our|us)|follow (?:us|our|@|\S+ on (?:twitter|facebook|instagram|telegram|x\b))|like us|click here|share (?:this|on|via)|tweet (?:this)?|email this|print this|tap here|enter your email|turn on notifications|add us)(?=$|[\s:,.!@])/i,
  /^(?:assine|inscreva-se|cadastre-se|siga(?:-nos| o| a| nossas?)|compartilhe|clique aqui|receba (?:as|nossas?)|baixe o)(?=$|[\s:,.!])/i,
  /^(?:suscríbete|suscríbase|síguenos|síganos|comparte|compartir|haga clic|haz clic|regístrate|descarga)(?=$|[\s:,.!])/i,
  /^(?:abonnez-vous|suivez-nous|partager|cliquez ici|inscrivez-vous|s['’]abonner|recevez)(?=$|[\s:,.!])/i,
  /^(?:подпишитесь|подписывайтесь|подписаться|поделиться|следите за|нажмите|присоединяйтесь|оставить комментарий|наш (?:канал|телеграм))(?=$|[\s:,.!])/i,
  /^(?:اشترك|تابعونا|تابعنا|شارك|اضغط هنا|للاشتراك)(?=$|[\s:,.!])/,
  /^(?:kommentare?(?: (?:schreiben|abgeben|hinterlassen))?$|kommentieren$|den artikel .{0,25}teilen|abonnieren?(?: sie)?|jetzt (?:abonnieren|anmelden|registrieren)|folgen sie|folge uns|\(?noch keine bewertung|sie müssen sich (?:einloggen|anmelden)|bitte (?:melden|loggen) sie sich|newsletter)(?=$|[\s:,.!)])/i,
  /^(?:thanks for reading|create (?:your|a) free account|have a (?:news )?tip\?)(?=$|[\s:,.!?])/i,
  /^(?:if you (?:enjoyed|liked) (?:reading )?this|you can (?:follow|keep up with) me on)(?=$|[\s:,.!])/i,
  // Notices.
  /^(?:-\s*anzeige\s*-|zurück(?: zur .{3,40})?|nach oben|(?:der|dieser) (?:beitrag|artikel|eintrag) (?:wurde|erschien) .*)$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|publicidade|publicidad|publicité|реклама|إعلان|anzeige|ad|story continues below(?: advertisement)?|article continues (?:below|after).*|continua (?:após|depois d)a publicidade)$/i,
  /^(?:copyright|©|\(c\) ?\d{4}|all rights reserved|todos os direitos|todos los derechos|tous droits|все права защищены|جميع الحقوق)(?=$|[\s©:.,\d])/i,
  /^(?:we use cookies|this (?:site|website) uses cookies|by (?:continuing|using) (?:to use )?this (?:site|website)|we value your privacy|cookie|your browser|please enable javascript|javascript is|usamos cookies|utilizamos cookies|nous utilisons des cookies|мы используем)/i,
  /^(?:this material may not be published|the views expressed|disclaimer\b|terms (?:of use|and conditions)|privacy policy)/i,
  /^(?:the post .{3,200} appeared first on |this (?:article|story) (?:was )?(?:originally|first) (?:published|appeared))/i,
  /^(?:image \d{1,3} of\b.{0,8}|(?:hide |show |toggle )?caption|close|view author archive|email the author|follow on (?:twitter|x|facebook)|(?:latest|breaking) news|editor['’]?s['’]? picks?|news analysis|guest essay|opinion(?: columnist)?|staff writer)[:.]?$/i,
  /^(?:share|tweet|comments?|print|email|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|tags?|topics|loading\.*|video|live|menu|home|back to top|\d+ comments?|\d+ (?:shares|min read)|\d+ minutes? read)[:.]?$/i,
  /^(?:(?:share|tweet|facebook|twitter|email|print|whatsapp|linkedin|reddit|pinterest|telegram|copy link)\b[\s|·,/]*){2,}$/i,
  /^(?:(?:estimated )?reading time|tempo de leitura|tiempo de lectura|temps de lecture|lesezeit|время (?:чтения|на чтение)|وقت القراءة|مدة القراءة)(?=$|[\s:])/i,
  /^(?:already (?:a|have an?) (?:subscriber|member|account)|já é assinante|já tem (?:uma )?conta|¿?ya (?:eres suscriptor|tienes (?:una )?cuenta)|(?:vous avez )?déjà (?:un compte|abonnée?)|уже (?:есть аккаунт|зарегистрированы))(?=$|[\s:.,!?])/i,
  /^(?:https?:\/\/\S+|pic\.twitter\.com\/\S+|\W{1,12})$/i,
  /^\S.{2,60} \(@\w{1,15}\) \w+ \d{1,2}, \d{4}$/,
];

/** Captions and credits of pictures. */
const captions: readonly RegExp[] = [
  /^(?:bild(?:er|quelle|nachweis|rechte)?|foto(?:quelle|credit)?|crédits?(?: photos?)?|illustration)\s*(?::|©|via\s|\/)/i,
  /^(?:image (?:illustrative|d['’]illustration)|photo d['’]illustration|symbol(?:bild|foto))\b.{0,60}$/i,
  /^(?:file photo|file picture|photos?|image|picture|image (?:caption|source|credit|copyright)|media caption|photo(?:graph)? by|foto|fotos|imagem|imagen|crédito|фото|изображение|صورة|photo d['’]archive)\s*(?::|\/|–|—|-\s|by\s|©)/i,
  /^(?:\((?:photo|foto|image|imagem|imagen|фото|صورة)\s*:[^()]{2,100}\)|(?:getty images|shutterstock|istock(?:photo)?|ap photo))$/i,
  /^.{5,280}(?:\(\s*(?:photo|foto|image|фото)[^)]{2,80}\)|\/\s?(?:getty images|afp|reuters|ap photo|epa)\)?|(?:getty images|shutterstock|ap photo|via ap))[.)]?$/i,
];

/** Who wrote and edited, and legal lines, at the end of the text. */
const credits =
  /\s*[([](?:(?:additional |with )?(?:report(?:ing|ed)|writing|written|editing|compiled|edited|with files|reportagem|edição|por|редактор|información)(?!\p{L})|©|copyright)[^()[\]]{0,400}[)\]]\s*\.?\s*$/iu;
const trailing =
  /\s*(?:(?:continue reading|read (?:more|full (?:story|article))|leia mais|leer más|lire la suite|читать далее|подробнее|اقرأ المزيد)\s*(?:[.…»›→]|>{1,2}|&raquo;)*|the post .{3,200} appeared first on .{2,80}\.?)\s*$/iu;

/** Nothing longer is furniture: a real paragraph may well begin with such words. */
const longestLine = 220;

export function isFurniture(text: string): boolean {
  if (text.length > longestLine || !lines.some((pattern) => pattern.test(text))) return false;
  return !isTold(text);
}

/** A whole sentence that only begins like an invitation (`Subscribe numbers fell, the company said.`). */
function isTold(text: string): boolean {
  return (
    text.length > 60 &&
    /[.!?。؟]["'”’»)]*$/.test(text) &&
    /(?<!\p{L})(?:said|says|told|announced|reported|disse|afirmou|dijo|a déclaré|сообщил[аи]?|заявил[аи]?)(?!\p{L})/iu.test(
      text,
    )
  );
}

export function isCaption(text: string): boolean {
  return text.length <= 400 && captions.some((pattern) => pattern.test(text));
}

/** Without these the dear patterns need not be tried. */
const closesBracket = /[)\]]\s*\.?\s*$/;
const invites =
  /(?:reading|more|story|article|mais|más|suite|далее|подробнее|المزيد)[\s.…»›→>]*(?:&raquo;[\s.…»›→>]*)*$|first on /iu;

/** The text without a closing credit or `Continue reading`, and what was taken off. */
export function splitCredit(text: string): { readonly text: string; readonly credit: string | null } {
  const from = Math.max(0, text.length - 500);
  const tail = text.slice(from);
  const found =
    (closesBracket.test(tail) ? credits.exec(tail) : null) ??
    (invites.test(tail) ? trailing.exec(tail) : null);
  return found
    ? { text: text.slice(0, from + found.index).trimEnd(), credit: found[0].trim() }
    : { text, credit: null };
}
