"""Capitalised words that are not brands: places, days, peoples, platforms, feasts, acronyms."""

from __future__ import annotations

from typing import Final


def _names(text: str) -> frozenset[str]:
    """Words between blanks; `_` joins those of a name of several words."""
    return frozenset(word.replace("_", " ") for word in text.split())


PLACES: Final = _names(
    """
    nederland vlaanderen belgië zamora cuenca teruel huesca jaén lugo ourense pontevedra guadalajara soria palencia
    ciudad_real albacete gouda edam volendam ponza capri ischia crewe bath spokane terrassa sabadell badalona mataró
    reus marmande cognac carcassonne hull gandía benidorm dénia getafe alcalá lodzi łodzi ljubljani zaandam london
    paris berlin madrid barcelona rome roma milan milano naples napoli florence venice venezia lisbon lisboa porto
    amsterdam rotterdam brussels vienna wien zurich zürich geneva genève basel bern munich münchen hamburg cologne
    köln frankfurt stuttgart leipzig dresden düsseldorf dortmund essen bremen hannover nürnberg freiburg graz
    salzburg linz innsbruck lyon marseille toulouse nice bordeaux nantes lille strasbourg rennes montpellier
    grenoble dijon annecy sevilla seville valencia málaga malaga granada bilbao zaragoza murcia cádiz córdoba
    alicante mallorca ibiza tenerife dublin cork edinburgh glasgow manchester liverpool leeds bristol birmingham
    brighton oxford cambridge york bath cardiff belfast new_york nyc manhattan brooklyn queens bronx harlem boston
    chicago philadelphia washington baltimore miami orlando tampa atlanta nashville memphis dallas houston austin
    san_antonio denver boulder phoenix tucson las_vegas los_angeles san_francisco san_diego oakland sacramento
    portland seattle detroit cleveland pittsburgh minneapolis milwaukee new_orleans charlotte raleigh salt_lake_city
    kansas_city st._louis honolulu toronto montreal montréal vancouver calgary ottawa quebec québec mexico_city cdmx
    ciudad_de_méxico guadalajara monterrey cancún tulum bogotá medellín cali lima quito santiago buenos_aires
    montevideo rosario são_paulo sao_paulo rio rio_de_janeiro brasília salvador sydney melbourne brisbane perth
    adelaide auckland wellington tokyo kyoto osaka seoul beijing shanghai hong_kong singapore bangkok bali jakarta
    manila mumbai delhi new_delhi bangalore bengaluru chennai kolkata pune jaipur dubai abu_dhabi doha riyadh cairo
    casablanca marrakech nairobi lagos accra cape_town johannesburg istanbul ankara izmir athens warsaw warszawa
    kraków krakow gdańsk wrocław poznań prague praha brno budapest bucharest sofia belgrade zagreb ljubljana kyiv
    kiev lviv moscow oslo bergen stockholm gothenburg malmö copenhagen aarhus helsinki tallinn riga vilnius
    reykjavik tel_aviv jerusalem texas california oregon florida ohio georgia colorado arizona nevada utah michigan
    illinois virginia maine vermont kentucky tennessee hawaii alaska montana kansas iowa england scotland wales
    ireland britain uk usa us america canada mexico méxico brazil brasil argentina chile colombia peru perú spain
    españa france germany deutschland italy italia portugal greece turkey switzerland schweiz austria österreich
    belgium netherlands holland denmark sweden norway finland poland czechia hungary romania ukraine russia japan
    china india korea vietnam thailand indonesia morocco egypt israel kenya nigeria south_africa australia
    new_zealand iceland europe europa asia africa bavaria bayern tuscany toscana provence bretagne normandie
    andalucía andalusia cataluña catalonia sicily alps alpen silicon_valley bay_area midwest soho camden shoreditch
    malasaña gràcia montmartre kreuzberg neukölln schwabing triana peoria tacoma boise omaha haarlem leiden utrecht
    delft groningen eindhoven breda tilburg nijmegen arnhem maastricht zwolle almere amersfoort hilversum alkmaar
    dordrecht den_haag den_bosch gent ghent antwerpen antwerp brugge bruges leuven mechelen hasselt kortrijk namur
    liège luik brussel umbria toscana lombardia piemonte sicilia sardegna puglia liguria veneto lazio calabria
    abruzzo marche trentino bologna torino turin genova verona padova trieste bari palermo catania lecce perugia
    siena pisa lucca parma modena ravenna rimini bergamo brescia cagliari salerno como coimbra braga faro setúbal
    aveiro évora lagos sintra cascais ericeira guimarães viseu leiria funchal algarve alentejo madeira curitiba
    recife fortaleza belo_horizonte porto_alegre manaus goiânia campinas florianópolis salvador niterói łódź lublin
    katowice szczecin bydgoszcz białystok toruń sopot gdynia rzeszów zakopane opole kielce olsztyn gdańsku krakowie
    warszawie poznaniu wrocławiu gijón oviedo vigo santander burgos salamanca valladolid toledo huelva almería
    cartagena tarragona girona lleida castellón badajoz cáceres pamplona logroño soria segovia ávila
    santiago_de_compostela a_coruña jerez marbella san_sebastián vitoria puebla mérida oaxaca querétaro tijuana
    toluca mendoza la_plata salta tucumán mar_del_plata valparaíso viña_del_mar arequipa cusco barranquilla pereira
    reims angers brest dijon metz nancy caen rouen amiens limoges poitiers clermont-ferrand pau biarritz bayonne
    perpignan avignon cannes antibes ajaccio bastia mulhouse colmar besançon orléans chartres vannes quimper lorient
    saint-malo la_rochelle annemasse chambéry valence reutlingen tübingen ulm augsburg regensburg passau würzburg
    bamberg kassel göttingen münster bielefeld oldenburg osnabrück kiel lübeck rostock schwerin flensburg magdeburg
    erfurt jena weimar potsdam cottbus chemnitz zwickau mainz wiesbaden darmstadt heidelberg mannheim karlsruhe
    konstanz trier saarbrücken koblenz bonn aachen krefeld wuppertal bochum duisburg mönchengladbach gelsenkirchen
    klagenfurt villach bregenz luzern winterthur st._gallen lausanne lugano kent sussex surrey devon cornwall
    norfolk suffolk essex dorset somerset yorkshire cumbria wales norwich exeter plymouth southampton portsmouth
    leicester derby nottingham sheffield preston blackpool stoke wolverhampton coventry aberdeen dundee inverness
    stirling swansea newport galway limerick waterford kilkenny sligo derry hackney islington peckham didsbury
    wirral swindon gloucester cheltenham worcester hereford tulsa duluth boise asheville savannah charleston
    richmond albuquerque santa_fe el_paso omaha wichita des_moines madison spokane eugene fresno stockton
    bakersfield anaheim santa_cruz berkeley buffalo rochester albany syracuse hartford providence columbus
    cincinnati akron dayton louisville lexington knoxville chattanooga birmingham huntsville little_rock winnipeg
    edmonton saskatoon regina halifax hobart canberra geelong cairns dunedin burlington
    """
)
NOT_NAMES: Final = _names(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april may june july august september october november december monday-friday
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars
    avril mai juin juillet août septembre octobre novembre décembre spring summer autumn fall winter english spanish
    mandarin cantonese arabic hindi urdu ukrainian french german italian japanese chinese korean thai mexican indian
    vietnamese american british european greek turkish lebanese moroccan ethiopian brazilian portuguese dutch swiss
    swedish polish mediterranean asian african latin cuban nordic instagram tiktok facebook youtube linkedin twitter
    pinterest whatsapp google apple android ios app_store google_play play_store airbnb amazon etsy shopify spotify
    slack zoom excel outlook gmail netflix christmas easter halloween thanksgiving black_friday cyber_monday
    valentine's_day valentines_day valentine's valentines mother's_day mothers_day father's_day new_year ramadan
    diwali hanukkah happy_hour weihnachten ostern navidad noël saas ai api b2b b2c crm seo diy led gps hvac iot tv
    pc it hr pdf faq ceo vip usb hd uhd eu gmo bpa cbd iso gdpr mba gmat ielts toefl gre sat act cpr yoga pilates
    crossfit vegan wifi wi-fi i we our my you your the a an and or but for with please make create get new free best
    great also need want if so this that these those they he she target tone style music cta video ad ads mood hi
    hello hey it's we're i'm they're you're he's she's am pm ok usd eur gbp bluetooth lightning monsieur madame herr
    frau señor señora mr mrs ms dr dj bbq ipa life time nothing everyone everybody people parents customers families
    kids women men students sale sold only just now today tomorrow tonight every all no not don't never stop still
    tired looking shop buy call visit order book join learn discover download try start open opening located based
    founded established since promote advertise introducing show use using include mention highlight focus add keep
    write say tell give do does can could would should must might will let us me who what when where why how which
    brand company business product name slogan tagline website phone address email price prices offer offers deal
    deals service services features feature benefits details key audience duration language format unser unsere wir
    ich bitte werbung erstelle für mit und der die das ein eine jetzt neu nuestro nuestra nosotros somos tenemos
    crea haz para con el la los las un una nous notre nos vous votre je créez faites une le les des du au spot
    publicité pub anuncio vídeo hola bonjour hallo vorrei our_new kein keine alle auch jeden öffnungszeiten ideal
    perfekt gratis kostenlos tel telefon tél telephone marke important warning attention adopt iphone ipad macbook
    samsung notdienst nepali tibetan cambodian sri_lankan pakistani bangladeshi afghan georgian armenian kurdish
    yemeni tunisian ghanaian nigerian somali bolivian colombian venezuelan ecuadorian salvadoran guatemalan jamaican
    haitian mongolian burmese laotian bavarian sicilian tuscan breton catalan basque andalusian galician
    scandinavian icelandic bulgarian romanian hungarian czech slovak serbian croatian bosnian albanian persian
    syrian hawaiian caribbean argentinian peruvian filipino malaysian indonesian russian ukrainian egyptian israeli
    norwegian danish finnish irish scottish welsh belgian austrian sos xs s m l xl xxl 3xl 4xl everything anything
    apple_watch senior gluten
    """
)
ADJECTIVES: Final = _names(
    """
    emergency used real budget notice food fresh local family mobile modern new old luxury vegan organic electric
    handmade cozy cosy small professional affordable authentic traditional artisan independent boutique online premium
    custom wedding home house car dog cat pet city kids children neighborhood neighbourhood downtown rooftop italian
    french mexican friendly reliable certified licensed experienced quick fast cheap eco green natural smart personal
    private public animal community rescue homemade gluten-free luxurious elegant stylish unique beautiful charming
    vintage craft specialty digital virtual remote residential commercial industrial our small-batch monthly weekly
    daily divorce immigration criminal tax dental medical hair nail beauty auto bike flower coffee tea wine beer toy
    book music dance language spanish english guitar piano charity funeral solar roof kitchen garden cleaning moving
    senior gluten sugar-free everything
    """
)
# Words of other languages that open a prompt with a capital and are never a name by themselves.
OPENERS: Final = _names(
    """
    petit petite petits petites grand grande grands grandes nouveau nouvelle nouveaux vieux vieille ancien ancienne joli jolie
    beau belle bon bonne jeune vrai vraie simple premier première dernier dernière besoin envie cherche vente achat location
    pequeño pequeña pequeños pequeñas nuevo nueva nuevos nuevas gran viejo vieja antiguo antigua bonito bonita buen buena joven
    auténtico auténtica tradicional busco buscamos vendo vendemos alquilo alquilamos abrimos reparamos hacemos
    kleine kleiner kleines neue neuer neues alte alter altes große großer großes gute guter gutes junge junger echte echter
    kleines frische frischer gemütliche gemütlicher gemütliches suche suchen verkaufe verkaufen vermiete vermieten
    piccolo piccola piccoli piccole nuovo nuova nuovi nuove vecchio vecchia antico antica bello bella buono buona giovane vero
    vera affitto affittiamo cerco cerchiamo vendo apre apriamo
    pequeno pequena novo nova novos novas velho velha antigo antiga bom boa jovem verdadeiro alugo alugamos procuro abrimos
    klein kleine nieuw nieuwe oud oude groot grote goed goede jong jonge gezellig gezellige echte leuk leuke mooi mooie te_koop
    mały mała małe nowy nowa nowe stary stara stare duży duża dobry dobra dobre młody młoda sprzedam wynajmę szukam szukamy
    """
)
# Ordinary English words that open a prompt with a capital: never a name by themselves.
ORDINARY: Final = _names(
    """
    mandarin cantonese arabic hindi urdu tagalog punjabi speech window cargo indoor card ceramic whale-safe math
    bookkeeping ice barn okay yes owl debate upholstery cheap pfifferlinge absolutely seriously honestly handwoven
    hand-woven handspun handmade handcrafted hand-forged handblown hand-blown handpainted woven knitted turned
    forged corporate guide ghost escape blood brand-new antique automatic baby back bamboo bath beach beard bed
    bespoke big birthday black blue board boat body bold border bottle box brass bread breakfast bridal bright
    bronze brown budget building bulk business cake camera camp camping candle canvas car carbon career carpet
    cashmere cat ceramic chair charm cheese chef chess chicken chocolate chair church city clay clean clear
    clearance climbing cloth cloud club coat cocoa coconut coding cold college color comedy comfort comic concrete
    concert cooking cool copper corner cotton country couples court cozy craft cream creative crochet crystal custom
    cyber dairy dance dark data date deep delicious desert design desk diamond diesel dinner direct disco discount
    dog door double dream dress dried drone dry early earth easter easy edible electric electronic elegant emergency
    energy engine engraved escape evening event exam exotic expert extra eye face factory fair fall farm fashion
    father feather film fine finest fire first fish fishing fitness flea flexible floating floral flower flying foam
    folding food foot football forest fragrant frame freelance frozen fruit fun fur game garage garlic gas gel
    genuine giant gift ginger glass global gluten gold golden golf good gourmet grand granite grass green grilled
    grocery group guided hair half hand handcrafted hand-poured handyman happy hard harvest headphones health
    healthy heat heavy hemp herb herbal hidden high holiday honey horse hot house human hungry ice immigration
    independent indoor infant ink instant insulated insurance interior iron island ivory jazz jewel juice junior
    kitchen knife lace lake lamb language large laser last lavender law lawn lead leaf leak leaking leather legal
    lemon light lightweight linen lip little live local lost loud love low lunch luxury machine made magic mail
    maple marble market math mattress meal meat medical memory mental metal microscope milk mini mint mirror mobile
    money mountain mouth movie mud mushroom mystery nail native natural navy neon night noise nurse nut oak ocean
    office oil olive onsite open orange orchard orthopedic outdoor oven overnight paint paper parent party pasta
    pearl people pepper perfect pet photo picnic picture pine pink plain plant plastic pocket podcast poetry pole
    police pool pop popcorn portable portrait pottery power prefab pressure print prom property protein public
    pumpkin puppy pure purple quality quick quiet quilt rain rainbow rapid rare raw ready reclaimed recycled red
    refurbished rental rented repair rescue restaurant retired reusable rice river road robot rock roof roofing room
    rope round royal rubber rural rustic safe salad salon salt sand satin sauna save scented school science sea
    seafood seasonal secret secure security self shared sheep shelter shop short sick silk silver simple single
    skate ski skin sleep slow smoked smoky snow soap soccer social soft solo sound soup sour sourdough space spicy
    spiritual split sport sports square stage stained stainless steam steel stone storage storm story straw street
    strong student studio style sugar suit summer sun super surf surprise sushi sustainable sweet swim swimming
    table tailored tall tandem tap tax teak team tech teen tennis terracotta theatre theater thick thin timber time
    tiny titanium toddler tool tooth tour town track trail training transparent travel tree trendy tropical truck
    turkey twin ultra used velvet video vintage vinyl virtual voice walking wall walnut warm warehouse washable wash
    waste water waterfront waterproof wax web wedding weekend weight welding wellness wheel whole wide wild
    wildflower wind window wine winter wireless wood wooden wool work workshop world yard yarn yellow young youth
    zero zoo hyperlocal portuguese norwegian danish finnish irish scottish welsh belgian austrian persian syrian
    hawaiian caribbean argentinian peruvian filipino malaysian indonesian russian ukrainian egyptian israeli turkish
    pre-owned preowned second-hand bluetooth industrial luxury rent hire wanted hiring help volunteer volunteers
    donate sponsor save feed cyber half drop-in walk-in community nonprofit non-profit software welcome thanks
    finally introducing imagine ever sick upcycled meet see feel taste enjoy relax treat upgrade sign wanted closing
    lightning flash annual bottomless live last-minute all-inclusive full part-time full-time
    """
)
# Words that come before the name of a place of business, folded: "Farmacia Luna", "Trattoria da Mario".
KINDS: Final = _names(
    """
    casa sala espacio farmacia pharmacie apotheke apotheek apteka farmacja panaderia panificio padaria boulangerie backerei bakkerij
    piekarnia pasteleria pasticceria pastelaria patisserie konditorei cukiernia heladeria gelateria gelataria
    restaurante restaurant ristorante restauracja trattoria osteria pizzeria bar cafe cafeteria caffe kawiarnia
    cervejaria taberna taverna brasserie bistro bistrot hotel hostal albergo pension pensjonat agriturismo camping
    clinica clinique klinik kliniek gabinet gimnasio ginasio palestra academia academie academy peluqueria barberia
    barbearia barbiere parrucchiere parrucchieria coiffure friseur friseursalon kapsalon kapper salon salone salao
    estudio studio atelier atelie taller oficina officina autofficina garage carrozzeria ferreteria ferramenta
    floristeria fioreria floricultura fleuriste libreria librairie livraria buchhandlung boekhandel ksiegarnia
    papeleria papelaria optica optique ottica joyeria joalharia gioielleria bijouterie juwelier zapateria sapataria
    calzature carniceria macelleria boucherie metzgerei slagerij talho pescaderia peixaria fruteria frutaria
    autoescuela autoescola autoscuola fahrschule rijschool escuela escola scuola ecole schule szkola tischlerei
    schreinerei falegnameria carpinteria carpintaria marcenaria menuiserie gasthaus gasthof weingut domaine bodega
    bodegas cantina quinta fattoria finca granja ferme hof brauerei birrificio brouwerij browar rosterei
    kaffeerosterei torrefazione fromagerie caseificio queseria imkerei zahnarztpraxis praxis kanzlei notaria
    lavanderia pressing fietsenmaker bloemist kwiaciarnia kindergarten werkstatt hofladen laden manufaktur
    chocolaterie savonnerie forge maison frantoio cave verein hundeschule musikschule tanzschule reitschule museum
    museo musee waldkindergarten glasnerei goldschmiede muhle gartnerei blumenladen floraria muebles mobili meubles
    mobel editorial editions verlag transportes mudanzas umzuge traslochi verhuizingen
    """
)
# What may stand between the kind and the name.
KIND_LINKS: Final = _names("do da de di du del della dell' des d' dos das el la le los il chez zum zur am")
