"""English prompts as people write them: chatter, wishes to the maker, names said in passing, trades within trades."""

from __future__ import annotations

import pytest

from generations.providers.base import PlanRequest
from generations.providers.local.planner import LocalPlanner
from generations.providers.local.planner.english import written_out
from generations.providers.local.planner.language import language_of
from generations.providers.local.planner.packs import all_packs
from generations.providers.local.planner.reading import read
from generations.spec import AdSpec


def plan(prompt: str) -> AdSpec:
    return LocalPlanner().plan(PlanRequest(prompt=prompt))


def shown(prompt: str) -> str:
    overlays = [scene.text_overlay for scene in plan(prompt).scenes]
    return " | ".join(part for each in overlays for part in (each.text, each.subtext, each.badge) if part)


@pytest.mark.parametrize(
    "aside",
    [
        "please be calming, lots of people are nervous of us",
        "keep it light and not corny",
        "Don't use guilt or pity",
        "do not promise results",
        "nothing too flashy",
        "I'd like the ad to show the contrast",
        "it should feel hopeful",
        "maybe with some jazz",
        "Please: quiet, no urgency, no sales talk",
        "15 sec, fast cuts, football energy but no club badges",
        "I want an ad that looks calm, white space, pencil lines turning into a room",
        "no Ghost jokes",
        "the owner was a bowler so bowling jokes encouraged",
        "Voice warm and plain",
        "lol",
        "(spelled with a k)",
    ],
)
def test_what_is_said_to_the_maker_is_not_read_by_viewers(aside: str) -> None:
    said = shown(f"Harbour Dental, a family dentist in Hull. Evening visits until 8pm. {aside}").casefold()
    assert not [word for word in aside.casefold().split() if len(word) > 5 and word.strip(".,()") in said]
    assert "until 8pm" in said


def test_what_people_should_be_asked_is_said_to_them() -> None:
    said = shown("Second Blanket, a charity in Hull. £15 buys a warm kit. Ask people to donate before 21 December")
    assert "Donate before 21 December" in said


@pytest.mark.parametrize(
    ("prompt", "brand"),
    [
        ("Day sails on a ketch called Petrel, up to 6 guests. We're Salt & Halyard.", "Salt & Halyard"),
        ("I run CutRoom Audio, we edit podcasts in Halifax", "CutRoom Audio"),
        ("Invoyce (spelled with a y) sends your invoices, £6 a month", "Invoyce"),
        ("THE LOCKED LARDER - ESCAPE ROOM IN BRISTOL. 60 MINUTES", "The Locked Larder"),
        ("GARAGE SALE - EVERYTHING MUST GO THIS SATURDAY IN LEEDS", ""),
        ("chair yoga for beginners, Wednesday 10.30 St Mark's Hall, first class free", ""),
        ("piano tuner, Tucson AZ, weekends ok", ""),
        ("mobile detailing / Scottsdale AZ / $250 full day / hand wash only", ""),
        ("Vet clinic Paws at Pinegrove, Spokane. Cats, dogs, rabbits", "Paws at Pinegrove"),
        ("mud club (all lowercase pls). pottery studio in Oakland, $180", "mud club"),
        ("Thistle Row Inn, Vermont. Wood stove in every room, dogs welcome", "Thistle Row Inn"),
        ("Cobalt & Twine make plywood kitchens in Glasgow. Please don't mention Ikea", "Cobalt & Twine"),
        ("Keyframe Kids summer animation camp, Toronto. no Disney/Pixar references", "Keyframe Kids"),
        ("ghost walk York every night 9pm from Clifford's Tower, just turn up", ""),
        ("tall ships trust takes young people to sea, bursaries available", "Tall Ships Trust"),
        ("nailed it by nell, i come to you. $45 gel mani", "Nailed It By Nell"),
        ("dog grooming, we come to you", ""),
        ("gentle chair yoga for people over 60, first class free", ""),
        ("Harbour Lights Theatre presents Oliver! 12 November, Town Hall Poole", "Harbour Lights Theatre"),
        ('Nurture Nook, speech therapy for kids. Don\'t say "fix" or "cure".', "Nurture Nook"),
        ("ukulele club tuesdays 6pm in the scout hut, biscuits included, Whitby", ""),
        ("fade.away is a laser tattoo removal clinic in Manchester", "fade.away"),
    ],
)
def test_whoever_speaks_says_who_it_is_and_a_hall_is_only_where(prompt: str, brand: str) -> None:
    assert plan(prompt).brand_guidelines.brand_name == brand


def test_two_capitals_after_a_town_are_no_hungarian() -> None:
    assert language_of("piano tuner, Tucson AZ, uprights and grands") == "en"


@pytest.mark.parametrize(
    ("prompt", "trade"),
    [
        ("we remove wasp nests and bee swarms from lofts", "pests"),
        ("Skippered day charters out of Falmouth, lunch on board", "boat_trips"),
        ("Rook & Roll! chess club in the back room of the Fox pub", "chess_club"),
        ("Sprig42 hydroponics kits, 12 pods, no soil", "hydroponics"),
        ("Second Blanket is a small charity in Hull that gives warm bedding", "charity"),
        ("Invoyce sends your invoices and chases late payers", "invoicing"),
        ("Thistle Row Inn, Vermont. Wood stove in every room", "inns"),
        ("We collect old mattresses in Birmingham, 94% gets recycled", "recycling_service"),
        ("Bright Side Solar cleans solar panels, we don't sell them", "cleaning"),
        ("SlowBoat Coffee. We roast on a narrowboat and post a bag a fortnight", "coffee_roaster"),
        ("nailed it by nell, i come to you. $45 gel mani. DM to book", "nails"),
        ("RentAHen, try keeping chickens before you commit. 3 hens, coop, feed", "backyard_hens"),
        ("Bagel Borough, Pittsburgh. hand rolled, boiled then baked", "bagel_shop"),
        ("we empty septic tanks across Powys, yes it's a rubbish job", "septic"),
        ("QuiltBee longarm quilting service", "quilting_service"),
    ],
)
def test_a_narrow_trade_speaks_its_own_lines(prompt: str, trade: str) -> None:
    assert read(PlanRequest(prompt=prompt)).trade == trade


def test_a_narrow_trade_is_of_its_parents_kind() -> None:
    assert plan("Skippered day charters out of Falmouth").analysis.category == "travel"
    assert {pack.parent for pack in all_packs().values() if pack.parent} <= set(all_packs())


def test_a_line_asks_for_whole_words_of_the_prompt() -> None:
    said = shown("We edit podcasts. Raw recordings in, clean episodes out. CutRoom Audio, Halifax")
    assert "Music" not in said


def test_shorthand_is_written_out() -> None:
    assert written_out("cant read music? incl. snacks w/ tea") == "can't read music? including snacks with tea"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("we meet tuesdays 7pm", "we meet Tuesdays 7pm"),
        ("sat 12 april 10am", "Sat 12 April 10am"),
        ("mon-fri 9 to 5", "Mon-Fri 9 to 5"),
        ("you may sit in the sun", "you may sit in the sun"),
        ("nests removed sept to feb only", "nests removed sept to feb only"),
    ],
)
def test_days_and_months_have_capitals(typed: str, written: str) -> None:
    assert written_out(typed) == written


def test_who_keep_doing_something_are_asked_about_it() -> None:
    said = shown("ClearTone, audiologist in Bath. Speak to people in their 50s who keep turning the telly up.")
    assert said.startswith("Keep turning the telly up?")


def test_ages_are_one_fact() -> None:
    assert "Ages 14 to 19" in shown(
        "Tall Ships Trust, sailing for young people, ages 14 to 19, no experience, Greenock"
    )


def test_towns_in_a_row_stay_together() -> None:
    said = shown("ParkSwap, an app that lets you rent out your driveway, near stadiums in Liverpool, Leeds and Hull")
    assert "Near stadiums in Liverpool, Leeds and Hull" in said


def test_a_line_to_be_shown_closes_the_ad_as_it_is() -> None:
    spec = plan(
        'Northlight Architects, loft conversions. End with "Come and see three lofts, open day Saturday 14 June"'
    )
    assert spec.scenes[-1].text_overlay.text == "Come and see three lofts, open day Saturday 14 June"


def test_a_question_is_followed_by_its_answer() -> None:
    spec = plan("Community choir, Leeds. Mondays 7.30pm. Can't read music? Neither can half of us. £5 a week")
    told = [line for scene in spec.scenes for line in (scene.text_overlay.text, scene.text_overlay.subtext) if line]
    assert told[:2] == ["Can't read music?", "Neither can half of us"]


def test_labelled_notes_are_for_the_maker() -> None:
    spec = plan(
        "PedalPerk leases e-bikes. Target: HR managers in firms with 200 people. Tone: cheeky. CTA: book a demo."
    )
    assert "HR managers" not in shown("PedalPerk leases e-bikes. Target: HR managers in firms. Tone: cheeky.")
    assert spec.analysis.target_audience.startswith("HR managers")
    assert spec.ad_specifications.call_to_action == "Book a demo"


def test_what_is_lent_is_not_shopped_for() -> None:
    spec = plan("Seed library in Totnes, borrow seeds in spring, return some in autumn. Totally free.")
    assert "Shop" not in spec.ad_specifications.call_to_action


def test_a_long_sentence_is_parted_and_not_lost() -> None:
    assert "Cracked denture repaired same day" in shown(
        "BriteBite Lab, denture lab. Cracked denture repaired same day if you drop it off before 10am. Relines too."
    )


def test_facts_are_kept_when_there_is_more_to_say_than_room() -> None:
    said = shown(
        "CutRoom Audio edits podcasts. You send the raw files, we take out the ums, we level everything, we love our work, "
        "we send it back in 48 hours, no subscription, no contract"
    )
    assert "48 hours" in said
    assert "no subscription, no contract" in said


def test_never_belongs_to_what_it_contrasts() -> None:
    assert "We only act for tenants, never landlords" in shown(
        "Hartigan Reyes LLP, law firm for renters. We only act for tenants, never landlords. Free first call."
    )
