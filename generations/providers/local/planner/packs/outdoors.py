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
                hooks="[kayak/canoe/paddle] Leave the shore behind | [fishing] Gone fishing, back later | [tent/camping] Sleep under the stars | [backpack/backpacking] Everything on your back, and off | [surf/surfboard/surfboards] Paddle out | Fresh air starts here | Outdoors, whatever the sky does | The great outdoors is calling",
                pains="Missing the fresh air? | Been indoors too long?",
                agitates="The walls don’t get any wider | Outside, the day goes on without you",
                bodies="[kayak/canoe/paddle] Open water, wide sky | [gear/jacket~/coat~/tent~/boots] Made for real weather | [tent~/sleeping bag~/camping gear] Packs small, opens big | Wind in your face, ground underfoot | Wide sky, deep breath",
                closes="[kayak/canoe/paddle] See you on the water | See you out there | Come on out",
                cta="[rent~/rental/hire~/kayak/tour/tours] Book now | Head outside",
            ),
            "es": copy(
                noun="Para la montaña",
                hooks="[kayak] Deja la orilla atrás | [acampada/acampar/camping] Duerme bajo las estrellas | El aire libre te llama | Afuera se respira mejor",
                pains="¿Demasiado tiempo entre paredes?",
                agitates="Afuera, el día sigue sin ti",
                bodies="[kayak] Agua tranquila, horizonte abierto | Cielo abierto, respiro hondo | Viento en la cara, tierra firme | [barro/senderis~/bosque] El barro es parte del plan",
                closes="[kayak] Nos vemos en el agua | Nos vemos al aire libre",
                cta="[alquiler/kayak/ruta] Reserva ya | Sal ya",
            ),
            "fr": copy(
                noun="Plein air",
                hooks="[kayak/canoë] Quittez la rive | [tente/bivouac] Dormez sous les étoiles | Le grand air vous appelle | L’air est meilleur dehors",
                pains="Trop longtemps entre quatre murs ?",
                agitates="Dehors, la journée passe sans vous",
                bodies="Ciel ouvert, grande inspiration | Le vent au visage, le pas léger | [boue/randonn~/foret] La boue fait partie du voyage",
                closes="[kayak/canoë] On se voit sur l'eau | On se voit dehors",
                cta="[location/kayak] Réservez | Sortez",
            ),
            "de": copy(
                noun="Für draußen",
                hooks="[kajak/kanu] Paddel raus und los | [zelt~] Schlaf unter Sternen | Raus an die frische Luft | Draußen atmet es sich leichter",
                pains="Zu lange nur drinnen gewesen?",
                agitates="Draußen läuft der Tag ohne dich",
                bodies="Weiter Himmel, tief durchatmen | Wind im Gesicht, Boden unter Füßen | [matsch/wander~/wald~] Matsch gehört dazu",
                closes="[kajak/kanu] Bis bald auf dem Wasser | Wir sehen uns draußen",
                cta="[verleih/kajak/kanu] Jetzt buchen | Ab nach draußen",
            ),
        },
    ),
)
