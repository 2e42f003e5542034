"""The button suits what is sold, and speaks as one or as several, as the prompt does."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner


def button(prompt: str) -> str:
    return LocalPlanner().plan(PlanRequest(prompt=prompt, seed=1)).ad_specifications.call_to_action


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        (
            "Stockwire counts what is on your shelves from one photo. Aimed at grocers, CTA is book a 15-minute demo.",
            "Book a 15-minute demo",
        ),
        ("The Pelmet Two is a clip-on desk lamp, 300 g. Preorder at pelmet.example for $59.", "Pre-order now"),
        (
            "Advert for a night school, please. Anvil & Ash teaches adults blacksmithing on Monday evenings in Leeds. "
            "Next course starts 3 March, £390 including steel.",
            "Book your place",
        ),
        ("My wrist warmers are knitted in Kendal and never itch. £18 a pair. Brand is Fell & Foot.", "Order now"),
        ("Das Geschirrtuch Lappalie trocknet in einer Stunde, 70 x 50 cm, Leinen. Preis 14 €.", "Jetzt bestellen"),
        ("The Fenland Quarter is back on Sunday 4 May in Ely. Entry £21, entries close 20 April.", "Sign up now"),
        ("Hacemos jabón de afeitar con aceite usado de restaurantes. La pastilla cuesta 7 €.", "Pide ya"),
        ("Reparo muñecas antiguas. Me las mandas por correo, desde 25 €. lola.example", "Pide presupuesto"),
        ("My wife and I rent out our beehives, $480 for the season. The business is called Borrowed Bees.", "Book now"),
        ("Charity spot for Second Fiddle. We lend violins to kids, $25 restrings one. secondfiddle.org/give", "Donate now"),
        ("Unsere Schirmwerkstatt in Gera repariert Taschenschirme. Geöffnet Montag bis Freitag von 9 bis 17 Uhr.", "Komm vorbei"),
    ],
)  # fmt: skip
def test_a_button_suits_what_is_sold(prompt: str, said: str) -> None:
    assert button(prompt) == said


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("Je suis ramoneur à Gap, 70 € le conduit. Tél. 04 65 71 20 99.", "Appelez-moi"),
        ("Nous ramonons à Gap, 70 € le conduit. Tél. 04 65 71 20 99.", "Appelez-nous"),
        ("Arreglo relojes antiguos en Cuenca. WhatsApp 600 555 010.", "Escríbeme"),
        (
            "Gimnasio Bravo, en Rosario. Clase de prueba gratis los martes a las 10. Escribí al 341 555 0182.",
            "Escríbenos",
        ),
        ("Ich bin Hebamme in Freiburg. Krankenkasse zahlt. Am besten eine Nachricht an 0761 555 0194.", "Schreib mir"),
        ("I restring guitars from my van in Truro, £20 each. Text 07700 900 311.", "Text me"),
    ],
)
def test_one_who_works_alone_says_me(prompt: str, said: str) -> None:
    assert button(prompt) == said
