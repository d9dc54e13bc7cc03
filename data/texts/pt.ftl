### Os textos da interface: português do Brasil.

## Um resumo

digest-title-morning = Resumo da manhã · { $date } · { $time } { $zone }
digest-title-afternoon = Resumo da tarde · { $date } · { $time } { $zone }
digest-title-evening = Resumo do início da noite · { $date } · { $time } { $zone }
digest-title-night = Resumo da noite · { $date } · { $time } { $zone }
digest-title-breaking = Urgente · { $date } · { $time } { $zone }
digest-topics = { $count ->
    [one] { $count } tema
   *[other] { $count } temas
}
digest-counts = { $topics } · { $events ->
    [one] { $events } acontecimento
   *[other] { $events } acontecimentos
} em { $stories ->
    [one] { $stories } matéria
   *[other] { $stories } matérias
} · { $minutes } min
digest-counts-empty = { $topics } · nada de novo
digest-window = De { $since } a { $until }
digest-late = Este resumo era para { $due }; cobre tudo desde { $since }.
digest-gap = Não houve resumo nos horários anteriores; este cobre tudo desde { $since }.
digest-silence = Nada chegou, mas talvez não por não ter acontecido nada: { $failing } de { $sources } fontes dos seus temas não podem ser lidas agora. Quem mantém o serviço vê isso.
digest-discreet = Seu resumo está pronto
digest-discreet-topic = tema { $number }
digest-nothing = Você ainda não segue nada. Experimente /follow Brasil todos os dias 8:00
digest-samples = Estas são matérias de exemplo que vêm com o Tidings. Elas saem de cena assim que chega a primeira matéria sua: npx tidings import PATH-OR-URL
digest-zone = Os horários são UTC até que o fuso seja definido: /settings zone America/Sao_Paulo

section-empty-today = Nada de novo desde as { $time }.
section-empty-weekday = { $weekday ->
    [1] Nada de novo desde segunda-feira.
    [2] Nada de novo desde terça-feira.
    [3] Nada de novo desde quarta-feira.
    [4] Nada de novo desde quinta-feira.
    [5] Nada de novo desde sexta-feira.
    [6] Nada de novo desde sábado.
   *[7] Nada de novo desde domingo.
}
section-empty-date = Nada de novo desde { $date }
section-empty-latest = Nada nesse período; a mais recente é de { $date }: { $title }
section-empty-none = Nenhuma matéria sobre isso chegou até agora.
section-empty-hidden = Ainda não chegou nada sobre isto além do que está oculto aqui (/unmute).
section-more = { $count ->
    [one] Mais { $count } acontecimento sobre { $topic }
   *[other] Mais { $count } acontecimentos sobre { $topic }
}
action-latest = O mais recente: { $topic }
action-more = Mais { $count }: { $topic }

correction = Corrigido desde então: “{ $was }” agora diz “{ $now }”
correction-gone = Corrigido desde então: “{ $was }” foi retirado

item-one-source = 1 fonte
item-sources = { $outlets ->
    [one] { $outlets } veículo
   *[other] { $outlets } veículos
}, { $voices ->
    [one] { $voices } independente
   *[other] { $voices } independentes
}
item-all-independent = { $outlets ->
    [one] { $outlets } veículo independente
   *[other] { $outlets } veículos independentes
}
item-update = Continuação do que você leu em { $date }: “{ $title }”
item-changed = Mudou desde então: { $changes }
item-toll = { $toll ->
    [hurt] { $from } → { $to } feridos
    [missing] { $from } → { $to } desaparecidos
   *[dead] { $from } → { $to } mortos
}
item-excerpt = Trecho: a fonte dá apenas o começo
item-undated = Data desconhecida
item-sample = Matéria de exemplo
item-language = Em { $language }
item-also = Também: { $topics }

## Botões

action-settings = Configurações
action-why = Por que isto?
action-story = A matéria
action-timeline = Cronologia
action-search = Buscar
action-next-page = Mais
action-previous-page = Voltar
action-following = O que sigo
action-follow-topic = Seguir { $topic }
action-unfollow-topic = Remover { $topic }
action-change-times = Outro horário: { $topic }
action-own-thread = Em um tópico próprio
action-resume = Retomar
action-pause = Pausar tudo
action-help = Ajuda
action-topics = Ver os temas
action-brief = Resumo agora
action-brief-week = Os últimos 7 dias
action-export = Exportar em arquivo
action-forget = Apagar tudo
action-forget-yes = Sim, apagar tudo
action-start = Começar de novo
action-mute-source = Ocultar { $source }
action-mute-event = Ocultar este acontecimento
action-unmute = Mostrar de novo: { $what }
action-more-like = Mais como isto
action-fewer = Menos
action-leanings = Mais e menos aqui
action-undo = Desfazer
action-undo-one = Desfazer: { $what }
action-undo-all = Desfazer tudo isto
action-sources = Fontes
action-source-add = Adicionar fonte
action-starter = Notícias do mundo em seis línguas
action-source-remove = Remover
action-source = { $what ->
    [pause] Pausar { $id }
   *[resume] Retomar { $id }
}

## Uma matéria

story-facts = { $publisher } · { $date }
story-undated = data desconhecida
story-author = Por { $author }
story-agency = Texto da agência { $agency }
story-read = Ler em { $publisher }
story-topics = Sobre: { $topics }
story-others = { $count ->
    [one] Outra matéria conta o mesmo acontecimento
   *[other] Outras { $count } matérias contam o mesmo acontecimento
}
story-other = { $publisher } · { $date }

## Como um tema se desenrolou

timeline-title = Como tudo aconteceu: { $topic }
timeline-nothing = Nada sobre { $topic } chegou nesse período.
chart-title = { $unit ->
    [day] { $topic }: matérias por dia
    [week] { $topic }: matérias por semana
    [month] { $topic }: matérias por mês
   *[year] { $topic }: matérias por ano
}
chart-alt = Gráfico da cobertura de { $topic }: { $stories ->
    [one] { $stories } matéria
   *[other] { $stories } matérias
} de { $first } a { $last }; o pico: { $most } ({ $count })

## Respostas

ask-nothing = As matérias guardadas não trazem resposta para “{ $question }”.
ask-word-for-word = Frases das matérias, palavra por palavra: leia-as antes de confiar nelas.

## Busca

search-title = Matérias com “{ $query }”
search-page = página { $page }
search-partly = Nenhuma matéria tem todas essas palavras. Estas têm algumas delas:
search-meant = Você quis dizer “{ $meant }”?

## Temas

topics-title = Temas
topics-title-text = Temas parecidos com “{ $text }”
topics-events = { $count ->
    [0] nenhum acontecimento esta semana
    [one] { $count } acontecimento esta semana
   *[other] { $count } acontecimentos esta semana
}
topics-nothing = Nenhum tema se parece com “{ $text }”. Também dá para seguir palavras suas: /follow "{ $text }"

## Seguindo

following-title = O que você segue
following-none = Você ainda não segue nada. Experimente /follow Brasil todos os dias 8:00
following-line = { $schedule } · próximos: { $next }
following-paused = Todos os resumos estão suspensos até { $until }.
following-paused-forever = Todos os resumos estão suspensos até você enviar /resume.
following-resting = { $reason ->
    [chat-gone] Nada é enviado aqui desde { $since }: a conversa sumiu. O que é seguido fica guardado.
   *[forbidden] Nada é enviado aqui desde { $since }: o bot não pode escrever. Tudo volta assim que puder.
}
follow-done = Você segue { $topic }: { $schedule }.
follow-again = Você já segue { $topic }: { $schedule }.
follow-next = O próximo resumo chega { $next }.
follow-breaking = É enviado assim que várias fontes independentes contarem o fato.
follow-own = Agora tem um tópico próprio: { $topic }
follow-changed = O horário de { $topic } mudou.
zone-unset = Os horários são UTC até que o fuso seja definido. Defina-o com /settings zone e a sua cidade: /settings zone America/Sao_Paulo
unfollow-done = Você não segue mais { $topic }.
unfollow-left = { $count ->
    [0] Agora você não segue nada.
    [one] Você ainda segue { $count } tema.
   *[other] Você ainda segue { $count } temas.
}

schedule-daily = todos os dias às { $times }
schedule-weekdays = de segunda a sexta às { $times }
schedule-weekends = nos fins de semana às { $times }
schedule-days = { $days } às { $times }
schedule-monthly = no dia { $day } de cada mês às { $times }
schedule-monthly-last = no último dia de cada mês às { $times }
schedule-hourly = de hora em hora
schedule-hourly-between = de hora em hora, das { $from } às { $to }
schedule-breaking = assim que acontecer

## Configurações

settings-title = Configurações desta conversa
settings-zone = Fuso horário: { $zone } (agora são { $time })
settings-zone-unset = Fuso horário: UTC até você definir o seu (agora são { $time }). Exemplo: /settings zone America/Sao_Paulo
settings-language = Idioma: { $language }
settings-length = { $length ->
    [short] Tamanho: curto
    [long] Tamanho: longo
   *[normal] Tamanho: normal
}
settings-quiet = Horas de silêncio: das { $from } às { $to }
settings-quiet-none = Horas de silêncio: nenhuma
settings-alerts = { $on ->
    [yes] Alertas podem chegar nas horas de silêncio
   *[no] As horas de silêncio seguram também os alertas
}
settings-discreet = O modo discreto está ligado: as notificações não mostram nada do tema
settings-discreet-off = Modo discreto desligado: as notificações mostram o resumo
settings-publish = Os resumos são repassados aos seguidores deste canal
settings-nothing-new = { $on ->
    [yes] Quando não há nada de novo: avisar
   *[no] Quando não há nada de novo: pular o resumo
}
action-length = { $length ->
    [short] Curto
    [long] Longo
   *[normal] Tamanho normal
}
action-nothing-new = { $on ->
    [yes] Avisar “nada de novo”
   *[no] Pular se não houver nada novo
}
action-zone = Fuso horário
action-quiet = Horas de silêncio
action-quiet-off = Sem horas de silêncio
action-alerts = { $on ->
    [yes] Alertas podem me acordar
   *[no] Segurar alertas à noite
}
action-discreet = { $on ->
    [yes] Ligar modo discreto
   *[no] Desligar modo discreto
}
action-publish-off = Parar de repassar

pause-done = Todos os resumos desta conversa estão suspensos até { $until }.
pause-done-forever = Todos os resumos desta conversa estão suspensos até você enviar /resume.
resume-done = Os resumos voltaram.

## Começo e ajuda

start-title = Tidings
start-what = Você segue temas e recebe resumos curtos na hora que escolher. Cada frase vem de uma matéria e diz a sua fonte; um fato contado por muitos é contado uma só vez.
start-try = Comece com um destes ou com um tema seu: /follow Sudão do Sul dias úteis 7h30
help-title = O que você pode pedir
help-example = Exemplo: { $example }
help-topics = Temas são lugares, povos, organizações e assuntos; palavras suas também servem.

## Por quê

quoted = “{ $text }”
why-title = Por que isto apareceu para você
why-matched = { $topic }: encontrado por { $words }
why-named = { $topic } é apenas citado: encontrado por { $words }
why-sources = { $outlets ->
    [one] Contado por { $outlets } veículo
   *[other] Contado por { $outlets } veículos, { $voices ->
        [one] { $voices } independente
       *[other] { $voices } independentes
    }
}: { $names }
why-times = Contado pela primeira vez em { $first }, pela última em { $last }
why-parts = O que decide a ordem: fontes independentes ({ $voices }), novidade ({ $last })
why-parts-central = O que decide a ordem: fontes independentes ({ $voices }), novidade ({ $last }), peso de { $topic } na matéria ({ $share } de 100)
why-place = Número { $place } de { $count } no último resumo aqui
why-muted = Silenciado aqui: { $names }. /unmute traz de volta
why-more = Sobe aqui: você pediu mais de { $names }
why-fewer = Desce aqui: você pediu menos de { $names }
why-which = Por que qual destes?
why-no-topic = Nenhum dos seus temas é um que você segue

## O que está oculto

mutes-title = Nunca mostrado aqui
mutes-none = Nada está oculto aqui. Oculte uma fonte, uma palavra ou um acontecimento: /mute word futebol
mute-label = { $kind ->
    [source] Fonte: { $name }
    [event] Acontecimento: { $name }
   *[word] Palavra: { $name }
}
mute-done = Não será mais mostrado aqui. { $what }
mute-again = Já está oculto aqui. { $what }
unmute-done = Voltará a ser mostrado. { $what }

## Mais e menos

leanings-title = Na ordem que você pediu, só nesta conversa
leanings-none = Nada aqui sobe ou desce a seu pedido. Peça pelo número do item: /more 1 ou /fewer 1
leaning-label = { $side ->
    [more] Mais de { $name }
   *[fewer] Menos de { $name }
}
leanings-count = { $count ->
    [one] { $count } pedido de mais ou de menos de algo: /more
   *[other] { $count } pedidos de mais ou de menos de algo: /more
}
more-done = Mais como isto a partir de agora. Sobe aqui: { $names }
fewer-done = Menos como isto a partir de agora. Desce aqui, sem ser ocultado: { $names }
lean-most = Já conta o máximo possível: { $names }
lean-undone = De volta à ordem de antes: { $names }
more-which = Mais como qual destes?
fewer-which = Menos como qual destes?

## Privacidade

privacy-title = O que fica guardado sobre esta conversa
privacy-nothing = Nada. As consultas não deixam rastro.
privacy-settings = O endereço dela nesta rede e as configurações: /settings
privacy-topics = { $count ->
    [one] { $count } tema seguido: /following
   *[other] { $count } temas seguidos: /following
}
privacy-mutes = { $count ->
    [one] { $count } item oculto: /unmute
   *[other] { $count } itens ocultos: /unmute
}
privacy-deliveries = { $count ->
    [one] { $count } resumo: quando era devido e se chegou; o texto é apagado depois da entrega
   *[other] { $count } resumos: quando eram devidos e se chegaram; o texto é apagado depois da entrega
}
privacy-told = { $count ->
    [one] { $count } título já contado, para que o próximo resumo traga só o que é novo
   *[other] { $count } títulos já contados, para que o próximo resumo traga só o que é novo
}
privacy-buttons = { $count ->
    [one] { $count } botão de mensagem, porque a rede não tem espaço para o que ele pede
   *[other] { $count } botões de mensagens, porque a rede não tem espaço para o que eles pedem
}
privacy-windows = Quando vem o próximo resumo e até quando cada tema foi contado
privacy-deliveries-how = De cada resumo e alerta também o número da mensagem nesta rede, quantas vezes foi tentado e por que falhou, e do alerta o acontecimento
privacy-told-how = De cada título também o acontecimento e a matéria, quando foi contado, e impressões digitais das frases contadas com ele, não as palavras, para que as correções também sejam contadas
privacy-memory = Só na memória, até reiniciar: a que correspondem os itens do último resumo, para que /why 2 funcione
privacy-not = Não fica guardado: quem pergunta, o que consulta ou procura. Os registros não citam conversas nem temas.
privacy-until = { $days ->
    [one] As escolhas ficam até você apagá-las; o que foi enviado, { $days } dia.
   *[other] As escolhas ficam até você apagá-las; o que foi enviado, { $days } dias.
}
privacy-backups = /forget apaga tudo na hora. Só ficam fora do alcance as cópias de segurança feitas por quem mantém este serviço.
export-done = Tudo o que está guardado sobre esta conversa:
forget-ask = Apagar tudo sobre esta conversa e parar os resumos? Não dá para desfazer.
forget-done = Apagado, e os resumos pararam. Foi embora:
forget-nothing = Nada estava guardado sobre esta conversa.

## Fontes

sources-title = { $count ->
    [one] { $count } fonte
   *[other] { $count } fontes
}
sources-none = Nenhuma ainda. Adicione um feed ou uma página: /sources add https://example.org/feed.xml, ou as 60 que já vêm: /sources add starter:world
sources-health = Lidas: { $read } · ainda não lidas: { $unread } · com falha: { $failing } · pausadas: { $paused }
sources-exported = As fontes em lista (OPML), para qualquer programa que leia feeds:
sources-imported = { $added ->
    [one] { $added } fonte adicionada
   *[other] { $added } fontes adicionadas
}; { $known } já conhecidas.
source-paused = pausada
source-unread = ainda não lida
source-read = lida em { $time }
source-failing = { $count ->
    [one] falhou: { $why }
   *[other] falhou { $count } vezes: { $why }
}
source-added = Adicionada: { $title } ({ $id }). É lida em um minuto, depois no seu próprio ritmo.
source-again = Já é uma fonte: { $title } ({ $id }).
source-removed = Removida: { $title } ({ $id }). As matérias ficam.
source-now-paused = Pausada: { $title } ({ $id }).
source-now-read = Lida de novo: { $title } ({ $id }).
source-text = { $mode ->
    [always] lê o texto de todas as páginas
   *[other] não lê páginas
}
source-text-now = { $mode ->
    [always] O texto de cada item é lido na página dele
    [never] Nenhuma página é lida, os trechos ficam como estão
   *[other] Onde um item é só um trecho, o texto é lido na página dele
}: { $title } ({ $id }).
trial-counts = { $stories ->
    [one] { $stories } matéria
   *[other] { $stories } matérias
}, já conhecidas: { $known }; não aceitas: { $refused }.
trial-empty = O feed não traz nenhuma notícia no momento. Depois de adicionado, é lido mesmo assim.
trial-cut = O feed termina no meio, como se tivesse sido cortado: o que está inteiro é aproveitado, e o resto quando voltar a estar inteiro.
trial-page = Nenhum feed foi encontrado ali. Só esta página é lida, como artigo; se o site tem um feed, indique o endereço do próprio feed.
trial-refused = Não aceita: { $title } ({ $why })
trial-excerpt = trecho
trial-known = já conhecida
trial-others = Outros feeds que a página indica:

## Estado

status-title = Como vai o Tidings
status-stories = Matérias: { $stories }, das quais exemplos: { $samples }
status-chats = Conversas: { $chats }; em repouso porque sumiram: { $gone }, porque é proibido escrever: { $forbidden }
status-owed = Resumos devidos: { $owed }, atrasados: { $late }
status-failed = Falharam há pouco: { $failed }
status-reason = { $count } × { $why }
retry-done = Tentados de novo agora: entregas { $deliveries }, chats em repouso { $chats }, fontes { $sources }.
status-silenced = Chats sem notícias por falha de fontes: { $count }
status-delivered = O último resumo chegou em { $time }
status-sources = Fontes: { $sources }, com falhas: { $failing }
status-running = Em funcionamento desde { $since }
status-versions = Tidings { $version }, Node { $node }

## Comandos

command-start = start
command-start-summary = O que é isto e como começar
command-help = help
command-help-summary = Todos os comandos com exemplos
command-brief = brief
command-brief-summary = Um resumo agora, do que você segue ou indicar
command-follow = follow
command-follow-summary = Seguir um tema nos horários que você escolher
command-unfollow = unfollow
command-unfollow-summary = Deixar de seguir um tema
command-following = following
command-following-summary = O que você segue e quando chega
command-topics = topics
command-topics-summary = Ver os temas que existem
command-search = search
command-search-summary = Buscar nas matérias guardadas
command-story = story
command-story-summary = Uma matéria: resumo, dados, outras coberturas
command-timeline = timeline
command-timeline-summary = Como um tema se desenrolou, com gráfico
command-ask = ask
command-ask-summary = Respostas das matérias guardadas, todas com fonte
command-why = why
command-why-summary = Por que um item estava no seu resumo
command-settings = settings
command-settings-summary = Fuso, idioma, tamanho, horas de silêncio, modo discreto, resumos vazios
command-pause = pause
command-pause-summary = Suspender todos os resumos desta conversa
command-resume = resume
command-resume-summary = Retomar os resumos suspensos
command-mute = mute
command-mute-summary = Não mostrar mais uma fonte, uma palavra ou um acontecimento
command-unmute = unmute
command-unmute-summary = O que está oculto aqui, e como mostrar de novo
command-more = more
command-more-summary = Mais como um item, só nesta conversa; ou o que você já pediu
command-fewer = fewer
command-fewer-summary = Menos como um item, só nesta conversa: desce, nunca é ocultado
command-privacy = privacy
command-privacy-summary = O que fica guardado sobre esta conversa
command-export = export
command-export-summary = Tudo o que está guardado sobre esta conversa, em arquivo
command-forget = forget
command-forget-summary = Apagar tudo sobre esta conversa
command-sources = sources
command-sources-summary = Operadores: de onde vêm as matérias, e se vão bem
command-status = status
command-status-summary = Operadores: o que é devido, atrasado ou falhou, e por quê

param-topic = tema
param-topic-summary = Um lugar, povo, organização ou assunto, ou palavras suas
param-topics = temas
param-topics-summary = Um ou vários temas, separados por vírgulas
param-since = desde
param-since-summary = Desde quando: 12h, 7d, 2w ou uma data
param-when = quando
param-when-summary = todos os dias 8:00, dias úteis às 7h30, sextas às 17h, a cada 2 horas das 8 às 20, urgente
param-own = separado
param-own-summary = yes: em um tópico próprio, onde a conversa tem tópicos
param-instead = substitui
param-instead-summary = O id do que isto substitui
param-text = texto
param-text-summary = O começo de um nome
param-query = busca
param-query-summary = Palavras, "frases", OR, -sem, topic: source: lang: since: before:
param-question = pergunta
param-question-summary = O que você quer saber
param-page = página
param-page-summary = Qual página, a partir de 1
param-id = id
param-id-summary = O número no seu último resumo, ou o id
param-item = item
param-item-summary = O número no seu último resumo, ou o id
param-setting = configuração
param-setting-summary = O que mudar
param-value = valor
param-value-summary = Para o que mudar
param-until = até
param-until-summary = Uma data, ou quanto tempo: 3 dias, até segunda, amanhã às 9h
param-what = que
param-what-summary = Uma fonte, uma palavra ou um acontecimento pelo número no último resumo
param-kind = tipo
param-kind-summary = O que é: source, word ou event
param-confirm = confirmar
param-confirm-summary = yes apaga na hora
param-action = ação
param-action-summary = list, add, remove, test, pause, resume, import ou export
param-address = endereço
param-address-summary = O endereço de um feed ou página, ou o id de uma fonte
param-file = arquivo
param-file-summary = Uma lista de feeds (OPML) para importar

## Enganos: o que não foi entendido e o que funciona

topic-unknown = Nenhum tema se chama “{ $text }”. Seria um destes?
topic-unknown-none = Nenhum tema se chama “{ $text }”. /topics mostra o que há; palavras entre aspas seguem qualquer texto: /follow "{ $text }"
schedule-example = todos os dias 8:00
schedule-examples = dias úteis às 7h30 e 18h, sextas às 17h, a cada 2 horas das 8 às 20, último dia do mês às 9h, urgente
schedule-bad = Não consigo ler o horário “{ $text }”. Isto funciona: { $example }. E também: { schedule-examples }. Os horários se repetem; um resumo agora: /brief
since-bad = Não consigo ler o período “{ $text }”. Estes funcionam: 12h, 7d, 2w, 2017-05-23
until-example = 3 dias
until-examples = até segunda, amanhã às 9h, 5 de dezembro
until-bad = “{ $text }” não é um momento futuro que eu consiga ler. Isto funciona: { $example }. E também: { until-examples }
zone-bad = Nenhum fuso se chama “{ $text }”. Use Região/Cidade: /settings zone America/Sao_Paulo
language-bad = Não falo “{ $text }”. Estes funcionam: { $accepted }
length-bad = “{ $text }” não é um tamanho. Estes funcionam: { $accepted }
empty-bad = “{ $text }” não diz o que fazer com um resumo vazio. Estes funcionam: { $accepted }
quiet-examples = 22:00-07:00, das 22h às 7h, desligado
quiet-bad = “{ $text }” não são horas que eu consiga ler. Servem: { quiet-examples }
alerts-bad = “{ $text }” não é uma opção para alertas. Servem: { $accepted }
switch-bad = “{ $text }” não é on nem off. Servem: { $accepted }
setting-unknown = Não há configuração “{ $setting }”. Estas funcionam: { $accepted }
command-unknown = Não há comando “{ $command }”. Estes funcionam:
argument-missing = Falta alguma coisa. Isto funciona: { $example }
argument-long = Longo demais: no máximo { $limit } caracteres.
not-allowed = Só quem administra este canal pode usar /{ $command }.
not-operator = Só quem opera este serviço pode usar /{ $command }.
not-yours = Esse botão é de outra conversa.
failed = Não deu certo, e ficou registrado. Tente de novo mais tarde.
busy = Pedidos demais ao mesmo tempo. Tente de novo em um minuto.
plain-words = Eu entendo comandos. Experimente um destes:
story-unknown = Não há mais matéria “{ $id }”.
event-unknown = Esse acontecimento não existe mais.
item-unknown = Não conheço o item “{ $item }”. Diga o número dele no seu último resumo, ou o id.
not-followed = Você não segue { $topic }.
thread-none = Esta conversa não tem tópicos.
thread-refused = Não deu para abrir um tópico aqui: o bot precisa do direito de criar tópicos.
brief-many = São temas demais de uma vez: um resumo aceita no máximo { $most }.
follow-full = Este chat já segue { $most } temas, e mais não dá. Primeiro deixe um:
mute-full = Já há { $most } coisas ocultas aqui, e mais não dá. Primeiro volte a mostrar uma:
text-long = É longo demais: no máximo { $most } caracteres.
media-refused = O bot não pode enviar imagens nem arquivos neste chat; quem o gerencia pode mudar isso.
nothing-followed = Você ainda não segue nada. Diga um tema: /brief Brasil 7d
mute-kind-bad = “{ $text }” não dá para ocultar. Estes servem: { $accepted }
not-muted = “{ $what }” não está oculto aqui.
not-leaning = Nada foi pedido aqui sobre “{ $what }”.
confirm-bad = “{ $text }” não confirma nada. Aperte o botão:
source-unreadable = Isso não dá matérias: { $why }
source-unknown = Nenhuma fonte se chama “{ $id }”. Veja em /sources
source-address-bad = “{ $text }” não é um endereço da web. Isto serve: /sources add https://example.org/feed.xml
source-text-bad = “{ $text }” não é uma fonte e quando ler as páginas dela. Assim funciona: /sources text ID always. Servem: { $accepted }
sources-action-bad = “{ $text }” não se faz com fontes. Servem: { $accepted }
file-missing = Envie o arquivo (OPML, uma exportação do MonitoRSS ou endereços, um por linha) junto com /sources import
starter-unknown = Nenhum conjunto de fontes se chama “{ $name }”. Com o Tidings vêm: { $accepted }
search-empty = Diga o que buscar: /search "acordo de paz" topic:Colômbia since:30d
search-nothing = Nenhuma matéria guardada tem “{ $query }”. Menos palavras, ou OR entre elas, encontram mais.
search-topic = Nenhuma matéria guardada tem as palavras “{ $query }”, mas há matérias sobre o tema:
search-hidden = Todas as matérias com “{ $query }” estão ocultas aqui. O que está oculto e como mostrar de novo: /unmute
search-spelling = Nenhuma matéria guardada tem “{ $query }”. Você quis dizer “{ $meant }”?
search-topic-unknown = Nenhum tema se chama “{ $text }”. Os mais próximos, ou todos: /topics
search-language-unknown = “{ $text }” não é um idioma que eu conheça. Dê o código ou o nome: lang:ru, lang:árabe
search-source-unknown = Nenhuma matéria guardada vem de uma fonte chamada “{ $text }”.
search-bad-filter = Não consigo ler o filtro “{ $text }”. Estes funcionam: topic:Brasil source:Folha lang:pt since:7d before:2017-05-23
search-only-not = Uma busca precisa de ao menos uma palavra: “{ $query }” apenas exclui.
no-stories = Ainda não chegou nenhuma matéria. Quem mantém este serviço adiciona uma fonte com /sources add ADDRESS ou importa matérias com: npx tidings import PATH-OR-URL


## In a chat of a network: buttons, files, channels

button-gone = Esse botão é antigo demais e não funciona mais.
message-without-items = Não há item meu nesta mensagem. Escolha isto em um resumo ou resposta minha, ou pergunte pelo último resumo daqui: /why 1
file-large = O arquivo é grande demais: são lidos no máximo { $limit } KB.
file-lost = Não foi possível ler o arquivo. Envie-o de novo.
channel-unknown = Não conheço o canal “{ $name }”. Adicione-me lá como administrador que pode publicar e tente de novo.
channel-not-yours = Só quem pode publicar em { $name } pode fazer isso.
channel-no-right = Não posso publicar em { $name }. Torne-me administrador lá, com o direito de publicar, e tente de novo.
channel-line = Os resumos para { $name } são configurados aqui. Envie, por exemplo: { $line }
inline-hint = Digite um tema ou palavras, como Brasil
inline-nothing = Nada encontrado. Siga em um chat privado
bot-about = Siga temas e receba resumos curtos na sua hora. Cada frase diz de que fonte vem.

## On Discord

meant-direct = O bot não é membro daqui, então isto vale para as nossas mensagens diretas: os resumos chegam lá.
channel-closed = Ainda não posso escrever em { $name }. Dê-me lá “Ver canal” e “Enviar mensagens”, ou os resumos não chegam.
param-channel = canal
param-channel-summary = Outro canal deste servidor; sem ele, este

notice-source-failing = { $source } não pode ser lida; a última vez foi { $since }. Motivo: { $why }
notice-source-never = { $source } não pode ser lida e nunca pôde. Motivo: { $why }
notice-source-back = { $source } pode ser lida de novo. O que faltou vem até onde a fonte ainda o tem.
notice-source-more = { $count ->
    [one] mais { $count } fonte
   *[other] mais { $count } fontes
}
notice-source-after = Isto é dito uma só vez. As tentativas continuam, e você será avisado quando ela voltar.
