/** A line that begins with © or with the words for it, or that reserves all rights. */
export const COPYRIGHT =
  /^(?:[©ⓒ]|\(c\)\s|copyright\b)|\ball rights reserved\b|\btous droits réservés|\balle rechte vorbehalten|جميع الحقوق محفوظة|כל הזכויות שמורות|все права защищены|تمامی حقوق/iu;

export const COOKIE =
  /\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b[^.]{0,40}\buses? cookies\b|\bcookie (?:policy|settings|preferences|consent|notice)\b|\b(?:accept|reject|manage|allow)(?: all)? cookies\b|\buse of cookies\b|نستخدم ملفات تعريف|utilis(?:e|ons) des cookies|verwende[nt] cookies/iu;

export const NEWSLETTER =
  /(?:^|[.!?]\s)(?:please )?(?:sign up|subscribe|register|join)\b[^.]{0,60}\b(?:newsletters?|briefings?|e-?mails?|alerts|inbox|updates|free)\b|\bnewsletters?\b[^.]{0,30}\b(?:sign up|subscribe)\b|^(?:newsletters?|subscribe(?: now| today)?|sign up(?: now)?|your e-?mail(?: address)?|e-?mail address)[!:.]?$|\b(?:delivered|straight|sent) to your inbox\b|اشترك في (?:النشرة|نشرت)|s'abonner|abonnez-vous/iu;

export const ADVERTISEMENT =
  /^(?:advert(?:i[sz]ement|ising)?s?|sponsored(?: (?:content|links?|by\b.{0,40}))?|promoted(?: (?:content|stories|links))?|paid (?:content|post)|publicité|anzeige|werbung|publicidad|реклама|إعلان|تبليغات|פרסומת)(?:\s*[-–—:]?\s*(?:continue reading below|scroll to continue|story continues below|article continues below))?[.:]?$|\b(?:story|article) continues (?:below|after)\b|^continue reading (?:the main story|below)|^scroll (?:down )?to continue|^(?:read|get|see|click)\b.{0,60}\bclick(?:ing)? here$/iu;

/** Only lines that are nothing but orders to share, or the names of the places to share at. */
export const SHARE =
  /^(?:(?:share|tweet|e-?mail|print|pin|post|send|save|copy|follow|like)(?:\s+(?:us|this|it|on|via|by|with|to|in|a|the|page|story|article|post|link|url|copied!?|now|friend|icon|close extra sharing options|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|e-?mail))*|facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest|instagram|flipboard|messenger|(?:show )?more sharing options|copy link(?: url)?\s?copied!?|\d+ shares?|\d+ likes?|شارك.{0,20}|مشاركة|طباعة|partager.{0,20}|teilen|compartir|поделиться)[!:.]?$|^(?:(?:facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest|instagram|e-?mail|print|share|tweet|google\+?|x)[\s,|/·•]*){2,}$|^follow (?:us|@|\S+ \S+ on (?:twitter|facebook|x))\b/iu;

export const RELATED =
  /^(?:related(?: (?:stories|articles|news|posts|links|content|coverage|topics))?|read (?:also|more|next|this next)|also read|see also|more (?:on|from|about) (?:this|the|our)\b.{0,40}|more (?:stories|news|articles|from\b.{0,40}|in\b.{0,30}|like this)|most (?:read|popular|viewed|shared|watched)|popular(?: (?:stories|now|posts))?|trending(?: now| stories)?|recommended(?: for you| stories)?|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|latest(?: (?:news|stories|headlines|articles))?|top stories|editor['’]?s['’]? (?:picks?|choice)|don['’]t miss|up next|what to read next|in case you missed it|(?:previous|next)(?: (?:article|story|post))?|à lire aussi|lire aussi|mehr zum thema|lesen sie auch|lea también|читайте также|اقرأ أيضا?ً?|اقرأ المزيد|أخبار ذات صلة|مواضيع ذات صلة|مقالات ذات صلة|بیشتر بخوانید|קרא עוד)(?:\s*[»>→…]+|\s*[:：]\s*.*)?$/iu;

export const COMMENTS =
  /^(?:\[?\s*\d+\s+(?:comments?|responses?|replies|thoughts?)\b(?:\s*\]|\s+(?:to|on|so far)\b.{0,160})?|(?:top rated |readers?['’]? )?comments?(?:\s*\(\d+\))?|feed for comments.{0,20}|(?:blog )?comments powered by.{0,30}|permalink\b.{0,60}|[\p{Ll}\d_][\p{L}\p{N}_.-]{2,29} says:?|(?:leave|post|add|write)\b.{0,12}\b(?:comment|reply)\b.{0,20}|(?:view|show|load|read|hide|join)(?: all| more| the| \d+)* (?:comments|conversation|discussion)\b.{0,30}|(?:log|sign) in to (?:comment|reply|post).{0,30}|be the first to comment.{0,20}|comments are closed.{0,20}|reply|report(?: comment| abuse)?|تعليقات?|commentaires?(?: \(\d+\))?)[.!:]?$/iu;

export const PLAYER =
  /^(?:(?:play|watch|pause|replay|mute|unmute|loading|now playing|fullscreen|autoplay|media playback|listen)(?:\s+(?:now|the|this|video|audio|clip|next|again|to|article|is|unsupported|on|your|device|more|live))*|\d{1,2}:\d{2}(?:\s*\/\s*\d{1,2}:\d{2})?|video(?:\s*[:(].{0,8})?|gallery|slideshow|\d+\s*(?:of|\/)\s*\d+|image \d+ of \d+|close|enlarge(?: image)?|hide caption|toggle caption)[.:…!]*$/iu;

export const SECTION_NAME =
  /^(?:news|world|sports?|business|politics|opinions?|culture|weather|technology|science|health|entertainment|lifestyle|travel|videos?|photos?|podcasts?|jobs|local|region(?:al)?|economy)[\s>→▾▼+]*$/iu;

export const NAVIGATION =
  /^(?:search(?:\s+(?:for|query|this site|site|the site|submit|menu|here|search))*|menu|main menu|navigation|home(?:page)?|skip to\b.{0,40}|jump to\b.{0,30}|log ?in|log ?out|sign ?in|sign ?out|sign up|register|my account|account|subscribe|donate|about(?: us)?|contact(?: us)?|contacts|help|faqs?|terms(?: (?:of|and|&) .{0,20})?|privacy(?: .{0,20})?|site ?map|rss|sections|categories|archives?|more|back(?: to (?:top|home|news|the top))?|top|close(?: menu)?|open menu|show (?:more|less|search)|view (?:all|more)|see (?:all|more)|all|next|previous|prev|live(?: tv)?|advertise(?: with us)?|careers|english|العربية|français|español|deutsch|русский|فارسی|עברית|بحث|الرئيسية|القائمة|اتصل بنا|من نحن|recherche|accueil|suche|startseite|buscar|inicio|поиск|главная|خانه|جستجو|חיפוש)[\s:…»>→.▾▼+]*$/iu;

/** The page speaks of itself: "This page was archived on …", "Sample page written for …". A correction is news and stays. */
export const ABOUT_THIS_PAGE =
  /^(?!.*\b(?:correct|amend|clarif))(?:this|our|sample|test|demo|example|archived?) (?:[\p{L}-]+ )?(?:page|site|web ?site|article|story) (?:was|is|has|may|written|made|created|produced|prepared|archived|first|originally|appeared)\b/iu;
