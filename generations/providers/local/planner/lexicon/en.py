# ruff: noqa: E501
"""English small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

ENGLISH = Lexicon(
    language="en",
    function_words=words(
        "the a an and or of for to in on at with my our your we i it is are that this from by you who which make want need "
        "have has get all be as no not do can new help helps us me please ad video create any more than about their its every night nights open near before after until free entry day days made only just now"
    ),
    lead=pattern(
        r"^(?:(?:launching|introducing|presenting|announcing|and|but|or|so|also|plus|with|featuring|including|where|when|because|as well as|which|that|who|whose|then|now|for|it's|it is|it|he does|she does|he makes|she makes|they're|they are|they|we're|we are|"
        r"which (?:is|are)|that(?:'s| is| are)|brand of|(?:we|i|they|it|you) (?:also )?(?:offers?|has|have|sells?|provides?|do|does|make|makes|get|got|serve|serves|specialize in|specialise in|feature)|"
        r"(?:we|i) are|(?:i'm|i am) an?|there(?:'s| is| are)|my name is|offering|offers?|having|has|have|selling|sells?(?!\syours?\b)|providing|provides?|is|are|our|my|the|an?|i run|i own|we run|we own|i have)\s+)+"
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
    banned=pattern(
        r"(?:\bthe )?(?:\bnumber one\b|#\s?1\b|\bno\.?\s?1\b|\bnr\.?\s?1\b)(?:\s(?:in|rated|choice|for)\b)?|\b(?:the )?best [\w\s]{1,24}\bin (?:town|the world|the city|the country|the area|the state|\w+ville)\b|\b(?:the |very )*best(?:[- ](?:in class|in town|in the (?:world|city|country)|ever|selling|rated))?\b(?! (?:before|friends?|of both|wishes|practices?))"
        r"|(?<!back )\bguaranteed\b(?!\s(?:for|by|before|within|in|same|next)\b)|(?<!workmanship )(?<!labour )(?<!labor )(?<!parts )(?<!written )(?<!deposit )(?<!price )(?<!year )(?<!years )(?<!month )(?<!months )(?<!day )(?<!days )(?<!-back )(?<!back )\bguarantees?\b|\baward[- ]?winning\b|\b(?:100 ?% )?risk[- ]free\b|\bcures?\b|\bmiracle\b|\bworld'?s? ?(?:best|finest|greatest|leading|most|first|class)\b|\bworld[- ]class\b|\bunbeatable\b|\bunmatched\b"
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
                r"\bget (?:the |our )?(?:free )?app\b|\bget (?:it )?on (?:the )?(?:app store|google play)\b|\bdownload\b",
                "Download now",
            ),
            (
                r"\bbook (?:your |a |an )?(?:free )?(?:table|reservation)\b|\breserve (?:your |a )?table\b",
                "Book a table",
            ),
            (r"\bbook (?:your |a |an )?(?:[\w-]+ ){0,2}demo\b|\b(?:request|get|see) (?:a |the )?demo\b", "Book a demo"),
            (r"\bbook (?:now|online|today|at|your|a|an|with|through|here|via)\b|\bbookings?(?: at|:)", "Book now"),
            (r"\bpre-?orders?\b", "Pre-order now"),
            (r"\border (?:now|online|today|at|yours|from|here|via)\b", "Order now"),
            (r"\bshop (?:now|online|today|at|the)\b|\bbuy (?:now|online|today|yours|it at)\b", "Shop now"),
            (r"\bdonate\b(?: now| today| at| online)?", "Donate now"),
            (r"\bvolunteer (?:today|now|with)\b", "Volunteer today"),
            (r"^sign$|\bsign (?:now|at|here|online|the petition|it)\b", "Sign now"),
            (r"^start$|\bstart (?:now|today|at|here|online)\b", "Start now"),
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
    dangling=words(
        "and or of for to on at with my our your the a an that which by from is are as but so than through along across past onto over under between about until within via into its their his her per"
    ),
)
