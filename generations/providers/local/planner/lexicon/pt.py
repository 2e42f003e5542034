# ruff: noqa: E501
"""Portuguese small words, of both sides of the Atlantic."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

PORTUGUESE = Lexicon(
    language="pt",
    function_words=words(
        "o a os as um uma uns umas de do da dos das com para que é são nosso nossa nossos nossas meu minha no na nos nas em e não mais também quero crie faça sem até às aos por pelo pela você ao vivo aulas nós todos dias dia "
        "desde entrega loja preço grátis frete pão fresco fresca inglês temos fazemos"
    ),
    lead=pattern(
        r"^(?:(?:(?:dou|damos|organizo|organizamos)|marca de|e|ou|mas|com|que|onde|porque|para|inclui|tem|temos|oferecemos|oferece|fazemos|vendemos|vendo|faço|ofereço|tenho|há|é|são|somos|noss[oa]s?|meu|minha|meus|minhas|o|a|os|as|um|uma)\s+)+"
    ),
    audience=pattern(
        r"\b(?:pensad[oa] para|ideal para|perfeit[oa] para|feit[oa] para|dirigid[oa] a|para (?=(?:famílias|jovens|crianças|mulheres|homens|pais|mães|empresas|pessoas|estudantes|casais|iniciantes|adultos|idosos|quem|bebés|bebês|profissionais)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:marca|empresa|loja|chamad[oa]|de|em|e|com|para|por|que|é|do|da|dos|das|no|na|o|a)$"),
    banned=pattern(
        r"\b(?:o|a|os|as) melhor(?:es)?\b|\bnúmero (?:um|1)\b|\bn\.?º ?1\b|#\s?1\b|\bgarantid[oa]s?\b(?!\s(?:até|antes|em)\b)|\bpremiad[oa]s?\b|\bmilagros[oa]s?\b|\bcura\b|\bo mais barato\b|\bclinicamente comprovad[oa]\b|\bsem riscos?\b|\blíder(?:es)?\b|\bimbatíve(?:l|is)\b|\bmais vendid[oa]s?\b"
    ),
    pain_cues=pattern(
        r"\b(?:fart[oa] de|cansad[oa] de|chega de|urg[êe]n\w+|emerg[êe]n\w+|problemas?|fugas?|vazament\w+|avarias?|dor(?:es)?|stress|estresse|partid[oa]|quebrad[oa]|sem complicações)\b"
    ),
    change_cues=pattern(
        r"\b(?:antes e depois|transform\w+|renov\w+|remodel\w+|reform\w+|aprend\w+|emagrec\w+|entre em forma|recuper\w+)\b"
    ),
    actions=actions(
        (
            (r"\b(?:descarreg\w+|baix[ea]\w*|download)\b", "Baixar agora"),
            (r"\breserv\w+ (?:a sua |a tua |uma )?mesa\b", "Reservar mesa"),
            (r"\breserv[ea]\w*\b", "Reservar agora"),
            (r"\b(?:marque|marca|agende|agenda)\b", "Marcar agora"),
            (r"\b(?:encomend\w+|peça|pede|pedidos)\b", "Encomendar"),
            (r"\bcompr[ea]\b", "Comprar agora"),
            (r"\bdo[ea]\b|\bdoações\b", "Doar agora"),
            (r"\b(?:inscrev\w+|inscriç\w+|matrícul\w+)\b", "Inscrever-me"),
            (r"\bassin[ea]\b", "Assinar agora"),
            (r"\b(?:ligu[ea]|telefon\w+|tel)\b", "Ligue já"),
            (r"\b(?:escreva|whatsapp|fale connosco|fale conosco)\b", "Fale connosco"),
            (r"\b(?:visite|venha|passe)\b", "Venha visitar"),
            (r"\borçamento\b", "Pedir orçamento"),
        )
    ),
    call_verb="Ligue já",
    visit_verb="Venha visitar",
    dangling=words("e ou de do da dos das para por com sem em no na o a os as um uma que ao à é são"),
)
