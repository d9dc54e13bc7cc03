### نصوص الواجهة: العربية

## الموجز

digest-title-morning = موجز الصباح · { $date } · { $time } { $zone }
digest-title-afternoon = موجز بعد الظهر · { $date } · { $time } { $zone }
digest-title-evening = موجز المساء · { $date } · { $time } { $zone }
digest-title-night = موجز الليل · { $date } · { $time } { $zone }
digest-title-breaking = عاجل · { $date } · { $time } { $zone }
digest-topics = { $count ->
    [zero] لا مواضيع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } مواضيع
    [many] { $count } موضوعًا
   *[other] { $count } موضوع
}
digest-counts = { $topics } · { $events ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $events } أحداث
    [many] { $events } حدثًا
   *[other] { $events } حدث
} من { $stories ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبرين
    [few] { $stories } أخبار
    [many] { $stories } خبرًا
   *[other] { $stories } خبر
} · { $minutes } د
digest-counts-empty = { $topics } · لا جديد
digest-window = من { $since } إلى { $until }
digest-late = كان موعد هذا الموجز { $due }؛ وهو يشمل كل ما ورد منذ { $since }.
digest-gap = لم يصل أي موجز في المواعيد السابقة؛ وهذا يشمل كل ما ورد منذ { $since }.
digest-silence = لم يصل شيء، وربما ليس لأن شيئًا لم يحدث: تعذّرت الآن قراءة { $failing } من أصل { $sources } من مصادر مواضيعك. من يدير الخدمة يرى ذلك.
digest-discreet = موجزك جاهز
digest-discreet-topic = الموضوع { $number }
digest-nothing = أنت لا تتابع شيئًا بعد. جرّب ‎/follow البرازيل يوميا 8:00
digest-samples = هذه أخبار نموذجية تأتي مع Tidings. تختفي عند وصول أول خبر خاص بكم: npx tidings import PATH-OR-URL
digest-zone = الأوقات بتوقيت UTC حتى تُحدَّد المنطقة الزمنية: ‎/settings zone Asia/Beirut

section-empty-today = لا جديد منذ { $time }.
section-empty-weekday = { $weekday ->
    [1] لا جديد منذ الاثنين.
    [2] لا جديد منذ الثلاثاء.
    [3] لا جديد منذ الأربعاء.
    [4] لا جديد منذ الخميس.
    [5] لا جديد منذ الجمعة.
    [6] لا جديد منذ السبت.
   *[7] لا جديد منذ الأحد.
}
section-empty-date = لا جديد منذ { $date }.
section-empty-latest = لا شيء في هذه الفترة؛ أحدث خبر بتاريخ { $date }: { $title }
section-empty-none = لم يصل أي خبر عن هذا حتى الآن.
section-empty-hidden = لم يصل شيء عن هذا حتى الآن غير ما هو مخفي هنا (‎/unmute).
section-more = { $count ->
    [zero] لا أحداث أخرى عن { $topic }
    [one] حدث آخر عن { $topic }
    [two] حدثان آخران عن { $topic }
    [few] { $count } أحداث أخرى عن { $topic }
    [many] { $count } حدثًا آخر عن { $topic }
   *[other] { $count } حدث آخر عن { $topic }
}
action-latest = الأحدث: { $topic }
action-more = { $count } أخرى: { $topic }

correction = صُحّح منذ ذلك: «{ $was }» أصبح «{ $now }»
correction-gone = صُحّح منذ ذلك: حُذف «{ $was }»

item-one-source = مصدر واحد
item-sources = { $outlets ->
    [zero] لا وسائل إعلام
    [one] وسيلة إعلام واحدة
    [two] وسيلتا إعلام
    [few] { $outlets } وسائل إعلام
    [many] { $outlets } وسيلة إعلام
   *[other] { $outlets } وسيلة إعلام
}، المستقلة منها { $voices }
item-all-independent = { $outlets ->
    [zero] لا وسائل إعلام مستقلة
    [one] وسيلة إعلام مستقلة واحدة
    [two] وسيلتا إعلام مستقلتان
    [few] { $outlets } وسائل إعلام مستقلة
    [many] { $outlets } وسيلة إعلام مستقلة
   *[other] { $outlets } وسيلة إعلام مستقلة
}
item-update = متابعة لما قرأته في { $date }: «{ $title }»
item-changed = تغيّر منذ ذلك: { $changes }
item-toll = { $toll ->
    [hurt] الجرحى: من { $from } إلى { $to }
    [missing] المفقودون: من { $from } إلى { $to }
   *[dead] القتلى: من { $from } إلى { $to }
}
item-excerpt = مقتطف: المصدر لا يعطي إلا البداية
item-undated = التاريخ غير معروف
item-sample = خبر نموذجي
item-language = اللغة: { $language }
item-also = أيضًا: { $topics }

## الأزرار

action-settings = الإعدادات
action-why = لماذا هذا؟
action-story = الخبر نفسه
action-timeline = التسلسل الزمني
action-search = بحث
action-next-page = المزيد
action-previous-page = السابق
action-following = ما أتابعه
action-follow-topic = متابعة { $topic }
action-unfollow-topic = إزالة { $topic }
action-change-times = وقت آخر: { $topic }
action-own-thread = في سلسلة مستقلة
action-resume = استئناف
action-pause = إيقاف الكل مؤقتًا
action-help = المساعدة
action-topics = تصفح المواضيع
action-brief = الموجز الآن
action-brief-week = آخر 7 أيام
action-export = تصدير إلى ملف
action-forget = محو كل شيء
action-forget-yes = نعم، امحُ كل شيء
action-start = البدء من جديد
action-mute-source = إخفاء { $source }
action-mute-event = إخفاء هذا الحدث
action-unmute = إظهار من جديد: { $what }
action-more-like = المزيد من هذا
action-fewer = أقلّ
action-leanings = الأكثر والأقلّ هنا
action-undo = تراجع
action-undo-one = تراجع: { $what }
action-undo-all = تراجع عن كل ذلك
action-sources = المصادر
action-source-add = إضافة مصدر
action-starter = أخبار العالم بست لغات
action-source-remove = إزالته
action-source = { $what ->
    [pause] إيقاف مؤقت: { $id }
   *[resume] استئناف: { $id }
}

## الخبر

story-facts = { $publisher } · { $date }
story-undated = التاريخ غير معروف
story-author = بقلم { $author }
story-agency = نص وكالة { $agency }
story-read = القراءة في { $publisher }
story-topics = المواضيع: { $topics }
story-others = { $count ->
    [zero] لا أخبار أخرى عن الحدث نفسه
    [one] خبر آخر عن الحدث نفسه
    [two] خبران آخران عن الحدث نفسه
    [few] { $count } أخبار أخرى عن الحدث نفسه
    [many] { $count } خبرًا آخر عن الحدث نفسه
   *[other] { $count } خبر آخر عن الحدث نفسه
}
story-other = { $publisher } · { $date }

## تطوّر موضوع

timeline-title = كيف تطورت الأحداث: { $topic }
timeline-nothing = لم يصل شيء عن { $topic } في هذه الفترة.
chart-title = { $unit ->
    [day] { $topic }: الأخبار في اليوم
    [week] { $topic }: الأخبار في الأسبوع
    [month] { $topic }: الأخبار في الشهر
   *[year] { $topic }: الأخبار في السنة
}
chart-alt = رسم بياني لتغطية { $topic }: { $stories ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $stories } أخبار
    [many] { $stories } خبرًا
   *[other] { $stories } خبر
} من { $first } إلى { $last }، وأكثرها: { $most } ({ $count })

## الأجوبة

ask-nothing = لا جواب في الأخبار المحفوظة عن «{ $question }».
ask-word-for-word = جمل من الأخبار كما وردت: اقرأها قبل الاعتماد عليها.

## البحث

search-title = أخبار فيها «{ $query }»
search-page = الصفحة { $page }
search-partly = لا يوجد خبر يضم كل هذه الكلمات. هذه الأخبار تضم بعضها:
search-meant = هل تقصد «{ $meant }»؟

## المواضيع

topics-title = المواضيع
topics-title-text = مواضيع تشبه «{ $text }»
topics-events = { $count ->
    [zero] لا أحداث هذا الأسبوع
    [one] حدث واحد هذا الأسبوع
    [two] حدثان هذا الأسبوع
    [few] { $count } أحداث هذا الأسبوع
    [many] { $count } حدثًا هذا الأسبوع
   *[other] { $count } حدث هذا الأسبوع
}
topics-nothing = لا موضوع يشبه «{ $text }». يمكن متابعة كلماتك أيضًا: ‎/follow "{ $text }"

## المتابعة

following-title = ما تتابعه
following-none = أنت لا تتابع شيئًا بعد. جرّب ‎/follow البرازيل يوميا 8:00
following-line = { $schedule } · المواعيد التالية: { $next }
following-paused = كل الموجزات متوقفة حتى { $until }.
following-paused-forever = كل الموجزات متوقفة حتى ترسل ‎/resume.
following-resting = { $reason ->
    [chat-gone] لا يُرسل شيء إلى هنا منذ { $since }: لم تعد المحادثة موجودة. ما يُتابَع محفوظ.
   *[forbidden] لا يُرسل شيء إلى هنا منذ { $since }: لا يُسمح للبوت بالكتابة. يُستأنف الإرسال فور السماح.
}
follow-done = أنت تتابع { $topic }: { $schedule }.
follow-again = أنت تتابع { $topic } من قبل: { $schedule }.
follow-next = موعد الموجز التالي { $next }.
follow-breaking = يُرسل حالما ترويه عدة مصادر مستقلة.
follow-own = له الآن سلسلة مستقلة: { $topic }
follow-changed = تغيّر وقت { $topic }.
zone-unset = الأوقات بتوقيت UTC حتى تُحدَّد المنطقة الزمنية. حدّدها بكتابة ‎/settings zone ثم مدينتك: ‎/settings zone Asia/Beirut
unfollow-done = لم تعد تتابع { $topic }.
unfollow-left = { $count ->
    [zero] لم تعد تتابع شيئًا.
    [one] ما زلت تتابع موضوعًا واحدًا.
    [two] ما زلت تتابع موضوعين.
    [few] ما زلت تتابع { $count } مواضيع.
    [many] ما زلت تتابع { $count } موضوعًا.
   *[other] ما زلت تتابع { $count } موضوع.
}

schedule-daily = يوميًا الساعة { $times }
schedule-weekdays = من الاثنين إلى الجمعة الساعة { $times }
schedule-weekends = السبت والأحد الساعة { $times }
schedule-days = { $days } الساعة { $times }
schedule-monthly = اليوم { $day } من كل شهر الساعة { $times }
schedule-monthly-last = آخر يوم من كل شهر الساعة { $times }
schedule-hourly = كل ساعة
schedule-hourly-between = كل ساعة من { $from } إلى { $to }
schedule-breaking = فور وقوعه

## الإعدادات

settings-title = إعدادات هذه المحادثة
settings-zone = المنطقة الزمنية: { $zone } (الساعة الآن { $time })
settings-zone-unset = المنطقة الزمنية: UTC حتى تحدّدها (الساعة الآن { $time }). مثال: ‎/settings zone Asia/Beirut
settings-language = اللغة: { $language }
settings-length = { $length ->
    [short] الطول: قصير
    [long] الطول: طويل
   *[normal] الطول: عادي
}
settings-quiet = ساعات الهدوء: من { $from } إلى { $to }
settings-quiet-none = ساعات الهدوء: لا شيء
settings-alerts = { $on ->
    [yes] يمكن أن تصل التنبيهات العاجلة في ساعات الهدوء
   *[no] ساعات الهدوء تؤجّل التنبيهات العاجلة أيضًا
}
settings-discreet = الوضع المتكتّم مفعّل: لا تُظهر الإشعارات شيئًا من الموضوع
settings-discreet-off = الوضع المتكتّم متوقف: تُظهر الإشعارات الموجز
settings-publish = تُمرَّر المواجز إلى متابعي هذه القناة
settings-nothing-new = { $on ->
    [yes] عندما لا يوجد جديد: قل ذلك
   *[no] عندما لا يوجد جديد: تخطَّ الموجز
}
action-length = { $length ->
    [short] قصير
    [long] طويل
   *[normal] طول عادي
}
action-nothing-new = { $on ->
    [yes] قل «لا جديد»
   *[no] تخطَّ عندما لا جديد
}
action-zone = المنطقة الزمنية
action-quiet = ساعات الهدوء
action-quiet-off = بلا ساعات هدوء
action-alerts = { $on ->
    [yes] إيقاظي بالتنبيهات العاجلة
   *[no] تأجيل التنبيهات ليلًا
}
action-discreet = { $on ->
    [yes] تشغيل الوضع المتكتّم
   *[no] إيقاف الوضع المتكتّم
}
action-publish-off = إيقاف التمرير

pause-done = كل موجزات هذه المحادثة متوقفة حتى { $until }.
pause-done-forever = كل موجزات هذه المحادثة متوقفة حتى ترسل ‎/resume.
resume-done = عادت الموجزات.

## البداية والمساعدة

start-title = Tidings
start-what = تتابع مواضيع وتصلك موجزات قصيرة في الساعة التي تختارها. كل جملة مأخوذة من خبر ومعها مصدرها؛ والحدث الذي يرويه كثيرون يُروى مرة واحدة.
start-try = ابدأ بأحد هذه، أو بموضوع من عندك: ‎/follow جنوب السودان أيام العمل 7:30
help-title = ما يمكنك طلبه
help-example = مثال: { $example }
help-topics = المواضيع أماكن وشعوب ومنظمات وقضايا؛ وكلماتك الخاصة تصلح أيضًا.

## لماذا

quoted = «{ $text }»
why-title = لماذا عُرض عليك هذا
why-matched = { $topic }: عُثر عليه عبر { $words }
why-named = { $topic } مذكور فقط: عُثر عليه عبر { $words }
why-sources = { $outlets ->
    [zero] لم تروه أي وسيلة إعلام
    [one] روته وسيلة إعلام واحدة
    [two] روته وسيلتا إعلام، المستقلة منهما { $voices }
    [few] روته { $outlets } وسائل إعلام، المستقلة منها { $voices }
    [many] روته { $outlets } وسيلة إعلام، المستقلة منها { $voices }
   *[other] روته { $outlets } وسيلة إعلام، المستقلة منها { $voices }
}: { $names }
why-times = رُوي أول مرة في { $first }، وآخر مرة في { $last }
why-parts = ما يقرر الترتيب: المصادر المستقلة ({ $voices })، الحداثة ({ $last })
why-parts-central = ما يقرر الترتيب: المصادر المستقلة ({ $voices })، الحداثة ({ $last })، مركزية { $topic } فيه ({ $share } من 100)
why-place = الرقم { $place } من { $count } في آخر موجز هنا
why-muted = مكتوم هنا: { $names }. يعيده ‎/unmute
why-more = رُتّب أعلى هنا: طلبت المزيد من { $names }
why-fewer = رُتّب أدنى هنا: طلبت أقلّ من { $names }
why-which = لماذا أيّ من هذه؟
why-no-topic = ليس بين مواضيعه ما تتابعه

## المخفيّ

mutes-title = لا يُعرض هنا أبدًا
mutes-none = لا شيء مخفيّ هنا. لإخفاء مصدر أو كلمة أو حدث: ‎/mute word كرة
mute-label = { $kind ->
    [source] المصدر: { $name }
    [event] الحدث: { $name }
   *[word] الكلمة: { $name }
}
mute-done = لن يُعرض هنا بعد الآن. { $what }
mute-again = مخفيّ هنا من قبل. { $what }
unmute-done = سيُعرض من جديد. { $what }

## الأكثر والأقلّ

leanings-title = الترتيب كما طلبت، في هذه المحادثة وحدها
leanings-none = لا شيء هنا رُفع أو خُفض بطلبك. اطلب ذلك برقم العنصر: ‎/more 1 أو ‎/fewer 1
leaning-label = { $side ->
    [more] المزيد من { $name }
   *[fewer] أقلّ من { $name }
}
leanings-count = { $count ->
    [zero] لا طلبات لأكثر أو أقلّ
    [one] طلب واحد لأكثر أو أقلّ من شيء: ‎/more
    [two] طلبان لأكثر أو أقلّ من شيء: ‎/more
    [few] { $count } طلبات لأكثر أو أقلّ من شيء: ‎/more
    [many] { $count } طلبًا لأكثر أو أقلّ من شيء: ‎/more
   *[other] { $count } طلب لأكثر أو أقلّ من شيء: ‎/more
}
more-done = المزيد من هذا من الآن. يُرتَّب أعلى هنا: { $names }
fewer-done = أقلّ من هذا من الآن. يُرتَّب أدنى هنا، ولا يُخفى: { $names }
lean-most = لا يمكن أن يُحسب أكثر من ذلك: { $names }
lean-undone = عاد الترتيب كما كان: { $names }
more-which = المزيد من مثل أيّ من هذه؟
fewer-which = أقلّ من مثل أيّ من هذه؟

## الخصوصية

privacy-title = ما يُحفظ عن هذه المحادثة
privacy-nothing = لا شيء. الاطّلاع والبحث لا يتركان أثرًا.
privacy-settings = عنوانها على هذه الشبكة وإعداداتها: ‎/settings
privacy-topics = { $count ->
    [zero] لا مواضيع متابَعة
    [one] موضوع واحد متابَع: ‎/following
    [two] موضوعان متابَعان: ‎/following
    [few] { $count } مواضيع متابَعة: ‎/following
    [many] { $count } موضوعًا متابَعًا: ‎/following
   *[other] { $count } موضوع متابَع: ‎/following
}
privacy-mutes = { $count ->
    [zero] لا عناصر مخفيّة
    [one] عنصر واحد مخفيّ: ‎/unmute
    [two] عنصران مخفيّان: ‎/unmute
    [few] { $count } عناصر مخفيّة: ‎/unmute
    [many] { $count } عنصرًا مخفيًّا: ‎/unmute
   *[other] { $count } عنصر مخفيّ: ‎/unmute
}
privacy-deliveries = { $count ->
    [zero] لا مواجز
    [one] موجز واحد: موعده وهل وصل؛ ويُمحى نصّه بعد وصوله
    [two] موجزان: موعدهما وهل وصلا؛ ويُمحى نصّهما بعد الوصول
    [few] { $count } مواجز: مواعيدها وهل وصلت؛ ويُمحى نصّها بعد الوصول
    [many] { $count } موجزًا: مواعيدها وهل وصلت؛ ويُمحى نصّها بعد الوصول
   *[other] { $count } موجز: مواعيدها وهل وصلت؛ ويُمحى نصّها بعد الوصول
}
privacy-told = { $count ->
    [zero] لا عناوين
    [one] عنوان واحد رُوي، كي لا يُروى لاحقًا إلا الجديد
    [two] عنوانان رُويا، كي لا يُروى لاحقًا إلا الجديد
    [few] { $count } عناوين رُويت، كي لا يُروى لاحقًا إلا الجديد
    [many] { $count } عنوانًا رُويت، كي لا يُروى لاحقًا إلا الجديد
   *[other] { $count } عنوان رُويت، كي لا يُروى لاحقًا إلا الجديد
}
privacy-buttons = { $count ->
    [zero] لا أزرار
    [one] زرّ واحد في رسالة، لأن الشبكة لا تتسع لما يطلبه
    [two] زرّان في رسائل، لأن الشبكة لا تتسع لما يطلبانه
    [few] { $count } أزرار في رسائل، لأن الشبكة لا تتسع لما تطلبه
    [many] { $count } زرًّا في رسائل، لأن الشبكة لا تتسع لما تطلبه
   *[other] { $count } زرّ في رسائل، لأن الشبكة لا تتسع لما تطلبه
}
privacy-windows = موعد الموجز التالي، وإلى متى رُوي كل موضوع
privacy-deliveries-how = وعن كل موجز وتنبيه رقم رسالته على هذه الشبكة، وعدد المحاولات وسبب الإخفاق، وعن التنبيه حدثه
privacy-told-how = وعن كل عنوان حدثه وخبره ووقت روايته وبصمات الجمل التي رُويت معه، لا كلماتها، كي تُروى التصحيحات أيضًا
privacy-memory = في الذاكرة وحدها حتى إعادة التشغيل: ما تعنيه أرقام الموجز الأخير، كي يعمل ‎/why 2
privacy-not = لا يُحفظ: من يسأل، وما يطّلع عليه أو يبحث عنه. لا تذكر السجلات محادثة ولا موضوعًا.
privacy-until = { $days ->
    [zero] تبقى الاختيارات حتى تمحوها.
    [one] تبقى الاختيارات حتى تمحوها؛ وما أُرسل يبقى يومًا واحدًا.
    [two] تبقى الاختيارات حتى تمحوها؛ وما أُرسل يبقى يومين.
    [few] تبقى الاختيارات حتى تمحوها؛ وما أُرسل يبقى { $days } أيام.
    [many] تبقى الاختيارات حتى تمحوها؛ وما أُرسل يبقى { $days } يومًا.
   *[other] تبقى الاختيارات حتى تمحوها؛ وما أُرسل يبقى { $days } يوم.
}
privacy-backups = يمحو ‎/forget‎ كل ذلك فورًا، ما عدا النسخ الاحتياطية التي أخذها من يشغّل هذه الخدمة.
export-done = كل ما يُحفظ عن هذه المحادثة:
forget-ask = هل نمحو كل شيء عن هذه المحادثة ونوقف مواجزها؟ لا رجعة في ذلك.
forget-done = تم المحو وتوقفت المواجز. زال ما يلي:
forget-nothing = لم يكن شيء محفوظًا عن هذه المحادثة.

## المصادر

sources-title = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
sources-none = لا شيء بعد. أضف خلاصة أو صفحة: ‎/sources add https://example.org/feed.xml‎ أو المصادر الستين المرفقة: ‎/sources add starter:world
sources-health = تُقرأ: { $read } · لم تُقرأ بعد: { $unread } · مخفقة: { $failing } · متوقفة مؤقتًا: { $paused }
sources-exported = المصادر في قائمة (OPML) لأي برنامج يقرأ الخلاصات:
sources-imported = { $added ->
    [zero] لم يُضف أي مصدر
    [one] أضيف مصدر واحد
    [two] أضيف مصدران
    [few] أضيفت { $added } مصادر
    [many] أضيف { $added } مصدرًا
   *[other] أضيف { $added } مصدر
}؛ المعروف من قبل: { $known }.
source-paused = متوقف مؤقتًا
source-unread = لم يُقرأ بعد
source-read = قُرئ { $time }
source-failing = { $count ->
    [zero] لا إخفاق: { $why }
    [one] أخفق مرة واحدة: { $why }
    [two] أخفق مرتين: { $why }
    [few] أخفق { $count } مرات: { $why }
    [many] أخفق { $count } مرة: { $why }
   *[other] أخفق { $count } مرة: { $why }
}
source-added = أضيف: { $title } ({ $id }). يُقرأ خلال دقيقة، ثم بإيقاعه الخاص.
source-again = هو مصدر من قبل: { $title } ({ $id }).
source-removed = أزيل: { $title } ({ $id }). تبقى أخباره.
source-now-paused = أوقف مؤقتًا: { $title } ({ $id }).
source-now-read = يُقرأ من جديد: { $title } ({ $id }).
source-text = { $mode ->
    [always] يُقرأ نص كل صفحة
   *[other] لا تُقرأ الصفحات
}
source-text-now = { $mode ->
    [always] يُقرأ نص كل خبر من صفحته
    [never] لا تُقرأ أي صفحة، وتبقى المقتطفات كما هي
   *[other] حيث لا يكون الخبر إلا مقتطفًا يُقرأ نصه من صفحته
}: { $title } ({ $id }).
trial-counts = { $stories ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $stories } أخبار
    [many] { $stories } خبرًا
   *[other] { $stories } خبر
}، المعروف منها: { $known }؛ غير المأخوذ: { $refused }.
trial-empty = لا تحتوي الخلاصة الآن على أي خبر. بعد إضافتها تُقرأ على أي حال.
trial-cut = تنتهي الخلاصة في المنتصف كأنها مقطوعة: يؤخذ ما هو كامل، والباقي حين تكتمل من جديد.
trial-page = لم يُعثر هناك على خلاصة. تُقرأ هذه الصفحة وحدها كمقال؛ إن كان للموقع خلاصة فأعطِ عنوان الخلاصة نفسها.
trial-refused = لم يؤخذ: { $title } ({ $why })
trial-excerpt = مقتطف
trial-known = معروف من قبل
trial-others = خلاصات أخرى تذكرها الصفحة:

## الحالة

status-title = كيف تسير Tidings
status-stories = الأخبار: { $stories }، منها نموذجية: { $samples }
status-chats = المحادثات: { $chats }؛ المتوقفة لأنها لم تعد موجودة: { $gone }، ولأن الكتابة ممنوعة: { $forbidden }
status-owed = مواجز مستحقة: { $owed }، متأخرة: { $late }
status-failed = أخفق مؤخرًا: { $failed }
status-reason = { $count } × { $why }
retry-done = يُعاد الآن: عمليات التسليم { $deliveries }، الدردشات المتوقفة { $chats }، المصادر { $sources }.
status-silenced = دردشات لم يصلها شيء بسبب تعطل المصادر: { $count }
status-delivered = وصل آخر موجز { $time }
status-sources = المصادر: { $sources }، المخفقة: { $failing }
status-running = تعمل منذ { $since }
status-versions = Tidings { $version }, Node { $node }

## الأوامر

command-start = start
command-start-summary = ما هذا، وكيف تبدأ
command-help = help
command-help-summary = كل الأوامر مع أمثلة
command-brief = brief
command-brief-summary = موجز الآن عمّا تتابعه أو تسمّيه
command-follow = follow
command-follow-summary = متابعة موضوع في الأوقات التي تختارها
command-unfollow = unfollow
command-unfollow-summary = إيقاف متابعة موضوع
command-following = following
command-following-summary = ما تتابعه ومتى يصل
command-topics = topics
command-topics-summary = تصفح المواضيع الموجودة
command-search = search
command-search-summary = البحث في الأخبار المحفوظة
command-story = story
command-story-summary = خبر واحد: خلاصته وبياناته وتغطيات أخرى
command-timeline = timeline
command-timeline-summary = كيف تطوّر موضوع، مع رسم بياني
command-ask = ask
command-ask-summary = أجوبة من الأخبار المحفوظة مع مصادرها
command-why = why
command-why-summary = لماذا ورد عنصر في موجزك
command-settings = settings
command-settings-summary = المنطقة الزمنية واللغة والطول وساعات الهدوء والوضع المتكتّم والمواجز الفارغة
command-pause = pause
command-pause-summary = إيقاف كل موجزات هذه المحادثة مؤقتًا
command-resume = resume
command-resume-summary = استئناف الموجزات المتوقفة
command-mute = mute
command-mute-summary = عدم عرض مصدر أو كلمة أو حدث بعد الآن
command-unmute = unmute
command-unmute-summary = ما هو مخفيّ هنا، وكيف يُعرض من جديد
command-more = more
command-more-summary = المزيد من مثل عنصر، في هذه المحادثة وحدها؛ أو ما طلبته حتى الآن
command-fewer = fewer
command-fewer-summary = أقلّ من مثل عنصر، في هذه المحادثة وحدها: أدنى ترتيبًا، ولا يُخفى
command-privacy = privacy
command-privacy-summary = ما يُحفظ عن هذه المحادثة
command-export = export
command-export-summary = كل ما يُحفظ عن هذه المحادثة، في ملف
command-forget = forget
command-forget-summary = محو كل شيء عن هذه المحادثة
command-sources = sources
command-sources-summary = للمشغّلين: من أين تأتي الأخبار، وما حالها
command-status = status
command-status-summary = للمشغّلين: ما المستحق والمتأخر والمخفق، ولماذا

param-topic = موضوع
param-topic-summary = مكان أو شعب أو منظمة أو قضية، أو كلمات من عندك
param-topics = مواضيع
param-topics-summary = موضوع أو أكثر، تفصل بينها فواصل
param-since = منذ
param-since-summary = منذ متى: 12h أو 7d أو 2w أو تاريخ
param-when = متى
param-when-summary = يوميا 8:00، أيام العمل الساعة 7:30، الجمعة الساعة 17:00، كل ساعتين من 8 إلى 20، عاجل
param-own = مستقل
param-own-summary = ‏yes: في سلسلة مستقلة، حيث توجد سلاسل
param-instead = بدلا
param-instead-summary = معرّف ما يحلّ هذا محله
param-text = نص
param-text-summary = بداية اسم
param-query = بحث
param-query-summary = كلمات، "عبارات"، OR، -بدون، topic: source: lang: since: before:
param-question = سؤال
param-question-summary = ما تريد معرفته
param-page = صفحة
param-page-summary = أي صفحة، بدءًا من 1
param-id = معرّف
param-id-summary = رقمه في آخر موجز لك، أو معرّفه
param-item = عنصر
param-item-summary = رقمه في آخر موجز لك، أو معرّفه
param-setting = إعداد
param-setting-summary = ما الذي يتغير
param-value = قيمة
param-value-summary = إلى ماذا يتغير
param-until = حتى
param-until-summary = تاريخ أو مدة: 3 أيام، حتى الاثنين، غدا الساعة 9
param-what = ماذا
param-what-summary = مصدر أو كلمة أو حدث برقمه في آخر موجز
param-kind = النوع
param-kind-summary = ما هو: source أو word أو event
param-confirm = تأكيد
param-confirm-summary = ‏yes يمحو فورًا
param-action = الإجراء
param-action-summary = list أو add أو remove أو test أو pause أو resume أو import أو export
param-address = العنوان
param-address-summary = عنوان خلاصة أو صفحة، أو معرّف مصدر
param-file = ملف
param-file-summary = قائمة خلاصات (OPML) للاستيراد

## الأخطاء: ما لم يُفهم، وما ينفع

topic-unknown = لا موضوع اسمه «{ $text }». هل تقصد أحد هذه؟
topic-unknown-none = لا موضوع اسمه «{ $text }». يعرض ‎/topics الموجود؛ والكلمات بين علامتي اقتباس تتابع أي نص: ‎/follow "{ $text }"
schedule-example = يوميا 8:00
schedule-examples = أيام العمل الساعة 7:30 و18:00، الجمعة الساعة 17:00، كل ساعتين من 8 إلى 20، آخر يوم من الشهر الساعة 9، عاجل
schedule-bad = لا أستطيع قراءة الوقت «{ $text }». هذا ينفع: { $example }. وكذلك: { schedule-examples }. هذه أوقات تتكرر؛ ولموجز واحد الآن: ‎/brief
since-bad = لا أستطيع قراءة المدة «{ $text }». هذه تنفع: 12h, 7d, 2w, 2017-05-23
until-example = 3 أيام
until-examples = حتى الاثنين، غدا الساعة 9، 5 ديسمبر
until-bad = «{ $text }» ليس وقتًا قادمًا أستطيع قراءته. هذا ينفع: { $example }. وكذلك: { until-examples }
zone-bad = لا منطقة زمنية اسمها «{ $text }». اكتب منطقة/مدينة: ‎/settings zone Asia/Beirut
language-bad = لا أتكلم «{ $text }». هذه تنفع: { $accepted }
length-bad = «{ $text }» ليس طولًا. هذه تنفع: { $accepted }
empty-bad = «{ $text }» لا يقول ما العمل بموجز فارغ. هذه تنفع: { $accepted }
quiet-examples = 22:00-07:00، من 10 مساء إلى 7 صباحا، بدون
quiet-bad = «{ $text }» ليست ساعات يمكن قراءتها. يصلح: { quiet-examples }
alerts-bad = «{ $text }» ليس خيارًا للتنبيهات. يصلح: { $accepted }
switch-bad = «{ $text }» ليس on ولا off. يصلح: { $accepted }
setting-unknown = لا إعداد اسمه «{ $setting }». هذه تنفع: { $accepted }
command-unknown = لا أمر اسمه «{ $command }». هذه تنفع:
argument-missing = ينقص شيء. هذا ينفع: { $example }
argument-long = هذا طويل جدًا: { $limit } حرف على الأكثر.
not-allowed = لا يستخدم ‎/{ $command } إلا من يديرون هذه القناة.
not-operator = لا يستخدم ‎/{ $command } إلا من يشغّلون هذه الخدمة.
not-yours = هذا الزر يخص محادثة أخرى.
failed = لم ينجح ذلك، وقد سُجّل. حاول لاحقًا.
busy = طلبات كثيرة معًا. حاول بعد دقيقة.
plain-words = أنا أقرأ الأوامر. جرّب أحد هذه:
story-unknown = لم يعد الخبر «{ $id }» موجودًا.
event-unknown = لم يعد هذا الحدث موجودًا.
item-unknown = لا أعرف العنصر «{ $item }». اذكر رقمه في آخر موجز لك، أو معرّفه.
not-followed = أنت لا تتابع { $topic }.
thread-none = لا سلاسل في هذه المحادثة.
thread-refused = تعذّر فتح سلسلة هنا: يحتاج البوت إلى صلاحية فتح السلاسل.
brief-many = هذه مواضيع كثيرة دفعة واحدة: يتسع الموجز لـ { $most } على الأكثر.
follow-full = تتابع هذه المحادثة { $most } من المواضيع، ولا مزيد. أوقف واحدًا أولًا:
mute-full = هنا { $most } من الأشياء المخفية، ولا مزيد. أعد إظهار واحد أولًا:
text-long = هذا طويل جدًا: { $most } حرفًا على الأكثر.
media-refused = لا يُسمح للبوت بإرسال الصور والملفات في هذه المحادثة؛ يمكن لمن يديرها تغيير ذلك.
nothing-followed = أنت لا تتابع شيئًا بعد. سمِّ موضوعًا: ‎/brief البرازيل 7d
mute-kind-bad = لا يمكن إخفاء «{ $text }». يصلح: { $accepted }
not-muted = «{ $what }» غير مخفيّ هنا.
not-leaning = لم يُطلب هنا شيء عن «{ $what }».
confirm-bad = «{ $text }» ليس تأكيدًا. اضغط الزر:
source-unreadable = لا أخبار من هناك: { $why }
source-unknown = لا مصدر اسمه «{ $id }». القائمة: ‎/sources
source-address-bad = «{ $text }» ليس عنوانًا على الشبكة. يصلح: ‎/sources add https://example.org/feed.xml
source-text-bad = «{ $text }» ليس مصدرًا يتبعه وقت قراءة صفحاته. هذا يعمل: /sources text ID always. يصلح: { $accepted }
sources-action-bad = «{ $text }» لا يُفعل بالمصادر. يصلح: { $accepted }
file-missing = أرسل الملف (OPML، أو تصدير من MonitoRSS، أو عناوين واحدًا في كل سطر) مع ‎/sources import
starter-unknown = لا مجموعة مصادر اسمها «{ $name }». مع Tidings تأتي: { $accepted }
search-empty = قل عمّ تبحث: ‎/search "اتفاق سلام" topic:كولومبيا since:30d
search-nothing = لا خبر محفوظ فيه «{ $query }». كلمات أقل، أو OR بينها، تجد أكثر.
search-topic = لا خبر محفوظ فيه كلمات «{ $query }»، لكن هناك أخبارًا عن هذا الموضوع:
search-hidden = كل الأخبار التي فيها «{ $query }» مخفية هنا. ما هو مخفي وكيف يظهر من جديد: ‎/unmute
search-spelling = لا خبر محفوظ فيه «{ $query }». هل تقصد «{ $meant }»؟
search-topic-unknown = لا موضوع اسمه «{ $text }». هذه أقرب المواضيع، وكلها في: ‎/topics
search-language-unknown = «{ $text }» ليست لغة أعرفها. اذكر رمزها أو اسمها: lang:ru أو lang:العربية
search-source-unknown = لا خبر محفوظ من مصدر اسمه «{ $text }».
search-bad-filter = لا أستطيع قراءة المرشح «{ $text }». هذه تنفع: topic:البرازيل source:Courier lang:ar since:7d before:2017-05-23
search-only-not = يحتاج البحث إلى كلمة واحدة على الأقل: «{ $query }» يستبعد فقط.
no-stories = لم يصل أي خبر بعد. من يشغّل هذه الخدمة يضيف مصدرًا بالأمر ‎/sources add ADDRESS‎ أو يستورد أخبارًا: npx tidings import PATH-OR-URL


## In a chat of a network: buttons, files, channels

button-gone = هذا الزر قديم ولم يعد يعمل.
message-without-items = لا عنصر لي في هذه الرسالة. اختر هذا على موجز أو جواب مني، أو اسأل عن آخر موجز هنا: ‎/why 1
file-large = الملف كبير جدًا: يُقرأ { $limit } كيلوبايت على الأكثر.
file-lost = تعذّرت قراءة الملف. أرسله مرة أخرى.
channel-unknown = لا أعرف قناة باسم «{ $name }». أضفني إليها مشرفًا يحق له النشر، ثم أعد المحاولة.
channel-not-yours = لا يفعل ذلك إلا من يحق له النشر في { $name }.
channel-no-right = لا يحق لي النشر في { $name }. اجعلني مشرفًا فيها مع حق النشر، ثم أعد المحاولة.
channel-line = موجزات { $name } تُضبط هنا. أرسل مثلًا: { $line }
inline-hint = اكتب موضوعًا أو كلمات، مثل البرازيل
inline-nothing = لا نتائج. تابعه في محادثة خاصة
bot-about = تابع المواضيع وتلقَّ موجزات قصيرة في وقتك. كل جملة تذكر مصدرها.

## On Discord

meant-direct = البوت ليس عضوًا هنا، لذا يخص هذا رسائلنا المباشرة: تصل الموجزات إليها.
channel-closed = لا يحق لي الكتابة في { $name } بعد. امنحني هناك صلاحيتي «عرض القناة» و«إرسال الرسائل»، وإلا فلن تصل الموجزات.
param-channel = القناة
param-channel-summary = قناة أخرى في هذا الخادم؛ وإلا فهذه القناة

notice-source-failing = تعذّرت قراءة { $source }؛ آخر مرة كانت { $since }. السبب: { $why }
notice-source-never = تعذّرت قراءة { $source } ولم تُقرأ من قبل. السبب: { $why }
notice-source-back = عادت قراءة { $source } ممكنة. يصل ما فات بقدر ما بقي لدى المصدر.
notice-source-more = { $count ->
    [one] ومصدر آخر
    [two] ومصدران آخران
   *[other] ومصادر أخرى عددها { $count }
}
notice-source-after = يُقال هذا مرة واحدة. تستمر المحاولات، وستُخبَر عند عودته.
