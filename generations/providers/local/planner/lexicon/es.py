# ruff: noqa: E501
"""Spanish small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

_FILM = (
    r"(?:(?:video|vídeo|anuncio|spot|corto|breve|publicitari[oa]|promocional)\s)*"
    r"(?:anuncios?|v[ií]deos?|spots?|clips?|comercial(?:es)?|reels?|promos?|publicidad|campañas?|historias?)\b(?:\s(?:publicitari[oa]s?|promocional(?:es)?|cort[oa]s?|vertical))?"
)

SPANISH = Lexicon(
    language="es",
    function_words=words(
        "el la los las un una unos y de del para por con sin en mi tu su nuestro nuestra que es son somos se al como más muy no lo le "
        "quiero necesito hola donde todos todas hacemos tenemos ofrecemos anuncio gratis desde abierto"
    ),
    request=pattern(
        r"^(?:(?:hola|buenas|buenos días|oye|por favor)\b[\s,!.]*)*(?:(?:me|nos) (?:gustaría|encantaría)(?: tener| hacer)?\s|(?:quiero|queremos|necesito|necesitamos|busco|puedes|podrías|podéis)\s(?:que\s)?)?"
        r"(?:(?:hacer|haz|hazme|haznos|crear?|créame|creame|genera(?:r|me)?|diseña(?:r|me)?|prepara(?:r)?|produce|producir|escribe|dame)\s(?:me\s)?)?(?:(?:un|una|el|este|nuestro|mi)\s)?(?:[\w-]+\s){0,2}?"
        rf"{_FILM}(?:\s(?:de|en) (?:\d+|[\ue000-\ue0ff])\s?(?:s|seg|segundos)?)?(?:\s(?:para(?: promocionar| anunciar| vender)?|sobre|de|del|que (?:promocione|muestre|anuncie)|promocionando|anunciando)\b|\s?[:\-–])?\s*"
        r"|^(?:quiero|queremos|necesito|necesitamos)?\s?(?:promocionar|promociona|anunciar|anuncia|vender|publicitar)\b\s*(?:a\s)?"
    ),
    direction=pattern(
        r"^(?:y\s|por favor\s)*(?:(?:usa|usar|utiliza|muestra|mostrar|(?:empieza|termina|acaba) (?:con|en el (?:vídeo|video)|mostrando)|añade|agrega|pon|evita|no (?:pongas|uses|menciones|muestres|incluyas|digas)|sin (?:música|texto|voz|personas)|que (?:sea|tenga|se vea|suene|parezca)|quiero|queremos|necesito|responde|escribe)\b"
        r"|(?:con |un |una |en |de )*(?:[\w-]+\s){0,2}(?:tono|estilo|ambiente|música|voz en off|colores|paleta|tipografía|cámara|planos?|escenas?|formato|duración|fondo|estética)\b(?!\s(?:en (?:vivo|directo)|clásica para))"
        r"|(?:el )?(?:vídeo|video|anuncio|tono|estilo|público)\s?(?:es|debe|tiene que|:|dirigido)|\d+\s?(?:s|seg|segundos)\b\.?$|vertical\b|para (?:instagram|tiktok|facebook|redes)"
        r"|(?:muy )?(?:elegante|moderno|moderna|divertido|divertida|alegre|cálido|cálida|minimalista|profesional|emotivo|enérgico|lujoso|y|,|\s)+$|gracias\b|algo\b|lo que sea)"
    ),
    mention=pattern(
        r"^(?:por favor\s|y\s|también\s)*(?:menciona|mencionar|incluye|incluir|destaca|destacar|resalta|di|dile a la gente|recalca|anuncia|explica)(?: que| el| la| los| las| nuestro| nuestra)?\s+|^(?:características|ventajas|oferta|producto):\s*"
    ),
    refusal=pattern(
        r"\b(?:no (?:menciones|digas|muestres|incluyas|pongas|uses|hables de)|sin (?:mencionar|mostrar|decir|incluir))(?: ningún| ninguna| el| la| los| las)? ([^.,;]+)"
    ),
    lead=pattern(
        r"^(?:(?:(?:yo )?(?:doy|damos|imparto|impartimos|ofrezco|organizo|organizamos)|marca de|y|e|o|pero|además|con|que|donde|porque|pues|para|incluye|tiene|tenemos|ofrecemos|ofrece|hacemos|vendemos|vendo|hago|ofrezco|tengo|contamos con|hay|es|son|somos|soy|está|estamos|servimos|nuestr[oa]s?|mis?|el|la|los|las|un|una|unos|unas)\s+)+"
    ),
    named=pattern(
        r"\b(?:se llama|con el nombre(?: de)?|bajo el nombre(?: de)?|llamad[oa]s?|que se llama|de nombre|nos llamamos|me llamo|(?:la |el |nuestra |mi )?(?:marca|nombre|empresa|negocio|tienda)(?: es|:)|denominad[oa])\s+"
    ),
    by=pattern(
        r"\b(?:de|por|en|con|para|descubre|conoce|visita|prueba|presentamos|del|bienvenidos a)\s+(?:la\s|el\s)?"
    ),
    place=pattern(r"\b(?:en|cerca de|de|ubicad[oa]s? en|por|del)\s+(?:el (?:centro|corazón|barrio) de\s|el\s|la\s)?"),
    audience=pattern(
        r"\b(?:dirigid[oa] a|pensad[oa] para|ideal para|perfect[oa] para|para (?=(?:familias|jóvenes|niños|mujeres|hombres|padres|madres|empresas|personas|estudiantes|parejas|pymes|autónomos|principiantes)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:marca|empresa|negocio|llamad[oa]|de|en|y|con|para|por|que|es|del|la|el)$"),
    joint=pattern(
        r"(?<!\bla)(?<!\blo)(?<!\bel)(?<!\blos)(?<!\blas)\s+(?:que|con|donde|para que|porque|hech[oa]s? (?:con|de|a)|incluyendo|además de)\s+|\s+-\s+|\s*[–—:|(){}\[\]]\s+|\s+[–—|/]\s*"
    ),
    banned=pattern(
        r"\b(?:el|la|los|las) mejor(?:es)?\b|\b(?:número|nº|n\.º) ?(?:uno|1)\b|#\s?1\b|\bgarantiza\w*|\bgarantía total\b|\bpremiad[oa]s?\b|\bgalardonad[oa]s?\b|\bcura(?:n|mos)?\b|\bmilagros[oa]s?\b|\bmejor(?:es)? del? (?:mundo|ciudad|la ciudad)\b"
        r"|\b(?:el|la|los|las) más barat[oa]s?\b|\bclínicamente probad[oa]\b|\bsin riesgos?\b|\blíder(?:es)?\b|\binmejorables?\b|\bmás vendid[oa]s?\b"
    ),
    pain_cues=pattern(
        r"\b(?:hart[oa]s?|cansad[oa]s? de|urgenc\w+|emergenc\w+|problemas?|fugas?|atasc\w+|averías?|dolor\w*|estrés|sin complicaciones|olvídate|rot[oa]|perdiendo|soluciona\w*)\b"
    ),
    change_cues=pattern(
        r"\b(?:antes y después|transform\w+|renov\w+|cambia tu|cambio de|aprende\w*|adelgaza\w*|reform\w+|recuper\w+|ponte en forma)\b"
    ),
    actions=actions(
        (
            (r"\bdescarga\w*\b", "Descárgala ya"),
            (r"\breserva\w* (?:tu |una )?mesa\b", "Reserva tu mesa"),
            (r"\breserva\w*\b", "Reserva ya"),
            (r"\bpide (?:tu )?cita\b", "Pide tu cita"),
            (r"\b(?:pide|haz tu pedido|pedidos)\b", "Pide ya"),
            (r"\bcompra\b(?: ya| ahora| online| en)", "Compra ahora"),
            (r"\b(?:dona|haz (?:tu|una) donación)\b", "Dona ahora"),
            (r"\b(?:apúntate|inscríbete|regístrate|matricúlate)\b", "Apúntate ya"),
            (r"\bsuscríbete\b", "Suscríbete"),
            (r"\b(?:llama|llámanos|llamar|teléfono|tel)\b", "Llama ahora"),
            (r"\b(?:escríbenos|whatsapp)\b", "Escríbenos"),
            (r"\b(?:visita|visítanos|ven a|te esperamos|pásate)\b", "Visítanos"),
            (r"\bpide (?:tu |un )?presupuesto\b|\bpresupuesto gratis\b", "Pide presupuesto"),
        )
    ),
    call_verb="Llama ahora",
    visit_verb="Visítanos",
    email_verb="Escríbenos",
    dangling=words("y o de del para por con sin en mi tu su el la los las un una que al como es son"),
)
