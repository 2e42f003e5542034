# ruff: noqa: E501
"""The first thing a prompt sells, in languages other than English: a trade's lines and pictures fit only where it is of that trade.

Takes the words and noun phrases of a prompt with the packs each word spoke for; says whether a pack is a side matter, and
what may be drawn of the clause that tells what is sold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.heads import HEAD_FIRST, Phrase
from generations.providers.local.planner.keywords import fold
from generations.providers.local.planner.lexicon.base import words
from generations.providers.local.planner.names import OPENERS, PLACES
from generations.providers.local.planner.sells import CLEAR_HEADS

_NAMED: Final = 1.0  # weight from which a word names a kind of business
_CALLS_ITSELF: Final = words(
    "llama llamamos heisst heissen heiss chama appelle appelons chiama chiamiamo heet heten nazywa nazywamy sind sono siamo somos sommes zijn"
)
_SELLS_IT: Final = words(
    "vende ofrece hace fabrica vend propose fabrique offre fa produce offre faz oferece sprzedaje robi oferuje est es e"
)
_OPENERS: Final = frozenset(fold(word) for word in OPENERS)
_SIGN: Final = 4.0  # weight of a word that names a trade wherever it stands in the clause that sells
_PLACES: Final = frozenset(fold(word) for name in PLACES for word in name.split())
# Heads told by what follows them: "clases de guitarra", "tienda de té", "alquiler de kayaks".
_TOLD_BEHIND: Final = words(
    "clase clases curso cursos taller talleres escuela academia tienda venta alquiler club casa estudio centro clinica fabrica servicio servicios oferta "
    "cours stage stages atelier ateliers ecole academie boutique magasin vente location club maison studio centre clinique fabrique service services cave "
    "corso corsi lezioni laboratorio scuola accademia negozio bottega vendita noleggio affitto club casa studio centro clinica fabbrica servizio servizi "
    "aula aulas oficina oficinas escola academia loja venda aluguer aluguel clube casa estudio centro clinica fabrica servico servicos "
    "kurs kursy warsztaty lekcje szkola akademia sklep sprzedaz wypozyczalnia wynajem klub dom studio centrum klinika fabryka uslugi caja cajas box coffret coffrets scatola pack kit "
    "paseos paseo visitas visita ruta rutas balade balades visite tour gite giro giri passeio passeios festival feria fiesta festa concierto concert concerto app appli aplicacion application "
    "ropa vetements abbigliamento roupa muebles meubles mobili moveis juegos jeux giochi jogos cafe the te productos produits prodotti produtos aceite huile olio azeite"
)


@dataclass(frozen=True)
class FirstThing:
    tokens: Sequence[str]
    phrases: Sequence[Phrase]
    name: frozenset[str]  # the folded words of the brand
    language: str
    signs: frozenset[int]  # places of words that may tell the trade, those of the name only where they do
    spoke: Sequence[
        tuple[int, int, tuple[tuple[str, float], ...]]
    ]  # first and last place, packs and weights of the word
    drawable: Sequence[tuple[int, str]]

    def is_not(self, key: str) -> bool:
        """Whether the first thing the prompt sells is another, or one nobody knows: a café for the parents does not make
        the playground one, nor do the churches on a glazier's list, nor the skis that are sharpened."""
        for phrase in self.phrases:
            if self._is_empty(phrase):
                continue
            if self._is_told_by_a_verb(phrase):
                return True
            said = self._said_in(phrase.start, phrase.clause_end, least=_SIGN) | self._said_of(phrase)
            if all(self.tokens[place] in self.name for place in range(phrase.start, phrase.end)):
                if key in said:
                    return False
                continue  # a name may be called after anything
            return key not in said
        return False

    def _said_of(self, phrase: Phrase) -> set[str]:
        """The packs of the thing itself: in the Romance languages of the head, "factura electrónica" is no electronics."""
        if not phrase.head_first:
            return self._said_in(phrase.start, phrase.end)
        head = next((at for at in range(phrase.start, phrase.end) if self.tokens[at] not in _OPENERS), phrase.start)
        if self.tokens[head] in _TOLD_BEHIND | CLEAR_HEADS:
            return self._said_in(phrase.start, phrase.clause_end)
        if self.tokens[head].endswith(("mos", "ons", "iamo", "amy", "emy", "imy")) and not self._said_in(
            head, head + 1
        ):
            return self._said_in(phrase.start, phrase.end)  # "reparamos bicicletas"
        return {
            pack
            for first, last, weights in self.spoke
            if first <= head <= last
            for pack, weight in weights
            if weight >= _NAMED
        }

    def _said_in(self, start: int, end: int, *, least: float = _NAMED) -> set[str]:
        return {
            pack
            for _, place, weights in self.spoke
            if start <= place < end
            for pack, weight in weights
            if weight >= least
        }

    def _is_told_by_a_verb(self, phrase: Phrase) -> bool:
        """ "CosePlanet arregla tu ropa" sells no clothes."""
        place = next((at for at in range(phrase.start, phrase.end) if self.tokens[at] not in self.name), phrase.end)
        verb = self.tokens[place] if phrase.start < place < phrase.end - 1 else ""
        known = any(first <= place <= last for first, last, packs in self.spoke if packs)
        return (
            bool(verb)
            and self.language in HEAD_FIRST
            and not known
            and verb not in _SELLS_IT
            and verb.endswith(("a", "e", "t"))
        )

    def _is_empty(self, phrase: Phrase) -> bool:
        """A clause that names no thing: the brand, a town, a number, a word or two of small talk."""
        known = {
            place
            for place, _, packs in self.spoke
            if any(weight >= _NAMED for _, weight in packs) and place in self.signs
        }
        told = [
            place
            for place, token in enumerate(self.tokens[phrase.start : phrase.end], phrase.start)
            if place in known
            or (token not in self.name | _PLACES | _CALLS_ITSELF and len(token) > 2 and not token.isdigit())
        ]
        return not told

    def draws(self) -> tuple[str, ...]:
        """What may be drawn of the clause that tells what is sold, whatever trade its words belong to."""
        first = next((phrase for phrase in self.phrases if not self._is_empty(phrase)), None)
        ends = (first.start, first.clause_end) if first else (0, 0)
        return tuple(dict.fromkeys(thing for place, thing in self.drawable if ends[0] <= place < ends[1]))
