from __future__ import annotations

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from PIL import Image

from generations.examples import SAMPLES
from generations.options import clean_prompt


@pytest.mark.django_db
def test_a_visitor_sees_what_it_does_and_where_to_begin(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "Write a sentence. Post the ad." in page
    assert 'href="/accounts/signup/"' in page
    assert 'href="/accounts/login/"' in page


@pytest.mark.django_db
def test_a_shared_link_shows_a_picture_and_what_it_is(client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'property="og:image" content="http://testserver/static/img/share.jpg"' in page
    assert 'property="og:title" content="A sentence in, a finished video ad out"' in page
    for picture, size in (("share.jpg", (1200, 630)), ("touch-icon.png", (180, 180))):
        with Image.open(settings.BASE_DIR / "static" / "img" / picture) as opened:
            assert opened.size == size


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_sample_ad_has_its_files_and_a_prompt_we_accept(sample: object) -> None:
    assert finders.find(sample.video)
    assert finders.find(sample.poster)
    assert clean_prompt(sample.prompt) == sample.prompt
