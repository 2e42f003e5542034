"""Drum grooves as data. See `styles.py` for the notation: sixteen characters are four beats."""

from __future__ import annotations

from generations.providers.local.music.styles import Groove

GROOVES: dict[str, Groove] = {
    "none": Groove(levels=()),
    "lounge": Groove(
        levels=(
            ("1", (("shaker", "..o...o...o...o."),)),
            (
                "2",
                (
                    ("soft_kick", "x.........x....."),
                    ("rim", "........x......."),
                    ("shaker", "o.x.o.x.o.x.o.x."),
                ),
            ),
            (
                "34",
                (
                    ("soft_kick", "X.....x...x....."),
                    ("rim", "....x.......x..g"),
                    ("shaker", "o.x.o.xgo.x.o.xg"),
                    ("hat", "..g...g...g...g."),
                ),
            ),
        ),
        fill=(("rim", "............o.xx"), ("shaker", "........x.x.xxxx")),
        duck=0.3,
        swing=0.12,
        swing_sixteenths=True,
        gain_db=-2.0,
        reverb=0.2,
    ),
    "deep_house": Groove(
        levels=(
            ("1", (("snap", "............o..."),)),
            ("2", (("kick", "x...x...x...x..."), ("shaker", "..x...x...x...x."))),
            (
                "34",
                (
                    ("kick", "X...X...X...X..."),
                    ("snap", "....x.......x..."),
                    ("hat", "..x...x...x..ox."),
                    ("shaker", "o.o.o.o.o.o.o.og"),
                ),
            ),
        ),
        fill=(("snap", "........o.o.oxox"),),
        duck=0.45,
        gain_db=-1.0,
        reverb=0.15,
    ),
    "four_floor": Groove(
        levels=(
            ("1", (("kick", "x.......x......."), ("hat", "..o...o...o...o."))),
            ("2", (("kick", "X...X...X...X..."), ("hat", "..x...x...x...x."), ("clap", "............x..."))),
            (
                "34",
                (
                    ("punch_kick", "X...X...X...X..."),
                    ("clap", "....X.......X..."),
                    ("hat", "o.g.o.gxo.g.o.gx"),
                    ("open_hat", "..x...x...x...x."),
                ),
            ),
        ),
        fill=(("snare", "........o.o.oxxX"), ("tom", "............x.x.")),
        duck=0.55,
        gain_db=0.5,
    ),
    "club": Groove(
        levels=(
            (
                "1",
                (
                    ("punch_kick", "X...X...X...X..."),
                    ("clap", "............o..."),
                    ("hat", "..x...x...x...x."),
                ),
            ),
            (
                "2",
                (
                    ("punch_kick", "X...X...X...X..."),
                    ("clap", "....X.......X..."),
                    ("hat", "..x...x...x...xo"),
                ),
            ),
            (
                "34",
                (
                    ("punch_kick", "X...X...X...X..x"),
                    ("clap", "....X.......X..."),
                    ("open_hat", "..X...X...X...X."),
                    ("hat", "xgoxxgoxxgoxxgox"),
                    ("tambourine", "....o.......o.o."),
                ),
            ),
        ),
        fill=(("snare", "x.x.x.x.xxxxXXXX"), ("punch_kick", "x...x...x...x...")),
        duck=0.6,
        gain_db=1.0,
        reverb=0.1,
    ),
    "breakbeat": Groove(
        levels=(
            ("1", (("kick", "X.........x....."), ("hat", "x.o.x.o.x.o.x.o."))),
            ("2", (("kick", "X..x......x....."), ("snare", "....X.......X..."), ("hat", "x.o.x.o.x.o.x.o."))),
            (
                "34",
                (
                    ("punch_kick", "X..x..x...x..x.."),
                    ("snare", "....X..g.g..X..g"),
                    ("hat", "xoxoxoxoxoxoxoxo"),
                    ("open_hat", "..............x."),
                    ("tambourine", "..x...x...x...x."),
                ),
            ),
        ),
        fill=(("snare", "....x..x.xx.xXXX"), ("tom", "..........x...x.")),
        duck=0.35,
        gain_db=1.0,
    ),
    "half_time": Groove(
        levels=(
            ("1", (("hat", "o...o...o...o..."),)),
            ("2", (("kick", "X.....x........."), ("clap", "........x......."), ("hat", "x.o.x.o.x.o.x.o."))),
            (
                "34",
                (
                    ("punch_kick", "X.....x...x..x.."),
                    ("clap", "........X......."),
                    ("hat", "x.oox.o.x.o.xoox"),
                    ("shaker", "..x...x...x...x."),
                ),
            ),
        ),
        fill=(("snare", "........x..x.xxX"), ("hat", "xxxxxxxxxxxxxxxx")),
        duck=0.4,
    ),
    "folk": Groove(
        levels=(
            ("1", (("shaker", "o.g.o.g.o.g.o.g."),)),
            (
                "2",
                (
                    ("soft_kick", "X.......x......."),
                    ("shaker", "x.o.x.o.x.o.x.o."),
                    ("snap", "....o.......o..."),
                ),
            ),
            (
                "34",
                (
                    ("soft_kick", "X.....x.x......."),
                    ("clap", "....x.......x..."),
                    ("shaker", "x.ogx.ogx.ogx.og"),
                    ("tambourine", "....o.......o..g"),
                ),
            ),
        ),
        fill=(("clap", "............x.x."), ("tom", "..........x..x..")),
        duck=0.15,
        gain_db=-1.5,
        reverb=0.2,
    ),
    "hand_drums": Groove(
        levels=(
            ("1", (("shaker", "o.g.o.g.o.g.o.g."),)),
            (
                "2",
                (
                    ("soft_kick", "x.......x......."),
                    ("conga", "..o..ox...o..ox."),
                    ("shaker", "x.o.x.o.x.o.x.o."),
                ),
            ),
            (
                "34",
                (
                    ("soft_kick", "X...x...X...x..."),
                    ("conga", "..x..ox.o.x..oxx"),
                    ("bongo", "o..x..o.....x..o"),
                    ("shaker", "xgogxgogxgogxgog"),
                    ("rim", "....o.......o..."),
                ),
            ),
        ),
        fill=(("conga", "........x.xxx.xx"), ("bongo", ".........x..x.xx")),
        duck=0.12,
        gain_db=-1.0,
        reverb=0.18,
    ),
    "brushes": Groove(
        levels=(
            (
                "2",
                (
                    ("soft_kick", "x.......x......."),
                    ("brush", "....o.......o..."),
                    ("hat", "g...o...g...o..."),
                ),
            ),
            (
                "34",
                (
                    ("soft_kick", "x.....o.x......."),
                    ("brush", "..g.x..g..g.x..g"),
                    ("ride", "x...x.o.x...x.o."),
                    ("shaker", "..o...o...o...o."),
                ),
            ),
        ),
        fill=(("brush", "........o.x.oxox"),),
        duck=0.1,
        swing=0.16,
        gain_db=-3.0,
        reverb=0.2,
    ),
    "stomp": Groove(
        levels=(
            ("1", (("snap", "....x.......x..."),)),
            (
                "2",
                (("kick", "X.......X......."), ("snap", "....x.......x..."), ("shaker", "..o...o...o...o.")),
            ),
            (
                "34",
                (
                    ("kick", "X.....x.X......."),
                    ("clap", "....X.......X..."),
                    ("tambourine", "..o...o...o...o."),
                    ("hat", "o.o.o.o.o.o.o.o."),
                ),
            ),
        ),
        fill=(("clap", "........x...x.x."), ("tom", ".............xxx")),
        duck=0.15,
        gain_db=-0.5,
        reverb=0.2,
    ),
    "bounce": Groove(
        levels=(
            ("1", (("snap", "....x.......x..."), ("hat", "..g...g...g...g."))),
            (
                "2",
                (
                    ("soft_kick", "X.......X.x....."),
                    ("snap", "....x.......x..."),
                    ("hat", "o.x.o.x.o.x.o.x."),
                ),
            ),
            (
                "34",
                (
                    ("kick", "X..x....X.x....."),
                    ("clap", "....x.......x..."),
                    ("rim", "..x....x..x....o"),
                    ("hat", "x.o.x.o.x.o.x.oo"),
                    ("tambourine", "....o.......o..."),
                ),
            ),
        ),
        fill=(("rim", "........x.x.x.xx"), ("clap", "............x..x")),
        duck=0.1,
        swing=0.22,
        gain_db=-0.5,
    ),
    "steady": Groove(
        levels=(
            ("1", (("hat", "g...g...g...g..."),)),
            (
                "2",
                (
                    ("soft_kick", "X...x...X...x..."),
                    ("rim", "....o.......o..."),
                    ("shaker", "..o...o...o...o."),
                ),
            ),
            (
                "34",
                (
                    ("kick", "X...x..xX...x..."),
                    ("brush", "....x.......x..."),
                    ("hat", "x.o.x.o.x.o.x.o."),
                    ("tambourine", "....g.......g..."),
                ),
            ),
        ),
        fill=(("tom", "..........x.x..."), ("high_tom", "........x.......")),
        duck=0.25,
        gain_db=-1.0,
    ),
    "cinematic": Groove(
        levels=(
            ("2", (("taiko", "X.........x....."), ("shaker", "..o...o...o...o."))),
            (
                "3",
                (
                    ("taiko", "X..x..x.X.....x."),
                    ("high_tom", "....o..o....o.oo"),
                    ("shaker", "x.o.x.o.x.o.x.o."),
                ),
            ),
            (
                "4",
                (
                    ("taiko", "X..x..x.X..x..x."),
                    ("deep_kick", "X.......X......."),
                    ("fat_snare", "....o.......x..."),
                    ("high_tom", "..o..o.o..o..ooo"),
                    ("ride", "x...x...x...x..."),
                ),
            ),
        ),
        fill=(("taiko", "........x..x.xxX"), ("high_tom", "..........x.x.xx")),
        duck=0.2,
        gain_db=-0.5,
        reverb=0.35,
    ),
    "swell": Groove(
        levels=(
            ("2", (("soft_kick", "x.......x......."), ("shaker", "..g...g...g...g."))),
            (
                "3",
                (("kick", "X...x...X...x..."), ("shaker", "o.x.o.x.o.x.o.x."), ("clap", "............o...")),
            ),
            (
                "4",
                (
                    ("kick", "X...X...X...X..."),
                    ("clap", "....x.......x..."),
                    ("tom", "......o.......oo"),
                    ("ride", "x.o.x.o.x.o.x.o."),
                    ("tambourine", "..x...x...x...x."),
                ),
            ),
        ),
        fill=(("tom", "........x...x.xx"), ("snare", "........g.g.oooo")),
        duck=0.3,
        gain_db=-1.0,
        reverb=0.25,
    ),
    "trap": Groove(
        levels=(
            ("1", (("snap", "........x......."), ("hat", "o.o.o.o.o.o.o.o."))),
            (
                "2",
                (
                    ("deep_kick", "X.....x...x....."),
                    ("clap", "........X......."),
                    ("hat", "x.x.x.x.x.xxx.x."),
                ),
            ),
            (
                "34",
                (
                    ("deep_kick", "X.....x...x..x.."),
                    ("clap", "........X......."),
                    ("fat_snare", "........x......g"),
                    ("hat", "x.x.xxx.x.x.xxxx"),
                    ("open_hat", "......x........."),
                ),
            ),
        ),
        fill=(("fat_snare", "........x..x.xxX"), ("hat", "xxxxxxxxxxxxxxxx")),
        duck=0.35,
        gain_db=1.0,
    ),
    "rock": Groove(
        levels=(
            ("1", (("punch_kick", "X.......X......."), ("hat", "x...x...x...x..."))),
            (
                "2",
                (
                    ("punch_kick", "X.x.....X.x....."),
                    ("fat_snare", "....X.......X..."),
                    ("hat", "x.x.x.x.x.x.x.x."),
                ),
            ),
            (
                "34",
                (
                    ("punch_kick", "X.x...x.X.x....x"),
                    ("fat_snare", "....X.......X..."),
                    ("open_hat", "x...x...x...x..."),
                    ("tambourine", "x.x.x.x.x.x.x.x."),
                ),
            ),
        ),
        fill=(("fat_snare", "....x...x.x.xxxX"), ("tom", "..........x.x.x.")),
        duck=0.2,
        gain_db=0.5,
    ),
    "heartbeat": Groove(
        levels=(
            ("2", (("soft_kick", "x..o............"),)),
            (
                "34",
                (
                    ("soft_kick", "x..o....x..o...."),
                    ("shaker", "..g...g...g...g."),
                    ("snap", "........o......."),
                ),
            ),
        ),
        fill=(("shaker", "........g.g.oooo"),),
        duck=0.15,
        gain_db=-3.5,
        reverb=0.35,
    ),
}
