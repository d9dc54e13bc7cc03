### The texts of the interface: English. The other languages hold the same keys with the same variables.

## A briefing

digest-title-morning = Morning briefing · { $date } · { $time } { $zone }
digest-title-afternoon = Afternoon briefing · { $date } · { $time } { $zone }
digest-title-evening = Evening briefing · { $date } · { $time } { $zone }
digest-title-night = Night briefing · { $date } · { $time } { $zone }
digest-title-breaking = Breaking · { $date } · { $time } { $zone }
digest-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
digest-counts = { $topics } · { $events ->
    [one] { $events } event
   *[other] { $events } events
} from { $stories ->
    [one] { $stories } story
   *[other] { $stories } stories
} · { $minutes } min
digest-counts-empty = { $topics } · nothing new
digest-window = From { $since } to { $until }
digest-late = This was due at { $due }; it covers everything since { $since }.
digest-gap = No briefing came at earlier times; this one covers everything since { $since }.
digest-silence = Nothing came, but perhaps not because nothing happened: { $failing } of { $sources } sources of your topics cannot be read now. Whoever runs this service can see it.
digest-discreet = Your briefing is ready
digest-discreet-topic = topic { $number }
digest-nothing = You follow nothing yet. Try /follow Brazil daily 8:00
digest-samples = These are sample stories that come with Tidings. They step aside as soon as a story of your own comes in: npx tidings import PATH-OR-URL
digest-zone = Times are UTC until the time zone is set: /settings zone Europe/Moscow

section-empty-today = Nothing new since { $time }.
section-empty-weekday = { $weekday ->
    [1] Nothing new since Monday.
    [2] Nothing new since Tuesday.
    [3] Nothing new since Wednesday.
    [4] Nothing new since Thursday.
    [5] Nothing new since Friday.
    [6] Nothing new since Saturday.
   *[7] Nothing new since Sunday.
}
section-empty-date = Nothing new since { $date }.
section-empty-latest = Nothing in this window; the latest is from { $date }: { $title }
section-empty-none = No story about this has come in so far.
section-empty-hidden = Nothing about this has come in so far but what is hidden here (/unmute).
section-more = { $count ->
    [one] One more event about { $topic }
   *[other] { $count } more events about { $topic }
}
action-latest = Latest on { $topic }
action-more = { $count } more: { $topic }

correction = Corrected since: “{ $was }” now reads “{ $now }”
correction-gone = Corrected since: “{ $was }” was taken out

item-one-source = 1 source
item-sources = { $outlets ->
    [one] { $outlets } outlet, { $voices } independent
   *[other] { $outlets } outlets, { $voices } independent
}
item-all-independent = { $outlets ->
    [one] { $outlets } independent outlet
   *[other] { $outlets } independent outlets
}
item-update = Update to what you read on { $date }: “{ $title }”
item-changed = Changed since: { $changes }
item-toll = { $toll ->
    [hurt] { $from } → { $to } injured
    [missing] { $from } → { $to } missing
   *[dead] { $from } → { $to } dead
}
item-excerpt = Excerpt: the source gives only the beginning
item-undated = Date unknown
item-sample = Sample story
item-language = In { $language }
item-also = Also: { $topics }

## Buttons

action-settings = Settings
action-why = Why this?
action-story = The story
action-timeline = Timeline
action-search = Search
action-next-page = More
action-previous-page = Back
action-following = What I follow
action-follow-topic = Follow { $topic }
action-unfollow-topic = Remove { $topic }
action-change-times = Other times: { $topic }
action-own-thread = In a thread of its own
action-resume = Resume
action-pause = Pause all
action-help = Help
action-topics = Browse topics
action-brief = Briefing now
action-brief-week = The last 7 days
action-export = Export as a file
action-forget = Erase everything
action-forget-yes = Yes, erase everything
action-start = Begin anew
action-mute-source = Hide { $source }
action-mute-event = Hide this event
action-unmute = Show again: { $what }
action-more-like = More like this
action-fewer = Fewer
action-leanings = More and fewer here
action-undo = Undo
action-undo-one = Undo: { $what }
action-undo-all = Undo all of it
action-sources = Sources
action-source-add = Add a source
action-starter = World news in six languages
action-source-remove = Remove it
action-source = { $what ->
    [pause] Pause { $id }
   *[resume] Resume { $id }
}

## A story

story-facts = { $publisher } · { $date }
story-undated = date unknown
story-author = By { $author }
story-agency = Text of { $agency }
story-read = Read at { $publisher }
story-topics = About: { $topics }
story-others = { $count ->
    [one] One other story tells the same event
   *[other] { $count } other stories tell the same event
}
story-other = { $publisher } · { $date }

## How a topic unfolded

timeline-title = How it unfolded: { $topic }
timeline-nothing = No development of { $topic } has come in for that time.
chart-title = { $unit ->
    [day] { $topic }: stories a day
    [week] { $topic }: stories a week
    [month] { $topic }: stories a month
   *[year] { $topic }: stories a year
}
chart-alt = Chart of coverage of { $topic }: { $stories ->
    [one] { $stories } story
   *[other] { $stories } stories
} from { $first } to { $last }, the most: { $most } ({ $count })

## Answers

ask-nothing = The stored stories hold no answer to “{ $question }”.
ask-word-for-word = Sentences of the stories, word for word: read them before you rely on them.

## Search

search-title = Stories with “{ $query }”
search-page = page { $page }
search-partly = No story has all of these words. These have some of them:
search-meant = Did you mean “{ $meant }”?

## Topics

topics-title = Topics
topics-title-text = Topics like “{ $text }”
topics-events = { $count ->
    [0] no event this week
    [one] { $count } event this week
   *[other] { $count } events this week
}
topics-nothing = No topic is like “{ $text }”. Words of your own can be followed too: /follow "{ $text }"

## Following

following-title = What you follow
following-none = You follow nothing yet. Try /follow Brazil daily 8:00
following-line = { $schedule } · next { $next }
following-paused = All briefings are on hold until { $until }.
following-paused-forever = All briefings are on hold until you send /resume.
following-resting = { $reason ->
    [chat-gone] Nothing has been sent here since { $since }: the chat is gone. What is followed is kept.
   *[forbidden] Nothing has been sent here since { $since }: the bot may not write. It goes on as soon as it may.
}
follow-done = You follow { $topic }: { $schedule }.
follow-again = You follow { $topic } already: { $schedule }.
follow-next = The next briefing is due { $next }.
follow-breaking = It is sent as soon as several independent sources tell it.
follow-own = It has a thread of its own now: { $topic }
follow-changed = The times of { $topic } are changed.
zone-unset = Times are UTC until the time zone is set. Set it with /settings zone followed by your city: /settings zone Europe/Moscow
unfollow-done = You no longer follow { $topic }.
unfollow-left = { $count ->
    [0] You follow nothing now.
    [one] You still follow { $count } topic.
   *[other] You still follow { $count } topics.
}

schedule-daily = daily at { $times }
schedule-weekdays = Monday to Friday at { $times }
schedule-weekends = weekends at { $times }
schedule-days = { $days } at { $times }
schedule-monthly = { $times } on day { $day } of each month
schedule-monthly-last = { $times } on the last day of each month
schedule-hourly = hourly
schedule-hourly-between = hourly from { $from } to { $to }
schedule-breaking = as it breaks

## Settings

settings-title = Settings of this chat
settings-zone = Time zone: { $zone } (it is { $time })
settings-zone-unset = Time zone: UTC until you set it (it is { $time }). Example: /settings zone Europe/Moscow
settings-language = Language: { $language }
settings-length = { $length ->
    [short] Length: short
    [long] Length: long
   *[normal] Length: normal
}
settings-quiet = Quiet hours: { $from } to { $to }
settings-quiet-none = Quiet hours: none
settings-alerts = { $on ->
    [yes] Alerts may come in the quiet hours
   *[no] The quiet hours hold alerts too
}
settings-discreet = Discreet mode is on: notifications show nothing of the topic
settings-discreet-off = Discreet mode is off: notifications show the briefing
settings-publish = Briefings are passed on to the followers of this channel
settings-nothing-new = { $on ->
    [yes] When nothing is new: say so
   *[no] When nothing is new: skip the briefing
}
action-length = { $length ->
    [short] Short
    [long] Long
   *[normal] Normal length
}
action-nothing-new = { $on ->
    [yes] Say “nothing new”
   *[no] Skip when nothing is new
}
action-zone = Time zone
action-quiet = Quiet hours
action-quiet-off = No quiet hours
action-alerts = { $on ->
    [yes] Let alerts wake me
   *[no] Hold alerts at night
}
action-discreet = { $on ->
    [yes] Discreet mode on
   *[no] Discreet mode off
}
action-publish-off = Stop passing on

pause-done = All briefings of this chat are on hold until { $until }.
pause-done-forever = All briefings of this chat are on hold until you send /resume.
resume-done = Briefings are on again.

## Start and help

start-title = Tidings
start-what = You follow topics, and get short briefings at the hour you choose. Every sentence comes from a story and names its source; an event told by many is told once.
start-try = Start with one of these, or with a topic of your own: /follow South Sudan weekdays 7:30
help-title = What you can ask
help-example = Example: { $example }
help-topics = Topics are places, peoples, organisations and themes; words of your own work as well.

## Why

quoted = “{ $text }”
why-title = Why you were shown this
why-matched = { $topic }: found by { $words }
why-named = { $topic } is only named: found by { $words }
why-sources = { $outlets ->
    [one] Told by { $outlets } outlet
   *[other] Told by { $outlets } outlets, { $voices } of them independent
}: { $names }
why-times = First told { $first }, last { $last }
why-parts = What ranks it: independent sources ({ $voices }), how new it is ({ $last })
why-parts-central = What ranks it: independent sources ({ $voices }), how new it is ({ $last }), how central { $topic } is to it ({ $share } of 100)
why-place = Number { $place } of { $count } in the last briefing here
why-muted = Muted here: { $names }. /unmute brings it back
why-more = Ranked higher here: you asked for more from { $names }
why-fewer = Ranked lower here: you asked for fewer from { $names }
why-which = Why which of these?
why-no-topic = None of its topics is one that you follow

## Hidden things

mutes-title = Never shown here
mutes-none = Nothing is hidden here. Hide a source, a word or an event: /mute word football
mute-label = { $kind ->
    [source] Source: { $name }
    [event] Event: { $name }
   *[word] Word: { $name }
}
mute-done = Never shown here from now on. { $what }
mute-again = Hidden here already. { $what }
unmute-done = Shown again. { $what }

## More and fewer

leanings-title = Ranked as you asked, in this chat alone
leanings-none = Nothing here is ranked higher or lower by your wish. Ask for it by an item’s number: /more 1 or /fewer 1
leaning-label = { $side ->
    [more] More from { $name }
   *[fewer] Fewer from { $name }
}
leanings-count = { $count ->
    [one] { $count } wish for more or fewer from something: /more
   *[other] { $count } wishes for more or fewer from something: /more
}
more-done = More like this from now on. Ranked higher here: { $names }
fewer-done = Fewer like this from now on. Ranked lower here, never hidden: { $names }
lean-most = It counts as much as it can already: { $names }
lean-undone = Ranked as before again: { $names }
more-which = More like which of these?
fewer-which = Fewer like which of these?

## Privacy

privacy-title = What is stored about this chat
privacy-nothing = Nothing. Looking things up leaves no trace.
privacy-settings = Its address on this network and its settings: /settings
privacy-topics = { $count ->
    [one] { $count } followed topic: /following
   *[other] { $count } followed topics: /following
}
privacy-mutes = { $count ->
    [one] { $count } hidden thing: /unmute
   *[other] { $count } hidden things: /unmute
}
privacy-deliveries = { $count ->
    [one] { $count } briefing: when it was due and whether it arrived; its text is erased once it has
   *[other] { $count } briefings: when each was due and whether it arrived; the text is erased once it has
}
privacy-told = { $count ->
    [one] { $count } headline that a briefing told, so that only what is new is told next
   *[other] { $count } headlines that briefings told, so that only what is new is told next
}
privacy-buttons = { $count ->
    [one] { $count } button of a message, because the network has no room for what it asks
   *[other] { $count } buttons of messages, because the network has no room for what they ask
}
privacy-windows = When the next briefing is due, and until when each topic was told
privacy-deliveries-how = Of each briefing and alert also the number of its message on this network, how often it was tried and why that failed, and of an alert its event
privacy-told-how = Of each headline also its event and story, when it was told, and fingerprints of the sentences told with it, not their words, so that corrections are told too
privacy-memory = In memory alone, until the next restart: what the items of the last briefing stand for, so that /why 2 works
privacy-not = Not stored: who asks, what is looked up or searched for. Logs name no chat and no topic.
privacy-until = { $days ->
    [one] Choices are kept until you erase them; what was sent, for { $days } day.
   *[other] Choices are kept until you erase them; what was sent, for { $days } days.
}
privacy-backups = /forget erases all of it at once. Only backups that whoever runs this service has taken are beyond it.
export-done = Everything that is stored about this chat:
forget-ask = Erase everything about this chat, and stop its briefings? It cannot be undone.
forget-done = Erased, and briefings have stopped. Gone are:
forget-nothing = Nothing was stored about this chat.

## Sources

sources-title = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
sources-none = None yet. Add a feed or a page: /sources add https://example.org/feed.xml, or the 60 that ship: /sources add starter:world
sources-health = Read: { $read } · not read yet: { $unread } · failing: { $failing } · paused: { $paused }
sources-exported = The sources as a list (OPML), for any program that reads feeds:
sources-imported = { $added ->
    [one] { $added } source added
   *[other] { $added } sources added
}; { $known } known already.
source-paused = paused
source-unread = not read yet
source-read = read { $time }
source-failing = { $count ->
    [one] failed: { $why }
   *[other] failed { $count } times: { $why }
}
source-added = Added: { $title } ({ $id }). It is read within a minute, then at its own pace.
source-again = It is a source already: { $title } ({ $id }).
source-removed = Removed: { $title } ({ $id }). Its stories stay.
source-now-paused = Paused: { $title } ({ $id }).
source-now-read = Read again: { $title } ({ $id }).
source-text = { $mode ->
    [always] every page is read for its text
   *[other] no page is read for its text
}
source-text-now = { $mode ->
    [always] The page of every item is read for its text
    [never] No page is read, excerpts stay as they are
   *[other] Where an item is an excerpt, its page is read for the text
}: { $title } ({ $id }).
trial-counts = { $stories ->
    [one] { $stories } story
   *[other] { $stories } stories
}, { $known } known already; not taken: { $refused }.
trial-empty = The feed holds no story right now. Once added, it is read all the same.
trial-cut = The feed ends in the middle, as if cut off: what stands whole is taken, and the rest once it is whole again.
trial-page = No feed was found there. This one page is read, as an article; if the site has a feed, give the feed’s own address.
trial-refused = Not taken: { $title } ({ $why })
trial-excerpt = excerpt
trial-known = known already
trial-others = Other feeds that the page names:

## Status

status-title = How Tidings fares
status-stories = Stories: { $stories }, samples among them: { $samples }
status-chats = Chats: { $chats }; resting because they are gone: { $gone }, because writing is forbidden: { $forbidden }
status-owed = Briefings owed: { $owed }, late: { $late }
status-failed = Failed of late: { $failed }
status-reason = { $count } × { $why }
retry-done = Tried again at once: deliveries { $deliveries }, chats that rested { $chats }, sources { $sources }.
status-silenced = Chats that heard nothing because sources fail: { $count }
status-delivered = Last briefing arrived { $time }
status-sources = Sources: { $sources }, failing: { $failing }
status-running = Running since { $since }
status-versions = Tidings { $version }, Node { $node }

## Commands

command-start = start
command-start-summary = What this is, and how to begin
command-help = help
command-help-summary = All commands with examples
command-brief = brief
command-brief-summary = A briefing now, on what you follow or name
command-follow = follow
command-follow-summary = Follow a topic at the times you choose
command-unfollow = unfollow
command-unfollow-summary = Stop following a topic
command-following = following
command-following-summary = What you follow, and when it is due
command-topics = topics
command-topics-summary = Browse the topics there are
command-search = search
command-search-summary = Search the stored stories
command-story = story
command-story-summary = One story: summary, facts, other coverage
command-timeline = timeline
command-timeline-summary = How a topic unfolded, with a chart
command-ask = ask
command-ask-summary = Answers from the stored stories, each cited
command-why = why
command-why-summary = Why an item was in your briefing
command-settings = settings
command-settings-summary = Time zone, language, length, quiet hours, discreet mode, empty briefings
command-pause = pause
command-pause-summary = Hold all briefings of this chat
command-resume = resume
command-resume-summary = Start held briefings again
command-mute = mute
command-mute-summary = Never show a source, a word or an event again
command-unmute = unmute
command-unmute-summary = What is hidden here, and how to show it again
command-more = more
command-more-summary = More like an item, in this chat alone; or what you asked for so far
command-fewer = fewer
command-fewer-summary = Fewer like an item, in this chat alone: ranked lower, never hidden
command-privacy = privacy
command-privacy-summary = What is stored about this chat
command-export = export
command-export-summary = Everything stored about this chat, as a file
command-forget = forget
command-forget-summary = Erase everything about this chat
command-sources = sources
command-sources-summary = Operators: where stories come from, with their health
command-status = status
command-status-summary = Operators: what is owed, late and failed, and why

param-topic = topic
param-topic-summary = A place, people, organisation or theme, or words of your own
param-topics = topics
param-topics-summary = One or several topics, separated by commas
param-since = since
param-since-summary = How far back: 12h, 7d, 2w, or a date
param-when = when
param-when-summary = daily 8:00, weekdays 07:30 and 18:00, fridays 17:00, every 2 hours from 8 to 20, breaking
param-own = own
param-own-summary = yes: in a thread of its own, where the chat has threads
param-instead = instead
param-instead-summary = The id of what it takes the place of
param-text = text
param-text-summary = The beginning of a name
param-query = query
param-query-summary = Words, "phrases", OR, -not, topic: source: lang: since: before:
param-question = question
param-question-summary = What you want to know
param-page = page
param-page-summary = Which page, from 1
param-id = id
param-id-summary = Its number in your last briefing, or its id
param-item = item
param-item-summary = Its number in your last briefing, or its id
param-setting = setting
param-setting-summary = What to change
param-value = value
param-value-summary = What to change it to
param-until = until
param-until-summary = A date, or how long: 3 days, until monday, tomorrow 9:00
param-what = what
param-what-summary = A source, a word, or an event by its number in your last briefing
param-kind = kind
param-kind-summary = What it is: source, word or event
param-confirm = confirm
param-confirm-summary = yes erases at once
param-action = action
param-action-summary = list, add, remove, test, pause, resume, import or export
param-address = address
param-address-summary = The address of a feed or page, or the id of a source
param-file = file
param-file-summary = A list of feeds (OPML) to import

## Mistakes: what was not understood, and what works

topic-unknown = No topic is called “{ $text }”. Did you mean one of these?
topic-unknown-none = No topic is called “{ $text }”. /topics shows what there is; words in quotes follow any text: /follow "{ $text }"
schedule-example = daily 8:00
schedule-examples = weekdays 07:30 and 18:00, fridays 17:00, every 2 hours from 8 to 20, last day of the month 9:00, breaking
schedule-bad = “{ $text }” is not a time I can read. This works: { $example }. So do: { schedule-examples }. Times come again and again; for one briefing now: /brief
since-bad = “{ $text }” is not a time I can read. These work: 12h, 7d, 2w, 2017-05-23
until-example = 3 days
until-examples = until monday, tomorrow 9:00, 5 December
until-bad = “{ $text }” is not a time to come that I can read. This works: { $example }. So do: { until-examples }
zone-bad = No time zone is called “{ $text }”. Use Area/City: /settings zone Europe/Moscow
language-bad = “{ $text }” is not a language I speak. These work: { $accepted }
length-bad = “{ $text }” is not a length. These work: { $accepted }
empty-bad = “{ $text }” does not say what to do with an empty briefing. These work: { $accepted }
quiet-examples = 22:00-07:00, from 10pm to 7am, off
quiet-bad = “{ $text }” are no hours I can read. These work: { quiet-examples }
alerts-bad = “{ $text }” is not a choice for alerts. These work: { $accepted }
switch-bad = “{ $text }” is neither on nor off. These work: { $accepted }
setting-unknown = There is no setting “{ $setting }”. These work: { $accepted }
command-unknown = There is no command “{ $command }”. These work:
argument-missing = Something is missing. This works: { $example }
argument-long = That is too long: at most { $limit } characters.
not-allowed = Only those who manage this channel may use /{ $command }.
not-operator = Only those who run this service may use /{ $command }.
not-yours = That button belongs to another chat.
failed = That failed, and it was noted. Please try again later.
busy = Too much at once. Please try again in a minute.
plain-words = I read commands. Try one of these:
story-unknown = There is no story “{ $id }” any more.
event-unknown = There is no such event any more.
item-unknown = I do not know the item “{ $item }”. Give its number in your last briefing, or its id.
not-followed = You do not follow { $topic }.
thread-none = This chat has no threads.
thread-refused = A thread could not be opened here: the bot needs the right to open threads.
brief-many = That is too many topics at once: a briefing takes { $most } at most.
follow-full = This chat follows { $most } topics, and more it cannot. Stop one first:
mute-full = { $most } things are hidden here, and more cannot be. Show one again first:
text-long = That is too long: at most { $most } characters.
media-refused = Pictures and files are not allowed to the bot in this chat; those who manage it can change that.
nothing-followed = You follow nothing yet. Name a topic: /brief Brazil 7d
mute-kind-bad = “{ $text }” cannot be hidden. These work: { $accepted }
not-muted = “{ $what }” is not hidden here.
not-leaning = Nothing was asked here about “{ $what }”.
confirm-bad = “{ $text }” confirms nothing. Press the button:
source-unreadable = That gives no stories: { $why }
source-unknown = No source is called “{ $id }”. /sources lists them.
source-address-bad = “{ $text }” is no web address. This works: /sources add https://example.org/feed.xml
source-text-bad = “{ $text }” is not a source and when its pages are read. This works: /sources text ID always. Accepted: { $accepted }
sources-action-bad = “{ $text }” is nothing that can be done with sources. These work: { $accepted }
file-missing = Send the file (OPML, an export of MonitoRSS, or addresses one a line) together with /sources import
starter-unknown = No set of sources is called “{ $name }”. These come with Tidings: { $accepted }
search-empty = Say what to search for: /search "peace deal" topic:Colombia since:30d
search-nothing = No stored story has “{ $query }”. Fewer words, or OR between them, find more.
search-topic = No stored story has the words “{ $query }”, but there are stories about it:
search-hidden = Every story with “{ $query }” is hidden here. What is hidden, and how to show it again: /unmute
search-spelling = No stored story has “{ $query }”. Did you mean “{ $meant }”?
search-topic-unknown = No topic is called “{ $text }”. The nearest there are, or all of them: /topics
search-language-unknown = “{ $text }” is no language that I know. Give its code or its name: lang:ru, lang:arabic
search-source-unknown = No stored story is from a source called “{ $text }”.
search-bad-filter = “{ $text }” is not a filter I can read. These work: topic:Brazil source:Courier lang:en since:7d before:2017-05-23
search-only-not = A search needs at least one word to find: “{ $query }” only leaves out.
no-stories = No story has come in yet. Whoever runs this service adds a source with /sources add ADDRESS, or takes stories in with: npx tidings import PATH-OR-URL


## In a chat of a network: buttons, files, channels

button-gone = That button is too old and does nothing any more.
message-without-items = No item of mine is in this message. Choose it on a briefing or an answer of mine, or ask about the last briefing here: /why 1
file-large = That file is too large: at most { $limit } KB are read.
file-lost = That file could not be read. Please send it again.
channel-unknown = I know no channel “{ $name }”. Add me there as an administrator who may post messages, then try again.
channel-not-yours = Only those who may post in { $name } can do that.
channel-no-right = I may not post in { $name }. Make me an administrator there with the right to post messages, then try again.
channel-line = Briefings for { $name } are set up here. Send for example: { $line }
inline-hint = Type a topic or words, such as Brazil
inline-nothing = Nothing found. Follow it in a private chat
bot-about = Follow topics and get short briefings at your hour. Every sentence names its source.

## On Discord

meant-direct = The bot is no member here, so this is about our direct messages: briefings come there.
channel-closed = I may not write in { $name } yet. Give me “View Channel” and “Send Messages” there, or briefings cannot come.
param-channel = channel
param-channel-summary = Another channel of this server; this one where it is left out

notice-source-failing = { $source } cannot be read; the last time was { $since }. Reason: { $why }
notice-source-never = { $source } cannot be read and never could be. Reason: { $why }
notice-source-back = { $source } can be read again. What was missed comes as far as the source still has it.
notice-source-more = { $count ->
    [one] { $count } more source
   *[other] { $count } more sources
}
notice-source-after = This is said once. It goes on being tried, and you are told when it is back.
