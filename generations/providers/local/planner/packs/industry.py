# ruff: noqa: E501
"""Businesses that make things for, or supply, other businesses."""

from __future__ import annotations

from generations.providers.local.planner.packs.base import copy, pack

PACKS = (
    pack(
        "industry",
        product="parts and supplies for businesses",
        audience="buyers and workshop managers who need it right and on time",
        pain="Late deliveries and parts that do not fit",
        framework="AIDA",
        mood="trust",
        colors="1D4E6B F2F5F7 14212B",
        subjects="package | factory | delivery truck | clipboard",
        shots="an empty shelf in a stockroom | finished parts in neat rows under even light | a pallet rolling onto a truck at dawn",
        setting="clean workshop with daylight from high windows",
        words={
            "en": "tractor^4>tractor tractor_rental^5>tractor rent_a_tractor^6>tractor excavator^4.5 forwarding^3>delivery_truck freight_forwarding^5>passenger_ship supplies^3>package restaurant_supplies^5>kitchen_knife office_supplies^5>pencil cleaning_supplies^5>bucket art_supplies^4.5>artist_palette beauty_supplies^4>lotion_bottle dental_supplies^5>tooth wholesale^3>package wholesaler^3.5>package supplier^3.5>package we_supply^3.5>package manufacturer^3.5>factory manufacturing^3.5>factory industrial^3>factory laser_cutting^5>gear cnc^4.5>gear machining^4.5>gear sheet_metal^4.5>gear welding^4.5>fire injection_moulding^5>gear spare_parts^4.5>gear bearings^4.5>gear pumps^3.5>gear valves^4>wrench packaging^3>package cardboard_boxes^5>package cardboard^3.5>package boxes^1.8>package pallets^4>package forklift^4.5 forklifts^4.5 cold_storage^4>snowflake warehouse^3.5>package warehousing^4>package freight^4>delivery_truck shipping_containers^4.5 textiles^3>thread workwear^4>safety_vest uniforms^3.5>safety_vest safety_gear^4.5>rescue_worker's_helmet tools^1.5>toolbox machinery^4>gear tractors^4>tractor 3d_printing^4.5>printer",
            "es": "suministros^3.5>package mayorista^3.5>package proveedor^3>package fabricante^3.5>factory industrial^3>factory corte_láser^5>gear mecanizado^4.5>gear soldadura^4.5>fire embalaje^3.5>package recambios^4.5>gear maquinaria^4>gear carretillas_elevadoras^5 ropa_laboral^5>safety_vest",
            "fr": "fournitures^3.5>package grossiste^4>package fournisseur^3.5>package fabricant^3.5>factory industriel^3>factory industrielle^3>factory découpe_laser^5>gear usinage^4.5>gear soudure^4.5>fire emballages^3.5>package pièces_détachées^4.5>gear machines^2>gear vêtements_de_travail^5>safety_vest",
            "de": "großhandel^4>package lieferant^3.5>package hersteller^3>factory industrie^3>factory laserschneiden^5>gear zerspanung^5>gear drehteile^5>gear frästeile^5>gear schweißen^4>fire verpackungen^3.5>package ersatzteile^4.5>gear maschinenbau^4.5>gear gabelstapler^4.5 arbeitskleidung^5>safety_vest fertigung^2.5>factory",
            "xx": "ingrosso^4>package fornitore^3>package lavorazioni_meccaniche^5>gear atacado^4>package fornecedor^3.5>package groothandel^4>package leverancier^3.5>package hurtownia^4>package оптом^4>package поставщик^3.5>package производство^2.5>factory toptan^4>package üretici^3.5>factory 卸売^4>package 製造^2.5>factory 工場^2.5>factory 批发^4>package 工厂^3>factory جملة^3>package مصنع^3>factory थोक^4>package 도매^4>package 제조^3>factory",
        },
        emoji="🏭📦⚙🔩",
        copies={
            "en": copy(
                noun="Trade supply",
                hooks="[boxes/cardboard/packaging] The right box for the job | [laser/cnc/machining/welding] Cut to the line | [knives/kitchens] Kit that keeps up with service | [uniforms/workwear] Dressed for the job | Supplies for the work you do | Kit for people who make things | Supplies that keep work moving",
                pains="Waiting on supplies again? | Work stopped for one small part?",
                agitates="One missing item stops everything | And everyone stands around waiting",
                bodies="What you need, as you need it | One less thing to chase | [drawing/drawings/machining/cnc] Made to your drawing | Made for daily use",
                closes="Send us your list | Tell us what you need | Tell us the quantities",
                cta="Get a quote",
            ),
            "es": copy(
                noun="Suministros",
                hooks="[láser/mecanizado] Corte exacto, a la primera | Suministros para quien trabaja | Material que no frena el trabajo",
                pains="¿Otra vez esperando material?",
                agitates="Falta una cosa y se para todo",
                bodies="Lo que necesitas, como lo necesitas | Una cosa menos que perseguir | Pensado para el trabajo diario",
                closes="Envíanos tu lista | Cuéntanos qué necesitas",
                cta="Pide presupuesto",
            ),
            "fr": copy(
                noun="Fournitures pro",
                hooks="[laser/usinage] Coupé au trait près | Du matériel pour ceux qui font | Fournitures pour bien travailler",
                pains="Encore en attente de matériel ?",
                agitates="Une chose manque et tout s’arrête",
                bodies="Ce qu’il faut, comme il le faut | Une relance de moins à faire | Fait pour servir tous les jours",
                closes="Envoyez-nous votre liste | Dites-nous ce qu'il vous faut",
                cta="Demandez un devis",
            ),
            "de": copy(
                noun="Industriebedarf",
                hooks="[laser/dreh/fräs] Auf den Strich genau | Material für alle, die anpacken | Damit die Arbeit weiterläuft",
                pains="Schon wieder warten auf Material?",
                agitates="Eins fehlt und alles steht",
                bodies="Was Sie brauchen, wie Sie’s brauchen | Einmal weniger nachhaken | Gemacht für jeden Arbeitstag",
                closes="Schicken Sie uns Ihre Liste | Sagen Sie uns, was Sie brauchen",
                cta="Angebot anfordern",
            ),
        },
    ),
)
