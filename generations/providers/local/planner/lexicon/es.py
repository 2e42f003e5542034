# ruff: noqa: E501
"""Spanish small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

SPANISH = Lexicon(
    language="es",
    function_words=words(
        "el la los las un una unos y de del para por con sin en mi tu su nuestro nuestra que es son somos se al como más muy no lo le "
        "quiero necesito hola donde todos todas hacemos tenemos ofrecemos anuncio gratis desde abierto"
    ),
    lead=pattern(
        r"^(?:(?:(?:yo )?(?:doy|damos|imparto|impartimos|ofrezco|organizo|organizamos)|marca de|y|e|o|pero|además|con|que|donde|porque|pues|para|incluye|tiene|tenemos|ofrecemos|ofrece|hacemos|vendemos|vendo|hago|ofrezco|tengo|contamos con|hay|es|son|somos|soy|está|estamos|servimos|nuestr[oa]s?|mis?|el|la|los|las|un|una|unos|unas)\s+)+"
    ),
    audience=pattern(
        r"\b(?:dirigid[oa] a|pensad[oa] para|ideal para|perfect[oa] para|para (?=(?:familias|jóvenes|niños|mujeres|hombres|padres|madres|empresas|personas|estudiantes|parejas|pymes|autónomos|principiantes)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:marca|empresa|negocio|llamad[oa]|de|en|y|con|para|por|que|es|del|la|el)$"),
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
            (r"\bpide (?:tu )?cita\b|(?<!sin )\bcita previa\b", "Pide tu cita"),
            (r"\bdemo\b", "Pide una demo"),
            (r"\b(?:pide|haz tu pedido|pedidos)\b", "Pide ya"),
            (r"\bcompra\b(?: ya| ahora| online| en)|\b(?:vendemos|vendo|a la venta) en$", "Compra ahora"),
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
    dangling=words("y o de del para por con sin en mi tu su el la los las un una que al como es son"),
)
