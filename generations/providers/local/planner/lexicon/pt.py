# ruff: noqa: E501
"""Portuguese small words, of both sides of the Atlantic."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

_FILM = r"(?:(?:pequeno|curto|breve|belo|bom)\s)*(?:v[ií]deos?|anúncios?|anuncios?|spots?|reels?|clipes?|comercial|propaganda|publicidade|filme)\b(?:\s(?:publicitári[oa]|promocional|curto|vertical))?"

PORTUGUESE = Lexicon(
    language="pt",
    function_words=words(
        "o a os as um uma uns umas de do da dos das com para que é são nosso nossa nossos nossas meu minha no na nos nas em e não mais também quero crie faça sem até às aos por pelo pela você ao vivo aulas nós todos dias dia "
        "desde entrega loja preço grátis frete pão fresco fresca inglês temos fazemos"
    ),
    request=pattern(
        r"^(?:(?:olá|oi|bom dia|por favor)\b[\s,!.]*)*(?:(?:quero|queremos|queria|gostaria de|preciso de|precisamos de|pode|podes|poderia)\s(?:que\s)?)?"
        r"(?:(?:fazer|faz|faça|cria|crie|criar|gera|gere|gerar|prepara|prepare|escreve|escreva)\s(?:-?me\s)?)?(?:(?:um|uma|o|a)\s)?(?:[\w-]+\s){0,2}?"
        rf"{_FILM}(?:\s(?:de|com) (?:\d+|[\ue000-\ue0ff])\s?(?:s|seg|segundos)?)?(?:\s(?:para(?: promover| vender| anunciar| divulgar)?|sobre|de|do|da|que (?:promova|mostre|anuncie))\b|\s?[:\-–])?\s*"
        r"|^(?:(?:quero|queremos) )?(?:promover|divulgar|anunciar|vender)\b\s*"
    ),
    direction=pattern(
        r"^(?:e\s|por favor\s)*(?:(?:usa|use|utiliza|utilize|mostra|mostre|(?:começa|comece|termina|termine) com|adiciona|adicione|coloca|coloque|evita|evite|não (?:mostre|mostrar|use|usar|diga|dizer|mencione|mencionar|fale)|sem (?:música|texto|voz|pessoas)|responda|escreva)\b"
        r"|(?:com |um |uma |em |de )*(?:[\w-]+\s){0,2}(?:tom|estilo|clima|música|locução|cores|paleta|fonte|câmara|câmera|planos?|cenas?|formato|duração|fundo|estética)\b(?!\s(?:ao vivo|clássica para))"
        r"|(?:o )?(?:vídeo|anúncio|tom|estilo|público)\s?(?:é|deve|:|alvo)|\d+\s?(?:s|seg|segundos)\b\.?$|vertical\b|para (?:instagram|tiktok|facebook|redes)"
        r"|(?:muito )?(?:elegante|moderno|moderna|divertido|divertida|alegre|acolhedor|minimalista|profissional|emocionante|dinâmico|luxuoso|e|,|\s)+$|obrigad[oa]\b|qualquer coisa\b)"
    ),
    mention=pattern(
        r"^(?:por favor\s|e\s|também\s)*(?:menciona|mencione|inclui|inclua|destaca|destaque|diz|diga|sublinha|lembra|lembre)(?: que| o| a| os| as)?\s+|^(?:características|vantagens|oferta|produto):\s*"
    ),
    refusal=pattern(
        r"\b(?:não (?:mencione|mencionar|diga|dizer|mostre|mostrar|inclua|incluir|fale de|falar de)|sem (?:mencionar|mostrar|dizer|incluir))(?: o| a| os| as)? ([^.,;]+)"
    ),
    lead=pattern(
        r"^(?:(?:(?:dou|damos|organizo|organizamos)|marca de|e|ou|mas|com|que|onde|porque|para|inclui|tem|temos|oferecemos|oferece|fazemos|vendemos|vendo|faço|ofereço|tenho|há|é|são|somos|noss[oa]s?|meu|minha|meus|minhas|o|a|os|as|um|uma)\s+)+"
    ),
    named=pattern(
        r"\b(?:chama-se|com o nome(?: de)?|sob o nome(?: de)?|se chama|chamad[oa]s?|de nome|nos chamamos|chamamo-nos|(?:a |o |nossa |nosso |minha )?(?:marca|nome|empresa|loja)(?: é|:))\s+"
    ),
    by=pattern(r"\b(?:da|do|de|por|para|conheça|descubra|visite|experimente|bem-vindos (?:à|ao))\s+(?:a\s|o\s)?"),
    place=pattern(r"\b(?:em|no|na|perto de|no centro de|no coração de)\s+(?:o\s|a\s)?"),
    audience=pattern(
        r"\b(?:pensad[oa] para|ideal para|perfeit[oa] para|feit[oa] para|dirigid[oa] a|para (?=(?:famílias|jovens|crianças|mulheres|homens|pais|mães|empresas|pessoas|estudantes|casais|iniciantes|adultos|idosos|quem|bebés|bebês|profissionais)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(r"\s+(?:marca|empresa|loja|chamad[oa]|de|em|e|com|para|por|que|é|do|da|dos|das|no|na|o|a)$"),
    joint=pattern(
        r"(?<!\s[oa])(?<!\s[oa]s)\s+(?:que|com|onde|porque|feit[oa]s? (?:com|de|à|a|em)|incluindo)\s+|\s+-\s+|\s*[–—:|(){}\[\]]\s+|\s+[–—|/]\s*"
    ),
    banned=pattern(
        r"\b(?:o|a|os|as) melhor(?:es)?\b|\bnúmero (?:um|1)\b|\bn\.?º ?1\b|#\s?1\b|\bgarantid[oa]s?\b|\bpremiad[oa]s?\b|\bmilagros[oa]s?\b|\bcura\b|\bo mais barato\b|\bclinicamente comprovad[oa]\b|\bsem riscos?\b|\blíder(?:es)?\b|\bimbatíve(?:l|is)\b|\bmais vendid[oa]s?\b"
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
    email_verb="Escreva-nos",
    dangling=words("e ou de do da dos das para por com sem em no na o a os as um uma que ao à é são"),
)
