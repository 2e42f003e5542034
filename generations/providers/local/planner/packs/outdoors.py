# ruff: noqa: E501
"""Gear for outside."""

from __future__ import annotations

from generations.providers.local.planner.packs.base import copy, pack

PACKS = (
    pack(
        "outdoor",
        product="outdoor gear",
        audience="people who feel better outside",
        pain="Gear that gives up before you do",
        mood="eco",
        colors="D9722E EDE8DC 22322B",
        subjects="tent | hiking boot | backpack | compass | mountain",
        shots="rain on a cheap collapsed tent | a pack on a ridge at sunrise, mist below | two mugs and a small fire at dusk",
        setting="mountain ridge at first light",
        words={
            "en": "outdoor^2.5>tent outdoors^2.5>tent camping^3.5>tent tent^3.5>tent tents^3.5>tent hiking^3>hiking_boot hikers^2.5>hiking_boot backpacking^3.5>backpack climbing_gear^4.5>mountain fishing^3>fishing_pole hunting^3 kayaks^3.5>water_wave surfboard^3.5>water_wave surfboards^3.5>water_wave snowboard^3.5>snowflake skis^3>skis trail^1.8>hiking_boot trekking^3>hiking_boot hammock^3>deciduous_tree cooler^2>snowflake headlamp^3>light_bulb sleeping_bag^3.5>tent wetsuit^3>water_wave paddle^2>water_wave",
            "es": "senderismo^3>hiking_boot tienda_de_campaña^4>tent acampada^3.5>tent montaña^2>mountain pesca^3>fishing_pole escalada^2.5>mountain mochila^2>backpack mochilas^2>backpack",
            "fr": "randonnée^3>hiking_boot tente^3>tent montagne^2>mountain pêche^1.5>fishing_pole trekking^3>hiking_boot bivouac^3.5>tent sac_à_dos^2.5>backpack",
            "de": "wandern^3>hiking_boot wanderungen^3>hiking_boot outdoor^2.5>tent zelt^3>tent zelte^3>tent angeln^3>fishing_pole berge^1.5>mountain rucksack^2.5>backpack rucksäcke^2.5>backpack trekking^3>hiking_boot",
            "xx": "escursionismo^3>hiking_boot campeggio^3>tent trilha^2.5>hiking_boot wandelen^2.5>hiking_boot góry^2>mountain поход^2.5>hiking_boot палатки^3>tent kamp^2.5>tent 登山^3>mountain キャンプ^3.5>tent 露营^3.5>tent تخييم^3.5>tent 캠핑^3.5>tent",
        },
        emoji="⛺🏕🥾🎒🏔🧗🎣🏞",
        copies={
            "en": copy(
                noun="Outdoor gear",
                hooks="[kayak/canoe/paddle] Leave the shore behind | [fishing] The early line | [tent/camping] Sleep under a bigger ceiling | [backpack/backpacking] Carry less worry | [surf/surfboard/surfboards] Paddle out | Out there is calling | Pack light, go far | Past the last bar of signal",
                pains="Soaked through again? | Gear that gives up before you?",
                agitates="Cheap zips fail at two a.m. | The weather didn't read the forecast",
                bodies="[kayak/canoe/paddle] Quiet water, wide sky | Made for real weather | Packs small, lives big | Mud welcome | From trailhead to tent",
                closes="[kayak/canoe/paddle] See you on the water | See you out there | The trail starts here",
                cta="[rent~/rental/hire~/kayak/tour/tours] Book now | Shop gear",
            ),
            "es": copy(
                noun="Para la montaña",
                hooks="[kayak] Deja la orilla atrás | [tienda/acampada] Duerme bajo un techo más grande | Ahí fuera te llama | Ligero de equipaje, lejos",
                pains="¿Calado otra vez?",
                agitates="El tiempo no lee la previsión",
                bodies="[kayak] Agua tranquila, horizonte abierto | Hecho para el tiempo de verdad | Ocupa poco, da mucho | Bienvenido el barro",
                closes="[kayak] Nos vemos en el agua | Nos vemos ahí fuera",
                cta="[alquiler/kayak/ruta] Reserva ya | Equípate",
            ),
            "fr": copy(
                noun="Plein air",
                hooks="[kayak/canoë] Quittez la rive | [tente/bivouac] Dormez sous un plus grand plafond | Le dehors vous appelle | Partez léger, allez loin",
                pains="Encore trempé ?",
                agitates="La météo n'a pas lu les prévisions",
                bodies="Fait pour la vraie météo | Petit dans le sac, grand dehors | La boue est bienvenue",
                closes="[kayak/canoë] On se voit sur l'eau | On se voit là-haut",
                cta="[location/kayak] Réservez | Équipez-vous",
            ),
            "de": copy(
                noun="Für draußen",
                hooks="[kajak/kanu] Leinen los | [zelt] Schlaf unter einem größeren Dach | Draußen ruft | Leicht packen, weit gehen",
                pains="Schon wieder nass geworden?",
                agitates="Das Wetter liest keine Vorhersage",
                bodies="Gemacht für echtes Wetter | Klein im Rucksack, groß unterwegs | Matsch willkommen",
                closes="[kajak/kanu] Bis bald auf dem Wasser | Wir sehen uns draußen",
                cta="[verleih/kajak/kanu] Jetzt buchen | Jetzt ausrüsten",
            ),
        },
    ),
)
