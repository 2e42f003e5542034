# ruff: noqa: E501
"""English small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words
from generations.providers.local.planner.lexicon.en_orders import ASKED, ORDERS

_FILM = (
    r"(?:(?:video|film|tv|social(?: media)?|instagram|tiktok|facebook|youtube|linkedin|reels?|shorts?|product|vertical|short|quick|promo(?:tional)?|"
    r"marketing|advertising|online|digital|brand|teaser|explainer|launch|commercial|story|cinematic|animated)\s)*"
    r"(?:ads?|adverts?|advertisements?|commercials?|videos?|clips?|spots?|promos?|reels?|shorts?|campaigns?|teasers?|trailers?|tiktoks?|films?|stor(?:y|ies)|"
    r"something|content|thing|one)\b"
)

ENGLISH = Lexicon(
    language="en",
    function_words=words(
        "the a an and or of for to in on at with my our your we i it is are that this from by you who which make want need "
        "have has get all be as no not do can new help helps us me please ad video create any more than about their its every night nights open near before after until free entry day days made only just now"
    ),
    request=pattern(
        r"^(?:(?:hi|hey|hello|ok|so|well|please|yo)\b[\s,!.]*)*(?:there\b[\s,!]*)?"
        r"(?:(?:can|could|would|will) (?:you|u|we|i)(?: please| kindly)?\s|(?:i|we)(?:'d| would) (?:like|love)(?: you)?(?: to (?:have|see|get|order))?\s|"
        r"(?:i|we) (?:just |really |also |urgently )?(?:want|need|wish)(?: you)?(?: to (?:have|make|create|get|see|promote|advertise))?\s|"
        r"(?:i'm|i am|we're|we are) (?:looking for|trying to|launching|opening)\s|looking for\s|let'?s\s|help me(?: to)?\s|please\s|give me\s)?"
        r"(?:to\s)?(?:please\s)?"
        r"(?:(?:make|create|generate|produce|design|build|write|do|craft|develop|prepare|give|shoot|render|film|draft|plan|get)\s(?:me\s|us\s|up\s)?)?"
        rf"(?:(?:an?|the|some|this|my|our)\s)?(?P<topic>(?:[\w&'-]+,?\s){{0,5}}?){_FILM}(?=\s(?:for|about|that|which|promot|advert|showcas|featur|announc|introduc|sell|of|on|to\s(?:promot|advert|sell|show|announc|introduc|launch|market)|in|with|please|and|\d|[\ue000-\ue0ff])|\s?[:.,;\-–—!?]|\s*$)"
        r"(?:\s(?:in (?:english|spanish|french|german|portrait|landscape)|of (?:\d+|[\ue000-\ue0ff])\s?(?:s|sec|seconds?)?))?"
        r"(?:\s?(?:that|which) (?:promotes?|advertises?|shows?|showcases?|sells?|introduces?|announces?|presents?|features?|highlights?)\b"
        r"|\s?(?:for|about|promoting|advertising|showcasing|featuring|announcing|introducing|selling|of|on|to (?:promote|advertise|sell|showcase|announce|"
        r"introduce|launch|market))\b|\s?[:\-–—])?\s*"
        r"|^(?:please\s)?(?:(?:i|we) (?:want|need|would like|'d like) to\s|help (?:me|us) (?:to\s)?|trying to\s)?"
        r"(?:promote|advertise|sell|market|announce|introduce|introducing|showcase|launch)\b\s*"
        r"|^(?:can|could) you (?:please )?(?:do|make|create)\s"
    ),
    direction=pattern(
        rf"^(?:please\s|and\s|then\s|also\s|but\s|so\s)*(?:{ORDERS})|"
        r"^(?:please\s|and\s|then\s|also\s|but\s)*(?:(?:you (?:can|should|must)\s)?(?:use|show|showing|open with|zoom|pan|cut to|fade|film|shoot|"
        r"have it|go for|avoid|include (?:some )?(?:music|shots?|footage|text|logo|captions?|voice)|no (?:music|text|voice|people|sound|faces|logos?)|"
        r"without (?:music|text|voice|sound|people)|output|respond|return)\b"
        r"|(?:(?:start|begin|end|finish|close|add|play|put|set|keep|make|give|let|try|think|imagine|write|don'?t|do not|never)\b(?=.*\b(?:it|this|that|video|ad|advert|clip|film|scene|shot|music|song|text|logo|"
        r"caption|voice|tone|mood|style|vibe|colou?rs?|camera|screen|short|simple|upbeat|cinematic|viewers?|seconds?|mention|say|use|show|include|something|with an?|hashtags?|beat)\b))"
        r"|(?!(?:an? )?(?:evening|night|afternoon|day|weekend) of\b)(?:the |a |an |with a |with an |in a |in an |very |overall |general |with |should be |it should be |must be )*(?:[\w-]+\s){0,4}(?:tone|style|mood|vibe|feel|look|aesthetic|atmosphere|music|soundtrack|voice-?over|"
        r"narration|colou?rs?|palette|font|lighting|camera|shots?|footage|scenes?|transitions?|aspect ratio|format|length|duration|background|b-?roll|animations?)\b"
        r"(?!\s(?:shop|school|camps?|class|courses?|workshops?|lessons?|studio|store|teacher|salon|repair|gear|academy|classes|equipment|photography|grading|analysis|festival|system|systems|of life))"
        r"|(?:the )?(?:video|ad|clip|film|scene|commercial|advert|tone|style|mood|vibe|target|audience|music)\s?(?:is|are|should|must|needs|has|:|=|can|will|about)"
        r"|help$|(?:[\w']+\s){1,4}(?:is|are) (?:so |very |always )?(?:empty|failing|struggling|slow|dying|dead|quiet)\b|(?:[\w']+\s){1,5}needs? (?:more )?(?:customers|clients|sales|followers|exposure|traffic|bookings|visitors)\b"
        r"|\d+\s?(?:s|sec|seconds?)\b\.?$|\d+:\d+$|vertical\b|square\b|landscape\b|portrait$|(?:for|on) (?:instagram|tiktok|facebook|youtube|social media|reels|linkedin)\b"
        r"|(?:please$|before (?:and|&) after$|(?:something|anything)(?! (?:for|new|sweet|special))|whatever|surprise me|you decide|idk|i don'?t know|thanks|thank you|cheers|be creative|asap|important)\b"
        r"|(?:i|we) (?:want|need(?!\s(?:[\d\ue000-\ue0ff]|donors|volunteers?|mentors|foster|tutors|readers|coaches|your|drivers|foster|blankets|blood|more (?:donors|volunteers)|help(?:ers)?\b|hands|people))|would like|'d like|prefer|like|hate|think|hope)\b"
        r"|(?:very |super |really |quite )?(?:elegant|luxurious|cinematic|upbeat|energetic|moody|minimal(?:ist)?|modern|funny|cozy|cosy|warm|playful|bold|professional|emotional|"
        r"inspiring|catchy|vibrant|calm|calming|colou?rful|retro|vintage|dark|bright|fun|friendly|clean|sleek|dramatic|hip|trendy|viral|short|simple|epic|relaxing|classy|"
        r"gold|black|white|red|blue|green|pink|purple|teal|orange|yellow|navy|beige|and|,|\s|&)+$)"
    ),
    mention=pattern(
        rf"^(?:please\s|also\s|and\s|but\s)*{ASKED}|"
        r"^(?:please\s|also\s|and\s|but\s)*(?:(?:you )?(?:should |must |make sure (?:to|you) |be sure to |don'?t forget to )?"
        r"(?:mention|include|highlight|emphasi[sz]e|feature|featuring|say(?! (?:goodbye|hello|hi|no|yes|it|i do)\b)|tell (?:people|them|viewers|everyone)|stress|announce|focus(?:ing)? on|underline|point out)"
        r"(?:\s(?:that|the fact that|how|about|on))?|key (?:features?|points?|benefits?)(?: are| is)?:?|features?:|benefits?:|offer:|product:|details:|usp:)\s*(?:our\s|the\s|we\s(?:have|offer)\s)?"
    ),
    refusal=pattern(
        r"\b(?:do not|don'?t|never|avoid|without|no need to) (?:mention|mentioning|say|saying|show|showing|include|including|use|using|talk about|display|write|promise|promising|claim|claiming|imply|implying|suggest|suggesting|invent|inventing|call it|call us|call them|calling it)(?: any| the| our| my| a)? ([^.,;]+)"
        r"|^(?:please )?no ((?:music|prices?|phone numbers?|people|faces|text|voice)[\w ]{0,20})$"
    ),
    lead=pattern(
        r"^(?:(?:launching|introducing|presenting|announcing|and|but|or|so|also|plus|with|featuring|including|where|when|because|as well as|which|that|who|whose|then|now|for|it's|it is|it|he does|she does|he makes|she makes|they're|they are|they|we're|we are|"
        r"which (?:is|are)|that(?:'s| is| are)|brand of|(?:we|i|they|it|you) (?:also )?(?:offers?|has|have|sells?|provides?|do|does|make|makes|get|got|serve|serves|specialize in|specialise in|feature)|"
        r"(?:we|i) are|(?:i'm|i am) an?|there(?:'s| is| are)|my name is|offering|offers?|having|has|have|selling|sells?(?!\syours?\b)|providing|provides?|is|are|our|my|the|an?|i run|i own|we run|we own|i have)\s+)+"
    ),
    named=pattern(
        r"\b(?:called|named|brand(?: name)?(?: is|:)|(?:company|business|shop|store|product|app|name|restaurant|bakery|startup|cafe|studio|salon|brand|it|she|he|we|they)(?:'s|'re| is| are) (?:called|named)|"
        r"(?:the )?name is|known as|(?:my|our|the|company|business|brand|shop) name(?: is|:)?)\s+"
    ),
    by=pattern(
        r"\b(?:by|from|at|for|introducing|meet|visit|try|discover|about|promote|promoting|advertise|announcing|launching|welcome to|presenting)\s+(?-i:the\s)?"
    ),
    place=pattern(
        r"\b(?:in|near|serving|based in|located in|around|across|downtown|throughout|outside|made in|from|over|at)\s+(?:the\s|downtown\s|central\s|greater\s|beautiful\s|sunny\s|old town\s)?"
    ),
    audience=pattern(
        r"(?:\b(?:target(?:ing|ed at|ed to| audience(?: is|:)?|:)?|aimed at|(?:made |built |designed |perfect |ideal |great )for|intended for|audience(?: is|:)|helps?(?!\s(?:with|you|us|to)\b))\s+"
        r"|(?<!not )\bfor (?=(?:busy|young|small|new|working|older|first|home|remote|people|kids|children|women|men|parents|moms|mums|dads|families|seniors|adults|teens|students|runners|hikers|"
        r"beginners|travell?ers|gamers|professionals|couples|teams|startups|freelancers|businesses|companies|dog|cat|pet|hair|artists|creators|developers|teachers|athletes|commuters|brides)\b))"
        r"((?:[\w'’&-]+\s?){1,6})"
    ),
    idle_tail=pattern(
        r"(?<!built)(?<!plug)(?<!walk)\s+(?:brand|company|business|startup|start-up|firm|enterprise|line|page|called|named|from|by|at|in|for|is|are|with|and|of|that|launch)$"
    ),
    joint=pattern(
        r"\s+(?:that|which|who|where|with|featuring|offering|including|made (?:from|of|with|in|by)|because|so that|while(?! you\b)|serving|using|powered by|designed (?:for|to)|helping|when|and also|delivered|built (?:for|to))\s+|\s+-\s+|\s*[–—:|(){}\[\]/]\s+|\s+[–—|/]\s*"
    ),
    banned=pattern(
        r"(?:\bthe )?(?:\bnumber one\b|#\s?1\b|\bno\.?\s?1\b|\bnr\.?\s?1\b)(?:\s(?:in|rated|choice|for)\b)?|\b(?:the )?best [\w\s]{1,24}\bin (?:town|the world|the city|the country|the area|the state|\w+ville)\b|\b(?:the |very )*best(?:[- ](?:in class|in town|in the (?:world|city|country)|ever|selling|rated))?\b(?! (?:before|friends?|of both|wishes|practices?))"
        r"|\bguarantee[ds]?\b|\baward[- ]?winning\b|\b(?:100 ?% )?risk[- ]free\b|\bcures?\b|\bmiracle\b|\bworld'?s? ?(?:best|finest|greatest|leading|most|first|class)\b|\bworld[- ]class\b|\bunbeatable\b|\bunmatched\b"
        r"|\b(?:top|highest|5[- ]star|five[- ]star)[- ]rated\b|\b(?:the )?cheapest\b|\blowest prices?\b|\bclinically proven\b|\bscientifically proven\b|\bdoctor[- ]recommended\b|\bperfect results\b|\binstant results\b|\bget rich\b"
        r"|\b(?:the )?most (?:trusted|loved|popular|advanced)\b|\bleading\b(?= (?:provider|brand|company|expert))|\b(?:the )?greatest\b|\bworld[- ]famous\b|\bno side effects\b|\bfinest\b"
    ),
    pain_cues=pattern(
        r"\b(?:tired of|sick of|fed up|struggl\w+|stop \w+ing|frustrat\w+|emergency|urgent|leak\w*|burst|broken|stuck|no more|never again|problems?|pain\b|painful|hassle|waste|wasting|losing|stress(?:ed|ful)?|messy|"
        r"hard to|clogged|worried|late fees|solve[sd]?|fixes|anxiety|overwhelmed|forget(?:ting)?)\b"
    ),
    change_cues=pattern(
        r"\b(?:before (?:and|&|/) after|before/after|transform\w*|makeover|from .{3,30} to |renovat\w+|becom(?:e|ing)|glow[- ]up|weight loss|lose weight|get fit|in \d+ (?:weeks|days|months)|new you|restor(?:e|ed|ation)|"
        r"upgrade your|change your life|turn(?:s|ing)? .{2,30} into|recover\w*|learn to|declutter\w*|rebuild\w*)\b"
    ),
    actions=actions(
        (
            (
                r"\b(?:download|get) (?:the |our |it )?(?:free )?(?:app|now|today|it|on (?:the )?(?:app store|google play))\b|\bdownload\b",
                "Download now",
            ),
            (
                r"\bbook (?:your |a |an )?(?:free )?(?:table|reservation)\b|\breserve (?:your |a )?table\b",
                "Book a table",
            ),
            (r"\bbook (?:your |a |an )?(?:free )?(?:demo)\b|\brequest (?:a )?demo\b", "Book a demo"),
            (r"\bbook (?:now|online|today|at|your|a|an|with|through|here|via)\b|\bbookings?(?: at|:)", "Book now"),
            (r"\border (?:now|online|today|at|yours|from|here|via)\b|\bpre-?order\b", "Order now"),
            (r"\bshop (?:now|online|today|at|the)\b|\bbuy (?:now|online|today|yours|it at)\b", "Shop now"),
            (r"\bdonate\b(?: now| today| at| online)?", "Donate now"),
            (r"\bvolunteer (?:today|now|with)\b", "Volunteer today"),
            (r"\b(?:sign up|register)\b(?: now| today| free| at)?", "Sign up now"),
            (r"\bsubscribe\b(?: now| today| at)?", "Subscribe now"),
            (r"\bapply (?:now|today|at|online)\b", "Apply now"),
            (r"\benrol?l\b(?: now| today)?", "Enroll now"),
            (r"\bjoin (?:now|us|today|the|our)\b", "Join us"),
            (r"\b(?:start|get) (?:your |a )?free trial\b|\btry (?:it )?free\b", "Start free"),
            (
                r"\b(?:get|request|ask for) (?:your |a |an )?(?:free )?(?:quote|estimate)\b|\bfree (?:quote|estimate)s?\b",
                "Get a quote",
            ),
            (r"\b(?:call|phone|ring|text)(?: us| me| now| today| at| on|:)+|^call\b", "Call now"),
            (r"\b(?:dm|message|whatsapp) (?:us|me|to|now)\b|\bdm\b", "Message us"),
            (r"\b(?:visit|stop by|come (?:by|in|visit)|drop in|find us|see you)\b", "Visit us"),
            (r"\b(?:learn|find out|read) more\b", "Learn more"),
            (r"\bget tickets\b|\bbuy tickets\b|\btickets (?:at|from|on)\b", "Get tickets"),
        )
    ),
    call_verb="Call now",
    visit_verb="Visit us",
    email_verb="Write to us",
    dangling=words(
        "and or of for to on at with my our your the a an that which by from is are as but so than through along across past onto over under between about until within via into its their his her per"
    ),
)
