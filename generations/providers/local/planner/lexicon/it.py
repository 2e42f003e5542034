# ruff: noqa: E501
"""Italian small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

ITALIAN = Lexicon(
    language="it",
    function_words=words(
        "su solo sempre chiuso prezzo gusti fatte ogni il lo la gli le un una di del dello della dei degli delle con per che è sono nostro nostra nostri mio mia alla al allo ai agli alle nel nella nei e ed dal dalla dai "
        "vorrei crea anche tutti tutte i più senza ogni giorno da a dopo prima vicino fatto fatta fatti fresca fresco casa mattina sera sabato domenica aperto aperta prenota chiama dalle su ore consegna nuovo nuova"
    ),
    lead=pattern(
        r"^(?:(?:(?:do|diamo|tengo|teniamo|organizzo|organizziamo)|marchio di|e|o|ma|con|che|dove|perché|per|incluso|include|ha|abbiamo|offriamo|offre|facciamo|vendiamo|vendo|faccio|propongo|ho|c'è|ci sono|è|sono|siamo|nostr[oaie]|i|mi[oa]|il|lo|la|gli|le|un|uno|una)\s+|l')+"
    ),
    audience=pattern(
        r"\b(?:pensat[oa] per|ideale per|perfett[oa] per|dedicat[oa] a|per (?=(?:famiglie|giovani|bambini|bimbi|donne|uomini|genitori|aziende|studenti|coppie|principianti|adulti|anziani|chi|neonati|professionisti|sportivi)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(
        r"\s+(?:marchio|azienda|ditta|chiamat[oa]|di|a|e|con|per|che|è|del|il|la|da|in|al|alla|dal|nel)$"
    ),
    banned=pattern(
        r"\b(?:il|la|i|le) miglior[ei]?\b|\bnumero uno\b|\bn\.? ?1\b|#\s?1\b|\bgarantit[oaie]\b(?!\s(?:entro|prima|in)\b)|\bpremiat[oaie]\b|\bmiracolos[oaie]\b|\bguarisce\b|\bil più economico\b|\bclinicamente testat[oa]\b|\bsenza rischi\b|\bleader\b|\bimbattibil[ei]\b|\bpiù vendut[oaie]\b"
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
    dangling=words(
        "e o di del della dei delle per con senza in a da al alla dal il lo la i gli le un uno una che è sono su nel"
    ),
)
