# ruff: noqa: E501
"""A prompt that tells the maker of the ad what to say, as what is said: "Mention that it reads receipts" reads receipts."""

from __future__ import annotations

import re
from typing import Final

from generations.providers.local.planner.asides import KIN

_START: Final = r"(?P<before>^\s*|[.!?\n]\s*)"
# "Mention that it", "Debe decir que", "Wichtig:", "À montrer :" before what is shown.
_LEADS: Final = re.compile(
    _START
    + r"(?P<lead>(?:please\s)?lead with\s|(?:they|we|i)\swant\sto\s(?:push|promote|highlight|advertise)\s(?:that\s)?|(?:the\s)?(?:main\s|key\s)?message is\s(?:that\s)?|(?:la idea|el mensaje) es\sque\s|le message(?:,)? (?:c['’])?est\sque\s|(?:must|has to|should|needs to)\s(?:say|mention|include)\s(?:that\s)?(?:(?:it['’]s|it is|we|they|it)\s)?|(?:please\s)?(?:mention|highlight|stress)\s(?!no\b(?!(?:\s[\w-]+){0,2}\s(?:charges?|fees?|contracts?|costs?|obligation|minimum|deposit|commission|waiting|appointments?|booking|vat)\b)|nothing\b|only\b|it\b|this\b)(?:that\s(?:(?:it|we|they)\s)?|(?:the|our|its)\s)?|(?:please\s)?(?:make sure (?:to (?:mention|say)|it says)|(?:it|the ad|the video)\s(?:should|must|has to|needs to)\s(?:say|mention))\s(?:that\s(?:(?:it|we|they)\s)?)|"
    r"(?:destaca(?:d|r)?|resalta(?:d|r)?|recalca(?:d|r)?|subraya(?:d|r)?|cuenta(?:d)?)\sque\s|(?:mett(?:ez|s)|mettre)\sen\savant\s(?:le fait\s)?qu(?:e\s|['’](?:il\s|elle\s|on\s)?)|(?:souligne[rz]?|insiste[rz]? sur le fait)\squ(?:e\s|['’](?:il\s|elle\s|on\s)?)|"
    r"(?:debe|tiene que|hay que|que)\s(?:decir|mencionar|contar)\sque\s|(?:menciona|mencionad|di|decid)\sque\s|"
    r"(?:mentionnez|mentionne|dites|précisez|précise|il faut (?:dire|mentionner|préciser))\squ(?:e\s|['’])(?:(?:il|elle|on)\s)?|"
    r"(?:important|arguments?|key points?|key facts?|(?:key|main) (?:claim|message|benefit)s?|selling points?|usp|must include|to mention|(?:specs|things|points) to (?:show|mention)|known for|facts?|(?:key )?(?:data|specs)|features|client|cliente|kunde|annonceur|anunciante|inserzionista|datos(?: clave)?|factos|fatti|dati|eckdaten|kerndaten|(?:technische )?daten|spec|données|importante|puntos clave|a destacar|imprescindible|à montrer|à dire|à mentionner|points clés|à retenir|points? à (?:garder|retenir|dire)|points? (?:forts?|essentiels?)|messages? clés?|kern(?:aussage|botschaft)n?|haupt(?:aussage|botschaft)|botschaft|mensajes?(?: (?:clave|principal)(?:es)?)?|messaggi[o]? (?:chiave|principale)|punti chiave|mensagem principal|kernboodschap|wichtig|unbedingt|kernpunkte|zu zeigen|das muss rein|fakten)\s?:\s|(?:objetivo|objective|goal|objectif|but|obiettivo)\s?:\s(?:llenar|vender|promocionar|promover|anunciar|fill|sell|promote|push|advertise|remplir|vendre|promouvoir|riempire|vendere|promuovere)\s(?:el\s|la\s|los\s|las\s|the\s|our\s|le\s|les\s|il\s|lo\s)?)(?P<first>\S)",
    re.I,
)
_THAT: Final = re.compile(r",\s(?:que|that|qu['’](?:il|elle|on)|qu['’])\s")
_AND_THAT: Final = re.compile(r",?\s(?:y|e|et|and|und)\s(?:que|that|qu['’](?:il|elle|on)|qu['’])\s(?P<first>\S)")
# "Promote our app Tidewise to sea swimmers."
_PROMOTE: Final = re.compile(
    r"^\s*(?:brief:\s)?promote\s(?:(?:our|my|the|an?)\s)?(?P<thing>[^.!?\n,\d]{4,60}?)\sto\s(?P<people>(?!the\s)[^\W\d][^.!?\n]{4,90})(?=[.!?\n])",
    re.I,
)
_BUTTON: Final = r"(?:call[- ]to[- ]action|cta|button|llamada a la acción|botón|appel à l['’]action|cierre(?=\s?:)|schluss(?=\s?:)|chiusura(?=\s?:)|fecho(?=\s?:)|bouton|handlungsaufforderung|handlungsaufruf|aufruf(?=\s?:)|acción(?=\s?:)|action(?=\s?:)|azione(?=\s?:))"
# "Cierra con: Pruébalo gratis", "Am Ende: Jetzt testen".
_CLOSE: Final = r"(?:(?:end|closing|final|last|sign-off)\s(?:line|words?|card|text)(?=\s?:)|schluss(?:zeile|satz|wort)(?=\s?:)|(?:frase|línea|texto) final(?=\s?:)|phrase (?:de fin|finale)(?=\s?:)|(?:cierra|termina|acaba|finaliza|end|finish|close|termine[rz]?|finis(?:sez)?|concludi|chiudi|termine|feche)\s(?:con|with|on|par|avec|com)|am ende|zum schluss|at the end|al final|à la fin|alla fine|no final)"
_CALL: Final = re.compile(
    _START + rf"(?P<lead>(?:{_BUTTON}|{_CLOSE})\s?:\s)(?P<first>\S)",
    re.I,
)
# "The CTA is book a demo", "call to action: try a bar".
_BUTTON_IS: Final = rf"(?<!\w)(?:{_CLOSE}(?=\s?:)|{_BUTTON})(?:\s?:|\s(?:is|should (?:be|say|read)|es|debe decir|est|ist|soll(?:te)? (?:lauten|heißen))\s?:?|(?=\s(?-i:[\"“„«']?[A-ZÀ-Ü¡])))\s[\"“„«']?"
CALL_LED: Final = re.compile(rf"(?:{_BUTTON_IS}|(?<!\w){_BUTTON}\s)$", re.I)
# How a film is to end: "End on phone 0117 ...", and "Terminar com «marque já»", few words in quotation marks.
_ENDS: Final = r"(?:end|finish|close|am ende|zum schluss|schluss|termina[rd]?|acaba[rd]?|cierra|terminer?|termine[zr]?|finir|finissez|concludere|finire|terminare|eindig(?:en)?)"
_WITH: Final = r"(?:on|with|con|par|avec|sur|com|mit|met)"
ENDS_ON: Final = re.compile(rf"{_ENDS}\s(?:it\s)?{_WITH}\b", re.I)
_ENDS_IN_QUOTES: Final = re.compile(
    rf"\b{_ENDS}\s?(?:it\s)?{_WITH}?\s?:?\s[\"“„«'‘]\s?(?P<call>[^\"”“»’.!?\n]{{4,30}}?)\s?[!.]?[\"”“»'’]", re.I
)
_ASKED: Final = re.compile(rf"{_BUTTON_IS}(?P<call>(?:[^.!?\n,;\"”“»]|\.(?=\w)){{4,60}})", re.I)
# "CTA upload a drawing for a quote", in a sentence of its own.
_ASKED_SMALL: Final = re.compile(
    r"(?:^|[.!?\n]\s*)(?:cta|call[- ]to[- ]action)\s(?!is\b|should\b|to\b|button\b)(?P<call>(?-i:[a-z])(?:[^.!?\n,;\"”“»]|\.(?=\w)){4,40})",
    re.I,
)
# "At Saltgrass Kayaks you can paddle out": whose it is, and what one does there.
_YOU_CAN: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?:At|With)\s(?P<name>(?:The\s)?[A-Z][\w'’&-]*(?:\s(?:[A-Z&][\w'’-]*|of|and|the)){0,4}(?:\sin\s[A-Z][\w-]+)?),?\s(?:you\scan\s(?P<first>[a-z])|(?P<you>you(?:['’](?:re|ll|ve)|\sget|\sare|\slearn|\spay)\s))"
)


# "Mostly we want people to book before the cold comes": what people are to do, said to them.
_WANTS_THEM: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?:(?:mostly|mainly|basically|really|ideally|so),?\s)?(?:we|i)(?:['’]d| would)?\s(?:just\s|really\s)?(?:want|like|love|need|hope)\s"
    r"(?:to get (?:more )?(?P<along>people|folks|locals) along|(?:more )?(?:people|folks|customers|locals|clients|everyone|them|(?<=more )[a-z]{3,}s)\sto\s(?P<first>[a-z]))(?=[a-z]+\s|\s)",
    re.I,
)
_NAME_IS: Final = re.compile(r"(?P<before>^\s*|[.!?\n]\s*)(?:the\s)?name['’]s\s(?=[A-Z])", re.I)
# "My neighbour is an optician and comes to your home": what somebody does, whoever tells it.
_SOMEBODY: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?:(?:my|mein|meine|ma|mon|mi|mia|mio|minha|meu)\s(?:[\w-]+\s)?"
    rf"(?:{'|'.join(sorted(KIN))}|friend|mate|(?:schul)?freund(?:in)?|amie?|copain|copine|amig[oa])\s(?:is|ist|est|es|è|é)\s(?:an?\s|une?\s|una?\s|eine?\s|um\s|uma\s)?|"
    r"(?:i work (?:at|for|in)|i help out at|i handle (?:the )?(?:marketing|ads|socials) (?:for|at)|llevo la cuenta de|llevo las redes de|je m['’]occupe de la (?:pub|com) (?:de|d['’]|pour)|trabajo en|je travaille (?:pour|dans|chez)|ich arbeite (?:in|bei|für)|lavoro (?:in|per|da)|trabalho (?:em|para))\s(?:an?|una?|une?|einer|einem|uma?)\s)"
    r"(?![^.!?\n]*\b(?:i|we|ich|wir|je|nous|yo|nosotr[oa]s|io|noi)\b)(?P<first>[^\W\d_])"
    r"(?:(?P<rest>[^.!?,:\n]{2,30}?)\s(?:and|und|et|y|e)\s(?=(?-i:[a-zà-ÿ])))?",
    re.I,
)
_THATS_ME: Final = re.compile(
    r"\s\((?:c['’]est (?:moi|nous)|that['’]s (?:me|us)|das bin ich|das sind wir|soy yo|somos nosotr[oa]s|sono io|siamo noi|sou eu|dat ben ik)\)",
    re.I,
)
# "An ad for our pet shop's puppy classes": whose they are is said by the name.
_OF_OUR: Final = re.compile(
    r"(?P<ad>\b(?:ad|advert|video|spot|promo|commercial|promote|advertise)\s(?:for\s)?(?:my|our)\s)(?:(?!that|who|which)[a-z-]+\s){0,2}(?!(?:that|there|what|where|here|who|she|let|how)['’]s)[a-z]{3,}['’]s\s(?=[a-z])",
    re.I,
)
_SPEAKS: Final = re.compile(r"(?:I|We|Ich|Wir|Je|J['’]|Nous|On|Soy|Somos|Sono|Siamo)\b")
# "hiya so i clean ovens", "bonjour, alors moi je fais ...", "Mira, soy Charo".
_HELLO: Final = re.compile(
    r"^\s*(?:(?:hi(?:ya)?|hello|hey|moin|hola|bonjour|bonsoir|salut|hallo|servus|ciao|buongiorno)(?:\s(?:there|all|everyone|zusammen|à tous))?\b[\s,!.]+)?"
    r"(?:(?:so|ok|okay|alright|right|well|alors|bon|bah|bueno|oye|also|moi|allora|pues)\b[\s,]+|mira(?:,\s|\s(?=soy|somos|tengo|tenemos)))*",
    re.I,
)


# "Test: yoga studio, ...", "Plumber advert, boiler servicing £79": what is being typed is not what is sold.
_TRIED: Final = re.compile(r"^\s*(?:test(?:ing| prompt| ad| rapide| rápido)?|prueba|essai|prova|versuch)\s?:\s+", re.I)
_ORDERED: Final = re.compile(
    r"^\s*(?:(?:i['’]?m |we['’]?re |i am |we are )?(?:looking|trying|hoping|wanting) to\s)?(?:(?:please|por favor|bitte)\s)?(?:promociona|promocionar|anuncia|anunciar|publicita|promouvoir|promouvez|bewirb|bewerbe|bewerbt|promuovi|divulgue|promote|advertise|sell)\s"
    r"(?:my|our|mi|nuestr[oa]s?|mon|ma|mes|notre|nos|unsere?n?|meine?n?|la mia|il mio|la nostra|il nostro|a minha|o meu|a nossa|o nosso)\s(?=\S+)",
    re.I,
)
_SPOKEN_TO: Final = re.compile(
    r",\s(?:talk(?:ing)? to|speak(?:ing)? to|parler (?:aux|à)|hablar a|público|public)\s(?P<who>[^,.;:]{4,40})(?=[,.]|$)",
    re.I,
)
_BRANDED: Final = re.compile(r"(?P<before>[.!?]\s)(?:Marca|Marque|Marke)\s(?=[A-ZÀ-Ü])")
_ADVERT: Final = re.compile(
    r"^(?P<what>[^,.:;!?\n]{3,48}?)\s(?:advert|ad|commercial|promo|video ad|ad video|werbespot|werbevideo)(?=\s?[,.:;\n–—-])",
    re.I,
)


# "Mention no call-out charge and end with the number 0161 555 0148": the number stays.
_AND_END_WITH: Final = re.compile(
    r",?\s(?:and|y|et|und|e)\s(?:end|finish|close|termina[rd]?|acaba[rd]?|cierra|terminez|finissez|finisci|termine)\s(?:it\s)?(?:with|on|con|par|avec|com|mit)\s"
    r"(?:the\s|our\s|el\s|le\s|o\s|il\s)?(?:phone\s)?(?:number|address|website|url|número|teléfono|numéro|site|numero)\s(?=\S)",
    re.I,
)


# "Can you do an ad for our cake business?" asks for an ad and asks its readers nothing.
_REQUESTED: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?:hi[^.!?]{0,20}?[,!]\s)?(?:(?:can|could|would|will) (?:you|u|someone|anyone|somebody)(?: please)? (?:(?:do|make|create|write|design|put together|come up with) (?:me |us )?(?:an?|some) (?:[\w-]+\s){0,3}?(?:ad|advert|video|promo|spot|commercial) (?:for|about)|(?:do|make) something (?:for|about)|help (?:me|us) (?:with|promote|advertise))|"
    r"¿(?:me |nos )?(?:puedes|podéis|podrías|podríais|pueden|puede) hacer(?:me|nos)? un(?:a)? (?:[\w-]+\s){0,2}?(?:anuncio|vídeo|video|spot) (?:para|de|sobre)|"
    r"(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:me |nous )?(?:faire|créer|préparer) une? (?:[\w-]+\s){0,2}?(?:pub|publicité|vidéo|spot|annonce) (?:pour|sur)|"
    r"(?:könnt|könntet|kannst|könntest|können|könnten) (?:ihr|du|sie) (?:mir |uns )?(?:bitte )?(?:einen?|ein) (?:[\w-]+\s)?(?:\w*spot|\w*video|werbung|anzeige|clip) für)\s(?P<what>[^?!.\n]{4,90}?)(?:\smachen|\serstellen)?\s?\?",
    re.I,
)
# "She's called Priya and it's Marigold Cakes".
_CALLED_AND_IT: Final = re.compile(
    r"\b(?:s?he['’]s|s?he is|they['’]re) called [A-Z][\w-]+ and (?:it['’]s|it is|the business is)(?: called)?\s(?=[A-Z])"
)
# "La salle s'appelle Gratton et c'est ouvert jusqu'à minuit": its name, and what is told.
_NAMED_AND: Final = re.compile(
    r"(?P<naming>(?:s['’]appelle|se llama|heißt|is called|si chiama|chama-se|se chama|heet)\s(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’-]*|de|la|le|du|del|of|the|und|et))*?))\s(?:et|y|und|and|e|en)\s(?P<first>[a-zà-ÿ])(?=[\w'’]*\s)"
)
# "Blocked drain ad for Tidewell Drains in Hull": what, and whose.
_AD_OF_FOR: Final = re.compile(
    r"^\s*(?P<what>(?!(?:i|we|please|can|could|would|a|an|the|my|our|this|make|create|need|want|write|do|short|quick|new|nice|good|great|funny|simple|video|local|tiktok|instagram|facebook|insta|social|christmas|summer|winter|vertical|\d\S*)\s)[a-z][^,.:;!?\n]{3,36}?)\s(?:ad|advert|commercial|promo|video)\sfor\s(?P<whose>(?-i:[A-Z])[^.,!?\n]{2,50})",
    re.I,
)
# "Launch ad, 15s.", "Charity spot for Second Fiddle": what kind of film it is.
_KIND_OF_AD: Final = re.compile(
    r"^\s*(?:(?:launch|promo|brand|charity|image|product|radio|tv)\s)?(?:ad|spot|film|video|clip|commercial)(?:,?\s\d{1,2}\s?s(?:ec(?:onds?)?)?\.\s+|\sfor\s(?=(?-i:[A-Z])[^,\n]{2,40}\.\s))",
    re.I,
)
# "Une pub de 15 s pour l'hôtel": its length in full, as the reader knows it.
_SO_MANY_S: Final = re.compile(
    r"(?P<film>\b(?:pub|publicité|vidéo|spot|film|clip)\s(?:de\s)?\d{1,2}\s?)s\.?(?=\spour\s)", re.I
)
# "Industrial: Kestrel Seals makes ...": what kind of business it is.
_SECTOR: Final = re.compile(
    r"^\s*(?:industrial|industry|b2b|b2c|retail|saas|local business|trade|services?)\s?:\s(?=[A-Z])", re.I
)
# "They're embarrassed, we want them to know nobody's going to lecture them".
_TO_KNOW: Final = re.compile(
    r"(?:[.!?]\s|,\s|,?\s(?:and|so)\s)(?:we|i)(?:['’]d|\swould)?\s(?:want|like|need)\s(?:them|people|everyone|everybody|folks)\sto\sknow\s(?:that\s)?(?P<first>[^\W\d_])",
    re.I,
)
# "The end of season sale" is one word to who reads it.
_END_OF: Final = re.compile(
    r"\bend of (?P<what>season|line|year|summer|winter)(?=\s(?:sale|clearance|discount|offer)s?\b)", re.I
)
# "Who: collectors who own two": whom a brief is for.
_FOR_WHOM: Final = re.compile(
    r"(?P<before>[.!?\n]\s+)(?:(?:who|for whom|wer|für wen|quién|para quién|qui|pour qui|chi|per chi)\s?:\s|(?:we|i)\s(?:mainly|mostly|really|especially)\swant\s(?=[^.!?\n]*\bwho\b))",
    re.I,
)
# "Umbrellas, yes, I still mend them".
_INDEED: Final = re.compile(r",\s(?:oui|yes|sí|ja|sì|sim)(?=,\s)", re.I)
# "I'm a dentist in Dunedin and about half the people I see haven't been for ten years".
_WHO_AND_OTHERS: Final = re.compile(
    r"(?P<am>(?:^\s*|[.!?\n]\s)(?:I['’]m|I am|We['’]re|We are)\s(?:an?|the)\s[^,.;:!?\n]{3,46}?)\sand\s(?P<first>[a-z])(?=(?:(?<=a)bout|(?<=h)alf|(?<=m)ost|(?<=s)ome|(?<=n)obody|(?<=e)veryone|(?<=p)eople|(?<=m)y|(?<=t)he|(?<=i)t|(?<=t)here|(?<=y)ou)\b)"
)
# "Wir sind eine kleine Fahrschule in Kassel und haben zwei neue Autos": who they are, and what they tell.
_WHO_AND_DO: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?P<am>(?P<who>Wir|Ich|We|I|Nous)\s(?:sind|bin|are|am|sommes)|(?P<short>We|I)['’](?:re|m))\s(?P<what>[^,.;:!?\n]{6,70}?)\s(?:und|and|et)\s(?P<do>(?:[a-zäöü]{3,}en|have|do|make|sell|run|teach|offer|build|bake|fix|repair|rent|grow|just|only|now|always|habe|mache|verkaufe|repariere|baue|biete|arbeite|gebe|fahre|[a-zé]{3,}ons))\s"
)
# "For 22 years and I still answer the phone myself".
_YEARS_AND_I: Final = re.compile(
    r"(?P<years>\b(?:years|Jahren?|años|ans|anni|anos|jaar))\s(?:and|und|y|et|e|en)\s(?=(?:I|we|ich|wir|je|nous|on|io|noi|ik)\s)",
    re.I,
)
# "Tengo una panadería en Getafe y hacemos el pan": in the south the verb says who.
_WHO_AND_DO_SOUTH: Final = re.compile(
    r"(?P<am>(?:^\s*|[.!?\n]\s*)(?:(?:Somos|Tengo|Tenemos|Siamo|Abbiamo|Ho)\sun[ao']?\s|Soy\s)[^,.;:!?\n]{4,60}?)\s[ye]\s(?P<first>[a-zà-ÿ])(?P<do>(?:(?<=d)esde\s[^,.;\n]{2,20}?\s[a-z]|(?<=a)hora\s[a-z]|(?<=a)desso\s[a-z])?(?:[a-zà-ÿ]+(?:amos|emos|imos|iamo)|ago|endo|rreglo|eparo|oy|levo|accio))\s",
)
_MAKE_KNOWN: Final = re.compile(
    r"(?:,|\s(?:et|y|und|and))?\s(?:(?:je|on|nous) (?:cherch\w+ à|veux|voulons|veut|voudrais|voudrions) (?:faire connaître|promouvoir)|(?:i|we)(?:['’]d like| want| need|['’]m looking|['’]re looking) to (?:get the word out about|promote|advertise|push))\s(?:mon|ma|mes|notre|nos|my|our)\s(?P<first>\w)",
    re.I,
)
# "Last year we ran out, so tell them to come early": what they are to hear.
_SO_TELL: Final = re.compile(
    r"(?:,?\s(?:so|alors|donc|así que|por eso|quindi|então)\s|[.!?]\s(?:so\s|alors\s)?|,\s|\s[–—-]\s)(?:please\s|just\s|maybe\s)?"
    r"(?:(?:tell|let)\s(?:them|people|folks|everyone|everybody)(?:\sknow)?\s(?:to\s|that\s)?|(?:dites|dis)-leur\s(?:bien\s)?(?:que\s|qu['’])|(?:diles|decidles|dígales)\sque\s|(?:digli|dite)\sche\s|(?:diga-lhes)\sque\s)(?P<first>[^\W\d_])",
    re.I,
)
# "... sucht keine neuen Mitarbeiter, sondern hat wieder Termine frei": what it has.
_NOT_WANTED: Final = re.compile(
    r"(?:sucht|suchen|braucht|brauchen) (?:ausnahmsweise |mal )?(?:keine?n?|nicht) [^,.!?\n]{3,40}, sondern (?=(?:hat|haben|bietet|bieten|macht|machen|gibt|geben|öffnet|öffnen|feiert|feiern)\b)"
)
# "It gets cramped, so say so": what is only said of the saying.
_SO_SAY: Final = re.compile(
    r",?\s(?:so|dus|also|donc|alors|así que|por eso|quindi|então)\s(?:please\s)?(?:say (?:so|that|it)|zeg (?:dat|het)|sag(?:t|en Sie)? (?:das|es)|dites-le|dis-le|dilo|decidlo|ditelo|dillo|diga isso)"
    r"(?:\s(?:honestly|clearly|eerlijk|ehrlich|ruhig|gerne?|claramente|clairement|chiaramente))?(?=\s*[.,!?\n]|\s*$)",
    re.I,
)
# "Y que salga que lavamos el garrafón por dentro".
_MAY_SHOW: Final = re.compile(
    r"(?:^|[.!?,]?\s)(?:y\s|e\s)?que\s(?:salga|aparezca|se\s(?:sepa|diga|entienda|note|vea))\sque\s(?P<first>[^\W\d_])",
    re.I,
)
# "Queremos que se apunte gente nueva".
_WANTS_NEW: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)Queremos que (?:se (?:apunten?|animen?|unan?|sumen?)|vengan?|entren?)\s(?=(?:gente|más|nuev|niñ|famili|chic|jóvenes|person|vecin))",
    re.I,
)
# "There isn't really a name, everyone calls it the Mill Street launderette", "Pas de nom sur l'enseigne, juste Cordonnerie".
_NO_NAME_BUT: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n]\s*)(?:(?:there (?:isn['’]t|is no)|we (?:don['’]t|do not) (?:really )?have|it (?:doesn['’]t|does not) (?:really )?have|no)(?: really| any)?(?: an?| proper| real| fancy)*\sname(?: (?:on|over|above) the (?:door|sign|shop))?,?\s(?:but\s)?"
    r"(?:(?:everyone|everybody|people|locals|folks|they all|we all|we)\s(?:just\s)?(?:calls?|knows?) (?:it|us)(?: as)?|just)\s(?:the\s)?|"
    r"pas de nom(?: sur (?:l['’]enseigne|la porte))?,\s(?:mais\s)?(?:juste|tout le monde (?:dit|l['’]appelle))\s|"
    r"(?:no tiene nombre|sin nombre(?: en la puerta)?),\s(?:pero\s)?(?:solo|todos (?:la|lo) llaman)\s|"
    r"(?:einen (?:richtigen )?namen (?:haben wir|gibt es) nicht),\s(?:aber\s)?(?:nur|alle sagen(?: einfach)?)\s)(?=\S)",
    re.I,
)
# "I'm the secretary of Thornby Bowls Club and we need members": whose it is, and what they tell.
_OFFICER: Final = re.compile(
    r"(?P<before>^\s*|[.!?\n,]\s*)(?:(?:(?i:I['’]m|I am)|Soy|Je suis|Ich bin|Sono|Sou|Ik ben)\s(?:the\s|la\s|el\s|le\s|die\s|der\s|il\s|a\s|o\s|de\s)?(?:club\s|new\s|neue\s)?"
    r"(?i:secretary|treasurer|chair(?:man|woman|person)?|president|captain|organi[sz]er|schriftführer(?:in)?|kassenwart(?:in)?|kassier(?:er)?(?:in)?|vorsitzende[r]?|vorstand|präsident(?:in)?|secretari[oa]|president[ea]|tesorer[oa]|secrétaire|présidente?|trésori(?:er|ère)|segretari[oa]|secretári[oa]|tesoureir[oa]|secretaris|voorzitter|penningmeester)"
    r"|(?i:llevo) la (?:secretaría|presidencia|tesorería))\s(?:of|del?|du|des|von|vom|beim|bei|der|dell[oa]|da|do|van)\s(?:the\s|la\s|l['’]|der\s|den\s|de\s)?"
    r"(?P<name>(?-i:[A-ZÀ-Þ])[^.,;:!?\n]{3,50}?)(?:,?\s(?:and|und|et|y|e|en)\s|,\s)(?P<first>[^\W\d_])(?=[\w'’]*\s)"
)
# What a prompt was typed for, before what is told: "Ff snel voor de socials".
_FOR_SOCIALS: Final = re.compile(
    r"^\s*(?:[\w'’]+\s){0,3}?(?:for|para|pour|für|per|voor)\s(?:(?:the|our|las?|los|les|nos|die|unsere|i|gli|as|de|onze)\s)?(?:socials?|redes(?: sociales)?|réseaux(?: sociaux)?|insta(?:gram)?|facebook|tiktok|reels?|stories)\s?[:,–—-]\s*(?P<first>\S)",
    re.I,
)
_ADDRESS: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b")

# "I run a small pet shop in Galway and from this month we do dog grooming too".
_RUNS_AND: Final = re.compile(
    r"(?P<am>(?:^\s*|[.!?\n]\s*)(?:I|We)\s(?:run|own|have|keep)\s(?:an?|the|my|our)\s[^,.;:!?\n]{3,60}?),?\s(?:and|but)\s"
    r"(?P<first>[a-z])(?P<rest>(?<=f)rom\s[^,.;!?\n]{2,24}?\s(?:we|I)\b|(?<=s)ince\s[^,.;!?\n]{2,24}?\s(?:we|I)\b|(?<=n)ow\s(?:we|I)\b|(?<=t)his\s\w+\s(?:we|I)\b|(?<=w)e\s(?=also|now|do|just|have|are|fix|sell|make|rent|teach|offer))",
)
# "I'm an estate agent and I'd like to attract sellers": what is hoped of the ad.
_HOPED: Final = re.compile(
    r",?\s(?:and|et|y|e|en|und)\s(?:(?:I|we)(?:['’]d| would)\s(?:like|love)\sto|(?:I|we)\s(?:want|hope)\sto|(?:je|on|nous)\s(?:voudrais|voudrait|voudrions|veux|veut|voulons)|j['’]aimerais|on\saimerait|"
    r"quiero|queremos|quisiera|me\sgustaría|nos\sgustaría|vorrei|vorremmo|queria|queríamos|gostava\sde|gostaria\sde|(?:(?:ich|wir)\s)?(?:möchten?|würden?\sgern)|(?:(?:ik|we)\s)?(?:wil|willen|zou)\s(?:graag\s)?)\s?"
    r"(?:attract|reach|(?:get|find|win)\s(?:more|new)|bring\sin|attirer|toucher|(?:avoir|trouver)\s(?:plus|de\snouveaux|de\snouvelles)|faire\svenir|atraer|llegar\sa|captar|(?:conseguir|encontrar)\s(?:más|nuev[oa]s)|attirare|raggiungere|trovare\s(?:più|nuov[ie])|atrair|chegar\sa|[^.,!?\n]{3,40}?(?:gewinnen|ansprechen|erreichen|aantrekken|bereiken))\b"
    r"[^.,;!?\n]{0,50}(?=[.!?\n])",
    re.I,
)
_YOURS: Final = {"leur": "votre", "leurs": "vos", "their": "your", "ihre": "Ihre", "ihren": "Ihren"}
_THEIRS: Final = re.compile(r"(?<!je )(?<!nous )(?<!on )(?<!vous )\b(?:leurs?|their|ihren?)\b(?=\s[^\W\d])")
# "We have a driving school and need something for the holidays: theory in 9 days".
_NEEDED: Final = re.compile(
    r",?\s(?:and|und|et|y|e|en)\s(?:(?:I|we|ich|wir|je|nous|on)\s)?(?:need|brauchen?|bräuchten?|ai\sbesoin\sd[e']|avons\sbesoin\sd[e']|necesito|necesitamos|ho\sbisogno\sdi|preciso\sde|precisamos\sde|zoek|zoeken)\s?"
    r"(?:something|an?\s(?:ad|advert|video)|(?:et)?was|einen?\s(?:spot|video|werbung)|(?:quelque\schose|une\spub|une\svidéo)|algo|un\s(?:anuncio|vídeo|video)|qualcosa|alguma\scoisa|iets)"
    r"(?:\s(?:for|für|pour|para|per|voor)\s[^.:!?\n,]{3,40})?\s?[:.!?]\s(?P<first>[^\W\d_]?)",
    re.I,
)
_AD_FOR: Final = re.compile(
    r"^\s*(?:(?:korte?|leuke?)\s)?(?:reclame(?:spot)?|advertentie|filmpje|spotje)\s(?:voor|over)\s(?P<first>[^\W\d_])",
    re.I,
)
# A brief speaks of the business: "and they keep Saturday mornings for school kids", "abren de lunes a viernes".
_IN_BRIEF: Final = re.compile(
    r"^\W*(?:please\s)?(?:create|make|write|produce|design|haz|hazme|crea|prepara)\b[^.!?\n]{0,40}\b(?:ad|advert|video|spot|commercial|anuncio|vídeo)\s(?:\w+\s){0,4}?(?:for|para)\s",
    re.I,
)
_THEY: Final = re.compile(
    r"(?P<before>[.!?\n]\s|[,;]\s(?:and\s|but\s)?|\s(?:and|but)\s)they(?P<verb>['’](?:re|ve|ll)|\s(?:keep|offer|have|do|also|give|serve|open|close|run|make|deliver|ship|come|charge|take|sell|use|bake|provide|are|will|don['’]t|even|still|work|fix|repair)\b)",
    re.I,
)
_OURS_SOUTH: Final = {
    "abren": "abrimos", "cierran": "cerramos", "tienen": "tenemos", "ofrecen": "ofrecemos", "hacen": "hacemos", "trabajan": "trabajamos", "atienden": "atendemos", "reparan": "reparamos", "venden": "vendemos",
}  # fmt: skip
_THEY_SOUTH: Final = re.compile(rf"(?P<before>[.;]\s)(?P<verb>{'|'.join(_OURS_SOUTH)})\b", re.I)


def as_told(prompt: str) -> str:
    """The prompt without greetings and the words that only order what it says."""
    greeted = _HELLO.match(prompt)
    start = greeted.end() if greeted else 0
    if start and (prompt[start : start + 1].islower() or _SPEAKS.match(prompt, start)):
        prompt = prompt[start:]
    prompt = _END_OF.sub(r"end-of-\g<what>", _SECTOR.sub("", prompt))
    prompt = _TO_KNOW.sub(lambda found: f". {_in_capitals(found)}", prompt)
    prompt = _SO_MANY_S.sub(r"\g<film>secondes", _KIND_OF_AD.sub(_whose_ad, prompt))
    prompt = _ADVERT.sub(r"\g<what>", _ORDERED.sub("", _TRIED.sub("", _OF_OUR.sub(r"\g<ad>", prompt))))
    prompt = _BRANDED.sub(r"\g<before>Brand: ", _SPOKEN_TO.sub(r". Target audience: \g<who>", prompt))
    prompt = _REQUESTED.sub(r"\g<before>An ad for \g<what>.", _CALLED_AND_IT.sub("It's called ", prompt))
    prompt = _NO_NAME_BUT.sub(lambda found: f"{found['before']}It's called ", _FOR_SOCIALS.sub(_in_capitals, prompt))
    prompt = _NOT_WANTED.sub("", prompt)
    prompt = _SO_TELL.sub(lambda found: f". {_in_capitals(found)}", _SO_SAY.sub("", prompt))
    prompt = _MAY_SHOW.sub(lambda found: f". {_in_capitals(found)}", prompt)
    prompt = _OFFICER.sub(lambda found: f"{found['before']}{found['name']}. {_in_capitals(found)}", prompt)
    prompt = _WANTS_NEW.sub(r"\g<before>Buscamos ", prompt)
    prompt = _NEEDED.sub(lambda found: f". {_in_capitals(found)}", _AD_FOR.sub(_in_capitals, _hoped(prompt)))
    prompt = _in_first_person(prompt) if _IN_BRIEF.match(prompt) else prompt
    prompt = _YEARS_AND_I.sub(r"\g<years>. ", prompt)
    prompt = _MAKE_KNOWN.sub(lambda found: f". {found['first'].upper()}", prompt)
    prompt = _NAMED_AND.sub(lambda found: f"{found['naming']}. {found['first'].upper()}", prompt)
    prompt = _FOR_WHOM.sub(r"\g<before>Target audience: ", prompt)
    prompt = _AD_OF_FOR.sub(r"\g<whose>. \g<what>", _INDEED.sub("", prompt))
    prompt = _WHO_AND_OTHERS.sub(lambda found: f"{found['am']}. {_in_capitals(found)}", prompt)
    prompt = _RUNS_AND.sub(lambda found: f"{found['am']}. {_in_capitals(found)}{found['rest']}", prompt)
    prompt = _WHO_AND_DO.sub(_who_and_do, prompt)
    prompt = _WHO_AND_DO_SOUTH.sub(lambda found: f"{found['am']}. {found['first'].upper()}{found['do']} ", prompt)
    prompt = _NAME_IS.sub(r"\g<before>It's called ", _WANTS_THEM.sub(_said_to_them, _THATS_ME.sub("", prompt)))
    prompt = _SOMEBODY.sub(_done_by_any, prompt)
    prompt = _AND_END_WITH.sub(". ", prompt)
    text = _LEADS.sub(_without_lead, prompt)
    if text != prompt:
        text = _AND_THAT.sub(lambda that: f". {that['first'].upper()}", _THAT.sub(", ", text))
    text = _PROMOTE.sub(_to_whom, _CALL.sub(_without_lead, text))
    return _YOU_CAN.sub(_at_whose, text)


def call_of(prompt: str) -> str:
    """What the prompt says the button should ask for, or nothing."""
    asked = _ASKED.search(prompt) or _ENDS_IN_QUOTES.search(prompt) or _ASKED_SMALL.search(prompt)
    return asked["call"].strip(" '’") if asked else ""


def _whose_ad(found: re.Match[str]) -> str:
    is_charity = found[0].lstrip().lower().startswith("charity") and found[0].endswith("for ")
    return "Charity: " if is_charity else ""


def _hoped(prompt: str) -> str:
    """The prompt without whom it should attract, who are spoken to in the rest of it."""
    told = _HOPED.sub("", prompt)
    return prompt if told == prompt else _THEIRS.sub(lambda theirs: _YOURS[theirs[0].lower()], told)


def _in_first_person(brief: str) -> str:
    """What a brief says of the business, said by the business."""
    brief = _THEY.sub(
        lambda they: f"{they['before']}{'We' if they['before'][0] in '.!?' else 'we'}{they['verb']}", brief
    )
    return _THEY_SOUTH.sub(lambda they: f". {_OURS_SOUTH[they['verb'].lower()].capitalize()}", brief)


def _in_capitals(found: re.Match[str]) -> str:
    return found["first"].upper()


def _who_and_do(found: re.Match[str]) -> str:
    who = found["who"] or found["short"]
    return f"{found['before']}{found['am']} {found['what']}. {who} {found['do']} "


def _at_whose(found: re.Match[str]) -> str:
    told = found["first"].upper() if found["first"] else found["you"].capitalize()
    return f"{found['before']}{found['name']}. {told}"


def _said_to_them(found: re.Match[str]) -> str:
    return f"{found['before']}{'Come along' if found['along'] else found['first'].upper()}"


def _without_lead(found: re.Match[str]) -> str:
    is_address = _ADDRESS.match(found.string, found.start("first"))
    return f"{found['before']}{found['first'] if is_address else found['first'].upper()}"


def _done_by_any(found: re.Match[str]) -> str:
    trade = f"{found['rest']}, " if found["rest"] else ""
    return f"{found['before']}{found['first'].upper()}{trade}"


def _to_whom(found: re.Match[str]) -> str:
    return f"{found['thing'][:1].upper()}{found['thing'][1:]}. Target audience: {found['people']}"
