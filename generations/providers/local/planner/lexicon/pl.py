# ruff: noqa: E501
"""Polish small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

POLISH = Lexicon(
    language="pl",
    function_words=words(
        "i w z na do dla się jest są nasz nasza nasze mój moja od oraz przez po że zrób nowy nowa świeże codziennie tego samego dnia dostawa tel sklep zapraszamy cena tanio nowe pod dom domu oferta godz za dzień bez we ze o przy lub"
    ),
    lead=pattern(
        r"^(?:(?:i|oraz|lub|ale|także|też|z|ze|która|który|które|gdzie|bo|mamy|oferujemy|robimy|sprzedajemy|jest|są|nasz[ae]?|mój|moja)\s+)+"
    ),
    audience=pattern(
        r"\b(?:stworzon[aey] dla|idealn[aey] dla|dla (?=(?:rodzin|dzieci|młodzieży|kobiet|mężczyzn|rodziców|firm|osób|studentów|par|początkujących|dorosłych|seniorów)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:marka|firma|o|w|z|i|dla|na|do|od|jest|się)$"),
    banned=pattern(
        r"\bnajlepsz\w+|\bnumer jeden\b|\bnr ?1\b|#\s?1\b|\bgwarantowan\w+|\bnagradzan\w+|\bcudown\w+|\bleczy\b|\bnajtańsz\w+|\bklinicznie\b|\bbez ryzyka\b|\blider\w*|\bbezkonkurencyjn\w+"
    ),
    pain_cues=pattern(
        r"\b(?:dość|koniec z|pilne|awari\w+|problem\w*|wyciek\w*|zepsut\w+|ból\w*|stres\w*|bez stresu|pogotowie)\b"
    ),
    change_cues=pattern(r"\b(?:przed i po|metamorfoz\w+|remont\w*|odnow\w+|odmień|schudn\w+|nauk[aę]|naucz\w*)\b"),
    actions=actions(
        (
            (r"\bpobierz\b", "Pobierz teraz"),
            (r"\bzarezerwuj\w*\b|\brezerwacj\w+\b", "Zarezerwuj"),
            (r"\bumów\w*\b", "Umów wizytę"),
            (r"\bzamów(?:cie)?\b", "Zamów teraz"),
            (r"\bkup\b", "Kup teraz"),
            (r"\bwesprzyj\b", "Wesprzyj nas"),
            (r"\bzapisz się\b|\bzapisy\b", "Zapisz się"),
            (r"\b(?:zadzwoń|tel)\b", "Zadzwoń"),
            (r"\bnapisz do nas\b", "Napisz do nas"),
            (r"\b(?:odwiedź|przyjdź|wpadnij)\b", "Odwiedź nas"),
            (r"\bwycen\w+\b", "Poproś o wycenę"),
        )
    ),
    call_verb="Zadzwoń",
    visit_verb="Odwiedź nas",
    dangling=words("i lub w we z ze na do dla od o po za przy bez nasz nasza nasze"),
)
