# ruff: noqa: E501
"""French small words."""

from __future__ import annotations

from generations.providers.local.planner.lexicon.base import Lexicon, actions, pattern, words

_FILM = (
    r"(?:(?:petite?|courte?|belle)\s)*(?:vidéos?|videos?|pubs?|publicités?|spots?|clips?|annonces?|films?|réels?|reels?|promos?|campagnes?|teasers?)\b"
    r"(?:\s(?:publicitaires?|vidéo|promotionnel(?:le)?s?|courte?s?|verticale?s?))*"
)

FRENCH = Lexicon(
    language="fr",
    function_words=words(
        "le la les un une des et de à du pour par avec sans en dans mon ma mes notre nos votre vos que qui est sont au aux ce cette nous je "
        "vous il elle sur plus très pas ne fais une faites créez crée chez dès jusqu veux voudrais livraison ouvert"
    ),
    request=pattern(
        r"^(?:(?:bonjour|salut|coucou|bonsoir|svp|s'il (?:te|vous) plaît)\b[\s,!.]*)*(?:(?:je|j'|nous|on) ?(?:veux|voudrais|voulons|voudrions|aimerais|aimerions|souhaite|souhaitons|cherche|ai besoin d'|avons besoin d'|veut)\s?|(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous)\s|il (?:me|nous) faut\s)?"
        r"(?:(?:me |nous )?(?:faire|fais|faites|créer?|crée|créez|génère[rz]?|générer|réalise[rz]?|réaliser|prépare[rz]?|produire|écris)(?:-moi|-nous)?\s)?(?:(?:une?|la|cette|ma|notre)\s)?(?:[\w-]+\s){0,2}?"
        rf"{_FILM}(?:\s(?:de|en) (?:\d+|[\ue000-\ue0ff])\s?(?:s|sec|secondes)?)?(?:\s(?:pour(?: promouvoir| vendre| annoncer| présenter)?|sur|de|du|d'|qui (?:présente|montre|promeut|annonce)|présentant)(?:\s|(?<='))|\s?[:\-–]\s)?\s*"
        r"|^(?:(?:je|nous) (?:veux|voudrais|voulons|souhaite|souhaitons) )?(?:promouvoir|faire la promotion de|vendre|annoncer)\b\s*"
    ),
    direction=pattern(
        r"^(?:et\s|svp\s)*(?:(?:utilise[rz]?|montre[rz]?|(?:commence[rz]?|termine[rz]?|finis(?:sez)?) (?:par|avec|sur)|ajoute[rz]?|mets|mettez|évite[rz]?|ne (?:pas )?(?:mentionne[rz]?|montre[rz]?|dis|dites|mets|mettez|parle[rz]?)|sans (?:musique|texte|voix|personne)|pas de (?:musique|texte|voix|prix)|je (?:veux|voudrais)|nous voulons|réponds|écris)\b"
        r"|(?:avec |un |une |dans un |de |le |la )*(?:[\w-]+\s){0,2}(?:ton|style|ambiance|musique|voix off|couleurs|palette|police|caméra|plans?|scènes?|format|durée|fond|esthétique)\b(?!\s(?:live|classique pour|de vie))"
        r"|(?:la |le )?(?:vidéo|pub|publicité|ton|style|cible|public)\s?(?:est|doit|:|devrait)|\d+\s?(?:s|sec|secondes)\b\.?$|verticale?\b|pour (?:instagram|tiktok|facebook|les réseaux)"
        r"|(?:très )?(?:élégante?|moderne|drôle|joyeu(?:x|se)|chaleureu(?:x|se)|minimaliste|professionnel(?:le)?|dynamique|luxueu(?:x|se)|et|,|\s)+$|merci\b|quelque chose\b)"
    ),
    mention=pattern(
        r"^(?:svp\s|et\s|aussi\s)*(?:mentionne[rz]?|inclu(?:re|s|ez)|souligne[rz]?|mets? en avant|mettez en avant|précise[rz]?|dis\b|dites\b|indique[rz]?|insiste[rz]? sur)(?: que| qu'| le| la| les| l'| notre| nos)?\b\s*|^(?:avantages|offre|produit|points forts)\s?:\s*"
    ),
    refusal=pattern(
        r"\b(?:ne (?:pas )?(?:mentionne[rz]?|montre[rz]?|dis|dites|affiche[rz]?|parle[rz]?)(?: pas)?(?: de| du| des| le| la| les)?|sans (?:mentionner|montrer|afficher)(?: de| le| la| les)?|pas de (?=prix|musique|téléphone)) ?([^.,;]+)"
    ),
    lead=pattern(
        r"^(?:(?:(?:(?:je|nous|on) (?:donne|donnons|organise|organisons|anime|animons)|j'(?:organise|anime)|marque de|et|ou|mais|avec|qui|que|où|car|pour|puis|nous (?:proposons|avons|offrons|sommes|vendons|faisons|fabriquons)|on (?:propose|a|fait|vend)|je (?:propose|vends|fais|suis)|j'ai|il y a|c'est|ce sont|est|sont|propose|offre|a|notre|nos|mon|ma|mes|le|la|les|une?|des|du|de la)\s+)|(?:l'|d'|qu'))+"
    ),
    named=pattern(
        r"(?:\bs['’]appell?e(?:nt)?\b|\bappelée?s?\b|\bnommée?s?\b|\b(?:la |notre |ma )?(?:marque|société|entreprise|boutique)(?: est|\s?:)|\b(?:mon|notre|le) nom(?: est|\s?:)|\bbaptisée?s?\b|\bdu nom de\b|\bsous le nom(?: de)?\b)\s+"
    ),
    by=pattern(r"(?:\b(?:de|par|pour|avec|découvrez|visitez|voici|bienvenue (?:chez|à)|du)\s+(?:la\s|le\s|l['’])?)"),
    place=pattern(
        r"(?:\b(?:à|a|en|près de|au cœur de|dans|de|autour de|sur)\s+(?:le (?:centre|quartier) de\s|la\s)?|\bd['’])"
    ),
    audience=pattern(
        r"\b(?:destinée?s? aux?|pensée?s? pour|idéale?s? pour|parfaite?s? pour|conçue?s? pour|pour (?=(?:les )?(?:familles|jeunes|enfants|femmes|hommes|parents|entreprises|étudiants|couples|débutants|particuliers|PME)))\s*((?:[\w'’-]+\s?){1,5})"
    ),
    idle_tail=pattern(
        r"(?<!\bde)\s+(?:marque|entreprise|société|appelée?|nommée?|de|à|et|avec|pour|qui|est|du|la|le|s['’]appelle|chez)$"
    ),
    joint=pattern(
        r"(?<!\bce)(?<!\bceux)(?<!\bcelle)(?<!\bcelles)(?<!\bcelui)\s+(?:qui|avec|où|parce que|car|faite?s? (?:avec|à|de|en)|incluant|fabriquée?s?)\s+|\s+-\s+|\s*[–—|(){}\[\]]\s+|\s:\s|\s+[–—|/]\s*"
    ),
    banned=pattern(
        r"\b(?:le|la|les) meilleure?s?\b|\bn(?:uméro|°|º) ?(?:un|1)\b|#\s?1\b|\bgarantis?\b|\b(?:satisfaction|qualité|résultats?) garanti\w*|\bprimée?s?\b|\brécompensée?s?\b|\bguéri\w+|\bmiracle\b|\bmiraculeu\w+|\bmeilleure?s? (?:du monde|de la ville)\b|\b(?:le|la|les) moins cher\w*"
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
            (r"\b(?:commande[rz]?|commandes)\b", "Commandez"),
            (r"\bachete[rz]\b", "Achetez"),
            (r"\b(?:faire un don|faites un don|donnez)\b", "Faites un don"),
            (r"\b(?:inscri(?:s-toi|vez-vous)|inscription\w*)\b", "Inscrivez-vous"),
            (r"\babonnez-vous\b", "Abonnez-vous"),
            (r"\b(?:appele[rz]|tél(?:éphone)?)\b", "Appelez-nous"),
            (r"\b(?:écrivez|contactez)\b", "Écrivez-nous"),
            (r"\b(?:venez|rendez-nous visite|visitez|passez)\b", "Venez nous voir"),
            (r"\b(?:demandez (?:votre |un )?devis)\b|\bdevis gratuit\b", "Demandez un devis"),
        )
    ),
    call_verb="Appelez-nous",
    visit_verb="Venez nous voir",
    email_verb="Écrivez-nous",
    dangling=words(
        "et ou de du des pour par avec sans en dans mon ma mes notre nos votre vos le la les un une que qui au aux à ce est sont d l"
    ),
)
