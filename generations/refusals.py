"""What a member may not do now, said in words: the exceptions that every entrance answers with, and what raises them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.template.defaultfilters import filesizeformat

from accounts import allowances, limits, opening
from accounts.models import User
from generations.selectors import stored_bytes_of


class NotPossible(Exception):
    """What was asked cannot be done now; the message is for the user. `status` is the HTTP status that says so."""

    status = 409


class OutOfBudget(NotPossible):
    """A limit does not leave room for the price. `scope` is generation, user_day, user_month or site_day."""

    status = 402

    def __init__(self, sentence: str, scope: str) -> None:
        super().__init__(sentence)
        self.scope = scope


class TooOften(NotPossible):
    """More starts than the plan allows; again in `retry_after_s` seconds."""

    status = 429

    def __init__(self, sentence: str, retry_after_s: int) -> None:
        super().__init__(sentence)
        self.retry_after_s = retry_after_s


class ClosedForNow(NotPossible):
    """Staff have closed the site for new ads; again in about `retry_after_s` seconds."""

    status = 503
    retry_after_s = 600


def check_room(owner: User) -> None:
    """Raises `NotPossible` when the owner's files fill what they may keep. Staff may keep what they like."""
    quota = settings.ADGEN_STORAGE_QUOTA_MB * 2**20
    if quota and not owner.is_staff and stored_bytes_of(owner) >= quota:
        raise NotPossible(
            f"Your videos fill the {filesizeformat(quota)} you can keep. Delete one, or formats you no longer need."
        )


@contextmanager
def refused_in_words() -> Iterator[None]:
    """What accounts refuse inside this block leaves it as a `NotPossible`."""
    try:
        yield
    except allowances.OverBudget as over:
        raise OutOfBudget(over.sentence, over.scope) from over
    except limits.TooMany as often:
        raise TooOften(often.sentence, often.retry_after_s) from often
    except opening.Closed as closed:
        raise ClosedForNow(closed.sentence) from closed


def refuse_when_closed(user: User) -> None:
    with refused_in_words():
        opening.refuse_when_closed(user)
