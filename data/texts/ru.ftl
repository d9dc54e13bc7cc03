### Тексты интерфейса: русский.

## Сводка

digest-title-morning = Утренняя сводка · { $date } · { $time } { $zone }
digest-title-afternoon = Дневная сводка · { $date } · { $time } { $zone }
digest-title-evening = Вечерняя сводка · { $date } · { $time } { $zone }
digest-title-night = Ночная сводка · { $date } · { $time } { $zone }
digest-title-breaking = Срочно · { $date } · { $time } { $zone }
digest-topics = { $count ->
    [one] { $count } тема
    [few] { $count } темы
    [many] { $count } тем
   *[other] { $count } темы
}
digest-counts = { $topics } · { $events ->
    [one] { $events } событие
    [few] { $events } события
    [many] { $events } событий
   *[other] { $events } события
} из { $stories ->
    [one] { $stories } публикации
   *[other] { $stories } публикаций
} · { $minutes } мин
digest-counts-empty = { $topics } · ничего нового
digest-window = С { $since } по { $until }
digest-late = Сводка запоздала (срок — { $due }); в ней всё, что пришло с { $since }.
digest-gap = В прошлые сроки сводки не было; в этой всё, что пришло с { $since }.
digest-silence = Ничего не пришло, но, возможно, не потому, что ничего не случилось: сейчас не читаются источники по вашим темам — { $failing } из { $sources }. Тому, кто ведёт сервис, это видно.
digest-discreet = Ваша сводка готова
digest-discreet-topic = тема { $number }
digest-nothing = Вы пока ни на что не подписаны. Попробуйте: /follow Бразилия ежедневно 8:00
digest-samples = Это примеры публикаций, которые поставляются с Tidings. Они уступят место, как только появится первая ваша публикация: npx tidings import PATH-OR-URL
digest-zone = Время по UTC, пока не задан часовой пояс: /settings zone Europe/Moscow

section-empty-today = Ничего нового с { $time }.
section-empty-weekday = { $weekday ->
    [1] Ничего нового с понедельника.
    [2] Ничего нового со вторника.
    [3] Ничего нового со среды.
    [4] Ничего нового с четверга.
    [5] Ничего нового с пятницы.
    [6] Ничего нового с субботы.
   *[7] Ничего нового с воскресенья.
}
section-empty-date = Ничего нового с { $date }
section-empty-latest = За это время ничего; последняя публикация — { $date }: { $title }
section-empty-none = Об этом пока не было ни одной публикации.
section-empty-hidden = Об этом пока ничего не пришло, кроме того, что здесь скрыто (/unmute).
section-more = { $count ->
    [one] Ещё { $count } событие по теме «{ $topic }»
    [few] Ещё { $count } события по теме «{ $topic }»
    [many] Ещё { $count } событий по теме «{ $topic }»
   *[other] Ещё { $count } события по теме «{ $topic }»
}
action-latest = Последнее: { $topic }
action-more = Ещё { $count }: { $topic }

correction = Исправлено с тех пор: вместо «{ $was }» теперь «{ $now }»
correction-gone = Исправлено с тех пор: «{ $was }» — убрано

item-one-source = 1 источник
item-sources = { $outlets ->
    [one] { $outlets } издание
    [few] { $outlets } издания
    [many] { $outlets } изданий
   *[other] { $outlets } издания
}, { $voices ->
    [one] { $voices } независимое
   *[other] { $voices } независимых
}
item-all-independent = { $outlets ->
    [one] { $outlets } независимое издание
    [few] { $outlets } независимых издания
    [many] { $outlets } независимых изданий
   *[other] { $outlets } независимого издания
}
item-update = Продолжение того, что вы читали { $date }: «{ $title }»
item-changed = Изменилось: { $changes }
item-toll = { $toll ->
    [hurt] { $from } → { $to } пострадавших
    [missing] { $from } → { $to } пропавших без вести
   *[dead] { $from } → { $to } погибших
}
item-excerpt = Отрывок: источник даёт только начало
item-undated = Дата неизвестна
item-sample = Пример публикации
item-language = Язык: { $language }
item-also = Также: { $topics }

## Кнопки

action-settings = Настройки
action-why = Почему это здесь?
action-story = Сама публикация
action-timeline = Хронология
action-search = Поиск
action-next-page = Дальше
action-previous-page = Назад
action-following = Мои подписки
action-follow-topic = Следить: { $topic }
action-unfollow-topic = Убрать: { $topic }
action-change-times = Другое время: { $topic }
action-own-thread = В отдельной ветке
action-resume = Возобновить
action-pause = Приостановить всё
action-help = Справка
action-topics = Все темы
action-brief = Сводка сейчас
action-brief-week = За 7 дней
action-export = Выгрузить в файл
action-forget = Стереть всё
action-forget-yes = Да, стереть всё
action-start = Начать заново
action-mute-source = Скрыть: { $source }
action-mute-event = Скрыть это событие
action-unmute = Показывать снова: { $what }
action-more-like = Больше такого
action-fewer = Меньше
action-leanings = Больше и меньше здесь
action-undo = Отменить
action-undo-one = Отменить: { $what }
action-undo-all = Отменить всё это
action-sources = Источники
action-source-add = Добавить источник
action-starter = Новости мира на шести языках
action-source-remove = Убрать
action-source = { $what ->
    [pause] Приостановить: { $id }
   *[resume] Возобновить: { $id }
}

## Публикация

story-facts = { $publisher } · { $date }
story-undated = дата неизвестна
story-author = Автор: { $author }
story-agency = Текст агентства: { $agency }
story-read = Читать на сайте: { $publisher }
story-topics = Темы: { $topics }
story-others = { $count ->
    [one] О том же событии — ещё { $count } публикация
    [few] О том же событии — ещё { $count } публикации
    [many] О том же событии — ещё { $count } публикаций
   *[other] О том же событии — ещё { $count } публикации
}
story-other = { $publisher } · { $date }

## Ход событий

timeline-title = Как развивались события: { $topic }
timeline-nothing = За это время о теме «{ $topic }» ничего не поступало.
chart-title = { $unit ->
    [day] { $topic }: публикаций в день
    [week] { $topic }: публикаций в неделю
    [month] { $topic }: публикаций в месяц
   *[year] { $topic }: публикаций в год
}
chart-alt = График публикаций по теме «{ $topic }»: { $stories ->
    [one] { $stories } публикация
    [few] { $stories } публикации
    [many] { $stories } публикаций
   *[other] { $stories } публикации
}, с { $first } по { $last }, больше всего: { $most } ({ $count })

## Ответы

ask-nothing = В сохранённых публикациях нет ответа на «{ $question }».
ask-word-for-word = Предложения публикаций, слово в слово: прочтите их, прежде чем полагаться.

## Поиск

search-title = Публикации со словами «{ $query }»
search-page = страница { $page }
search-partly = Публикаций со всеми этими словами нет. Вот те, где есть часть из них:
search-meant = Вы имели в виду «{ $meant }»?

## Темы

topics-title = Темы
topics-title-text = Темы, похожие на «{ $text }»
topics-events = { $count ->
    [0] нет событий за неделю
    [one] { $count } событие за неделю
    [few] { $count } события за неделю
    [many] { $count } событий за неделю
   *[other] { $count } события за неделю
}
topics-nothing = Нет темы, похожей на «{ $text }». Можно следить и за своими словами: /follow "{ $text }"

## Подписки

following-title = За чем вы следите
following-none = Вы пока ни на что не подписаны. Попробуйте: /follow Бразилия ежедневно 8:00
following-line = { $schedule } · далее: { $next }
following-paused = Все сводки приостановлены до { $until }.
following-paused-forever = Все сводки приостановлены, пока вы не отправите /resume.
following-resting = { $reason ->
    [chat-gone] С { $since } сюда ничего не отправляется: чата больше нет. Подписки сохранены.
   *[forbidden] С { $since } сюда ничего не отправляется: боту нельзя писать. Сводки пойдут, как только станет можно.
}
follow-done = Вы следите за темой «{ $topic }»: { $schedule }.
follow-again = Вы уже следите за темой «{ $topic }»: { $schedule }.
follow-next = Следующая сводка: { $next }.
follow-breaking = Сообщение придёт, как только о событии расскажут несколько независимых источников.
follow-own = Теперь у этого своя ветка: { $topic }
follow-changed = Время для темы «{ $topic }» изменено.
zone-unset = Время по UTC, пока не задан часовой пояс. Задайте его: /settings zone и ваш город, например /settings zone Europe/Moscow
unfollow-done = Вы больше не следите за темой «{ $topic }».
unfollow-left = { $count ->
    [0] Подписок не осталось.
    [one] Осталась { $count } подписка.
    [few] Осталось { $count } подписки.
    [many] Осталось { $count } подписок.
   *[other] Осталось { $count } подписки.
}

schedule-daily = ежедневно в { $times }
schedule-weekdays = с понедельника по пятницу в { $times }
schedule-weekends = по выходным в { $times }
schedule-days = { $days } в { $times }
schedule-monthly = { $day }-го числа каждого месяца в { $times }
schedule-monthly-last = в последний день каждого месяца в { $times }
schedule-hourly = каждый час
schedule-hourly-between = каждый час с { $from } до { $to }
schedule-breaking = сразу, как станет известно

## Настройки

settings-title = Настройки этого чата
settings-zone = Часовой пояс: { $zone } (сейчас { $time })
settings-zone-unset = Часовой пояс: UTC, пока вы не зададите свой (сейчас { $time }). Пример: /settings zone Europe/Moscow
settings-language = Язык: { $language }
settings-length = { $length ->
    [short] Длина: короткая
    [long] Длина: подробная
   *[normal] Длина: обычная
}
settings-quiet = Тихие часы: с { $from } до { $to }
settings-quiet-none = Тихие часы: нет
settings-alerts = { $on ->
    [yes] Срочные сообщения приходят и в тихие часы
   *[no] Тихие часы задерживают и срочные сообщения
}
settings-discreet = Скрытный режим включён: уведомления не выдают тему
settings-discreet-off = Скрытный режим выключен: уведомления показывают сводку
settings-publish = Сводки передаются подписчикам этого канала
settings-nothing-new = { $on ->
    [yes] Если ничего нового: сообщать об этом
   *[no] Если ничего нового: пропускать сводку
}
action-length = { $length ->
    [short] Короче
    [long] Подробнее
   *[normal] Обычная длина
}
action-nothing-new = { $on ->
    [yes] Сообщать «ничего нового»
   *[no] Пропускать пустые сводки
}
action-zone = Часовой пояс
action-quiet = Тихие часы
action-quiet-off = Без тихих часов
action-alerts = { $on ->
    [yes] Будить срочными сообщениями
   *[no] Не будить срочными сообщениями
}
action-discreet = { $on ->
    [yes] Включить скрытный режим
   *[no] Выключить скрытный режим
}
action-publish-off = Не передавать

pause-done = Все сводки этого чата приостановлены до { $until }.
pause-done-forever = Все сводки этого чата приостановлены, пока вы не отправите /resume.
resume-done = Сводки снова приходят.

## Начало и справка

start-title = Tidings
start-what = Вы следите за темами и получаете короткие сводки в выбранный час. Каждое предложение взято из публикации и названо с источником; событие, о котором пишут многие, рассказано один раз.
start-try = Начните с одной из этих тем или со своей: /follow Южный Судан по будням в 7:30
help-title = О чём можно попросить
help-example = Пример: { $example }
help-topics = Темы — это места, народы, организации и предметы; подойдут и ваши собственные слова.

## Почему

quoted = «{ $text }»
why-title = Почему вам это показано
why-matched = { $topic }: найдено по словам { $words }
why-named = { $topic }: только упоминается, найдено по словам { $words }
why-sources = { $outlets ->
    [one] Рассказало { $outlets } издание
    [few] Рассказали { $outlets } издания, из них независимых { $voices }
    [many] Рассказали { $outlets } изданий, из них независимых { $voices }
   *[other] Рассказали { $outlets } издания, из них независимых { $voices }
}: { $names }
why-times = Впервые: { $first }, последний раз: { $last }
why-parts = Что решает порядок: независимые источники ({ $voices }), свежесть ({ $last })
why-parts-central = Что решает порядок: независимые источники ({ $voices }), свежесть ({ $last }), насколько тема «{ $topic }» здесь главная ({ $share } из 100)
why-place = Номер { $place } из { $count } в последней сводке здесь
why-muted = Здесь скрыто: { $names }. Вернуть можно через /unmute
why-more = Здесь поставлено выше: вы просили больше такого ({ $names })
why-fewer = Здесь поставлено ниже: вы просили меньше такого ({ $names })
why-which = Почему здесь что из этого?
why-no-topic = Среди его тем нет тех, за которыми вы следите

## Скрытое

mutes-title = Здесь не показывается
mutes-none = Здесь ничего не скрыто. Скрыть источник, слово или событие: /mute word футбол
mute-label = { $kind ->
    [source] Источник: { $name }
    [event] Событие: { $name }
   *[word] Слово: { $name }
}
mute-done = Больше не показывается. { $what }
mute-again = Уже скрыто. { $what }
unmute-done = Снова показывается. { $what }

## Больше и меньше

leanings-title = Порядок по вашей просьбе, только в этом чате
leanings-none = Здесь ничего не поднято и не опущено по вашей просьбе. Попросить можно по номеру события: /more 1 или /fewer 1
leaning-label = { $side ->
    [more] Больше: { $name }
   *[fewer] Меньше: { $name }
}
leanings-count = { $count ->
    [one] { $count } просьба показывать чего-то больше или меньше: /more
    [few] { $count } просьбы показывать чего-то больше или меньше: /more
    [many] { $count } просьб показывать чего-то больше или меньше: /more
   *[other] { $count } просьбы показывать чего-то больше или меньше: /more
}
more-done = Отныне больше такого. Здесь ставится выше: { $names }
fewer-done = Отныне меньше такого. Здесь ставится ниже, но не скрывается: { $names }
lean-most = Сильнее это учесть уже нельзя: { $names }
lean-undone = Порядок снова прежний: { $names }
more-which = Больше такого, как что из этого?
fewer-which = Меньше такого, как что из этого?

## Приватность

privacy-title = Что хранится об этом чате
privacy-nothing = Ничего. Просмотр и поиск не оставляют следов.
privacy-settings = Его адрес в этой сети и настройки: /settings
privacy-topics = { $count ->
    [one] { $count } подписка: /following
    [few] { $count } подписки: /following
    [many] { $count } подписок: /following
   *[other] { $count } подписки: /following
}
privacy-mutes = { $count ->
    [one] { $count } скрытый пункт: /unmute
    [few] { $count } скрытых пункта: /unmute
    [many] { $count } скрытых пунктов: /unmute
   *[other] { $count } скрытых пункта: /unmute
}
privacy-deliveries = { $count ->
    [one] { $count } сводка: когда должна была прийти и пришла ли; её текст стирается после доставки
    [few] { $count } сводки: когда должны были прийти и пришли ли; их текст стирается после доставки
    [many] { $count } сводок: когда должны были прийти и пришли ли; их текст стирается после доставки
   *[other] { $count } сводки: когда должны были прийти и пришли ли; их текст стирается после доставки
}
privacy-told = { $count ->
    [one] { $count } рассказанный заголовок, чтобы дальше сообщать только новое
    [few] { $count } рассказанных заголовка, чтобы дальше сообщать только новое
    [many] { $count } рассказанных заголовков, чтобы дальше сообщать только новое
   *[other] { $count } рассказанных заголовка, чтобы дальше сообщать только новое
}
privacy-buttons = { $count ->
    [one] { $count } кнопка сообщения: в сети нет места для её содержания
    [few] { $count } кнопки сообщений: в сети нет места для их содержания
    [many] { $count } кнопок сообщений: в сети нет места для их содержания
   *[other] { $count } кнопки сообщений: в сети нет места для их содержания
}
privacy-windows = Когда придёт следующая сводка и по какое время рассказана каждая тема
privacy-deliveries-how = О каждой сводке и оповещении также номер сообщения в этой сети, число попыток и причина неудачи, а об оповещении — событие
privacy-told-how = О каждом заголовке также событие и публикация, когда он рассказан, и отпечатки рассказанных предложений (не их слова), чтобы сообщать и об исправлениях
privacy-memory = Только в памяти, до следующего запуска: что стоит за номерами последней сводки, чтобы работало /why 2
privacy-not = Не хранится: кто спрашивает, что смотрит и ищет. В журналах нет ни чатов, ни тем.
privacy-until = { $days ->
    [one] Выбранное хранится, пока вы его не сотрёте; сведения об отправленном — { $days } день.
    [few] Выбранное хранится, пока вы его не сотрёте; сведения об отправленном — { $days } дня.
    [many] Выбранное хранится, пока вы его не сотрёте; сведения об отправленном — { $days } дней.
   *[other] Выбранное хранится, пока вы его не сотрёте; сведения об отправленном — { $days } дня.
}
privacy-backups = /forget стирает всё сразу. Недосягаемы только резервные копии, сделанные тем, кто ведёт этот сервис.
export-done = Всё, что хранится об этом чате:
forget-ask = Стереть всё об этом чате и прекратить сводки? Отменить это нельзя.
forget-done = Стёрто, сводки прекращены. Больше нет:
forget-nothing = Об этом чате ничего не хранилось.

## Источники

sources-title = { $count ->
    [one] { $count } источник
    [few] { $count } источника
    [many] { $count } источников
   *[other] { $count } источника
}
sources-none = Пока нет. Добавьте ленту или страницу: /sources add https://example.org/feed.xml, или 60 готовых: /sources add starter:world
sources-health = Читаются: { $read } · ещё не читались: { $unread } · сбои: { $failing } · приостановлены: { $paused }
sources-exported = Список источников (OPML) для любой программы, читающей ленты:
sources-imported = { $added ->
    [one] Добавлен { $added } источник
    [few] Добавлено { $added } источника
    [many] Добавлено { $added } источников
   *[other] Добавлено { $added } источника
}; уже известно: { $known }.
source-paused = приостановлен
source-unread = ещё не читался
source-read = прочитан { $time }
source-failing = { $count ->
    [one] сбой, { $count } раз: { $why }
    [few] сбой, { $count } раза: { $why }
    [many] сбой, { $count } раз: { $why }
   *[other] сбой, { $count } раза: { $why }
}
source-added = Добавлено: { $title } ({ $id }). Будет прочитано в течение минуты, затем в своём ритме.
source-again = Это уже источник: { $title } ({ $id }).
source-removed = Убрано: { $title } ({ $id }). Публикации остаются.
source-now-paused = Приостановлено: { $title } ({ $id }).
source-now-read = Снова читается: { $title } ({ $id }).
source-text = { $mode ->
    [always] текст берётся со страниц
   *[other] страницы не читаются
}
source-text-now = { $mode ->
    [always] Текст каждой записи берётся с её страницы
    [never] Страницы не читаются, отрывки остаются отрывками
   *[other] Где запись лишь отрывок, текст берётся с её страницы
}: { $title } ({ $id }).
trial-counts = { $stories ->
    [one] { $stories } публикация
    [few] { $stories } публикации
    [many] { $stories } публикаций
   *[other] { $stories } публикации
}, уже известно: { $known }; не взято: { $refused }.
trial-empty = Сейчас в ленте нет ни одной новости. После добавления она всё равно будет читаться.
trial-cut = Лента обрывается на середине: берётся то, что цело, а остальное — когда она снова будет целой.
trial-page = Ленты там не нашлось. Читается одна эта страница, как статья; если у сайта есть лента, укажите её собственный адрес.
trial-refused = Не взято: { $title } ({ $why })
trial-excerpt = отрывок
trial-known = уже известно
trial-others = Другие ленты, которые называет страница:

## Состояние

status-title = Как работает Tidings
status-stories = Публикаций: { $stories }, из них примеров: { $samples }
status-chats = Чатов: { $chats }; не отправляется: чата больше нет — { $gone }, писать запрещено — { $forbidden }
status-owed = Сводок к отправке: { $owed }, с опозданием: { $late }
status-failed = Не доставлено за последнее время: { $failed }
status-reason = { $count } × { $why }
retry-done = Повторяется сейчас: доставок — { $deliveries }, отдыхавших чатов — { $chats }, источников — { $sources }.
status-silenced = Чатов, где тихо из-за сбоя источников: { $count }
status-delivered = Последняя сводка доставлена { $time }
status-sources = Источников: { $sources }, со сбоями: { $failing }
status-running = Работает с { $since }
status-versions = Tidings { $version }, Node { $node }

## Команды

command-start = start
command-start-summary = Что это такое и с чего начать
command-help = help
command-help-summary = Все команды с примерами
command-brief = brief
command-brief-summary = Сводка сейчас: по подпискам или названным темам
command-follow = follow
command-follow-summary = Следить за темой в выбранное время
command-unfollow = unfollow
command-unfollow-summary = Перестать следить за темой
command-following = following
command-following-summary = За чем вы следите и когда придёт сводка
command-topics = topics
command-topics-summary = Какие темы есть
command-search = search
command-search-summary = Поиск по сохранённым публикациям
command-story = story
command-story-summary = Одна публикация: суть, данные, кто ещё об этом пишет
command-timeline = timeline
command-timeline-summary = Как развивались события по теме, с графиком
command-ask = ask
command-ask-summary = Ответы из сохранённых публикаций со ссылками
command-why = why
command-why-summary = Почему событие попало в сводку
command-settings = settings
command-settings-summary = Часовой пояс, язык, длина, тихие часы, скрытный режим, пустые сводки
command-pause = pause
command-pause-summary = Приостановить все сводки этого чата
command-resume = resume
command-resume-summary = Возобновить приостановленные сводки
command-mute = mute
command-mute-summary = Больше не показывать источник, слово или событие
command-unmute = unmute
command-unmute-summary = Что скрыто и как показать снова
command-more = more
command-more-summary = Больше такого, как это событие, только в этом чате; или что уже просили
command-fewer = fewer
command-fewer-summary = Меньше такого, как это событие, только в этом чате: ниже, но не скрыто
command-privacy = privacy
command-privacy-summary = Что хранится об этом чате
command-export = export
command-export-summary = Всё, что хранится об этом чате, одним файлом
command-forget = forget
command-forget-summary = Стереть всё об этом чате
command-sources = sources
command-sources-summary = Для операторов: откуда берутся публикации и всё ли в порядке
command-status = status
command-status-summary = Для операторов: что к отправке, что опоздало, что не удалось и почему

param-topic = тема
param-topic-summary = Место, народ, организация, предмет или ваши слова
param-topics = темы
param-topics-summary = Одна или несколько тем через запятую
param-since = с
param-since-summary = За какое время: 12h, 7d, 2w или дата
param-when = когда
param-when-summary = ежедневно 8:00, по будням в 07:30 и 18:00, по пятницам в 17, каждые 2 часа с 8 до 20, срочно
param-own = отдельно
param-own-summary = yes: в отдельной ветке, если в чате есть ветки
param-instead = вместо
param-instead-summary = Номер подписки, которую это заменит
param-text = текст
param-text-summary = Начало названия
param-query = запрос
param-query-summary = Слова, "фразы", OR, -без, topic: source: lang: since: before:
param-question = вопрос
param-question-summary = Что вы хотите узнать
param-page = страница
param-page-summary = Какая страница, с первой
param-id = номер
param-id-summary = Его место в последней сводке или номер
param-item = событие
param-item-summary = Его место в последней сводке или номер
param-setting = настройка
param-setting-summary = Что изменить
param-value = значение
param-value-summary = На что изменить
param-until = до
param-until-summary = Дата или срок: 3 дня, до понедельника, завтра в 9:00
param-what = что
param-what-summary = Источник, слово или событие по его номеру в последней сводке
param-kind = вид
param-kind-summary = Что это: source, word или event
param-confirm = подтверждение
param-confirm-summary = yes стирает сразу
param-action = действие
param-action-summary = list, add, remove, test, pause, resume, import или export
param-address = адрес
param-address-summary = Адрес ленты или страницы либо имя источника
param-file = файл
param-file-summary = Список лент (OPML) для загрузки

## Ошибки: что не понято и что подойдёт

topic-unknown = Темы «{ $text }» нет. Может быть, одна из этих?
topic-unknown-none = Темы «{ $text }» нет. Что есть, покажет /topics; следить можно за любыми словами в кавычках: /follow "{ $text }"
schedule-example = ежедневно 8:00
schedule-examples = по будням в 07:30 и 18:00, по пятницам в 17:00, каждые 2 часа с 8 до 20, в последний день месяца в 9:00, срочно
schedule-bad = Время «{ $text }» не разобрать. Подойдёт: { $example }. А также: { schedule-examples }. Это расписание повторяется; одна сводка сейчас: /brief
since-bad = Срок «{ $text }» не разобрать. Подойдут: 12h, 7d, 2w, 2017-05-23
until-example = 3 дня
until-examples = до понедельника, завтра в 9:00, 5 декабря
until-bad = «{ $text }» — не будущее время, которое можно разобрать. Подойдёт: { $example }. А также: { until-examples }
zone-bad = Часового пояса «{ $text }» нет. Пишите Часть света/Город: /settings zone Europe/Moscow
language-bad = На языке «{ $text }» я не говорю. Подойдут: { $accepted }
length-bad = Длины «{ $text }» нет. Подойдут: { $accepted }
empty-bad = «{ $text }» не говорит, что делать с пустой сводкой. Подойдут: { $accepted }
quiet-examples = 22:00-07:00, с 10 вечера до 7 утра, выкл
quiet-bad = Часы «{ $text }» не разобрать. Подойдут: { quiet-examples }
alerts-bad = «{ $text }» не подходит для срочных сообщений. Подойдут: { $accepted }
switch-bad = «{ $text }» — ни on, ни off. Подойдут: { $accepted }
setting-unknown = Настройки «{ $setting }» нет. Подойдут: { $accepted }
command-unknown = Команды «{ $command }» нет. Подойдут эти:
argument-missing = Чего-то не хватает. Подойдёт: { $example }
argument-long = Слишком длинно: не больше { $limit ->
    [one] { $limit } знака
   *[other] { $limit } знаков
}.
not-allowed = Команда /{ $command } доступна только тем, кто управляет этим каналом.
not-operator = Команда /{ $command } доступна только тем, кто ведёт эту службу.
not-yours = Эта кнопка принадлежит другому чату.
failed = Не получилось; это записано. Попробуйте позже.
busy = Слишком много сразу. Попробуйте через минуту.
plain-words = Я понимаю команды. Попробуйте одну из этих:
story-unknown = Публикации «{ $id }» больше нет.
event-unknown = Такого события больше нет.
item-unknown = Пункта «{ $item }» я не знаю. Назовите его место в последней сводке или номер.
not-followed = Вы не следите за темой «{ $topic }».
thread-none = В этом чате нет веток.
thread-refused = Ветку здесь открыть не удалось: боту нужно право создавать ветки.
brief-many = Слишком много тем сразу: в сводке их не больше { $most }.
follow-full = В этом чате уже { $most } тем, больше нельзя. Сначала отпишитесь от какой-нибудь:
mute-full = Здесь скрыто уже { $most }, больше нельзя. Сначала верните что-нибудь:
text-long = Слишком длинно: не больше { $most } знаков.
media-refused = В этом чате боту нельзя присылать картинки и файлы; это могут изменить те, кто управляет чатом.
nothing-followed = Вы пока ни на что не подписаны. Назовите тему: /brief Бразилия 7d
mute-kind-bad = «{ $text }» скрыть нельзя. Подойдут: { $accepted }
not-muted = «{ $what }» здесь не скрыто.
not-leaning = О «{ $what }» здесь ничего не просили.
confirm-bad = «{ $text }» — не подтверждение. Нажмите кнопку:
source-unreadable = Публикаций оттуда не получить: { $why }
source-unknown = Источника «{ $id }» нет. Список: /sources
source-address-bad = «{ $text }» — не адрес в сети. Подойдёт: /sources add https://example.org/feed.xml
source-text-bad = «{ $text }»: нужны источник и то, когда читать его страницы. Так получится: /sources text ID always. Подойдут: { $accepted }
sources-action-bad = «{ $text }» с источниками сделать нельзя. Подойдут: { $accepted }
file-missing = Пришлите файл (OPML, выгрузку MonitoRSS или адреса по одному в строке) вместе с /sources import
starter-unknown = Набора источников «{ $name }» нет. С Tidings идут: { $accepted }
search-empty = Скажите, что искать: /search "мирный договор" topic:Колумбия since:30d
search-nothing = Публикаций со словами «{ $query }» нет. Поможет меньше слов или OR между ними.
search-topic = Публикаций с такими словами («{ $query }») нет, но по этой теме они есть:
search-hidden = Все публикации с «{ $query }» здесь скрыты. Что скрыто и как показать снова: /unmute
search-spelling = Публикаций со словами «{ $query }» нет. Вы имели в виду «{ $meant }»?
search-topic-unknown = Темы «{ $text }» нет. Вот ближайшие, а все темы: /topics
search-language-unknown = Языка «{ $text }» я не знаю. Назовите его код или имя: lang:ru, lang:арабский
search-source-unknown = Публикаций из источника «{ $text }» нет.
search-bad-filter = Фильтр «{ $text }» не разобрать. Подойдут: topic:Бразилия source:Вестник lang:ru since:7d before:2017-05-23
search-only-not = Для поиска нужно хотя бы одно слово: «{ $query }» только исключает.
no-stories = Пока не поступило ни одной публикации. Тот, кто ведёт этот сервис, добавляет источник командой /sources add ADDRESS или загружает публикации: npx tidings import PATH-OR-URL


## In a chat of a network: buttons, files, channels

button-gone = Эта кнопка слишком старая и больше не действует.
message-without-items = В этом сообщении нет моих пунктов. Выберите это на моей сводке или моём ответе, или спросите о последней сводке здесь: /why 1
file-large = Файл слишком велик: читается не больше { $limit } КБ.
file-lost = Файл не удалось прочитать. Отправьте его ещё раз.
channel-unknown = Канала «{ $name }» я не знаю. Добавьте меня туда администратором с правом публикации и повторите.
channel-not-yours = Это могут только те, кто публикует в { $name }.
channel-no-right = Публиковать в { $name } мне нельзя. Сделайте меня там администратором с правом публикации и повторите.
channel-line = Сводки для { $name } настраиваются здесь. Отправьте, например: { $line }
inline-hint = Напишите тему или слова, например Бразилия
inline-nothing = Ничего не найдено. Следить — в личном чате
bot-about = Следите за темами и получайте короткие сводки в своё время. У каждой фразы назван источник.

## On Discord

meant-direct = Бота здесь нет, поэтому речь о нашей личной переписке: сводки приходят туда.
channel-closed = Пока мне нельзя писать в { $name }. Дайте мне там права «Просматривать канал» и «Отправлять сообщения», иначе сводки не придут.
param-channel = канал
param-channel-summary = Другой канал этого сервера; если не указан, этот

notice-source-failing = { $source } не читается; последний раз — { $since }. Причина: { $why }
notice-source-never = { $source } не читается и ни разу не читался. Причина: { $why }
notice-source-back = { $source } снова читается. Пропущенное придёт, насколько оно ещё есть у источника.
notice-source-more = { $count ->
    [one] и ещё { $count } источник
    [few] и ещё { $count } источника
   *[other] и ещё { $count } источников
}
notice-source-after = Об этом сообщается один раз. Попытки продолжаются; когда источник вернётся, вы узнаете.
