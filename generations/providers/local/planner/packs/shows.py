# ruff: noqa: E501
"""Things one goes to: stages, concerts, festivals, markets, nights out."""

from __future__ import annotations

from generations.providers.local.planner.packs.base import copy, pack

PACKS = (
    pack(
        "shows",
        product="an evening or a day out",
        audience="people nearby who are looking for something to do",
        pain="Another weekend without a plan",
        framework="AIDA",
        mood="bold",
        colors="5B2A86 FFF3E0 FFB400",
        subjects="admission tickets | performing arts | musical notes | clapping hands",
        shots="an empty calendar page | a crowd leaning in as the lights go up | friends walking home, still laughing",
        setting="warm lights over a gathering crowd",
        words={},
        copies={
            "en": copy(
                noun="Coming up",
                hooks="[market/fair/flea] Come early, dig deep | [concert/gig/music/band] Hear it live | [theatre/theater/comedy/play] Lights down. Here we go. | [film/cinema/movie] Bigger than your sofa | [festival] Festival time. Pick your gems | Save the date | Something to look forward to",
                pains="No plans yet?",
                agitates="The sofa will still be there",
                bodies="[kids/children/family/families] Bring the little ones | Better together | Bring someone | Something to talk about after",
                closes="[market/fair] See you at the stalls | See you there | Be there",
                cta="[ticket/tickets] Get tickets | Save the date",
            ),
            "es": copy(
                noun="Próximamente",
                hooks="[mercadillo/feria] Ven pronto, rebusca bien | [concierto/música] En directo suena mejor | [teatro/comedia] Se apagan las luces | [cine] Más grande que tu sofá | Apunta la fecha | Un plan de los buenos",
                pains="¿Todavía sin plan?",
                agitates="El sofá puede esperar",
                bodies="[infantil/niños/familia] Con los peques, mejor | En compañía, mejor | Para contarlo después",
                closes="Nos vemos allí | ¿Con quién vienes?",
                cta="[entrada] Compra tu entrada | Apunta la fecha",
            ),
            "fr": copy(
                noun="À l'affiche",
                hooks="[marché/brocante] Venez tôt, fouillez bien | [concert/musique] En vrai, c'est mieux | [théâtre/spectacle] Les lumières s'éteignent | [cinéma/film] Plus grand que le canapé | Notez la date | Une sortie, une vraie",
                pains="Rien de prévu ?",
                agitates="Le canapé attendra",
                bodies="[enfant/famille] Avec les petits, c'est mieux | À plusieurs, c'est mieux | De quoi en parler longtemps",
                closes="On se voit là-bas | Vous venez avec qui ?",
                cta="[billet/place/entrée] Réservez vos places | Notez la date",
            ),
            "de": copy(
                noun="Demnächst",
                hooks="[markt/flohmarkt] Früh kommen, lange stöbern | [konzert/musik/band] Live klingt es besser | [theater/kabarett/lesung] Licht aus, Vorhang auf | [kino/film] Größer als das Sofa | Rot im Kalender | Endlich mal raus",
                pains="Noch nichts vor?",
                agitates="Das Sofa läuft nicht weg",
                bodies="[kinder/familie] Bringt die Kleinen mit | Zusammen ist es schöner | Zum Weitererzählen",
                closes="Wir sehen uns dort | Wen bringst du mit?",
                cta="[ticket/karten/eintritt] Karten sichern | Termin merken",
            ),
        },
    ),
)
