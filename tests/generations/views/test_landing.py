from __future__ import annotations

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from generations.examples import SAMPLES
from generations.options import clean_prompt


@pytest.mark.django_db
def test_a_visitor_sees_what_it_does_and_where_to_begin(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "Write a sentence. Post the ad." in page
    assert 'href="/accounts/signup/"' in page
    assert 'href="/accounts/login/"' in page


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_sample_ad_has_its_files_and_a_prompt_we_accept(sample: object) -> None:
    assert finders.find(sample.video)
    assert finders.find(sample.poster)
    assert clean_prompt(sample.prompt) == sample.prompt
