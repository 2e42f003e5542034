# ruff: noqa: E501
"""What in a prompt is said beside the ad: greetings, what the business is called, how the maker is asked."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.lexicon.base import words

# Words of weight that tell nothing of the business by themselves.
NAMING: Final = words(
    "name named called call calls names brand company shop store business club app the our my its nombre marca llama llamamos llamo empresa negocio tienda nom appelle appelons marque boutique "
    "entreprise heißt heiße heißen heisst heissen heet heten nennen nennt unser unsere unserem mein meine laden firma marke verein geschäft ist sind and und somos soy sommes suis sind bin are that us "
    "comms communications office team marketing press product launch launches campaign brief request from behalf need want equipo producto agencia campaña lanzamiento lanzamos équipe produit campagne lancement lançons produktteam kampagne produktstart auftrag "
    "marchio launching launched label people know me who here go by that's that this is meet it's we're i'm c'est es une une hi hello hey hallo hola bonjour salut g'day moin servus buenas"
)
# Who speaks and what for, before the name: "I run Bud & Bloom, a flower farm".
RUNS: Final = re.compile(
    r"(?:(?:hi|hello|hey|hallo|hola|bonjour)\b[\w ]{0,12},?\s)?(?:(?:i|we)(?:['’]ve|['’]m|['’]re)?\s(?:(?:also|just|have)\s)?(?:run|own|opened|started|manage|are|am|founded)\b|(?:this is|it['’]?s called|they['’]re called|meet)\b|"
    r"(?:somos|soy|tengo|tenemos|me llamo|nos llamamos|llevo|regento|se llama)\b|(?:nous sommes|je suis|on est|j['’]ai|nous avons|on s['’]appelle|je m['’]appelle|je tiens|nous tenons|c['’]est|(?:il|elle|ça) s['’]appelle)\b|"
    r"(?:siamo|sono|abbiamo|ho|mi chiamo|ci chiamiamo)\b|(?:ich|wir) (?:bin|sind|habe|haben|betreibe|betreiben|führe|führen|heißen|heiße)\b|(?:es|er|sie|das) (?:heißt|ist)\b)",
    re.I,
)
# Before a name at the end of its piece.
CALLED: Final = re.compile(
    r"(?:^|\s)(?:(?:(?:and\s)?(?:i['’]m|we['’]re|it['’]s|they['’]re|i am|we are|it is))\s(?=called|named))?(?:(?:and|which|that|que|qui|und|y|et)\s)?(?:is|are|says?|called|named|by|as|como|è|llamad[oa]|llama|llamamos|es|(?:on\s|nous\s)?s['’]appelle|(?:nous\s)?appelons|(?:se\s)?llama|(?:si\s)?chiama|ci chiamiamo|chiamat[oa]|(?:se\s)?chama(?:-se)?|appelée?|nommée?|est|heißt|heisst|nennt sich|"
    r"nennen|ist|namens)\s(?:(?:the|el|la|le|les|die|der|das|simply|just|einfach)\s)?[\"“„«'‘]?$",
    re.I,
)
AND_ON: Final = re.compile(r"(?:['’]s)?[\"”»’']?,?\s(?:and|und|et|y|e)\s")
LEADS: Final = re.compile(
    r"(?:in|at|on|with|from|near|en|a|con|desde|à|au|aux|dans|avec|chez|sur|im|am|auf|mit|bei|aus|unter)\s", re.I
)
IF_POSSIBLE: Final = re.compile(r"\b(?:wenn möglich|if possible|si possible|si es posible|se possibile)\b", re.I)
DENIES: Final = re.compile(r"(?:sans|sin|ohne|no|without|senza|keine?)\s", re.I)  # "sans publicité"
AIMED: Final = re.compile(r"\b(?:aimed|targeted|pitched|dirigid\w+|destiné\w*|gerichtet)\s$", re.I)
# Who may tell of the business and is not its name.
KIN: Final = words(
    "abuela abuelo aunt avó avô beau-frère beau-père belle-mère belle-sœur brother brother-in-law bruder cognata "
    "cognato cousin cousine cugina cugino cunhada cunhado cuñada cuñado enkel father-in-law fratello frère grandad "
    "grandma hermana hermano irmã irmão mamie mother-in-law mutter nachbar nachbarin neffe neighbor neighbour nephew "
    "neveu nichte niece nièce nonna nonno oma oncle onkel opa papi prima primo schulfreund schulfreundin schwager "
    "schwester schwiegermutter schwiegersohn schwiegertochter schwiegervater schwägerin sister sister-in-law sobrina "
    "sobrino soeur sogra sogro sorella suegra suegro suocera suocero sœur tante tía tío uncle vater vecina vecino "
    "vicina vicino vizinha vizinho voisin voisine zia zio"
)
# Why somebody writes at all: "My wife signed me up for this so here goes".
PREFACE: Final = re.compile(
    r"\b(?:odd|strange|weird|tricky|unusual|funny) one(?: for you)?(?=\s*[.!,:]|$)|\bhere (?:it )?goes\b|\bneed (?:it|this)(?: (?:up|done|ready|live|out))? (?:by|before|for|until) (?:\d|noon|midday|tonight|tomorrow|to?day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunch|end of)|\b(?:lo )?necesito para (?:hoy|mañana|las \d)|\bbrauche(?:n)? (?:das|es) bis (?:heute|morgen|\d)|\bsigned (?:me|us) up (?:for|to) this\b|\bnever (?:made|done|tried) (?:an? (?:ad|video)|this|anything like this)\b|"
    r"\bmy (?:daughter|son|wife|husband|nephew|niece|grandson|granddaughter|accountant) (?:said|says|told me|reckons|thinks) (?:i|we|that i|that we) (?:should|need|must|have)\b|"
    r"\b(?:mi (?:hija|hijo|mujer|marido|sobrin[oa]|niet[oa])) (?:dice|me dice|insiste)\b|\bma? (?:fille|fils|femme|mari|nièce|neveu) me dit\b|"
    r"\bmeine? (?:tochter|sohn|frau|mann|nichte|neffe|enkel\w*) (?:sagt|meint|findet)\b",
    re.I,
)
CAMPAIGN: Final = re.compile(r"campaign|campagne|kampagne|campaña|campagna|\b(?:ad|spot|brief|briefing)\b", re.I)
# "Free for 30 days at tallyfern.io": the address stands on the end card.
AT: Final = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\best)(?<!\bsont)(?<!\bist)(?<!\bsind)(?<!\bgibt es)(?<!tá)(?<!tán)\s(?:at|on|via|en|sur|auf|unter|bei|su)\s$"
)
# What is left of "and people book at muddypawsparlour.com", "y se prueba en turnilia.es".
TO_THE_ADDRESS: Final = re.compile(
    r",?\s(?:and|und|et|y|e|en)\s(?:(?:you|people|they|everyone|it['’]s|it|we|se|si|on|vous|man|sie|je|u|can|could|just|puedes?|pueden?|può|potete|peut|pouvez|kann|können|kunt|kan|is|are|es|est|ist)\s){0,4}"
    r"(?:books?|booked|booking|orders?|ordered|reserves?|reserved|buys?|sign(?:s|ed)? up|registers?|subscribes?|reserva[nr]?|prueba|compra|pide|inscribe|pedir|comprar|probar|reservar|apuntarse|réserve[rz]?|commande[rz]?|inscri[tv]\w*|achète[rz]?|prenota\w*|ordina\w*|"
    r"bucht|buchen|bestellt|bestellen|meldet sich an|anmelden|meldt je aan|aanmelden|bestel\w*|boek\w*)$",
    re.I,
)
PUSH: Final = re.compile(
    r"(?:ask|invite|get|tell|encourage)\s(?:people|customers|them|viewers|everyone|folks|families|parents)\sto\s|"
    r"(?:our|the)\s(?:[\w-]+\s)?team\s(?:is|are)\s(?:launching|releasing|introducing|bringing out)\s|(?:notre|l['’])\s?équipe(?: \w+)?(?: d[eu]\s\S+)? (?:lance|prépare la sortie d(?:u|e la|e))\s|nuestro equipo(?: de \w+)? lanza\s|"
    r"(?:our|the|this)\s(?:[\w-]+\s){0,2}(?:push|campaign|launch|ad|spot)\s(?:is|will be)\s(?:for|about)\s(?:an?\s|the\s|our\s)?",
    re.I,
)
BRIEFING: Final = re.compile(
    r"(?:cta|call[- ]to[- ]action|llamada a la acción|appel à l['’]action|handlungsaufforderung)\W*$|"
    r"(?:product\s|marketing\s|creative\s|campaign\s)?(?:brief|briefing|request|task|auftrag|encargo|demande|consigne|produktbriefing|werbebriefing|projet|proyecto|project)(?:\s?:|\s(?:for|pour|para|für)\b|\W*$)|"
    r"unser\s\w*team\sbringt\s|"
    r"(?:talk|speak|appeal|pitch|sell|aim|address)\s(?:it\s|this\s)?(?:to|at)\s|(?:lead|open|start|finish|end|close)\s(?:it\s)?(?:with|on)\s|(?:ziel ist|(?:the\s)?goal is|l['’]objectif est|el objetivo es)\s",
    re.I,
)
# What stands elsewhere in the ad, before it: where the business is, who speaks and for whom, that a word is the name.
WE_ARE_AT: Final = re.compile(
    r"(?:we(?:['’]re| are) (?:at|on|in)|fica na|fica no|ficamos na|find us (?:at|on|in)|estamos en|encuéntranos en|nous sommes (?:au|à)|on est (?:au|à)|retrouvez-nous (?:au|à)|wir sind in der|ihr findet uns in der|siamo in|estamos na|está en|it['’]s (?:at|on)|è in|c['’]est (?:au|à)|liegt in der|we zitten (?:aan|op|in))\s(?:the\s|la\s|el\s)?",
    re.I,
)
# A person's name alone is no copy: the call says it ("Call Amparo").
I_AM: Final = re.compile(
    r"(?:s?he['’]s|s?he is) called (?-i:[A-ZÀ-Þ][a-zà-ÿ'’-]+)|(?:(?:hi|hello|hey|hallo|hola|bonjour),?\s)?(?:I['’]m|I am|my name(?:['’]s| is)|soy|me llamo|je suis|je m['’]appelle|moi c['’]est|ich bin|ich heiße|sono|mi chiamo|sou|chamo-me|o meu nome é|mijn naam is|ik ben|ik heet)\s"
    r"(?:(?:die|der|la|el|a|o)\s)?(?-i:[A-ZÀ-Þ][a-zà-ÿ'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)",
    re.I,
)
IS_THE_NAME: Final = re.compile(
    r"(?:heißt (?:das Ganze|es|sie|er|der Laden)|steht (?:auf dem (?:Wagen|Schild|Auto|Transporter)|an der Tür)|(?:is|['’]s) (?:the name|what it['’]s called|what we['’]re called|on the van|on the sign)|(?:c['’])?est le nom|es el nombre|è il nome)",
    re.I,
)
SPEAKS_FOR: Final = re.compile(
    r"(?:I['’]m|I am|I work|Soy|Trabajo|Je suis|Je travaille|Ich bin|Ich arbeite|Sono|Lavoro|Sou|Trabalho|Ik ben|Ik werk)\s(?:(?:an?|the|une?|la|le|una?|eine?|die|der|o|a|de)\s)?(?:[\w-]+\s){0,2}?(?:at|for|with|of|en|de|del|du|des|para|chez|pour|bei|beim|für|vom|von|der|dem|des|per|da|do|della?|dello|bij|van)\s(?:the\s|la\s|le\s|l['’]|der\s|dem\s|de\s)?|"
    r"(?:Llevo la (?:secretaría|presidencia|tesorería)|Je tiens le secrétariat|Je m['’]occupe)\s(?:del?|du|des)\s(?:la\s|l['’])?",
    re.I,
)
