# ruff: noqa: E501
"""Endings and neighbours of words that tell a coined name from an ordinary word, and where names and things are told."""

from __future__ import annotations

import re
from typing import Final

# Endings of ordinary words; a coined name rarely has one.
GRAMMAR: Final = re.compile(r"(?:ing|ed|ly|al|ic|ous|ive|able|ible|ful|less|ary|ish|[^aeiou]s|est|ment|tion|ness)$")
MOOD_WORD: Final = re.compile(r"(?:ing|ed|ous|ful|less|able|ible|ness|est|tely|ally)$")
ORDINAL: Final = re.compile(r"^\d+(?:er|ère|ème|e|st|nd|rd|th|x|kg|g|ml|cl|l|h|cm|mm|km|m|kr|pm|am|d|k)$", re.I)
GERMAN_NOUN: Final = re.compile(
    r"(?:ung|heit|keit|dienst|preise?|service|schaft|tion|lieferzeit|wartezeit|uhrzeit|jahreszeit|freizeit|mahlzeit|vollzeit|teilzeit|auszeit|zeiten|stunden?|angebote?|parkplatz|parkplätze|termine?|"
    r"beratung|lieferung|auswahl|qualität|garantie|werkstatt|verkauf|kurse?|team|geschenke?)$"
)
BEFORE_PLACE: Final = re.compile(
    r"\b(?:in|of|to|near|across|around|from|through|along|past|over|inside|outside|behind|opposite|beside|en|aus|nach|durch|à|a|dans|vers|w|we|em|te|uit|naar|i|di|na|v|ve|o|"
    r"nel|nella|no|na|στη|στο|στην|στον|στα|в|во|у|на|из)(?:\s(?:the|le|la|les|el|los|las|der|den|dem))?$",
    re.I,
)
# "We're Salt & Halyard", "I run CutRoom Audio": the name follows with its capital.
WE_ARE: Final = re.compile(
    r"\b(?:[Ww]e['’]?re|[Ww]e are|(?:I|[Ww]e) (?:run|own|opened|started|founded)|[Oo]ur (?:company|business|shop|studio|brand)(?:['’]s| is))\s(?=[A-Z0-9])|"
    r"\b(?:as|trading as|working as|under the name|go by|goes by)\s(?=[A-Z][\w'’]*\s(?:&|and|\+)\s[A-Z])"
)
# "I run Yoga classes": what follows the capital word tells a trade.
PERSON_AND_TRADE: Final = re.compile(r"\s(?:classes|lessons|tours|courses|workshops|trips|sessions|events)\b")
# "Wednesday 10.30 St Mark's Hall", "in the Fox pub": where it takes place, not who gives it.
VENUE: Final = re.compile(
    r"\s(?:Hall|Church|Chapel|Cathedral|Library|School|Park|Pier|Harbou?r|Marina|Station|Community Cent(?:re|er)|Leisure Cent(?:re|er)|"
    r"Town Hall|Village Hall|Tower|Castle|Bridge|Square|Cross|Monument|Statue|Market Place|Arena|Stadium|Campus|Fairgrounds?|Showground|Racecourse|Common)$"
)
# "Mondays 7.30pm at the Brudenell".
AT_A_TIME_AND_PLACE: Final = re.compile(
    r"[\ue000-\ue0ff]\s?,?\s?(?:at|in|inside|outside|behind|upstairs at|above)(?: the)?$", re.I
)
AT_A_PLACE: Final = re.compile(
    r"(?:\b(?:at|in|behind|opposite|near|by|outside|inside|beside|next to|under|from)(?: the)?|[\ue000-\ue0ff])$", re.I
)
# "fade.away is a clinic": a name in small letters, told by what follows.
SMALL_NAME: Final = re.compile(
    r"(?:^|(?<=[.!?]\s))([a-z][a-z0-9]*(?:[.&+-][a-z0-9]+)+|[a-z]{4,}\d*)(?:\sis\s(?:an?|the|our|my)\s|:\s|\s[–—-]\s)"
)
# "Can't read music? Neither can half of us."
ANSWERS: Final = re.compile(
    r"(?:neither|so|no|yes|nor|same|us|me|we|you|it|that|then|good|perfect|great|easy|sorted|relax|don['’]?t|never mind|not any ?more|come|try|meet|here|there|now|nothing|nobody|everyone)\b",
    re.I,
)
# "mud club (all lowercase please)": the name as its owner writes it.
LOWER_CASE_SIGN: Final = re.compile(
    r"([\w&'’. -]{3,30}?)\s?\((?:all |in |always )*(?:lower|small)[ -]?(?:case|letters)[^()]*\)", re.I
)
# A line in quotation marks with the order before it: "End with \u201cCome and see\u201d".
QUOTE_TO_SHOW: Final = re.compile(
    '[^.,;!?]*["\u201c\u201d\u201e\u00ab\u2018\'][ ]?([^"\u201c\u201d\u201e\u00ab\u00bb]{2,90}?)[ ]?["\u201d\u201c\u00bb\'\u2019]'
)
# What asks for a line to be shown as it is, and what forbids it.
SLOGAN_BEFORE: Final = re.compile(
    r"(?:slogan|tagline|motto|claim|headline|text|caption|says?|saying|reads?|call to action|cta|lema|eslogan|eslógan|accroche|devise|leitspruch|titel|dice|button|write|titre|end with)\W{0,12}(?:is|:|be|es|est|ist|with|saying)?\W*$",
    re.I,
)
NEGATED: Final = re.compile(
    r"\b(?:not|don't|never|avoid|without|no|nicht|kein\w*|niet|geen|nunca|sin|sans|ne|pas|non|senza|não|sem|nie|bez) (?:\w+ ){0,3}$",
    re.I,
)
# "Sheep's milk", "men's shoes": nobody owns a shop here.
NO_OWNER: Final = re.compile(
    r"(?:sheep|goat|cow|camel|kid|child|children|men|women|man|woman|baby|dog|cat|horse|mother|father|today|world|nature|people|farmer|beginner|player)['’]s?$",
    re.I,
)
# "A cat named Murakami" is no shop.
SOMEBODY_NAMED: Final = re.compile(
    r"\b(?:cat|dog|puppy|kitten|parrot|horse|pony|donkey|goat|sheep|hen|fox|bear|rabbit|dragon|monster|robot|ghost|boy|girl|man|woman|child|kid|baby|grandma|grandpa|son|daughter|"
    r"gato|gata|perro|perra|chat|chatte|chien|chienne|katze|kater|hund)\s$",
    re.I,
)
# "Oficina mecânica do Zé", "Trattoria da Mario": what stands between a kind of place and its name.
KIND_TO_NAME: Final = re.compile(
    r"\s(?:[a-zà-ÿ]{4,}\s)?(?:do|da|dos|das|di|du|del|della|el|la|il|le|chez|zum|zur)\s(?=[A-ZÀ-Þ])"
)
# "Second Blanket is a charity", "Invoyce sends your invoices": what stands between a name and what it is.
TELLS_OF_IT: Final = re.compile(
    r"(?:\s?\([^()]{2,60}\))?(?:\s(?:in|of|at|on|near)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)?\s(?:(?:is|are|was)\s(?:an?\s|the\s)?|helps\syou\s|(?P<verb>(?!has\b)[a-z]{3,}s)\s(?=[a-z]))"
)
# "Lets you rent out your driveway": what comes after is the promise.
LETS: Final = re.compile(
    r"^(?:(?:that|which)\s)?(?:lets?|helps?|allows?|enables?|teaches|reminds)\s(?:you|people|anyone|everyone|users|customers|parents|families|kids|owners|shops|teams)\s(?:to\s)?(?P<does>[a-z]{3,}\s.+)$",
    re.I,
)
# What no product begins with, and "we edit podcasts", which is none but a doing.
NO_NOUN: Final = re.compile(
    r"(?:after|before|during|through|for|yes|send|mail|bring|drop|text|tell|ask|pick|choose|have|in|on|at|by|to|from|with|is|are|was|will|can|has|have|and|or|but|because|if|when|while|until|since|not|never|no|it|its|then|so|as|of|about|up to|across|around|near)\b",
    re.I,
)
WE_DO: Final = re.compile(r"(?:we|i)\s(?!are\b|have\b|make\b|sell\b|do\b|offer\b|run\b|own\b)[a-z]+\s", re.I)
# What follows a name that opens an English prompt.
LEADS: Final = re.compile(
    r"(?:[.:](?=\s)|,\s|\s[–—-]\s|\s(?:is|are|presents|makes|sells|offers|does|has|in|on|at|near|serves|builds|runs|brings|helps|lets|prints|repairs|fixes|teaches|needs)\s)"
)
# "Don't say \u201cfix\u201d or \u201ccure\u201d".
FORBIDDEN_QUOTE: Final = re.compile(r"(?:don['’]?t|do not|never|avoid|without|not|no)\b[^.!?]*$", re.I)
# Endings of towns where English is spoken: a last word alone with one says where.
ENGLISH_TOWN: Final = re.compile(
    r"[a-z]{2,}(?:by|ton|ham|bury|mouth|ford|chester|caster|cester|wick|wich|burgh|borough|shire|stow|leigh|worth|combe|stead|minster|ville|dale|hampton|ington|bridge|haven|cliffe|thorpe|wood|land|more|ness|head|port|pool|well|gate|side|ster|polis)$"
)
# A name as it is written: capitalised words with small links between them.
CAP: Final = r"(?:(?:Dr|St|Mr|Mrs|Hnos|HNOS|Gebr|Bros|Fa)\.|[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽİĞŞΑ-ΩА-ЯЁІЇЄ][\w'’&+-]*(?:\.[\w-]+)*|\d+[A-Za-z][\w'’&+-]*|[a-z]{1,2}[A-Z]\w+)"
LINK: Final = r"(?:&|\+|and|of|the|de|del|la|las|los|el|du|des|d['’]|l['’]|und|y|et|['’]?n['’]?|zum|zur|am|im|von|van|der|die|dem|di|da|do|by|on|au|aux|&amp;)"
RUN: Final = re.compile(
    rf"{CAP}(?:\s(?:{LINK}\s){{0,2}}(?:(?<=['’]\s)|)(?:{CAP}|d['’][A-ZÀ-Þ][\w-]+|\d+\b)|\s(?:&|\+)\s\w+)*(?:\s(?:Co|Inc|Ltd)\.)?",
    re.UNICODE,
)
# "Don't mention Ikea", "no Disney/Pixar references", "we are not Apple authorised".
DENIED_NAME: Final = re.compile(
    r"\b(?:don['’]?t|do not|never|no|not|avoid|without|unlike|isn['’]t|aren['’]t)\s[^.!?,;:–—]{0,40}$", re.I
)
# "tall ships trust takes young people to sea", "nailed it by nell, i come to you": names typed without capitals.
ORGANISATIONS: Final = frozenset(
    [
        "trust",
        "foundation",
        "society",
        "project",
        "collective",
        "academy",
        "bakery",
        "brewery",
        "farm",
        "theatre",
        "gallery",
        "museum",
        "choir",
        "studio",
        "cafe",
    ]
)
SMALL_ORGANISATION: Final = re.compile(
    rf"((?!(?:Our|My|The|A|An)\s)[A-Z]?(?:[a-z'’&]+\s){{1,3}}(?:{'|'.join(sorted(ORGANISATIONS))}))(?=\s(?:takes|is|runs|helps|offers|gives|makes|needs|teaches|has|brings|serves|sells)\b)"
)
SMALL_AND_I: Final = re.compile(
    r"((?!(?:I|We|Our|My|Hi|Hello|Hey|Yes|No|So|We['’]re|I['’]m)\b)[A-Z]?[a-z'’&]+(?:\s[a-z'’&]+){1,3})\s?[,.]\s(?=(?:i|I|we|We)\s)"
)
