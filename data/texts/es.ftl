### Los textos de la interfaz: español.

## Un resumen

digest-title-morning = Resumen de la mañana · { $date } · { $time } { $zone }
digest-title-afternoon = Resumen de la tarde · { $date } · { $time } { $zone }
digest-title-evening = Resumen de la tarde-noche · { $date } · { $time } { $zone }
digest-title-night = Resumen de la noche · { $date } · { $time } { $zone }
digest-title-breaking = Última hora · { $date } · { $time } { $zone }
digest-topics = { $count ->
    [one] { $count } tema
   *[other] { $count } temas
}
digest-counts = { $topics } · { $events ->
    [one] { $events } suceso
   *[other] { $events } sucesos
} en { $stories ->
    [one] { $stories } noticia
   *[other] { $stories } noticias
} · { $minutes } min
digest-counts-empty = { $topics } · nada nuevo
digest-window = Del { $since } al { $until }
digest-late = Este resumen era para { $due }; abarca todo desde { $since }.
digest-gap = No llegó ningún resumen en las horas anteriores; este abarca todo desde { $since }.
digest-silence = No llegó nada, pero quizá no porque no pasara nada: { $failing } de { $sources } fuentes de sus temas no se pueden leer ahora. Quien lleva el servicio lo ve.
digest-discreet = Su resumen está listo
digest-discreet-topic = tema { $number }
digest-nothing = Todavía no sigue nada. Pruebe /follow Brasil todos los días 8:00
digest-samples = Son noticias de ejemplo que vienen con Tidings. Se retiran en cuanto llega la primera noticia propia: npx tidings import PATH-OR-URL
digest-zone = Las horas son UTC hasta que se elija la zona horaria: /settings zone Europe/Madrid

section-empty-today = Nada nuevo desde las { $time }.
section-empty-weekday = { $weekday ->
    [1] Nada nuevo desde el lunes.
    [2] Nada nuevo desde el martes.
    [3] Nada nuevo desde el miércoles.
    [4] Nada nuevo desde el jueves.
    [5] Nada nuevo desde el viernes.
    [6] Nada nuevo desde el sábado.
   *[7] Nada nuevo desde el domingo.
}
section-empty-date = Nada nuevo desde el { $date }.
section-empty-latest = Nada en este periodo; lo último es del { $date }: { $title }
section-empty-none = Todavía no ha llegado ninguna noticia sobre esto.
section-empty-hidden = Todavía no ha llegado nada sobre esto salvo lo que está oculto aquí (/unmute).
section-more = { $count ->
    [one] { $count } suceso más sobre { $topic }
   *[other] { $count } sucesos más sobre { $topic }
}
action-latest = Lo último: { $topic }
action-more = { $count } más: { $topic }

correction = Corregido desde entonces: «{ $was }» ahora dice «{ $now }»
correction-gone = Corregido desde entonces: «{ $was }» se retiró

item-one-source = 1 fuente
item-sources = { $outlets ->
    [one] { $outlets } medio
   *[other] { $outlets } medios
}, { $voices ->
    [one] { $voices } independiente
   *[other] { $voices } independientes
}
item-all-independent = { $outlets ->
    [one] { $outlets } medio independiente
   *[other] { $outlets } medios independientes
}
item-update = Continúa lo que leyó el { $date }: «{ $title }»
item-changed = Cambió desde entonces: { $changes }
item-toll = { $toll ->
    [hurt] { $from } → { $to } heridos
    [missing] { $from } → { $to } desaparecidos
   *[dead] { $from } → { $to } muertos
}
item-excerpt = Extracto: la fuente da solo el comienzo
item-undated = Fecha desconocida
item-sample = Noticia de ejemplo
item-language = En { $language }
item-also = También: { $topics }

## Botones

action-settings = Ajustes
action-why = ¿Por qué esto?
action-story = La noticia
action-timeline = Cronología
action-search = Buscar
action-next-page = Más
action-previous-page = Atrás
action-following = Lo que sigo
action-follow-topic = Seguir { $topic }
action-unfollow-topic = Quitar { $topic }
action-change-times = Otro horario: { $topic }
action-own-thread = En un hilo propio
action-resume = Reanudar
action-pause = Pausar todo
action-help = Ayuda
action-topics = Ver los temas
action-brief = Resumen ahora
action-brief-week = Los últimos 7 días
action-export = Exportar a un archivo
action-forget = Borrar todo
action-forget-yes = Sí, borrar todo
action-start = Empezar de nuevo
action-mute-source = Ocultar { $source }
action-mute-event = Ocultar este suceso
action-unmute = Mostrar de nuevo: { $what }
action-more-like = Más como esto
action-fewer = Menos
action-leanings = Más y menos aquí
action-undo = Deshacer
action-undo-one = Deshacer: { $what }
action-undo-all = Deshacer todo esto
action-sources = Fuentes
action-source-add = Añadir una fuente
action-starter = Noticias del mundo en seis idiomas
action-source-remove = Quitarla
action-source = { $what ->
    [pause] Pausar { $id }
   *[resume] Reanudar { $id }
}

## Una noticia

story-facts = { $publisher } · { $date }
story-undated = fecha desconocida
story-author = Por { $author }
story-agency = Texto de la agencia { $agency }
story-read = Leer en { $publisher }
story-topics = Sobre: { $topics }
story-others = { $count ->
    [one] Otra noticia cuenta el mismo suceso
   *[other] Otras { $count } noticias cuentan el mismo suceso
}
story-other = { $publisher } · { $date }

## Cómo se desarrolló un tema

timeline-title = Cómo se desarrolló: { $topic }
timeline-nothing = No ha llegado nada sobre { $topic } de ese tiempo.
chart-title = { $unit ->
    [day] { $topic }: noticias al día
    [week] { $topic }: noticias por semana
    [month] { $topic }: noticias al mes
   *[year] { $topic }: noticias al año
}
chart-alt = Gráfico de la cobertura de { $topic }: { $stories ->
    [one] { $stories } noticia
   *[other] { $stories } noticias
}, de { $first } a { $last }; el máximo: { $most } ({ $count })

## Respuestas

ask-nothing = Las noticias guardadas no responden a «{ $question }».
ask-word-for-word = Frases de las noticias, palabra por palabra: léalas antes de fiarse.

## Búsqueda

search-title = Noticias con «{ $query }»
search-page = página { $page }
search-partly = Ninguna noticia tiene todas esas palabras. Estas tienen algunas:
search-meant = ¿Quería decir «{ $meant }»?

## Temas

topics-title = Temas
topics-title-text = Temas parecidos a «{ $text }»
topics-events = { $count ->
    [0] ningún suceso esta semana
    [one] { $count } suceso esta semana
   *[other] { $count } sucesos esta semana
}
topics-nothing = Ningún tema se parece a «{ $text }». También se pueden seguir palabras propias: /follow "{ $text }"

## Seguimiento

following-title = Lo que sigue
following-none = Todavía no sigue nada. Pruebe /follow Brasil todos los días 8:00
following-line = { $schedule } · próximos: { $next }
following-paused = Todos los resúmenes están en pausa hasta el { $until }.
following-paused-forever = Todos los resúmenes están en pausa hasta que envíe /resume.
following-resting = { $reason ->
    [chat-gone] Aquí no se envía nada desde el { $since }: el chat ya no existe. Lo que se sigue se guarda.
   *[forbidden] Aquí no se envía nada desde el { $since }: el bot no puede escribir. Se reanuda en cuanto pueda.
}
follow-done = Sigue { $topic }: { $schedule }.
follow-again = Ya sigue { $topic }: { $schedule }.
follow-next = El próximo resumen llega el { $next }.
follow-breaking = Se envía en cuanto varias fuentes independientes lo cuentan.
follow-own = Ahora tiene un hilo propio: { $topic }
follow-changed = El horario de { $topic } ha cambiado.
zone-unset = Las horas son UTC hasta que se elija la zona horaria. Elíjala con /settings zone y su ciudad: /settings zone Europe/Madrid
unfollow-done = Ya no sigue { $topic }.
unfollow-left = { $count ->
    [0] Ahora no sigue nada.
    [one] Sigue todavía { $count } tema.
   *[other] Sigue todavía { $count } temas.
}

schedule-daily = cada día a las { $times }
schedule-weekdays = de lunes a viernes a las { $times }
schedule-weekends = los fines de semana a las { $times }
schedule-days = { $days } a las { $times }
schedule-monthly = el día { $day } de cada mes a las { $times }
schedule-monthly-last = el último día de cada mes a las { $times }
schedule-hourly = cada hora
schedule-hourly-between = cada hora de { $from } a { $to }
schedule-breaking = en cuanto ocurra

## Ajustes

settings-title = Ajustes de este chat
settings-zone = Zona horaria: { $zone } (son las { $time })
settings-zone-unset = Zona horaria: UTC hasta que elija la suya (son las { $time }). Ejemplo: /settings zone Europe/Madrid
settings-language = Idioma: { $language }
settings-length = { $length ->
    [short] Longitud: breve
    [long] Longitud: larga
   *[normal] Longitud: normal
}
settings-quiet = Horas de silencio: de { $from } a { $to }
settings-quiet-none = Horas de silencio: ninguna
settings-alerts = { $on ->
    [yes] Las alertas pueden llegar en las horas de silencio
   *[no] Las horas de silencio retienen también las alertas
}
settings-discreet = El modo discreto está activo: las notificaciones no muestran nada del tema
settings-discreet-off = Modo discreto desactivado: las notificaciones muestran el resumen
settings-publish = Los resúmenes se pasan a los seguidores de este canal
settings-nothing-new = { $on ->
    [yes] Cuando no hay nada nuevo: decirlo
   *[no] Cuando no hay nada nuevo: omitir el resumen
}
action-length = { $length ->
    [short] Breve
    [long] Largo
   *[normal] Longitud normal
}
action-nothing-new = { $on ->
    [yes] Decir «nada nuevo»
   *[no] Omitir si no hay nada nuevo
}
action-zone = Zona horaria
action-quiet = Horas de silencio
action-quiet-off = Sin horas de silencio
action-alerts = { $on ->
    [yes] Que las alertas me despierten
   *[no] Retener alertas de noche
}
action-discreet = { $on ->
    [yes] Activar modo discreto
   *[no] Desactivar modo discreto
}
action-publish-off = Dejar de pasar

pause-done = Todos los resúmenes de este chat están en pausa hasta el { $until }.
pause-done-forever = Todos los resúmenes de este chat están en pausa hasta que envíe /resume.
resume-done = Los resúmenes vuelven a llegar.

## Comienzo y ayuda

start-title = Tidings
start-what = Usted sigue temas y recibe resúmenes breves a la hora que elija. Cada frase viene de una noticia y nombra su fuente; un suceso contado por muchos se cuenta una sola vez.
start-try = Empiece por uno de estos, o por un tema suyo: /follow Sudán del Sur entre semana 7:30
help-title = Lo que puede pedir
help-example = Ejemplo: { $example }
help-topics = Los temas son lugares, pueblos, organizaciones y asuntos; también valen palabras propias.

## Por qué

quoted = «{ $text }»
why-title = Por qué se le mostró esto
why-matched = { $topic }: encontrado por { $words }
why-named = { $topic } solo se nombra: encontrado por { $words }
why-sources = { $outlets ->
    [one] Contado por { $outlets } medio
   *[other] Contado por { $outlets } medios, { $voices ->
        [one] { $voices } independiente
       *[other] { $voices } independientes
    }
}: { $names }
why-times = Contado por primera vez el { $first }, por última el { $last }
why-parts = Lo que decide el orden: fuentes independientes ({ $voices }), novedad ({ $last })
why-parts-central = Lo que decide el orden: fuentes independientes ({ $voices }), novedad ({ $last }), peso de { $topic } ({ $share } de 100)
why-place = Número { $place } de { $count } en el último resumen aquí
why-muted = Silenciado aquí: { $names }. /unmute lo devuelve
why-more = Aquí sube: usted pidió más de { $names }
why-fewer = Aquí baja: usted pidió menos de { $names }
why-which = ¿Por qué cuál de estos?
why-no-topic = Ninguno de sus temas es de los que usted sigue

## Lo oculto

mutes-title = Nunca se muestra aquí
mutes-none = Aquí no hay nada oculto. Oculte una fuente, una palabra o un suceso: /mute word fútbol
mute-label = { $kind ->
    [source] Fuente: { $name }
    [event] Suceso: { $name }
   *[word] Palabra: { $name }
}
mute-done = No se volverá a mostrar aquí. { $what }
mute-again = Ya está oculto aquí. { $what }
unmute-done = Se vuelve a mostrar. { $what }

## Más y menos

leanings-title = En el orden que usted pidió, solo en este chat
leanings-none = Aquí nada sube ni baja a petición suya. Pídalo por el número del punto: /more 1 o /fewer 1
leaning-label = { $side ->
    [more] Más de { $name }
   *[fewer] Menos de { $name }
}
leanings-count = { $count ->
    [one] { $count } petición de más o de menos de algo: /more
   *[other] { $count } peticiones de más o de menos de algo: /more
}
more-done = Más como esto desde ahora. Aquí sube: { $names }
fewer-done = Menos como esto desde ahora. Aquí baja, sin ocultarse: { $names }
lean-most = Ya cuenta todo lo que puede: { $names }
lean-undone = De nuevo en el orden de antes: { $names }
more-which = ¿Más como cuál de estos?
fewer-which = ¿Menos como cuál de estos?

## Privacidad

privacy-title = Lo que se guarda de este chat
privacy-nothing = Nada. Las consultas no dejan rastro.
privacy-settings = Su dirección en esta red y sus ajustes: /settings
privacy-topics = { $count ->
    [one] { $count } tema seguido: /following
   *[other] { $count } temas seguidos: /following
}
privacy-mutes = { $count ->
    [one] { $count } elemento oculto: /unmute
   *[other] { $count } elementos ocultos: /unmute
}
privacy-deliveries = { $count ->
    [one] { $count } resumen: cuándo tocaba y si llegó; su texto se borra una vez entregado
   *[other] { $count } resúmenes: cuándo tocaban y si llegaron; su texto se borra una vez entregados
}
privacy-told = { $count ->
    [one] { $count } titular ya contado, para contar después solo lo nuevo
   *[other] { $count } titulares ya contados, para contar después solo lo nuevo
}
privacy-buttons = { $count ->
    [one] { $count } botón de mensaje, porque la red no tiene sitio para lo que pide
   *[other] { $count } botones de mensajes, porque la red no tiene sitio para lo que piden
}
privacy-windows = Cuándo toca el próximo resumen y hasta cuándo se contó cada tema
privacy-deliveries-how = De cada resumen y alerta también el número de su mensaje en esta red, cuántas veces se intentó y por qué falló, y de una alerta su suceso
privacy-told-how = De cada titular también su suceso y su noticia, cuándo se contó, y huellas de las frases contadas con él, no sus palabras, para contar también las correcciones
privacy-memory = Solo en memoria, hasta el próximo arranque: a qué corresponden los puntos del último resumen, para que /why 2 funcione
privacy-not = No se guarda: quién pregunta, qué consulta o busca. Los registros no nombran ningún chat ni tema.
privacy-until = { $days ->
    [one] Lo elegido queda hasta que usted lo borre; lo enviado, { $days } día.
   *[other] Lo elegido queda hasta que usted lo borre; lo enviado, { $days } días.
}
privacy-backups = /forget lo borra todo al instante. Solo quedan fuera de su alcance las copias de seguridad hechas por quien lleva este servicio.
export-done = Todo lo que se guarda de este chat:
forget-ask = ¿Borrar todo lo de este chat y parar sus resúmenes? No se puede deshacer.
forget-done = Borrado; los resúmenes se han parado. Ya no están:
forget-nothing = No había nada guardado de este chat.

## Fuentes

sources-title = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}
sources-none = Ninguna todavía. Añada un canal o una página: /sources add https://example.org/feed.xml, o las 60 que vienen: /sources add starter:world
sources-health = Leídas: { $read } · aún sin leer: { $unread } · con fallos: { $failing } · en pausa: { $paused }
sources-exported = Las fuentes en una lista (OPML), para cualquier programa que lea canales:
sources-imported = { $added ->
    [one] { $added } fuente añadida
   *[other] { $added } fuentes añadidas
}; ya conocidas: { $known }.
source-paused = en pausa
source-unread = aún sin leer
source-read = leída el { $time }
source-failing = { $count ->
    [one] falló: { $why }
   *[other] falló { $count } veces: { $why }
}
source-added = Añadida: { $title } ({ $id }). Se lee en un minuto y luego a su propio ritmo.
source-again = Ya es una fuente: { $title } ({ $id }).
source-removed = Quitada: { $title } ({ $id }). Sus noticias quedan.
source-now-paused = En pausa: { $title } ({ $id }).
source-now-read = Se lee de nuevo: { $title } ({ $id }).
source-text = { $mode ->
    [always] lee el texto de todas las páginas
   *[other] no lee páginas
}
source-text-now = { $mode ->
    [always] El texto de cada entrada se lee en su página
    [never] No se lee ninguna página, los extractos quedan como están
   *[other] Donde una entrada es solo un extracto, el texto se lee en su página
}: { $title } ({ $id }).
trial-counts = { $stories ->
    [one] { $stories } noticia
   *[other] { $stories } noticias
}, ya conocidas: { $known }; no tomadas: { $refused }.
trial-empty = El canal no tiene ahora mismo ninguna noticia. Una vez añadido, se lee igualmente.
trial-cut = El canal termina a la mitad, como cortado: se toma lo que está entero, y el resto cuando vuelva a estarlo.
trial-page = Allí no se encontró ningún canal. Se lee solo esta página, como artículo; si el sitio tiene un canal, indique la dirección del propio canal.
trial-refused = No tomada: { $title } ({ $why })
trial-excerpt = extracto
trial-known = ya conocida
trial-others = Otros canales que indica la página:

## Estado

status-title = Cómo va Tidings
status-stories = Noticias: { $stories }, de ellas de ejemplo: { $samples }
status-chats = Chats: { $chats }; en reposo por haber desaparecido: { $gone }, por estar prohibido escribir: { $forbidden }
status-owed = Resúmenes pendientes: { $owed }, con retraso: { $late }
status-failed = Fallidos últimamente: { $failed }
status-reason = { $count } × { $why }
retry-done = Se intenta de nuevo ahora: entregas { $deliveries }, chats en reposo { $chats }, fuentes { $sources }.
status-silenced = Chats sin noticias por fallo de fuentes: { $count }
status-delivered = El último resumen llegó el { $time }
status-sources = Fuentes: { $sources }, con fallos: { $failing }
status-running = En marcha desde { $since }
status-versions = Tidings { $version }, Node { $node }

## Órdenes

command-start = start
command-start-summary = Qué es esto y cómo empezar
command-help = help
command-help-summary = Todas las órdenes con ejemplos
command-brief = brief
command-brief-summary = Un resumen ahora, de lo que sigue o nombre
command-follow = follow
command-follow-summary = Seguir un tema a las horas que elija
command-unfollow = unfollow
command-unfollow-summary = Dejar de seguir un tema
command-following = following
command-following-summary = Lo que sigue y cuándo llega
command-topics = topics
command-topics-summary = Ver los temas que hay
command-search = search
command-search-summary = Buscar en las noticias guardadas
command-story = story
command-story-summary = Una noticia: resumen, datos, otras versiones
command-timeline = timeline
command-timeline-summary = Cómo se desarrolló un tema, con gráfico
command-ask = ask
command-ask-summary = Respuestas de las noticias guardadas, con su fuente
command-why = why
command-why-summary = Por qué algo estaba en su resumen
command-settings = settings
command-settings-summary = Zona, idioma, longitud, horas de silencio, modo discreto, resúmenes vacíos
command-pause = pause
command-pause-summary = Poner en pausa todos los resúmenes de este chat
command-resume = resume
command-resume-summary = Reanudar los resúmenes en pausa
command-mute = mute
command-mute-summary = No volver a mostrar una fuente, una palabra o un suceso
command-unmute = unmute
command-unmute-summary = Lo que está oculto aquí, y cómo volver a mostrarlo
command-more = more
command-more-summary = Más como un punto, solo en este chat; o lo que ya pidió
command-fewer = fewer
command-fewer-summary = Menos como un punto, solo en este chat: baja, nunca se oculta
command-privacy = privacy
command-privacy-summary = Lo que se guarda de este chat
command-export = export
command-export-summary = Todo lo que se guarda de este chat, en un archivo
command-forget = forget
command-forget-summary = Borrar todo lo de este chat
command-sources = sources
command-sources-summary = Operadores: de dónde vienen las noticias y cómo van
command-status = status
command-status-summary = Operadores: qué está pendiente, retrasado o fallido, y por qué

param-topic = tema
param-topic-summary = Un lugar, pueblo, organización o asunto, o palabras propias
param-topics = temas
param-topics-summary = Uno o varios temas, separados por comas
param-since = desde
param-since-summary = Desde cuándo: 12h, 7d, 2w, o una fecha
param-when = cuándo
param-when-summary = todos los días 8:00, entre semana 7:30, los viernes 17:00, cada 2 horas de 8 a 20, urgente
param-own = aparte
param-own-summary = yes: en un hilo propio, donde el chat tiene hilos
param-instead = reemplaza
param-instead-summary = El id de lo que esto reemplaza
param-text = texto
param-text-summary = El comienzo de un nombre
param-query = búsqueda
param-query-summary = Palabras, "frases", OR, -sin, topic: source: lang: since: before:
param-question = pregunta
param-question-summary = Lo que quiere saber
param-page = página
param-page-summary = Qué página, desde la 1
param-id = id
param-id-summary = Su número en el último resumen, o su id
param-item = punto
param-item-summary = Su número en el último resumen, o su id
param-setting = ajuste
param-setting-summary = Qué cambiar
param-value = valor
param-value-summary = A qué cambiarlo
param-until = hasta
param-until-summary = Una fecha, o cuánto tiempo: 3 días, hasta el lunes, mañana a las 9:00
param-what = que
param-what-summary = Una fuente, una palabra, o un suceso por su número en el último resumen
param-kind = tipo
param-kind-summary = Qué es: source, word o event
param-confirm = confirmar
param-confirm-summary = yes borra al instante
param-action = acción
param-action-summary = list, add, remove, test, pause, resume, import o export
param-address = dirección
param-address-summary = La dirección de un canal o página, o el id de una fuente
param-file = archivo
param-file-summary = Una lista de canales (OPML) para importar

## Errores: lo que no se entendió y lo que funciona

topic-unknown = Ningún tema se llama «{ $text }». ¿Quería decir uno de estos?
topic-unknown-none = Ningún tema se llama «{ $text }». /topics muestra lo que hay; palabras entre comillas siguen cualquier texto: /follow "{ $text }"
schedule-example = todos los días 8:00
schedule-examples = entre semana a las 7:30 y a las 18:00, los viernes a las 17:00, cada 2 horas de 8 a 20, último día del mes a las 9:00, urgente
schedule-bad = No sé leer la hora «{ $text }». Esto funciona: { $example }. Y también: { schedule-examples }. Las horas se repiten; un resumen ahora: /brief
since-bad = No sé leer el periodo «{ $text }». Esto funciona: 12h, 7d, 2w, 2017-05-23
until-example = 3 días
until-examples = hasta el lunes, mañana a las 9:00, 5 de diciembre
until-bad = «{ $text }» no es un momento futuro que sepa leer. Esto funciona: { $example }. Y también: { until-examples }
zone-bad = Ninguna zona horaria se llama «{ $text }». Escriba Región/Ciudad: /settings zone Europe/Madrid
language-bad = No hablo «{ $text }». Esto funciona: { $accepted }
length-bad = «{ $text }» no es una longitud. Esto funciona: { $accepted }
empty-bad = «{ $text }» no dice qué hacer con un resumen vacío. Esto funciona: { $accepted }
quiet-examples = 22:00-07:00, de 22 a 7, ninguna
quiet-bad = «{ $text }» no son horas que pueda leer. Valen: { quiet-examples }
alerts-bad = «{ $text }» no es una opción para las alertas. Valen: { $accepted }
switch-bad = «{ $text }» no es on ni off. Valen: { $accepted }
setting-unknown = No hay ningún ajuste «{ $setting }». Estos funcionan: { $accepted }
command-unknown = No hay ninguna orden «{ $command }». Estas funcionan:
argument-missing = Falta algo. Esto funciona: { $example }
argument-long = Es demasiado largo: como mucho { $limit } caracteres.
not-allowed = Solo quienes administran este canal pueden usar /{ $command }.
not-operator = Solo quienes llevan este servicio pueden usar /{ $command }.
not-yours = Ese botón es de otro chat.
failed = Eso falló, y quedó anotado. Inténtelo más tarde.
busy = Demasiadas peticiones a la vez. Inténtelo dentro de un minuto.
plain-words = Entiendo órdenes. Pruebe una de estas:
story-unknown = La noticia «{ $id }» ya no existe.
event-unknown = Ese suceso ya no existe.
item-unknown = No conozco el punto «{ $item }». Dé su número en el último resumen, o su id.
not-followed = No sigue { $topic }.
thread-none = Este chat no tiene hilos.
thread-refused = No se pudo abrir un hilo aquí: el bot necesita permiso para abrir hilos.
brief-many = Son demasiados temas a la vez: un resumen admite { $most } como máximo.
follow-full = Este chat ya sigue { $most } temas y no caben más. Deje uno primero:
mute-full = Aquí ya hay { $most } cosas ocultas y no caben más. Vuelva a mostrar una primero:
text-long = Es demasiado largo: { $most } caracteres como máximo.
media-refused = El bot no puede enviar imágenes ni archivos en este chat; quienes lo administran pueden cambiarlo.
nothing-followed = Todavía no sigue nada. Nombre un tema: /brief Brasil 7d
mute-kind-bad = «{ $text }» no se puede ocultar. Valen: { $accepted }
not-muted = «{ $what }» no está oculto aquí.
not-leaning = Aquí no se pidió nada sobre «{ $what }».
confirm-bad = «{ $text }» no confirma nada. Pulse el botón:
source-unreadable = Eso no da noticias: { $why }
source-unknown = Ninguna fuente se llama «{ $id }». La lista: /sources
source-address-bad = «{ $text }» no es una dirección web. Vale: /sources add https://example.org/feed.xml
source-text-bad = «{ $text }» no es una fuente y cuándo leer sus páginas. Así funciona: /sources text ID always. Valen: { $accepted }
sources-action-bad = «{ $text }» no se hace con fuentes. Valen: { $accepted }
file-missing = Envíe el archivo (OPML, una exportación de MonitoRSS o direcciones, una por línea) junto con /sources import
starter-unknown = Ningún conjunto de fuentes se llama «{ $name }». Con Tidings vienen: { $accepted }
search-empty = Diga qué buscar: /search "acuerdo de paz" topic:Colombia since:30d
search-nothing = Ninguna noticia guardada tiene «{ $query }». Con menos palabras, u OR entre ellas, se encuentra más.
search-topic = Ninguna noticia guardada tiene las palabras «{ $query }», pero hay noticias sobre el tema:
search-hidden = Todas las noticias con «{ $query }» están ocultas aquí. Qué está oculto y cómo mostrarlo de nuevo: /unmute
search-spelling = Ninguna noticia guardada tiene «{ $query }». ¿Quería decir «{ $meant }»?
search-topic-unknown = Ningún tema se llama «{ $text }». Los más parecidos, o todos: /topics
search-language-unknown = «{ $text }» no es un idioma que yo conozca. Dé su código o su nombre: lang:ru, lang:árabe
search-source-unknown = Ninguna noticia guardada es de una fuente llamada «{ $text }».
search-bad-filter = No sé leer el filtro «{ $text }». Estos funcionan: topic:Brasil source:Correo lang:es since:7d before:2017-05-23
search-only-not = Una búsqueda necesita al menos una palabra: «{ $query }» solo excluye.
no-stories = Todavía no ha llegado ninguna noticia. Quien lleva este servicio añade una fuente con /sources add ADDRESS o importa noticias con: npx tidings import PATH-OR-URL


## In a chat of a network: buttons, files, channels

button-gone = Ese botón es demasiado antiguo y ya no hace nada.
message-without-items = En este mensaje no hay ningún punto mío. Elíjalo en un resumen o una respuesta mía, o pregunte por el último resumen de aquí: /why 1
file-large = El archivo es demasiado grande: se leen como máximo { $limit } KB.
file-lost = No se pudo leer el archivo. Envíelo de nuevo.
channel-unknown = No conozco ningún canal “{ $name }”. Añádame allí como administrador que puede publicar y vuelva a intentarlo.
channel-not-yours = Solo quienes pueden publicar en { $name } pueden hacer eso.
channel-no-right = No puedo publicar en { $name }. Hágame administrador allí con derecho a publicar y vuelva a intentarlo.
channel-line = Los resúmenes para { $name } se configuran aquí. Envíe, por ejemplo: { $line }
inline-hint = Escriba un tema o palabras, como Brasil
inline-nothing = Nada encontrado. Sígalo en privado
bot-about = Siga temas y reciba resúmenes breves a su hora. Cada frase nombra su fuente.

## On Discord

meant-direct = El bot no es miembro aquí, así que esto vale para nuestros mensajes directos: los resúmenes llegan allí.
channel-closed = Todavía no puedo escribir en { $name }. Dame allí «Ver canal» y «Enviar mensajes», o los resúmenes no llegarán.
param-channel = canal
param-channel-summary = Otro canal de este servidor; si no, este

notice-source-failing = { $source } no se puede leer; la última vez fue { $since }. Motivo: { $why }
notice-source-never = { $source } no se puede leer y nunca se pudo. Motivo: { $why }
notice-source-back = { $source } se puede leer de nuevo. Lo que faltó llega hasta donde la fuente aún lo tiene.
notice-source-more = { $count ->
    [one] y { $count } fuente más
   *[other] y { $count } fuentes más
}
notice-source-after = Esto se dice una sola vez. Se sigue intentando, y se le avisará cuando vuelva.
