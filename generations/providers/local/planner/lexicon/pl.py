# ruff: noqa: E501
"""Polish small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

_FILM = r"(?:(?:krótki|krótką|krótka|fajny|ładny)\s)*(?:wideo|film|filmik|reklam[aęy]|spot|rolk[aęi]|klip|ogłoszenie)\b(?:\s(?:reklamow[ayeą]|wideo|promocyjn[ayeą]))?"

POLISH = Lexicon(
    language="pl",
    function_words=words(
        "i w z na do dla się jest są nasz nasza nasze mój moja od oraz przez po że zrób nowy nowa świeże codziennie tego samego dnia dostawa tel sklep zapraszamy cena tanio nowe pod dom domu oferta godz za dzień bez we ze o przy lub"
    ),
    request=pattern(
        r"^(?:(?:cześć|dzień dobry|proszę|hej)\b[\s,!.]*)*(?:(?:chcę|chcemy|potrzebuję|potrzebujemy|chciał(?:a)?bym)\s)?"
        r"(?:(?:zrób|zróbcie|stwórz|przygotuj|wygeneruj|nagraj|zrobić|stworzyć)\s(?:mi\s|nam\s)?)?(?:[\w-]+\s){0,2}?"
        rf"{_FILM}(?:\s(?:dla|o|na temat)\b|\s?[:\-–])?(?:\s(?:mojej|mojego|naszej|naszego))?\s*"
    ),
    direction=pattern(
        r"^(?:i\s|proszę\s)*(?:(?:użyj|pokaż|zacznij od|zakończ|dodaj|unikaj|nie (?:pokazuj|mów|używaj|wspominaj)|bez (?:muzyki|tekstu|głosu|ludzi)|chcę|odpowiedz|napisz)\b"
        r"|(?:z |w )*(?:[\w-]+\s){0,2}(?:ton(?:em|ie)?|styl(?:u)?|nastrój|muzyk[aąi]|kolory|paleta|czcionka|kamera|ujęcia|sceny|format|tło)\b"
        r"|\d+\s?(?:s|sek|sekund)\b\.?$|pionow[ye]\b|na (?:instagram|tiktok|facebook)|dzięki\b|dziękuję\b)"
    ),
    mention=pattern(
        r"^(?:i\s|proszę\s)*(?:wspomnij|podkreśl|zaznacz|powiedz)(?: że| o)?\s+|^(?:zalety|oferta|produkt):\s*"
    ),
    refusal=pattern(r"\bnie (?:wspominaj|mów|pokazuj|pisz)(?: o)? ([^.,;]+)"),
    lead=pattern(
        r"^(?:(?:i|oraz|lub|ale|także|też|z|ze|która|który|które|gdzie|bo|mamy|oferujemy|robimy|sprzedajemy|jest|są|nasz[ae]?|mój|moja)\s+)+"
    ),
    named=pattern(r"\b(?:nazywa się|o nazwie|pod nazwą|(?:marka|firma|nazwa|sklep):)\s+"),
    by=pattern(r"\b(?:od|u|odwiedź|poznaj|odkryj)\s+"),
    place=pattern(r"\b(?:w|we|koło|pod|obok)\s+"),
    audience=pattern(
        r"\b(?:stworzon[aey] dla|idealn[aey] dla|dla (?=(?:rodzin|dzieci|młodzieży|kobiet|mężczyzn|rodziców|firm|osób|studentów|par|początkujących|dorosłych|seniorów)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:marka|firma|o|w|z|i|dla|na|do|od|jest|się)$"),
    joint=pattern(r"\s+(?:która|który|które|gdzie|ponieważ)\s+|\s+-\s+|\s*[–—:|(){}\[\]]\s+|\s+[–—|/]\s*"),
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
    email_verb="Napisz do nas",
    dangling=words("i lub w we z ze na do dla od o po za przy bez nasz nasza nasze"),
)
