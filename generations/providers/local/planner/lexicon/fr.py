# ruff: noqa: E501
"""French small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

FRENCH = Lexicon(
    language="fr",
    function_words=words(
        "le la les un une des et de à du pour par avec sans en dans mon ma mes notre nos votre vos que qui est sont au aux ce cette nous je "
        "vous il elle sur plus très pas ne fais une faites créez crée chez dès jusqu veux voudrais livraison ouvert"
    ),
    lead=pattern(
        r"^(?:(?:(?:(?:je|nous|on) (?:donne|donnons|organise|organisons|anime|animons)|j'(?:organise|anime)|marque de|et|ou|mais|avec|qui|que|où|car|pour|puis|nous (?:proposons|avons|offrons|sommes|vendons|faisons|fabriquons)|on (?:propose|a|fait|vend)|je (?:propose|vends|fais|suis)|j'ai|il y a|c'est|ce sont|est|sont|propose|offre|a|notre|nos|mon|ma|mes|le|la|les|une?|des|du|de la)\s+)|(?:l'|d'|qu'))+"
    ),
    audience=pattern(
        r"\b(?:destinée?s? aux?|pensée?s? pour|idéale?s? pour|parfaite?s? pour|conçue?s? pour|pour (?=(?:les )?(?:familles|jeunes|enfants|femmes|hommes|parents|entreprises|étudiants|couples|débutants|particuliers|PME)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(
        r"(?<!\bde)\s+(?:marque|entreprise|société|appelée?|nommée?|de|à|et|avec|pour|qui|est|du|la|le|s['’]appelle|chez)$"
    ),
    banned=pattern(
        r"\b(?:le|la|les) meilleure?s?\b|\bn(?:uméro|°|º) ?(?:un|1)\b|#\s?1\b|\bgarantis?\b(?!\s(?:\w+\s(?:ans?|mois)|pièces|à vie|avant|sous|dans|en)\b)|\b(?:satisfaction|qualité|résultats?) garanti\w*|\bprimée?s?\b|\brécompensée?s?\b|\bguéri\w+|\bmiracle\b|\bmiraculeu\w+|\bmeilleure?s? (?:du monde|de la ville)\b|\b(?:le|la|les) moins cher\w*"
        r"|\bcliniquement prouvée?\b|\bsans (?:aucun )?risque\b|\bleaders?\b|\bimbattables?\b|\bmeilleures? ventes?\b"
    ),
    pain_cues=pattern(
        r"\b(?:marre|assez de|fatiguée?s? d|fini(?:s|es)? les|urgenc\w+|urgent|problèmes?|fuites?|pannes?|douleurs?|mal de|stress\w*|sans prise de tête|bouché\w*|cassée?s?|galère)\b"
    ),
    change_cues=pattern(
        r"\b(?:avant[ /-]*(?:et )?après|transform\w+|rénov\w+|relook\w+|changez? de|apprendre|apprenez|maigrir|perdre du poids|remise en forme|retrouvez)\b"
    ),
    actions=actions(
        (
            (r"\btélécharge[rz]?\b", "Téléchargez"),
            (r"\bréserve[rz]? (?:votre |une )?table\b", "Réservez une table"),
            (r"\b(?:réserve[rz]?|réservation)\b", "Réservez"),
            (r"\bprenez? (?:rendez-vous|rdv)\b|\bprise de rendez-vous\b", "Prenez rendez-vous"),
            (r"\bprécommande[rsz]?\b", "Précommandez"),
            (r"\b(?:commande[rz]?|commandes)\b", "Commandez"),
            (r"\bdémo\b", "Voir la démo"),
            (r"\bachete[rz]\b|\ben vente sur$", "Achetez"),
            (r"\b(?:faire un don|faites un don|donnez)\b", "Faites un don"),
            (r"\b(?:inscri(?:s-toi|vez-vous)|inscription\w*)\b", "Inscrivez-vous"),
            (r"\babonnez-vous\b", "Abonnez-vous"),
            (r"\b(?:appele[rz]|tél(?:éphone)?)\b", "Appelez-nous"),
            (r"\b(?:écrivez|contactez)\b", "Écrivez-nous"),
            (r"\b(?:venez|rendez-nous visite|visitez|passez)\b", "Venez nous voir"),
            (r"\b(?:demandez (?:votre |un )?devis)\b|\bdevis(?: gratuit|(?: [a-zà-ÿ]+)? sur$)", "Demandez un devis"),
        )
    ),
    call_verb="Appelez-nous",
    visit_verb="Venez nous voir",
    dangling=words(
        "et ou de du des pour par avec sans en dans mon ma mes notre nos votre vos le la les un une que qui au aux à ce est sont d l"
    ),
)
