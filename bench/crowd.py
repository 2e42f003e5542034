"""Ten ads asked for at once by four people: do all finish, in a fair order, and do the pages stay quick meanwhile?

python -m bench.crowd --folder /tmp/bench [--ads 10]

Starts the whole product on a folder of its own, asks for the ads over the API, and looks at the pages like a signed-in
visitor twice a second until the last ad is finished. The last asker wants a single ad and asks last: fair means that it
does not wait for everybody else's. Prints page times in ms and the largest memory of all processes together.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import time
from pathlib import Path
from typing import Final

import httpx

from tests.journeys.product import Product

PEOPLE: Final = ("ada", "ben", "cleo", "dora")
PASSWORD: Final = "a long enough pass phrase 7"
PROMPTS: Final = (
    "Rosa's Bakery in Lisbon: sourdough and custard tarts, baked every morning. Open from 7 am",
    "Nordic Time: handmade watches from Oslo with sapphire glass",
    "Leaky tap? Call Bright Plumbing on 602-555-0148, day and night",
    "PulseFit: a gym with no contract, classes from 6 am, first week free",
    "A picture book about a fox who learns to swim, for children from 4 to 7",
)
LOOK_EVERY_S: Final = 0.5
PATIENCE_S: Final = 1800
TARGET_MS: Final = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--ads", type=int, default=10)
    given = parser.parse_args()
    data_dir = given.folder / "crowd-data"
    shutil.rmtree(data_dir, ignore_errors=True)
    data_dir.mkdir(parents=True)
    product = Product(
        data_dir, environment={"ADGEN_GENERATIONS_PER_HOUR": "100", "ADGEN_API_REQUESTS_PER_MINUTE": "10000"}
    )
    product.start()
    try:
        measure(product, given.ads)
    finally:
        product.stop()


def measure(product: Product, ads: int) -> None:
    tokens = {person: registered(product, person) for person in PEOPLE}
    visitor = signed_in(product, PEOPLE[0])
    asked = ask(product, tokens, ads)
    paths = ["/", "/dashboard/", "/gallery/", f"/generations/{asked[0][1]}/", f"/generations/{asked[0][1]}/progress/"]
    times: dict[str, list[float]] = {path: [] for path in paths}
    ended: dict[str, float] = {}
    begun, peak, round_ = time.monotonic(), 0.0, 0
    while len(ended) < len(asked) and time.monotonic() - begun < PATIENCE_S:
        path = paths[round_ % len(paths)]
        started = time.monotonic()
        visitor.get(path).raise_for_status()
        times[path].append((time.monotonic() - started) * 1000)
        if round_ % 4 == 0:
            peak = max(peak, memory_mb(product))
            for person, generation_id in asked:
                status = state_of(product, tokens[person], generation_id)
                if generation_id not in ended and status in ("completed", "failed"):
                    ended[generation_id] = time.monotonic() - begun
                    print(f"{ended[generation_id]:6.0f} s  {person:5} {status}", flush=True)
        round_ += 1
        time.sleep(LOOK_EVERY_S)
    report(times, ended, asked, peak)


def ask(product: Product, tokens: dict[str, str], ads: int) -> list[tuple[str, str]]:
    """(person, generation id) in the order of asking; the last person asks last and for one."""
    asked = []
    for number in range(ads):
        person = PEOPLE[-1] if number == ads - 1 else PEOPLE[number % (len(PEOPLE) - 1)]
        product.token = tokens[person]
        asked.append((person, product.generate(PROMPTS[number % len(PROMPTS)], seed=number)))
    return asked


def report(
    times: dict[str, list[float]], ended: dict[str, float], asked: list[tuple[str, str]], peak_mb: float
) -> None:
    order = sorted(ended, key=lambda generation_id: ended[generation_id])
    print(f"{len(ended)} of {len(asked)} ended after {max(ended.values(), default=0):.0f} s")
    print(f"who asked last and for one ad was served as number {order.index(asked[-1][1]) + 1}")
    print(f"all processes together at most {peak_mb:.0f} MB")
    for path, own in times.items():
        print(f"{path[:20]:20} median {statistics.median(own):4.0f} ms, largest {max(own):4.0f} ms of {len(own)}")
    everything = sorted(one for own in times.values() for one in own)
    slow = everything[int(len(everything) * 0.95)]
    print(f"95 % of pages within {slow:.0f} ms, largest {everything[-1]:.0f} ms")
    print(f"ratio to {TARGET_MS} ms: {slow / TARGET_MS:.2f}")


def registered(product: Product, person: str) -> str:
    email = f"{person}@example.com"
    product.call("POST", "/api/auth/register", {"username": person, "email": email, "password": PASSWORD})
    answer = product.call("POST", "/api/auth/login", {"username": person, "password": PASSWORD})
    return str(answer["access_token"])


def signed_in(product: Product, person: str) -> httpx.Client:
    client = httpx.Client(base_url=product.address, follow_redirects=True, timeout=30)
    client.get("/accounts/login/")
    client.post(
        "/accounts/login/",
        data={
            "login": person,
            "password": PASSWORD,
            "csrfmiddlewaretoken": client.cookies[f"adgen_csrf_{product.port}"],
        },
        headers={"Referer": product.address},
    ).raise_for_status()
    assert f"adgen_session_{product.port}" in client.cookies, "the visitor could not sign in"
    return client


def state_of(product: Product, token: str, generation_id: str) -> str:
    product.token = token
    return str(product.status(generation_id)["status"])


def memory_mb(product: Product) -> float:
    """Proportional set sizes of all its processes: what the machine would get back if they all ended."""
    total = 0
    for pid in product.processes():
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


if __name__ == "__main__":
    main()
