# ruff: noqa: E501
"""Italian small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

_FILM = r"(?:(?:breve|bel|bello|corto|piccolo)\s)*(?:video|spot|pubblicità|annuncio|reel|clip|filmato|promo)\b(?:\s(?:pubblicitari[oa]|promozionale|breve|verticale))?"

ITALIAN = Lexicon(
    language="it",
    function_words=words(
        "su solo sempre chiuso prezzo gusti fatte ogni il lo la gli le un una di del dello della dei degli delle con per che è sono nostro nostra nostri mio mia alla al allo ai agli alle nel nella nei e ed dal dalla dai "
        "vorrei crea anche tutti tutte i più senza ogni giorno da a dopo prima vicino fatto fatta fatti fresca fresco casa mattina sera sabato domenica aperto aperta prenota chiama dalle su ore consegna nuovo nuova"
    ),
    request=pattern(
        r"^(?:(?:ciao|salve|buongiorno|per favore)\b[\s,!.]*)*(?:(?:vorrei|vorremmo|voglio|vogliamo|mi serve|ci serve|puoi|potresti|ho bisogno di|abbiamo bisogno di)\s)?"
        r"(?:(?:fare|fai|fammi|crea(?:re|mi)?|genera(?:re|mi)?|realizza(?:re|mi)?|prepara(?:re|mi)?|produrre|scrivi)\s)?(?:(?:un|uno|una|il|lo|la)\s)?(?:[\w-]+\s){0,2}?"
        rf"{_FILM}(?:\s(?:di|da) (?:\d+|[\ue000-\ue0ff])\s?(?:s|sec|secondi)?)?(?:\s(?:per(?: promuovere| vendere| pubblicizzare)?|su|sul|sulla|di|del|della|che (?:promuova|mostri|presenti))\b|\s?[:\-–])?\s*"
        r"|^(?:(?:vorrei|voglio|vogliamo) )?(?:promuovere|pubblicizzare|vendere)\b\s*"
    ),
    direction=pattern(
        r"^(?:e\s|per favore\s)*(?:(?:usa|utilizza|mostra|(?:inizia|termina|finisci|chiudi) con|aggiungi|metti|evita|non (?:mostrare|dire|usare|mettere|menzionare|parlare)|senza (?:musica|testo|voce|persone)|(?:vorrei|voglio|vogliamo) (?:una? |il |la )?(?:tono|stile|musica|video)|rispondi|scrivi)\b"
        r"|(?:con |un |una |uno |in |di )*(?:[\w-]+\s){0,2}(?:tono|stile|atmosfera|musica|voce fuori campo|colori|tavolozza|carattere|inquadrature|scene|formato|durata|sfondo|estetica)\b(?!\s(?:dal vivo|classica per))"
        r"|(?:il )?(?:video|spot|tono|stile|pubblico)\s?(?:è|deve|:|rivolto)|\d+\s?(?:s|sec|secondi)\b\.?$|verticale\b|per (?:instagram|tiktok|facebook|i social)"
        r"|(?:molto )?(?:elegante|moderno|moderna|divertente|allegro|allegra|caldo|calda|minimalista|professionale|emozionante|dinamico|lussuoso|e|,|\s)+$|grazie\b|qualcosa\b)"
    ),
    mention=pattern(
        r"^(?:per favore\s|e\s|anche\s)*(?:menziona|includi|evidenzia|sottolinea|di'|dì|ricorda|metti in evidenza)(?: che| il| la| i| le| lo)?\s+|^(?:caratteristiche|vantaggi|offerta|prodotto):\s*"
    ),
    refusal=pattern(
        r"\b(?:non (?:menzionare|dire|mostrare|includere|usare|parlare di)|senza (?:menzionare|mostrare|dire|includere))(?: il| la| lo| i| gli| le)? ([^.,;]+)"
    ),
    lead=pattern(
        r"^(?:(?:(?:do|diamo|tengo|teniamo|organizzo|organizziamo)|marchio di|e|o|ma|con|che|dove|perché|per|incluso|include|ha|abbiamo|offriamo|offre|facciamo|vendiamo|vendo|faccio|propongo|ho|c'è|ci sono|è|sono|siamo|nostr[oaie]|i|mi[oa]|il|lo|la|gli|le|un|uno|una)\s+|l')+"
    ),
    named=pattern(
        r"\b(?:si chiama|con il nome(?: di)?|col nome(?: di)?|sotto il nome|chiamat[oaie]|di nome|mi chiamo|ci chiamiamo|(?:la |il |la nostra |il nostro )?(?:marca|marchio|nome|azienda|negozio)(?: è|:))\s+"
    ),
    by=pattern(r"\b(?:da|di|per|scopri|conosci|visita|prova|benvenuti (?:da|al|alla))\s+(?:la\s|il\s)?"),
    place=pattern(r"\b(?:a|in|vicino a|ad|presso|nel cuore di|nel centro di)\s+(?:zona\s)?"),
    audience=pattern(
        r"\b(?:pensat[oa] per|ideale per|perfett[oa] per|dedicat[oa] a|per (?=(?:famiglie|giovani|bambini|bimbi|donne|uomini|genitori|aziende|studenti|coppie|principianti|adulti|anziani|chi|neonati|professionisti|sportivi)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(
        r"\s+(?:marchio|azienda|ditta|chiamat[oa]|di|a|e|con|per|che|è|del|il|la|da|in|al|alla|dal|nel)$"
    ),
    joint=pattern(
        r"\s+(?:che|con|dove|perché|fatt[oaie] (?:con|di|a|in)|incluso|compres[oa])\s+|\s+-\s+|\s*[–—:|(){}\[\]]\s+|\s+[–—|/]\s*"
    ),
    banned=pattern(
        r"\b(?:il|la|i|le) miglior[ei]?\b|\bnumero uno\b|\bn\.? ?1\b|#\s?1\b|\bgarantit[oaie]\b|\bpremiat[oaie]\b|\bmiracolos[oaie]\b|\bguarisce\b|\bil più economico\b|\bclinicamente testat[oa]\b|\bsenza rischi\b|\bleader\b|\bimbattibil[ei]\b|\bpiù vendut[oaie]\b"
    ),
    pain_cues=pattern(
        r"\b(?:stanc[oaihe]+ di|basta|urgen\w+|emergenz\w+|problem[ai]|perdit[ae]|guast\w+|dolor\w+|stress\w*|rott[oaie]|senza pensieri)\b"
    ),
    change_cues=pattern(
        r"\b(?:prima e dopo|trasform\w+|rinnov\w+|ristruttur\w+|impara\w*|dimagri\w+|rimett\w+ in forma|cambia (?:la|il) tu[oa])\b"
    ),
    actions=actions(
        (
            (r"\bscarica\w*\b", "Scarica l'app"),
            (r"\bprenota\w* (?:il tuo |un )?tavolo\b", "Prenota un tavolo"),
            (r"\bprenota\w*\b", "Prenota ora"),
            (r"\bordina\w*\b", "Ordina ora"),
            (r"\b(?:acquista|compra)\w*\b", "Acquista ora"),
            (r"\bdona\w*\b", "Dona ora"),
            (r"\biscri(?:viti|vetevi|zion\w+)\b", "Iscriviti"),
            (r"\babbonati\b", "Abbonati"),
            (r"\b(?:chiama\w*|tel(?:efono)?)\b", "Chiama ora"),
            (r"\b(?:scrivici|whatsapp)\b", "Scrivici"),
            (r"\b(?:vieni|venite|visita\w*|passa a trovarci)\b", "Vieni a trovarci"),
            (r"\bpreventivo\b", "Chiedi un preventivo"),
        )
    ),
    call_verb="Chiama ora",
    visit_verb="Vieni a trovarci",
    email_verb="Scrivici",
    dangling=words(
        "e o di del della dei delle per con senza in a da al alla dal il lo la i gli le un uno una che è sono su nel"
    ),
)
