### Les textes de l’interface : français.

## Un point d’actualité

digest-title-morning = Point du matin · { $date } · { $time } { $zone }
digest-title-afternoon = Point de l’après-midi · { $date } · { $time } { $zone }
digest-title-evening = Point du soir · { $date } · { $time } { $zone }
digest-title-night = Point de la nuit · { $date } · { $time } { $zone }
digest-title-breaking = Alerte · { $date } · { $time } { $zone }
digest-topics = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
}
digest-counts = { $topics } · { $events ->
    [one] { $events } événement
   *[other] { $events } événements
} d’après { $stories ->
    [one] { $stories } article
   *[other] { $stories } articles
} · { $minutes } min
digest-counts-empty = { $topics } · rien de nouveau
digest-window = Du { $since } au { $until }
digest-late = Ce point était prévu pour { $due } ; il couvre tout depuis { $since }.
digest-gap = Aucun point n’est venu aux heures précédentes ; celui-ci couvre tout depuis { $since }.
digest-silence = Rien n’est venu, mais peut-être pas parce qu’il ne s’est rien passé : { $failing } des { $sources } sources de vos sujets ne peuvent pas être lues. Qui tient le service le voit.
digest-discreet = Votre point est prêt
digest-discreet-topic = sujet { $number }
digest-nothing = Vous ne suivez encore rien. Essayez /follow Brésil tous les jours 8:00
digest-samples = Ce sont des articles d’exemple fournis avec Tidings. Ils s’effacent dès qu’arrive un premier article à vous : npx tidings import PATH-OR-URL
digest-zone = Les heures sont UTC tant que le fuseau n’est pas choisi : /settings zone Europe/Paris

section-empty-today = Rien de nouveau depuis { $time }.
section-empty-weekday = { $weekday ->
    [1] Rien de nouveau depuis lundi.
    [2] Rien de nouveau depuis mardi.
    [3] Rien de nouveau depuis mercredi.
    [4] Rien de nouveau depuis jeudi.
    [5] Rien de nouveau depuis vendredi.
    [6] Rien de nouveau depuis samedi.
   *[7] Rien de nouveau depuis dimanche.
}
section-empty-date = Rien de nouveau depuis le { $date }.
section-empty-latest = Rien pendant cette période ; le plus récent est du { $date } : { $title }
section-empty-none = Aucun article à ce sujet n’est encore arrivé.
section-empty-hidden = Rien n’est encore arrivé à ce sujet hormis ce qui est masqué ici (/unmute).
section-more = { $count ->
    [one] Encore { $count } événement sur : { $topic }
   *[other] Encore { $count } événements sur : { $topic }
}
action-latest = Le plus récent : { $topic }
action-more = { $count } de plus : { $topic }

correction = Corrigé depuis : « { $was } » est devenu « { $now } »
correction-gone = Corrigé depuis : « { $was } » a été retiré

item-one-source = 1 source
item-sources = { $outlets ->
    [one] { $outlets } média
   *[other] { $outlets } médias
}, { $voices ->
    [one] { $voices } indépendant
   *[other] { $voices } indépendants
}
item-all-independent = { $outlets ->
    [one] { $outlets } média indépendant
   *[other] { $outlets } médias indépendants
}
item-update = Suite de ce que vous avez lu le { $date } : « { $title } »
item-changed = Changé depuis : { $changes }
item-toll = { $toll ->
    [hurt] { $from } → { $to } blessés
    [missing] { $from } → { $to } disparus
   *[dead] { $from } → { $to } morts
}
item-excerpt = Extrait : la source ne donne que le début
item-undated = Date inconnue
item-sample = Article d’exemple
item-language = Langue : { $language }
item-also = Aussi : { $topics }

## Boutons

action-settings = Réglages
action-why = Pourquoi ceci ?
action-story = L’article
action-timeline = Chronologie
action-search = Rechercher
action-next-page = Suite
action-previous-page = Retour
action-following = Ce que je suis
action-follow-topic = Suivre : { $topic }
action-unfollow-topic = Retirer : { $topic }
action-change-times = Autres heures : { $topic }
action-own-thread = Dans un fil à part
action-resume = Reprendre
action-pause = Tout suspendre
action-help = Aide
action-topics = Voir les sujets
action-brief = Point maintenant
action-brief-week = Les 7 derniers jours
action-export = Exporter en fichier
action-forget = Tout effacer
action-forget-yes = Oui, tout effacer
action-start = Recommencer
action-mute-source = Masquer { $source }
action-mute-event = Masquer cet événement
action-unmute = Afficher de nouveau : { $what }
action-more-like = Plus de ce genre
action-fewer = Moins
action-leanings = Plus et moins ici
action-undo = Annuler
action-undo-one = Annuler : { $what }
action-undo-all = Annuler tout cela
action-sources = Sources
action-source-add = Ajouter une source
action-starter = L’actualité du monde en six langues
action-source-remove = La retirer
action-source = { $what ->
    [pause] Suspendre { $id }
   *[resume] Reprendre { $id }
}

## Un article

story-facts = { $publisher } · { $date }
story-undated = date inconnue
story-author = Par { $author }
story-agency = Texte de l’agence { $agency }
story-read = Lire sur { $publisher }
story-topics = Sujets : { $topics }
story-others = { $count ->
    [one] Un autre article raconte le même événement
   *[other] { $count } autres articles racontent le même événement
}
story-other = { $publisher } · { $date }

## Le fil d’un sujet

timeline-title = Le fil des événements : { $topic }
timeline-nothing = Rien n’est arrivé sur { $topic } pour cette période.
chart-title = { $unit ->
    [day] { $topic } : articles par jour
    [week] { $topic } : articles par semaine
    [month] { $topic } : articles par mois
   *[year] { $topic } : articles par an
}
chart-alt = Graphique de la couverture de { $topic } : { $stories ->
    [one] { $stories } article
   *[other] { $stories } articles
}, de { $first } à { $last } ; le maximum : { $most } ({ $count })

## Réponses

ask-nothing = Les articles conservés ne répondent pas à « { $question } ».
ask-word-for-word = Phrases des articles, mot pour mot : lisez-les avant de vous y fier.

## Recherche

search-title = Articles avec « { $query } »
search-page = page { $page }
search-partly = Aucun article ne contient tous ces mots. Ceux-ci en contiennent une partie :
search-meant = Vouliez-vous dire « { $meant } » ?

## Sujets

topics-title = Sujets
topics-title-text = Sujets proches de « { $text } »
topics-events = { $count ->
    [0] aucun événement cette semaine
    [one] { $count } événement cette semaine
   *[other] { $count } événements cette semaine
}
topics-nothing = Aucun sujet ne ressemble à « { $text } ». Vos propres mots se suivent aussi : /follow "{ $text }"

## Abonnements

following-title = Ce que vous suivez
following-none = Vous ne suivez encore rien. Essayez /follow Brésil tous les jours 8:00
following-line = { $schedule } · prochains : { $next }
following-paused = Tous les points sont suspendus jusqu’au { $until }.
following-paused-forever = Tous les points sont suspendus jusqu’à ce que vous envoyiez /resume.
following-resting = { $reason ->
    [chat-gone] Rien n’est envoyé ici depuis le { $since } : la conversation a disparu. Ce qui est suivi est gardé.
   *[forbidden] Rien n’est envoyé ici depuis le { $since } : le bot n’a pas le droit d’écrire. Cela reprend dès qu’il l’a.
}
follow-done = Vous suivez { $topic } : { $schedule }.
follow-again = Vous suivez déjà { $topic } : { $schedule }.
follow-next = Le prochain point est prévu { $next }.
follow-breaking = Il est envoyé dès que plusieurs sources indépendantes racontent le fait.
follow-own = Il y a maintenant un fil à part : { $topic }
follow-changed = Les heures de { $topic } sont changées.
zone-unset = Les heures sont UTC tant que le fuseau n’est pas choisi. Choisissez-le par /settings zone suivi de votre ville : /settings zone Europe/Paris
unfollow-done = Vous ne suivez plus { $topic }.
unfollow-left = { $count ->
    [0] Vous ne suivez plus rien.
    [one] Vous suivez encore { $count } sujet.
   *[other] Vous suivez encore { $count } sujets.
}

schedule-daily = tous les jours à { $times }
schedule-weekdays = du lundi au vendredi à { $times }
schedule-weekends = le week-end à { $times }
schedule-days = { $days } à { $times }
schedule-monthly = le { $day } de chaque mois à { $times }
schedule-monthly-last = le dernier jour de chaque mois à { $times }
schedule-hourly = toutes les heures
schedule-hourly-between = toutes les heures de { $from } à { $to }
schedule-breaking = dès que cela se produit

## Réglages

settings-title = Réglages de cette conversation
settings-zone = Fuseau horaire : { $zone } (il est { $time })
settings-zone-unset = Fuseau horaire : UTC tant que vous n’en choisissez pas (il est { $time }). Exemple : /settings zone Europe/Paris
settings-language = Langue : { $language }
settings-length = { $length ->
    [short] Longueur : courte
    [long] Longueur : longue
   *[normal] Longueur : normale
}
settings-quiet = Heures calmes : de { $from } à { $to }
settings-quiet-none = Heures calmes : aucune
settings-alerts = { $on ->
    [yes] Les alertes peuvent venir pendant les heures calmes
   *[no] Les heures calmes retiennent aussi les alertes
}
settings-discreet = Le mode discret est actif : les notifications ne montrent rien du sujet
settings-discreet-off = Mode discret désactivé : les notifications montrent le point
settings-publish = Les points sont transmis aux abonnés de ce salon
settings-nothing-new = { $on ->
    [yes] Quand rien n’est nouveau : le dire
   *[no] Quand rien n’est nouveau : sauter le point
}
action-length = { $length ->
    [short] Court
    [long] Long
   *[normal] Longueur normale
}
action-nothing-new = { $on ->
    [yes] Dire « rien de nouveau »
   *[no] Sauter si rien de nouveau
}
action-zone = Fuseau horaire
action-quiet = Heures calmes
action-quiet-off = Sans heures calmes
action-alerts = { $on ->
    [yes] Être réveillé par les alertes
   *[no] Retenir les alertes la nuit
}
action-discreet = { $on ->
    [yes] Activer le mode discret
   *[no] Désactiver le mode discret
}
action-publish-off = Ne plus transmettre

pause-done = Tous les points de cette conversation sont suspendus jusqu’au { $until }.
pause-done-forever = Tous les points de cette conversation sont suspendus jusqu’à ce que vous envoyiez /resume.
resume-done = Les points reprennent.

## Début et aide

start-title = Tidings
start-what = Vous suivez des sujets et recevez de courts points d’actualité à l’heure de votre choix. Chaque phrase vient d’un article et nomme sa source ; un fait raconté par beaucoup n’est dit qu’une fois.
start-try = Commencez par l’un de ceux-ci, ou par un sujet à vous : /follow Soudan du Sud en semaine 7h30
help-title = Ce que vous pouvez demander
help-example = Exemple : { $example }
help-topics = Les sujets sont des lieux, des peuples, des organisations et des thèmes ; vos propres mots conviennent aussi.

## Pourquoi

quoted = « { $text } »
why-title = Pourquoi ceci vous a été montré
why-matched = { $topic } : trouvé par { $words }
why-named = { $topic } n’est que cité : trouvé par { $words }
why-sources = { $outlets ->
    [one] Raconté par { $outlets } média
   *[other] Raconté par { $outlets } médias, dont { $voices ->
        [one] { $voices } indépendant
       *[other] { $voices } indépendants
    }
} : { $names }
why-times = Raconté d’abord le { $first }, en dernier le { $last }
why-parts = Ce qui décide du rang : sources indépendantes ({ $voices }), fraîcheur ({ $last })
why-parts-central = Ce qui décide du rang : sources indépendantes ({ $voices }), fraîcheur ({ $last }), poids de { $topic } ({ $share } sur 100)
why-place = Numéro { $place } sur { $count } dans le dernier point ici
why-muted = Masqué ici : { $names }. /unmute le fait revenir
why-more = Placé plus haut ici : vous en avez demandé plus ({ $names })
why-fewer = Placé plus bas ici : vous en avez demandé moins ({ $names })
why-which = Pourquoi lequel de ceux-ci ?
why-no-topic = Aucun de ses sujets n’est de ceux que vous suivez

## Ce qui est masqué

mutes-title = Jamais montré ici
mutes-none = Rien n’est masqué ici. Masquer une source, un mot ou un événement : /mute word football
mute-label = { $kind ->
    [source] Source : { $name }
    [event] Événement : { $name }
   *[word] Mot : { $name }
}
mute-done = Ne sera plus montré ici. { $what }
mute-again = Déjà masqué ici. { $what }
unmute-done = De nouveau montré. { $what }

## Plus et moins

leanings-title = Dans l’ordre que vous avez demandé, ici seulement
leanings-none = Rien ici n’est placé plus haut ou plus bas à votre demande. Demandez-le par le numéro d’un élément : /more 1 ou /fewer 1
leaning-label = { $side ->
    [more] Plus : { $name }
   *[fewer] Moins : { $name }
}
leanings-count = { $count ->
    [one] { $count } demande d’en voir plus ou moins : /more
   *[other] { $count } demandes d’en voir plus ou moins : /more
}
more-done = Plus de ce genre désormais. Placé plus haut ici : { $names }
fewer-done = Moins de ce genre désormais. Placé plus bas ici, jamais masqué : { $names }
lean-most = Cela compte déjà autant que possible : { $names }
lean-undone = De nouveau dans l’ordre d’avant : { $names }
more-which = Plus du genre de quoi ?
fewer-which = Moins du genre de quoi ?

## Vie privée

privacy-title = Ce qui est conservé sur cette conversation
privacy-nothing = Rien. Les consultations ne laissent aucune trace.
privacy-settings = Son adresse sur ce réseau et ses réglages : /settings
privacy-topics = { $count ->
    [one] { $count } sujet suivi : /following
   *[other] { $count } sujets suivis : /following
}
privacy-mutes = { $count ->
    [one] { $count } élément masqué : /unmute
   *[other] { $count } éléments masqués : /unmute
}
privacy-deliveries = { $count ->
    [one] { $count } point : quand il était dû et s’il est arrivé ; son texte est effacé une fois livré
   *[other] { $count } points : quand ils étaient dus et s’ils sont arrivés ; leur texte est effacé une fois livrés
}
privacy-told = { $count ->
    [one] { $count } titre déjà raconté, pour ne dire ensuite que le nouveau
   *[other] { $count } titres déjà racontés, pour ne dire ensuite que le nouveau
}
privacy-buttons = { $count ->
    [one] { $count } bouton de message, car le réseau n’a pas la place pour ce qu’il demande
   *[other] { $count } boutons de messages, car le réseau n’a pas la place pour ce qu’ils demandent
}
privacy-windows = Quand le prochain point est dû, et jusqu’à quand chaque sujet a été raconté
privacy-deliveries-how = De chaque point et alerte aussi le numéro du message sur ce réseau, combien de fois il a été tenté et pourquoi cela a échoué, et d’une alerte son événement
privacy-told-how = De chaque titre aussi son événement et son article, quand il a été raconté, et des empreintes des phrases racontées avec lui, non leurs mots, pour que les corrections soient dites aussi
privacy-memory = En mémoire seulement, jusqu’au prochain démarrage : à quoi répondent les numéros du dernier point, pour que /why 2 marche
privacy-not = N’est pas conservé : qui demande, ce qui est consulté ou cherché. Les journaux ne citent ni conversation ni sujet.
privacy-until = { $days ->
    [one] Les choix restent jusqu’à ce que vous les effaciez ; ce qui a été envoyé, { $days } jour.
   *[other] Les choix restent jusqu’à ce que vous les effaciez ; ce qui a été envoyé, { $days } jours.
}
privacy-backups = /forget efface tout aussitôt. Seules les sauvegardes faites par la personne qui gère ce service lui échappent.
export-done = Tout ce qui est conservé sur cette conversation :
forget-ask = Tout effacer sur cette conversation et arrêter ses points ? C’est sans retour.
forget-done = C’est effacé, et les points sont arrêtés. Ont disparu :
forget-nothing = Rien n’était conservé sur cette conversation.

## Sources

sources-title = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
sources-none = Aucune encore. Ajoutez un flux ou une page : /sources add https://example.org/feed.xml, ou les 60 fournies : /sources add starter:world
sources-health = Lues : { $read } · pas encore lues : { $unread } · en échec : { $failing } · suspendues : { $paused }
sources-exported = Les sources en liste (OPML), pour tout programme qui lit des flux :
sources-imported = { $added ->
    [one] { $added } source ajoutée
   *[other] { $added } sources ajoutées
} ; déjà connues : { $known }.
source-paused = suspendue
source-unread = pas encore lue
source-read = lue { $time }
source-failing = { $count ->
    [one] échec : { $why }
   *[other] { $count } échecs : { $why }
}
source-added = Ajoutée : { $title } ({ $id }). Elle est lue dans la minute, puis à son propre rythme.
source-again = C’est déjà une source : { $title } ({ $id }).
source-removed = Retirée : { $title } ({ $id }). Ses articles restent.
source-now-paused = Suspendue : { $title } ({ $id }).
source-now-read = De nouveau lue : { $title } ({ $id }).
source-text = { $mode ->
    [always] lit le texte de toutes les pages
   *[other] ne lit pas les pages
}
source-text-now = { $mode ->
    [always] Le texte de chaque article est lu sur sa page
    [never] Aucune page n’est lue, les extraits restent tels quels
   *[other] Quand un article n’est qu’un extrait, son texte est lu sur sa page
} : { $title } ({ $id }).
trial-counts = { $stories ->
    [one] { $stories } article
   *[other] { $stories } articles
}, déjà connus : { $known } ; non repris : { $refused }.
trial-empty = Le flux ne contient aucun article pour l’instant. Une fois ajouté, il est lu quand même.
trial-cut = Le flux s’arrête au milieu, comme coupé : ce qui est entier est pris, et le reste quand il sera de nouveau entier.
trial-page = Aucun flux n’a été trouvé à cette adresse. Cette seule page est lue, comme un article ; si le site a un flux, donnez l’adresse du flux lui-même.
trial-refused = Non repris : { $title } ({ $why })
trial-excerpt = extrait
trial-known = déjà connu
trial-others = Autres flux que la page indique :

## État

status-title = Comment va Tidings
status-stories = Articles : { $stories }, dont exemples : { $samples }
status-chats = Conversations : { $chats } ; au repos car disparues : { $gone }, car il est interdit d’écrire : { $forbidden }
status-owed = Points dus : { $owed }, en retard : { $late }
status-failed = Échoués récemment : { $failed }
status-reason = { $count } × { $why }
retry-done = Réessayés tout de suite : envois { $deliveries }, discussions au repos { $chats }, sources { $sources }.
status-silenced = Discussions sans nouvelles à cause de sources en panne : { $count }
status-delivered = Dernier point arrivé { $time }
status-sources = Sources : { $sources }, en échec : { $failing }
status-running = En marche depuis { $since }
status-versions = Tidings { $version }, Node { $node }

## Commandes

command-start = start
command-start-summary = Ce que c’est, et comment commencer
command-help = help
command-help-summary = Toutes les commandes avec des exemples
command-brief = brief
command-brief-summary = Un point maintenant, sur ce que vous suivez ou nommez
command-follow = follow
command-follow-summary = Suivre un sujet aux heures de votre choix
command-unfollow = unfollow
command-unfollow-summary = Ne plus suivre un sujet
command-following = following
command-following-summary = Ce que vous suivez, et quand cela arrive
command-topics = topics
command-topics-summary = Parcourir les sujets
command-search = search
command-search-summary = Chercher dans les articles gardés
command-story = story
command-story-summary = Un article : résumé, données, autres récits
command-timeline = timeline
command-timeline-summary = Le fil d’un sujet, avec un graphique
command-ask = ask
command-ask-summary = Des réponses tirées des articles, sources citées
command-why = why
command-why-summary = Pourquoi un élément était dans votre point
command-settings = settings
command-settings-summary = Fuseau, langue, longueur, heures calmes, mode discret, points vides
command-pause = pause
command-pause-summary = Suspendre tous les points de cette conversation
command-resume = resume
command-resume-summary = Reprendre les points suspendus
command-mute = mute
command-mute-summary = Ne plus montrer une source, un mot ou un événement
command-unmute = unmute
command-unmute-summary = Ce qui est masqué ici, et comment le montrer de nouveau
command-more = more
command-more-summary = Plus du genre d’un élément, ici seulement ; ou ce que vous avez déjà demandé
command-fewer = fewer
command-fewer-summary = Moins du genre d’un élément, ici seulement : plus bas, jamais masqué
command-privacy = privacy
command-privacy-summary = Ce qui est conservé sur cette conversation
command-export = export
command-export-summary = Tout ce qui est conservé sur cette conversation, en fichier
command-forget = forget
command-forget-summary = Tout effacer sur cette conversation
command-sources = sources
command-sources-summary = Opérateurs : d’où viennent les articles, et si tout va bien
command-status = status
command-status-summary = Opérateurs : ce qui est dû, en retard ou échoué, et pourquoi

param-topic = sujet
param-topic-summary = Un lieu, un peuple, une organisation, un thème, ou vos propres mots
param-topics = sujets
param-topics-summary = Un ou plusieurs sujets, séparés par des virgules
param-since = depuis
param-since-summary = Depuis quand : 12h, 7d, 2w, ou une date
param-when = quand
param-when-summary = tous les jours 8:00, en semaine à 7h30, le vendredi à 17h, toutes les 2 heures de 8h à 20h, urgent
param-own = separe
param-own-summary = yes : dans un fil à part, là où il y a des fils
param-instead = remplace
param-instead-summary = L’identifiant de ce que cela remplace
param-text = texte
param-text-summary = Le début d’un nom
param-query = recherche
param-query-summary = Mots, "expressions", OR, -sans, topic: source: lang: since: before:
param-question = question
param-question-summary = Ce que vous voulez savoir
param-page = page
param-page-summary = Quelle page, à partir de 1
param-id = id
param-id-summary = Son numéro dans votre dernier point, ou son id
param-item = élément
param-item-summary = Son numéro dans votre dernier point, ou son id
param-setting = réglage
param-setting-summary = Ce qu’il faut changer
param-value = valeur
param-value-summary = Ce qu’il faut mettre
param-until = jusque
param-until-summary = Une date, ou combien de temps : 3 jours, jusqu’à lundi, demain à 9h
param-what = quoi
param-what-summary = Une source, un mot, ou un événement par son numéro dans le dernier point
param-kind = genre
param-kind-summary = Ce que c’est : source, word ou event
param-confirm = confirmer
param-confirm-summary = yes efface aussitôt
param-action = action
param-action-summary = list, add, remove, test, pause, resume, import ou export
param-address = adresse
param-address-summary = L’adresse d’un flux ou d’une page, ou l’identifiant d’une source
param-file = fichier
param-file-summary = Une liste de flux (OPML) à importer

## Erreurs : ce qui n’a pas été compris, et ce qui marche

topic-unknown = Aucun sujet ne s’appelle « { $text } ». Vouliez-vous dire l’un de ceux-ci ?
topic-unknown-none = Aucun sujet ne s’appelle « { $text } ». /topics montre ce qu’il y a ; des mots entre guillemets suivent tout texte : /follow "{ $text }"
schedule-example = tous les jours 8:00
schedule-examples = en semaine à 7h30 et 18h, le vendredi à 17h, toutes les 2 heures de 8h à 20h, dernier jour du mois à 9h, urgent
schedule-bad = Je ne sais pas lire l’heure « { $text } ». Ceci marche : { $example }. Et aussi : { schedule-examples }. Les heures se répètent ; un point maintenant : /brief
since-bad = Je ne sais pas lire la durée « { $text } ». Ceci marche : 12h, 7d, 2w, 2017-05-23
until-example = 3 jours
until-examples = jusqu’à lundi, demain à 9h, 5 décembre
until-bad = « { $text } » n’est pas un moment à venir que je sache lire. Ceci marche : { $example }. Et aussi : { until-examples }
zone-bad = Aucun fuseau ne s’appelle « { $text } ». Écrivez Région/Ville : /settings zone Europe/Paris
language-bad = Je ne parle pas « { $text } ». Ceci marche : { $accepted }
length-bad = « { $text } » n’est pas une longueur. Ceci marche : { $accepted }
empty-bad = « { $text } » ne dit pas que faire d’un point vide. Ceci marche : { $accepted }
quiet-examples = 22:00-07:00, de 22h à 7h, aucune
quiet-bad = « { $text } » : des heures que je ne sais pas lire. Celles-ci vont : { quiet-examples }
alerts-bad = « { $text } » n’est pas un choix pour les alertes. Ceux-ci vont : { $accepted }
switch-bad = « { $text } » n’est ni on ni off. Ceux-ci vont : { $accepted }
setting-unknown = Il n’y a pas de réglage « { $setting } ». Ceux-ci marchent : { $accepted }
command-unknown = Il n’y a pas de commande « { $command } ». Celles-ci marchent :
argument-missing = Il manque quelque chose. Ceci marche : { $example }
argument-long = C’est trop long : { $limit } caractères au plus.
not-allowed = Seuls ceux qui gèrent ce salon peuvent utiliser /{ $command }.
not-operator = Seuls ceux qui font tourner ce service peuvent utiliser /{ $command }.
not-yours = Ce bouton appartient à une autre conversation.
failed = Cela a échoué, et c’est noté. Réessayez plus tard.
busy = Trop de demandes à la fois. Réessayez dans une minute.
plain-words = Je lis des commandes. Essayez l’une de celles-ci :
story-unknown = L’article « { $id } » n’existe plus.
event-unknown = Cet événement n’existe plus.
item-unknown = Je ne connais pas l’élément « { $item } ». Donnez son numéro dans votre dernier point, ou son id.
not-followed = Vous ne suivez pas { $topic }.
thread-none = Cette conversation n’a pas de fils.
thread-refused = Impossible d’ouvrir un fil ici : le bot a besoin du droit d’ouvrir des fils.
brief-many = Trop de sujets à la fois : un point en prend { $most } au plus.
follow-full = Cette discussion suit déjà { $most } sujets et ne peut en suivre plus. Quittez-en un d’abord :
mute-full = { $most } choses sont déjà masquées ici, c’est le maximum. Réaffichez-en une d’abord :
text-long = C’est trop long : { $most } caractères au plus.
media-refused = Le bot n’a pas le droit d’envoyer des images ni des fichiers ici ; les responsables peuvent le changer.
nothing-followed = Vous ne suivez encore rien. Nommez un sujet : /brief Brésil 7d
mute-kind-bad = « { $text } » ne se masque pas. Ceux-ci vont : { $accepted }
not-muted = « { $what } » n’est pas masqué ici.
not-leaning = Rien n’a été demandé ici sur « { $what } ».
confirm-bad = « { $text } » ne confirme rien. Appuyez sur le bouton :
source-unreadable = Cela ne donne pas d’articles : { $why }
source-unknown = Aucune source ne s’appelle « { $id } ». La liste : /sources
source-address-bad = « { $text } » n’est pas une adresse web. Ceci va : /sources add https://example.org/feed.xml
source-text-bad = « { $text } » n’est pas une source suivie du moment où lire ses pages. Ceci marche : /sources text ID always. Ceux-ci vont : { $accepted }
sources-action-bad = « { $text } » ne se fait pas avec les sources. Ceux-ci vont : { $accepted }
file-missing = Envoyez le fichier (OPML, un export de MonitoRSS, ou des adresses, une par ligne) avec /sources import
starter-unknown = Aucun ensemble de sources ne s’appelle « { $name } ». Avec Tidings viennent : { $accepted }
search-empty = Dites quoi chercher : /search "accord de paix" topic:Colombie since:30d
search-nothing = Aucun article gardé ne contient « { $query } ». Moins de mots, ou OR entre eux, trouvent davantage.
search-topic = Aucun article gardé ne contient les mots « { $query } », mais il y en a sur ce sujet :
search-hidden = Tous les articles avec « { $query } » sont masqués ici. Ce qui est masqué et comment le montrer à nouveau : /unmute
search-spelling = Aucun article gardé ne contient « { $query } ». Vouliez-vous dire « { $meant } » ?
search-topic-unknown = Aucun sujet ne s’appelle « { $text } ». Les plus proches, ou tous : /topics
search-language-unknown = « { $text } » n’est pas une langue que je connais. Donnez son code ou son nom : lang:ru, lang:arabe
search-source-unknown = Aucun article gardé ne vient d’une source nommée « { $text } ».
search-bad-filter = Je ne sais pas lire le filtre « { $text } ». Ceux-ci marchent : topic:Brésil source:Courrier lang:fr since:7d before:2017-05-23
search-only-not = Une recherche demande au moins un mot : « { $query } » ne fait qu’exclure.
no-stories = Aucun article n’est encore arrivé. La personne qui gère ce service ajoute une source avec /sources add ADDRESS, ou importe des articles : npx tidings import PATH-OR-URL


## In a chat of a network: buttons, files, channels

button-gone = Ce bouton est trop ancien et n’agit plus.
message-without-items = Aucun élément de ma part dans ce message. Choisissez ceci sur un point ou une réponse de ma part, ou interrogez le dernier point d’ici : /why 1
file-large = Ce fichier est trop grand : { $limit } Ko au plus sont lus.
file-lost = Ce fichier n’a pas pu être lu. Envoyez-le de nouveau.
channel-unknown = Je ne connais pas de chaîne « { $name } ». Ajoutez-moi comme administrateur autorisé à publier, puis réessayez.
channel-not-yours = Seuls ceux qui peuvent publier dans { $name } peuvent faire cela.
channel-no-right = Je ne peux pas publier dans { $name }. Faites de moi un administrateur autorisé à publier, puis réessayez.
channel-line = Les points pour { $name } se règlent ici. Envoyez par exemple : { $line }
inline-hint = Tapez un thème ou des mots, comme Brésil
inline-nothing = Rien trouvé. À suivre en privé
bot-about = Suivez des thèmes, recevez de courts points à votre heure. Chaque phrase nomme sa source.

## On Discord

meant-direct = Le bot n’est pas membre ici : cela concerne nos messages privés, où arrivent les points.
channel-closed = Je ne peux pas encore écrire dans { $name }. Donnez-moi là « Voir le salon » et « Envoyer des messages », sinon les points n’arriveront pas.
param-channel = salon
param-channel-summary = Un autre salon de ce serveur ; sinon celui-ci

notice-source-failing = { $source } ne peut pas être lue ; la dernière fois : { $since }. Raison : { $why }
notice-source-never = { $source } ne peut pas être lue et n’a jamais pu l’être. Raison : { $why }
notice-source-back = { $source } peut de nouveau être lue. Ce qui manquait vient tant que la source l’a encore.
notice-source-more = { $count ->
    [one] et { $count } autre source
   *[other] et { $count } autres sources
}
notice-source-after = Ceci n’est dit qu’une fois. Les essais continuent, et vous saurez quand elle sera de retour.
