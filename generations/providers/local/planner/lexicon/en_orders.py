# ruff: noqa: E501
"""How people who write English talk to whoever makes the ad: wishes, warnings and asides that no viewer should read."""

from __future__ import annotations

from typing import Final

_TONE: Final = (
    r"(?:calm(?:ing|er)?|funny|serious|gentle|honest|warm|kind|soft|subtle|playful|hopeful|reassuring|friendly|professional|cheerful|positive|quirky|cheeky|dry|sober|"
    r"respectful|restrained|tasteful|factual|simple|quiet|upbeat|modern|trustworthy|happy|sad|light(?:hearted)?|silly|grown-?up|humble|sincere|classy|elegant|understated|short|"
    r"sweet|relaxed|casual|formal|local|welcoming|inviting|confident|bold|clear|plain|human|authentic|natural|energetic|fast|slow|punchy|snappy|low-?key|down to earth|nostalgic|romantic|mysterious|stylish|clinical|unhurried|sleek|minimal|moody|dreamy|cosy|cozy|sharp|smart)"
)
_AVOIDED: Final = (
    r"(?:guilt|pity|hype|cheese|cheesy|clich[eé]s?|pressure|jargon|shouting|stock|emojis?|exclamation|buzzwords?|slogans?|puns?|jokes?|fluff|hard sell|gimmicks?|drama|scare|scary|"
    r"fear|corny|cringe|flashy|salesy|pushy|corporate|techy|childish|sentimental|aggressive|over the top|too)"
)

# Clauses that are addressed to us, each an alternative of the pattern for directions.
ORDERS: Final = (
    rf"(?:be|keep|stay|sound|look|feel|make)\s(?:(?:it|this|things?|us)\s)?(?:(?:sound|look|feel|stay|be)\s)?(?:(?:very|really|nice and|a bit|more|quite|super|kind of|all)\s)?{_TONE}(?:\s(?:and|but|not|,|\w+)+)?$"
    rf"|(?:nothing|not|no|avoid|without|skip|less)\s(?:the\s|any\s|too\s|more\s|stupid\s|weird\s|fake\s|silly\s|loud\s)*{_AVOIDED}\b"
    r"|(?:do not|don'?t|never|avoid|no)\s(?:shame|scare|blame|judge|mock|over-?promis|promis|claim|imply|suggest|invent|exaggerat|over-?sell|over-?do|make (?:it|up|us|me|this|the|any)|sound|use|say|mention|call (?:it|us|them|me|him|her|this)|"
    r"be (?:too|all|so)|go (?:over|too|overboard)|turn (?:it|this|me|us)|write|put|pretend|act|try to|advertis|compar|name|guarantee)"
    r"|(?:please )?(?:make|let) (?:it |this |that )?(?:very |really |super |absolutely )?(?:clear|obvious|plain|sure)\b"
    r"|(?:please\s|and\s)*(?:do not|don['’]?t)\s(?!miss\b|wait\b|worry\b|forget\b|panic\b|settle\b|let\b|just\b|stop\b|be (?:late|shy|afraid|scared|fooled)|need\b|throw\b|bin\b|pay\b|give up|lose\b|suffer\b|guess\b|sweat\b|risk\b|wing\b|cook\b|know\b|have\b|own\b|sell\b|buy\b|like\b|do\b|want to\b|drive\b|leave\b|replace\b|get (?:stuck|caught|wet|lost))[a-z]+"
    rf"|{_TONE}(?:,| but| and| please| not| with no| though)\b(?!.*\b(?:food|coffee|service|people|staff|hands|classes|rooms?|clothes|wood|design))"
    r"|no (?:[\w'’/-]+ ){0,3}(?:jokes?|puns?|talk|names|badges|logos?|language|vibes?|music|clich[eé]s|stereotypes|promises|claims|references|faces|drama|nonsense|stuff|words)\b"
    r"|(?:i|we) (?:want|need|would like|['’]d like|am after|are after) (?:an?|the|this|my|our|something) (?:[\w-]+ )?(?:ad|advert|video|clip|film|spot|something|thing)\b"
    r"|(?:fast|quick|slow|hard|jump|sharp) (?:cuts?|edits?|pace|paced|pacing|motion|zooms?)\b|(?:white space|close-?ups?|drone shots?|slow motion|split screen|time-?lapse)\b"
    r"|(?:speak|talk|appeal|aim|sell|pitch) (?:it )?(?:to|at|directly to)\b|use (?:that|this|it)\b"
    r"|(?:voice|tone|style|vibe|mood|look|feel|audience|target|music|colou?rs?|format)(?: is| are| should be)?\s(?!of\b|for\b|and\b|classes|lessons|coach|teacher|school|studio|shop|that\b|you\b)[\w ,'’-]+$"
    r"|.{0,80}\b(?:jokes?|puns?|humou?r|memes?|innuendo)\s(?:are |is )?(?:encouraged|welcome|fine|ok|okay|allowed|please|good)\b"
    r"|have (?:a laugh|some fun|fun|a bit of fun) with (?:it|this|that)\b|(?:make|keep) (?:it|things|this) (?:clean|tasteful|family.friendly|pg|real|weird|fresh|tidy)\b"
    r"|[\ue000-\ue0ff]\s(?:max|maximum|long|or so|ish|total|tops|please)\b|(?:call to action|cta)\b"
    r"|(?:spelled|spelt|pronounced|rhymes|written|one word|two words|all lower ?case|all caps|lower ?case|capital)\b"
    r"|(?:lots of|most|many|some|a lot of|all|our|the|older|younger)\s?(?:people|customers|clients|patients|folks|visitors|parents|guests|users|ones)?\s(?:are|think|say|get|feel|assume|don'?t|find|expect|believe|worry|always|often|usually|keep|ask)\b.*\b(?:us|me|we|our|i)$"
    r"|(?:i|we)(?:'d|’d| would) (?:like|love|prefer|rather|want|appreciate)\b|i (?:don'?t|do not|can'?t|am|was|just|guess|suppose)\b(?!.*\b(?:make|sell|bake|build|paint|repair|fix|teach)\b)"
    r"|we (?:don'?t|do not) (?:want|like|know|need|have (?:a|any|much) (?:logo|brand|name|website|budget|photos?|pictures?))\b"
    r"|(?:maybe|perhaps|something like|kind of|sort of|ideally|preferably|if possible|if you can|up to you|your call|not sure|sorry|apologies|nothing fancy|nothing else|that'?s (?:it|all)|no idea)\b"
    r"|(?:for|on) (?:my|our|the) (?:insta(?:gram)?|facebook|socials?|website|stor(?:y|ies)|page|tiktok|feed|channel)\b"
    r"|(?:aim|aimed|target|speak|talk|appeal) (?:it |this )?(?:at|to)\s"
    r"|(?:it|this|the ad|the video) (?:should|must|has to|needs to|can|could|will)\b"
    r"|(?:people|they|viewers|everyone|customers) (?:should|must|need to|have to) (?:feel|see|know|understand|think|laugh|smile|want|get|be)\b"
    r"|(?:mostly|mainly) (?:for|aimed)\b.*\b(?:instagram|tiktok|facebook|phones?)$"
    r"|to (?:show|feel|look|sound|be|say|have|focus|highlight|explain|mention)\b"
    r"|(?:british|american|uk|us|australian) (?:english|spelling)\b"
)
# "ask people to donate": what follows is the ad's.
ASKED: Final = r"(?:(?:ask|tell|get|invite|encourage|remind|urge|let|want)\s(?:people|them|viewers|everyone|customers|folks|readers|locals|neighbou?rs|parents|families)\s(?:to|know(?: that)?|that)\s)"
# A sentence that begins like this is for the maker to its end, but for the facts and the doings of the business in it.
WHOLE: Final = (
    rf"^(?:{_TONE}(?:,? (?:and |but |not )?[a-z-]+){{1,3}}[.!]?$|"
    r"please(?! (?:call|visit|book|donate|bring|join|come|help|ring|email|text|message|contact|order|share|give)\b)|pls|kindly|(?:i|we)(?:['’]d| would)? (?:want|need|like|love|prefer)(?: you)?(?: to)? (?:an?|the|this|my|our|make|see|have|it)\b(?! (?:volunteer|driver|cook|baker|teacher|nurse|barista|mentor))|"
    r"(?:it|the (?:ad|video|tone|style|mood|look|feel)) (?:should|must|has to|needs to)|make (?:it|this|sure)\b|keep (?:it|the tone|this)\b|(?:speak|talk|aim|appeal) (?:it )?(?:to|at)\b|"
    r"no (?:stock|jokes|puns)|avoid\b|don['’]?t\b(?=.*\b(?:ad|video|imply|mention|promise|say|use|show|make it|claim|sound|want)\b)|do not (?:say|use|mention|promise|show|claim|imply|make|sound)|"
    r".*\bso (?:please )?don['’]?t (?:say|mention|use|show|claim|imply|write|call)\b|(?:never|don['’]?t|do not) (?:shame|scare|blame|judge|mock|call|compare)\b|"
    r"we don['’]?t want|think\b|imagine\b|something like|style:|tone:)"
)
