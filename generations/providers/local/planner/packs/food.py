# ruff: noqa: E501
"""Bread, cakes, groceries: food people take home."""

from __future__ import annotations

from generations.providers.local.planner.packs.base import copy, pack

PACKS = (
    pack(
        "bakery",
        product="fresh bread and pastries",
        audience="neighbours who love real bread and a good start to the day",
        pain="Supermarket bread tastes of nothing",
        colors="E5532D FFF3DF 3A2015",
        subjects="croissant | bread | baguette | cupcake | coffee cup",
        shots="a sad slice of packaged toast on a plate | golden loaves and croissants on a wooden counter | hands tearing a warm loaf, steam rising",
        setting="cosy bakery counter, flour in the air",
        words={
            "en": "cookies^2.8>cookie protein_cookies^5>cookie brownies^3>cookie doughnuts^3.5>doughnut donuts^3.5>doughnut bagels^3.5>bagel pretzels^3>pretzel bakery^3>bread bakeries^3 baker^2>bread bread^1.5>bread sourdough^1.5>bread croissant^1.2>croissant croissants baguette>baguette pastry^1.5>croissant pastries^1.5 cake^1.3>cake cakes cupcake^1.5>cupcake cupcakes cookie^1.3>cookie cookies donut^1.5>doughnut doughnut^1.5>doughnut "
            "bagel^1.5>bagel bagels muffin>cupcake muffins pie>pie pretzel>pretzel patisserie^2.5>cake macaron>cookie macarons cinnamon_rolls^1.5>croissant cake_shop^3>cake wedding_cakes^2>cake birthday_cake^2>cake brownies>chocolate_bar",
            "es": "panadería^3>bread panadero^2 pan^1.5>bread pastelería^3>cake pasteles>cake tarta>cake tartas repostería^2>cake bollería^1.5>croissant obrador^1.5 masa_madre^1.5>bread cruasán>croissant cruasanes churros^1.5 galletas^1.3>cookie",
            "fr": "boulangerie^3>bread boulanger^2>bread pain^1.5>bread pâtisserie^3>cake pâtissier^2>cake gâteau>cake gâteaux viennoiseries^2>croissant levain^1.3>bread tarte>pie brioche>bread cookies>cookie",
            "de": "bäckerei^3>bread bäcker^2>bread brot^1.5>bread brötchen^1.5>bread konditorei^3>cake torte>cake torten kuchen^1.3>cake sauerteig^1.3>bread backstube^2>bread brezel>pretzel brezeln gebäck kekse>cookie",
            "xx": "focaccia^2>bread baklava^3>pie tatlı^2 börek^2.5 מאפייה^3.5>bread מאפיית^3.5>bread לחם^2>bread עוגות^2.5>birthday_cake αρτοποιείο^3.5>bread φούρνος^3>bread ψωμί^2>bread ζαχαροπλαστείο^3.5>birthday_cake 케이크^3>birthday_cake 빵집^3.5>bread 베이커리^3.5>bread pekárna^3.5>bread chléb^2>bread brutărie^3.5>bread pâine^2>bread pékség^3.5>bread kenyér^2>bread bageri^3.5>bread bröd^2>bread bageriet^3>bread leipomo^3.5>bread roti^1.5>bread bánh_mì^3>sandwich ขนมปัง^3>bread เบเกอรี่^3.5>bread хлебопекарня^3>bread кекс^2>cupcake 面包^3>bread 蛋糕^3>birthday_cake केक^3>birthday_cake बेकरी^3.5>bread panificio^3>bread forno>bread pasticceria^3>cake padaria^3>bread pastelaria^2>cake bakkerij^3>bread brood>bread piekarnia^3>bread chleb>bread cukiernia^3>cake пекарня^3>bread хлеб>bread кондитерская^3>cake торты>cake fırın^2>bread ekmek>bread pastane^2>cake パン屋^3>bread ベーカリー^3>bread ケーキ^2>cake "
            "面包店^3>bread 面包^2>bread 蛋糕^2>cake 빵집^3>bread 베이커리^3>bread مخبز^3>bread خبز>bread بेकरी^3>bread बेकरी^3>bread केक>cake bageri^3>bread pekařství^3>bread",
        },
        emoji="🥐🍞🥖🥨🥯🧁🍰🎂🍪🍩🥧",
        copies={
            "en": copy(
                noun="Bakery",
                hooks="[sourdough] Real sourdough takes its time | [cake/cakes] Cake makes the day | [donut/doughnut] Go on, have a donut | [cookie/cookies] Cookies, soft in the middle | Follow the smell of baking | Golden from the oven | Fancy something freshly baked? | [croissant/croissants/pastry/pastries] Crackle, crumb, butter",
                pains="Can you smell the bread? | [bread/sourdough/loaf/loaves] Tired of bread with no taste?",
                agitates="[bread/sourdough/loaf/loaves] Life's too short for bland bread | All wrapper, not much taste",
                bodies="[bread/sourdough/baguette] Crisp outside, soft inside | Flour, heat and a careful eye | One is never quite enough | [butter/croissant/croissants/brioche] Butter makes it better | Save room for a second",
                closes="[birthday/custom cake/wedding cake] Ready for the candles | [!from home/deliver~/online/by post/subscription] Come with an appetite | Something golden to share | Your table smells better already",
                cta="See what's baking | [order/orders/deliver~/online/by post/subscription] Order now",
            ),
            "es": copy(
                noun="Panadería",
                hooks="[masa madre] Masa madre, sin prisas | [tarta] Hoy toca tarta | Sigue el olor del horno | Recién salido del horno | ¿Te apetece algo recién hecho?",
                pains="¿Otra vez todo de paquete? | [pan] ¿Pan que no sabe a nada?",
                agitates="Y todo sabe a lo mismo",
                bodies="[pan] Crujiente por fuera, tierno por dentro | Harina, calor y buen ojo | Con uno nunca basta | [tarta/tartas/galletas/dulces/pasteles] Un capricho dulce",
                closes="Trae buen apetito | Tu mesa ya huele mejor",
                cta="Ven a probar",
            ),
            "fr": copy(
                noun="Boulangerie",
                hooks="[levain] Le levain prend son temps | [gâteau] Un gâteau et tout va mieux | Suivez l’odeur du fournil | Tout juste sorti du four | Qu’est-ce qui sort du four ?",
                pains="[pain/baguette/levain] Marre du pain sans goût ? | Encore un goûter sous plastique ?",
                agitates="Et tout finit par se ressembler",
                bodies="[pain] Croustillant dehors, tendre dedans | Farine, chaleur et coup de main | Un seul ne suffit jamais | [tarte/tartes/cookies/dessert/desserts/brioche] Une petite douceur",
                closes="Venez avec votre appétit | Votre table sent déjà bon",
                cta="Venez goûter",
            ),
            "de": copy(
                noun="Bäckerei",
                hooks="[sauerteig] Guter Sauerteig braucht Zeit | [torte] Heute gibt es Torte | Immer dem Backduft nach | Frisch aus dem Ofen | Lust auf frisch Gebackenes?",
                pains="Schon wieder was aus der Packung? | [brot] Brot, das nach nichts schmeckt?",
                agitates="Und eins schmeckt wie das andere",
                bodies="[brot] Außen knusprig, innen weich | Mehl, Hitze und ein gutes Auge | Eins ist nie genug | [kuchen/torte/torten/kekse/cookies] Etwas Süßes geht immer",
                closes="Bring Hunger mit | Dein Tisch duftet schon",
                cta="Komm probieren",
            ),
        },
    ),
    pack(
        "grocery",
        product="fresh groceries",
        audience="people who cook at home and care what is on the plate",
        pain="Tired vegetables and long queues",
        mood="eco",
        colors="2F8F46 F4F9EC 1C3A22",
        subjects="shopping basket | leafy green | apple | carrot | tomato",
        shots="a wilted salad at the back of a fridge | crates of bright vegetables and fruit | a family unpacking a full basket in the kitchen",
        setting="market stall in morning light",
        words={
            "en": "beef_boxes^7>cut_of_meat beef_box^7>cut_of_meat meat_box^6>cut_of_meat meat_boxes^6>cut_of_meat fruit_box^6>red_apple fruit_boxes^6>red_apple veg_boxes^5>carrot oat_milk^4>glass_of_milk farm_box^5>basket veg_box^5>carrot olive_oil^4>olive fishmonger^4.5>fish butcher^4>cut_of_meat cheesemonger^4.5>cheese_wedge sunflower_maze^1 pick_your_own^3.5>strawberry popcorn^3>popcorn granola^3.5 beekeeper^4>honey_pot bees^2>honeybee vegan_cheese^4.5>cheese_wedge jam^3>jar marmalade^3>jar chutney^3>jar mushrooms^2.5>brown_mushroom hot_sauce^4>hot_pepper mustard^2.5 maple_syrup^4>jar eggs^2.5>egg spices^3 truffles^3 oysters^3 seaweed^1 grocery^3>shopping_basket groceries^2.5>shopping_basket supermarket^3>shopping_basket farmers_market^3>carrot farm_shop^3>carrot produce^1.5>carrot vegetables^1.5>carrot veggies>carrot fruit^1.2>apple fruits>apple farm^1.5>tractor deli^2.5>cheese butcher^3>steak meat>steak cheese^1.5>cheese "
            "fishmonger^3>fish seafood_market^3>fish honey^1.5>honey_pot olive_oil^2>olive eggs>egg meal_kit^2>salad health_food^2>avocado jam>jar sauce^1>jar hot_sauce^2>hot_pepper spices^1.5>hot_pepper chocolate^1.8>chocolate_bar craft_chocolate^3.5>chocolate_bar chocolate_bars^3>chocolate_bar chocolatier^3>chocolate_bar chocolates^1.8>chocolate_bar candy^1.5>candy snack^1.2 snacks^1.2>peanuts granola^1.5>cereal protein_bar^1.5>chocolate_bar",
            "es": "mermelada^3>jar jamón^3.5>meat_on_bone fresas^3>strawberry quesería^3.5>cheese_wedge miel^3>honey_pot aceite_de_oliva^4>olive supermercado^3>shopping_basket frutería^3>apple verduras^1.5>carrot frutas>apple mercado^1.5>carrot carnicería^3>steak pescadería^3>fish queso^1.3>cheese quesos aceite_de_oliva^2>olive miel^1.5>honey_pot jamón^1.5>meat chocolate^1.8>chocolate_bar embutidos>meat ultramarinos^2",
            "fr": "champignons^2.5>brown_mushroom miel^3>honey_pot confiture^3>jar confitures^3>jar huile_d'olive^4>olive moutarde^3 fermier^1.5 fraises^3>strawberry épicerie^3>shopping_basket supermarché^3>shopping_basket primeur^3>carrot légumes^1.5>carrot fruits>apple marché^1.5>carrot boucherie^3>steak poissonnerie^3>fish fromagerie^3>cheese fromage^1.5>cheese fromages miel^1.5>honey_pot chocolat^1.8>chocolate_bar chocolatier^3>chocolate_bar ferme^1.5>tractor paniers>shopping_basket",
            "de": "pfifferlinge^3>brown_mushroom pilze^2.5>brown_mushroom spargel^3 erdbeeren^3>strawberry kartoffeln^2.5>potato hofladen^4.5>basket imkerei^4>honey_pot honig^3>honey_pot käserei^4>cheese_wedge senf^3 öl^1.5>olive supermarkt^3>shopping_basket hofladen^3>carrot gemüse^1.5>carrot obst>apple wochenmarkt^3>carrot metzgerei^3>steak fleischerei^3>steak käse^1.5>cheese honig^1.5>honey_pot schokolade^1.8>chocolate_bar bioladen^3>carrot bauernhof^1.5>tractor feinkost^2.5>cheese olivenöl^2>olive",
            "xx": "marmelade^2.5>jar marmellata^3>jar dżem^3>jar варенье^3>jar 豆腐^3 दूध^2.5>glass_of_milk डेयरी^3>glass_of_milk молоко^2>glass_of_milk сыр^2>cheese_wedge ser^1.5>cheese_wedge sery^2.5>cheese_wedge peynir^2.5>cheese_wedge zeytinyağı^3>olive olio^2.5>olive azeite^3>olive queijo^2.5>cheese_wedge mel^1.5>honey_pot miele^2.5>honey_pot honing^2.5>honey_pot miód^2.5>honey_pot bal^1.5>honey_pot 蜂蜜^3>honey_pot 꿀^2.5>honey_pot शहद^2.5>honey_pot תמרים^2.5 تمر^3 زيتون^2.5>olive λάδι^2.5>olive μέλι^2.5>honey_pot supermercato^3>shopping_basket verdura>carrot macelleria^3>steak formaggi>cheese legumes>carrot açougue^3>steak groenten>carrot kaas>cheese warzywa>carrot sklep_spożywczy^2 овощи>carrot фрукты>apple мёд>honey_pot مزرعة>tractor عسل>honey_pot 野菜>carrot 水果>apple",
        },
        emoji="🍎🥕🍅🥦🧀🥩🐟🍯🫒🍫🍬",
        copies={
            "en": copy(
                noun="Fresh groceries",
                hooks="[baby food/baby] Tiny spoons, tiny tastes | [kit/kits] Dinner starts with a good box | [chocolate/chocolates/chocolatier] Break off a piece of joy | [cheese] Cheese with real character | [honey] A spoonful of sunshine | [butcher/meat] The right cut makes the dish | [protein bar/snack/granola] Something good to nibble | Fresh makes the difference | Good food starts here | What's for dinner? | Fill your basket with good things",
                pains="Nothing good in the kitchen? | Same dinner again?",
                agitates="Dull food makes a dull dinner | Then it’s toast for dinner",
                bodies="Ask what to cook with it | Color on every plate | Ask us what's good today | Good things for the kitchen",
                closes="[deliver~/delivered/kit/kits/box] Good food is on its way | [market/stall/farm shop/farm stand] See you at the stall | [protein bar/snack/granola] One for the bag | See what’s good today | Eat well tonight",
                cta="[deliver~/delivered/kit/kits/subscription] Order now | Shop now | Visit us",
            ),
            "es": copy(
                noun="Productos frescos",
                hooks="[chocolate] Un trocito de felicidad | [queso] Queso con carácter | Lo bueno se nota al comerlo | Comer bien empieza aquí | ¿Qué cenamos hoy?",
                pains="¿Nada rico en la cocina? | ¿Otra vez lo mismo para cenar?",
                agitates="Y la cena se queda sin gracia",
                bodies="Sabores que se notan | Color en cada plato | Pregúntanos qué está en su punto",
                closes="[mercado/puesto] Te esperamos en el mercado | Ven a ver qué hay | Llévate lo bueno a casa",
                cta="Pregúntanos | Visítanos",
            ),
            "fr": copy(
                noun="Produits frais",
                hooks="[chocolat] Un carré, et le jour s’éclaire | [fromage] Du fromage de caractère | Le bon goût, ça se sent | Bien manger commence ici | On mange quoi ce soir ?",
                pains="Rien de bon dans la cuisine ? | Encore le même dîner ?",
                agitates="Et le dîner manque de goût",
                bodies="Du goût dans chaque bouchée | De la couleur dans l'assiette | Demandez-nous ce qui est bon",
                closes="[marché] On vous attend au marché | Voyez ce qu’il y a de bon | Régalez-vous",
                cta="Venez nous voir",
            ),
            "de": copy(
                noun="Frische Lebensmittel",
                hooks="[schokolade] Ein Stück Glück | [käse] Käse, wie er sein soll | Was gut ist, schmeckt man | Gutes Essen fängt hier an | Was gibt es heute zu essen?",
                pains="Nichts Gutes in der Küche? | Wieder dasselbe auf dem Teller?",
                agitates="Dann schmeckt es fad",
                bodies="Für alle, die gern essen | Farbe auf jedem Teller | Frag uns, was gerade gut ist",
                closes="[markt/stand] Wir sehen uns am Stand | Schau, was es Gutes gibt | Und dann: guten Appetit",
                cta="Komm vorbei",
            ),
        },
    ),
)
