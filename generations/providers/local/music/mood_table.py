"""The moods as data: tempo, harmony, instruments, groove, and the words that mean each.

A new mood is one entry here; a new variation one more `Variation` in its entry. The notation is explained in
`styles.py`.
"""

from __future__ import annotations

from generations.providers.local.music.styles import Mood, Part, Role, Variation

PAD, CHORDS, ARPEGGIO, BASS, LEAD = Role.PAD, Role.CHORDS, Role.ARPEGGIO, Role.BASS, Role.LEAD

_LUXURY = Mood(
    "luxury", "Luxury", 56, 66, 86,
    beats_per_chord=2, hit_db=-3.0, brightness=0.4,
    words=(
        "luxury", "luxurious", "luxe", "elegant", "elegance", "premium", "sophisticated", "refined",
        "classy", "exclusive", "high-end", "jewellery", "jewelry", "watch", "fashion", "glamour", "lounge",
        "chill", "smooth", "jazz", "soul", "sensual", "velvet", "gold", "minimal", "minimalist", "sleek",
        "perfume", "spa",
        "lujo", "lujoso", "elegante", "élégant", "luxus", "luxuriös", "edel",
    ),
    variations=(
        Variation(
            "velvet", "D", "dorian", ("Dm9", "Bbmaj9", "Fmaj9", "C6"), "Csus", "Dm9",
            (
                Part(PAD, "warm_pad"),
                Part(CHORDS, "electric_piano", "x-----o---x-----", reverb=0.3),
                Part(ARPEGGIO, "harp", "0.2.4.3.2.4.3.1.", "234", pan=0.3, reverb=0.45, echo=0.2),
                Part(BASS, "sub_bass", "R-----R-..R-F---", "234"),
                Part(LEAD, "bell", "", "134", gain_db=-2.0, reverb=0.5, echo=0.3),
            ),
            "lounge", ("....x---x-x-----", "x-----x---------", "......x-x-x-----"),
            room_s=2.6, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
        Variation(
            "midnight", "A", "minor", ("Am9", "Fmaj9", "Cmaj9", "Em7"), "Em7", "Am9",
            (
                Part(PAD, "choir", gain_db=-1.0, reverb=0.45),
                Part(ARPEGGIO, "felt", "0.3.2.4.3.2.4.2.", gain_db=1.5, pan=-0.15, reverb=0.35, echo=0.15),
                Part(CHORDS, "soft_pluck", "..x..x....x..x..", "34", gain_db=-1.0, pan=0.35, echo=0.35),
                Part(BASS, "deep_bass", "R-----..R-----F-", "234", gain_db=-1.0),
                Part(LEAD, "soft_lead", "", "34", gain_db=-1.5, reverb=0.4, echo=0.25),
            ),
            "deep_house", ("x-----x-x-------", "....x-----x-----"),
            room_s=2.3, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
        Variation(
            "salon", "F", "major", ("Fmaj9", "Dm9", "Bbmaj7", "C11"), "C11", "Fmaj9",
            (
                Part(PAD, "strings", gain_db=-2.0, reverb=0.4),
                Part(CHORDS, "vibraphone", "x---o---x---o---", reverb=0.35, pan=0.2),
                Part(ARPEGGIO, "nylon", "0.2.3.4.3.2.4.3.", "234", pan=-0.3, reverb=0.3),
                Part(BASS, "upright_bass", "R-----F-R---O-F-", "234"),
                Part(LEAD, "flute", "", "34", gain_db=-1.0, reverb=0.45),
            ),
            "brushes", ("x---x-x-x-------", "..x-x---x-------"),
            room_s=2.1, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
    ),
)  # fmt: skip

_TECH = Mood(
    "tech", "Tech", 96, 114, 130,
    hit_db=-1.0, brightness=0.9,
    words=(
        "tech", "technology", "technological", "digital", "software", "saas", "app", "startup",
        "electronic", "electronica", "futuristic", "future", "modern", "synth", "synthwave", "cyber", "ai",
        "data", "innovation", "innovative", "gadget", "science", "crypto", "cloud",
        "tecnología", "tecnológico", "technologie", "technologique", "technik", "digitale",
    ),
    variations=(
        Variation(
            "circuit", "A", "minor", ("Am9", "Fmaj9", "Cadd9", "Gadd9"), "Gadd9", "Cmaj9",
            (
                Part(PAD, "air_pad"),
                Part(ARPEGGIO, "pluck", "0.2.3.1.2.4.3.2.", "1", echo=0.35, reverb=0.3),
                Part(ARPEGGIO, "pluck", "0213241302132413", "234", echo=0.3, pan=0.15),
                Part(CHORDS, "glass", "..x...x...x..x..", "34", pan=-0.3, echo=0.25),
                Part(BASS, "synth_bass", "R-R-R-R-R-R-R-O-", "234"),
                Part(LEAD, "square_lead", "", "34", gain_db=-2.5, echo=0.3, reverb=0.3),
            ),
            "four_floor", ("x---x-x---x-----", "..x-x-----x-x---"), room_s=1.6,
        ),
        Variation(
            "orbit", "E", "minor", ("Em9", "Cmaj9", "G6", "Dadd9"), "Dsus", "Gmaj9",
            (
                Part(PAD, "choir", gain_db=-1.5, reverb=0.4),
                Part(ARPEGGIO, "glass", "0..2..3.4..3..2.", "12", echo=0.4, reverb=0.35),
                Part(ARPEGGIO, "glass", "0.42.3.40.42.3.1", "34", echo=0.35, reverb=0.3),
                Part(CHORDS, "electric_piano", "x-----x-----x---", "234", pan=0.25),
                Part(BASS, "saw_bass", "R-----R-..R-..F-", "234", gain_db=-1.0),
                Part(LEAD, "bell", "", "34", gain_db=-2.0, echo=0.3, reverb=0.4),
            ),
            "half_time", ("x-x---x-----x---", "....x-x-x-------"), room_s=1.9,
        ),
    ),
)  # fmt: skip

_ECO = Mood(
    "eco", "Natural", 84, 98, 121,
    hit_db=-3.0, brightness=0.55,
    words=(
        "eco", "ecological", "natural", "nature", "organic", "green", "sustainable", "sustainability",
        "earth", "acoustic", "folk", "garden", "plant", "plants", "vegan", "wellness", "yoga", "outdoor",
        "fresh", "pure", "farm", "recycled", "botanical", "skincare",
        "ecológico", "orgánico", "naturel", "naturelle", "écologique", "bio", "natur", "natürlich",
    ),
    variations=(
        Variation(
            "meadow", "G", "major", ("Gadd9", "D/F#", "Em7", "Cadd9"), "Dsus", "G6",
            (
                Part(ARPEGGIO, "nylon", "0.2.3.2.4.2.3.2.", "1234", gain_db=2.0, pan=-0.2, reverb=0.3),
                Part(PAD, "warm_pad", "", "234", gain_db=-2.0),
                Part(CHORDS, "ukulele", "..x...xox...x.xo", "34", pan=0.35),
                Part(BASS, "upright_bass", "R-----F-R---F-R-", "234"),
                Part(LEAD, "kalimba", "", "134", reverb=0.35, echo=0.2),
            ),
            "folk", ("x-x---x-x-------", "..x-x-x---x-----", "x---x-x-----x---"),
            room_s=1.7, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
        Variation(
            "forest", "F", "major", ("Fmaj7", "Am7", "Bbadd9", "C6"), "C11", "F6",
            (
                Part(ARPEGGIO, "marimba", "0.32.40.3.2.4.3.", "1234", gain_db=1.5, pan=0.2, reverb=0.3),
                Part(PAD, "strings", "", "234", gain_db=-2.5, reverb=0.4),
                Part(CHORDS, "harp", "x.....x...x.....", "134", pan=-0.3, reverb=0.4),
                Part(BASS, "electric_bass", "R---..R-F---R---", "234", gain_db=-1.0),
                Part(LEAD, "flute", "", "34", reverb=0.4),
            ),
            "hand_drums", ("x---x-x-x-------", "x-----x-x---x---"),
            room_s=1.8, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
    ),
)  # fmt: skip

_ENERGETIC = Mood(
    "energetic", "Energetic", 116, 127, 140,
    hit_db=1.0, brightness=1.0,
    words=(
        "energetic", "energy", "upbeat", "edm", "dance", "party", "club", "house", "sport", "sports", "gym",
        "fitness", "workout", "fast", "dynamic", "pumping", "exciting", "intense", "action", "electro",
        "festival", "summer", "pop", "running", "vibrant",
        "enérgico", "energía", "énergique", "énergie", "dynamique", "energisch", "energie", "dynamisch",
    ),
    variations=(
        Variation(
            "mainstage", "E", "minor", ("Em", "C", "G", "D"), "D", "E5",
            (
                Part(CHORDS, "supersaw", "X--x..x-..x-..x-", "234", reverb=0.2),
                Part(ARPEGGIO, "pluck", "0.2.3.2.0.2.4.3.", "1", echo=0.3, reverb=0.3),
                Part(PAD, "warm_pad", "", "12", gain_db=-2.0),
                Part(BASS, "saw_bass", "..R-..R-..R-..O-", "34"),
                Part(BASS, "synth_bass", "..R-..R-..R-..R-", "2"),
                Part(LEAD, "square_lead", "", "34", gain_db=-1.5, echo=0.2, reverb=0.25),
            ),
            "club", ("x-x-x---x-x-----", "x--x--x-x---x---"), room_s=1.2,
        ),
        Variation(
            "sprint", "F", "minor", ("Fm7", "Db", "Ab", "Eb"), "Eb", "F5",
            (
                Part(CHORDS, "brass", "X.....x.x..x....", "234", reverb=0.2),
                Part(CHORDS, "muted", "x.xox.xox.xox.xo", "1234", gain_db=-3.0, pan=0.4),
                Part(ARPEGGIO, "organ", "0...2...3...2...", "34", gain_db=-4.0, pan=-0.3),
                Part(BASS, "electric_bass", "R-.R..O-R-.R.FO-", "234"),
                Part(LEAD, "pluck", "", "134", gain_db=-0.5, echo=0.25, octave=0),
            ),
            "breakbeat", ("x-x-..x-x-..x---", "..x-x-x-..x-x---"), room_s=1.0,
        ),
    ),
)  # fmt: skip

_WARM = Mood(
    "warm", "Warm", 78, 92, 121,
    hit_db=-3.5, brightness=0.45,
    words=(
        "warm", "cosy", "cozy", "friendly", "family", "home", "homely", "comfort", "comforting", "gentle",
        "soft", "caring", "coffee", "cafe", "bakery", "restaurant", "food", "handmade", "craft", "love",
        "romantic", "heartfelt", "nostalgic", "welcoming", "tender", "lofi", "lo-fi",
        "cálido", "acogedor", "chaleureux", "chaleureuse", "warmherzig", "gemütlich", "herzlich",
    ),
    variations=(
        Variation(
            "kitchen", "C", "major", ("Cmaj7", "Am7", "Fmaj7", "G6"), "G11", "Cmaj9",
            (
                Part(CHORDS, "felt", "x---o---x---o-x-", "1234", gain_db=1.5, reverb=0.3),
                Part(PAD, "warm_pad", "", "234", gain_db=-3.0),
                Part(ARPEGGIO, "nylon", "..2.3.4...3.2.4.", "34", pan=-0.35, reverb=0.3),
                Part(BASS, "upright_bass", "R-----F-R-----O-", "234"),
                Part(LEAD, "vibraphone", "", "134", gain_db=-0.5, reverb=0.35),
            ),
            "brushes", ("x---x-x---x-----", "..x-x---x-------", "x-----x-x-x-----"),
            room_s=1.5, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
        Variation(
            "porch", "G", "major", ("G", "Em7", "Cadd9", "Dsus"), "D", "Gadd9",
            (
                Part(CHORDS, "steel", "X---..xox-..x-xo", "1234", gain_db=1.5, pan=-0.25, reverb=0.2),
                Part(CHORDS, "steel", "X---..xox-..x-xo", "34", gain_db=-1.0, pan=0.45, octave=0, reverb=0.2),
                Part(PAD, "organ", "", "34", gain_db=-5.0),
                Part(BASS, "electric_bass", "R-----R-F-----R-", "234"),
                Part(LEAD, "glockenspiel", "", "134", gain_db=-2.0, reverb=0.35),
            ),
            "folk", ("x-x---x-x-x-----", "x---x-x---------"),
            room_s=1.4, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
    ),
)  # fmt: skip

_PLAYFUL = Mood(
    "playful", "Playful", 100, 116, 132,
    hit_db=-2.0, brightness=0.8,
    words=(
        "playful", "fun", "funny", "quirky", "happy", "cheerful", "cheery", "kids", "children", "child",
        "toys", "toy", "cute", "whimsical", "bouncy", "silly", "joyful", "light-hearted", "lighthearted",
        "pets", "pet", "dog", "cat", "ukulele", "whistle", "candy", "comedy", "birthday",
        "divertido", "alegre", "amusant", "joyeux", "ludique", "lustig", "verspielt", "fröhlich",
    ),
    variations=(
        Variation(
            "hopscotch", "C", "major", ("C", "F", "C", "G7"), "G7", "C6",
            (
                Part(CHORDS, "pizzicato", "..x...x...x...xo", "1234", gain_db=0.5, pan=-0.2, reverb=0.25),
                Part(ARPEGGIO, "marimba", "0.2.3.2.4.3.2.1.", "234", pan=0.3, reverb=0.25),
                Part(BASS, "muted_bass", "R.....F.R...F.R.", "234", gain_db=0.5),
                Part(LEAD, "whistle", "", "34", reverb=0.3),
                Part(LEAD, "glockenspiel", "", "14", gain_db=-3.0, octave=1, reverb=0.3),
            ),
            "bounce", ("x-x-x-..x---x---", "x---x-x-x-......", "..x-x-x-x---....", ),
            room_s=1.1, into_cut="swell", on_cut="soft_impact", cymbal="soft_crash",
        ),
        Variation(
            "lollipop", "G", "major", ("G", "C", "Am7", "D7"), "D7", "G6",
            (
                Part(CHORDS, "ukulele", "x..xox.xx..xoxox", "1234", gain_db=1.0, pan=-0.25, reverb=0.2),
                Part(ARPEGGIO, "music_box", "0...3...2...4...", "134", gain_db=-1.0, pan=0.3, reverb=0.35),
                Part(BASS, "upright_bass", "R...F...R...F.R.", "234"),
                Part(LEAD, "square_lead", "", "34", gain_db=-2.0, reverb=0.25),
            ),
            "stomp", ("x-x---x-x-x-----", "x-..x-..x-x-x---"),
            room_s=1.1, into_cut="swell", on_cut="soft_impact", cymbal="soft_crash",
        ),
    ),
)  # fmt: skip

_TRUST = Mood(
    "trust", "Trust", 92, 106, 122,
    hit_db=-2.5, brightness=0.65,
    words=(
        "trust", "corporate", "business", "professional", "confident", "confidence", "reliable", "finance",
        "bank", "law", "legal", "lawyer", "medical", "health", "healthcare", "clinic", "dental",
        "insurance", "consulting", "motivational", "steady", "clean", "serious", "education", "plumber",
        "services", "presentation",
        "confianza", "profesional", "confiance", "professionnel", "vertrauen", "professionell", "seriös",
    ),
    variations=(
        Variation(
            "handshake", "D", "major", ("D", "A/C#", "Bm7", "Gadd9"), "Asus", "Dadd9",
            (
                Part(CHORDS, "piano", "x-o-x-o-x-o-x-o-", "234", reverb=0.2),
                Part(CHORDS, "piano", "x-------x-------", "1", reverb=0.3),
                Part(ARPEGGIO, "muted", "0.2.3.2.0.2.4.2.", "1234", gain_db=0.5, pan=0.3, echo=0.3),
                Part(PAD, "strings", "", "234", gain_db=-2.0, reverb=0.35),
                Part(BASS, "electric_bass", "R---R---R---R-F-", "234"),
                Part(LEAD, "bell", "", "34", gain_db=-3.0, reverb=0.35, echo=0.2),
            ),
            "steady", ("x---x---x-x-----", "....x-x-x-------"), room_s=1.5, cymbal="soft_crash",
        ),
        Variation(
            "horizon", "F", "major", ("F", "C/E", "Dm7", "Bbadd9"), "C11", "Fadd9",
            (
                Part(ARPEGGIO, "soft_pluck", "0.2.3.4.3.2.3.2.", "1234", gain_db=1.0, echo=0.3),
                Part(CHORDS, "electric_piano", "x-----x---x-----", "234", pan=-0.2),
                Part(PAD, "air_pad", gain_db=-1.0),
                Part(BASS, "synth_bass", "R-..R-..R-..R-F-", "234"),
                Part(LEAD, "vibraphone", "", "34", reverb=0.35),
            ),
            "swell", ("x---x-x---x-----", "x-----x-x-------"), room_s=1.6, cymbal="soft_crash",
        ),
    ),
)  # fmt: skip

_HOPEFUL = Mood(
    "hopeful", "Hopeful", 66, 88, 121,
    hit_db=-1.5, brightness=0.55,
    words=(
        "hopeful", "hope", "emotional", "inspiring", "inspirational", "uplifting", "moving", "charity",
        "nonprofit", "community", "dream", "dreamy", "wedding", "baby", "piano", "touching", "sentimental",
        "optimistic", "transformation", "story", "graduation",
        "esperanza", "inspirador", "espoir", "inspirant", "hoffnung", "inspirierend",
    ),
    variations=(
        Variation(
            "sunrise", "C", "major", ("C", "G/B", "Am7", "Fadd9"), "Gsus", "Cadd9",
            (
                Part(ARPEGGIO, "piano", "0.2.3.4.3.2.3.2.", "1234", gain_db=2.0, reverb=0.3),
                Part(PAD, "strings", "", "234", reverb=0.4),
                Part(CHORDS, "piano", "x-------x-------", "34", gain_db=-2.0, reverb=0.3),
                Part(BASS, "electric_bass", "R-------R---F---", "234"),
                Part(LEAD, "soft_lead", "", "34", gain_db=-1.0, reverb=0.4, echo=0.2),
            ),
            "swell", ("x-----x-x-------", "x---x---x-x-----"), room_s=2.2, into_cut="reverse",
        ),
        Variation(
            "homecoming", "Eb", "major", ("Eb", "Bb/D", "Cm7", "Abadd9"), "Bbsus", "Ebadd9",
            (
                Part(CHORDS, "felt", "x---x---x---x-o-", "1234", gain_db=1.5, reverb=0.35),
                Part(PAD, "choir", "", "234", gain_db=-1.5, reverb=0.45),
                Part(ARPEGGIO, "harp", "0.2.4.3.2.4.3.2.", "34", pan=0.3, reverb=0.4),
                Part(BASS, "sub_bass", "R-------R-------", "234"),
                Part(LEAD, "strings", "", "134", reverb=0.4, octave=0),
            ),
            "cinematic", ("x-------x---x---", "x-----x-x-------"), room_s=2.5, into_cut="reverse",
        ),
    ),
)  # fmt: skip

_BOLD = Mood(
    "bold", "Bold", 84, 96, 121,
    hit_db=1.5, brightness=0.95,
    words=(
        "bold", "powerful", "strong", "rock", "hip-hop", "hiphop", "hip hop", "trap", "rap", "urban",
        "street", "sale", "aggressive", "edgy", "heavy", "punchy", "loud", "attitude", "gritty", "drop",
        "streetwear", "cars", "barber", "grunge", "metal",
        "audaz", "potente", "audacieux", "puissant", "mutig", "kräftig",
    ),
    variations=(
        Variation(
            "street", "D", "minor", ("Dm", "Dm", "Bbmaj7", "C"), "C", "Dm7",
            (
                Part(CHORDS, "brass", "X-....x-....X-..", "34", reverb=0.25),
                Part(ARPEGGIO, "soft_pluck", "0..2..4...3..2..", "1234", gain_db=0.5, echo=0.3, reverb=0.3),
                Part(PAD, "choir", "", "34", gain_db=-4.0, reverb=0.35),
                Part(BASS, "deep_bass", "R-----R---R--R--", "234", gain_db=1.0),
                Part(LEAD, "bell", "", "14", gain_db=-2.5, echo=0.25, reverb=0.35),
            ),
            "trap", ("x--x--x-....x---", "x--x--x---x-----"), room_s=1.3,
        ),
        Variation(
            "garage", "E", "mixolydian", ("E5", "G5", "A5", "E5"), "D5", "E5",
            (
                Part(CHORDS, "power", "X-x-..x-X-..x-x-", "234", pan=-0.5, reverb=0.12),
                Part(CHORDS, "power", "X-x-..x-X-..x-x-", "34", gain_db=-0.5, pan=0.5, reverb=0.12),
                Part(ARPEGGIO, "muted", "0.0.2.0.0.0.2.3.", "1234", gain_db=0.0, pan=0.2),
                Part(BASS, "saw_bass", "R-R-R-R-R-R-R-O-", "234"),
                Part(LEAD, "organ", "", "4", gain_db=-3.0),
            ),
            "rock", ("x-x-..x-x-------", "x---x-x-..x-x---"), room_s=0.9,
        ),
    ),
)  # fmt: skip

_CINEMATIC = Mood(
    "cinematic", "Cinematic", 80, 100, 124,
    hit_db=1.0, brightness=0.6,
    words=(
        "cinematic", "epic", "dramatic", "drama", "trailer", "orchestral", "orchestra", "film", "movie",
        "heroic", "adventure", "majestic", "suspense", "tension", "mysterious", "dark", "travel", "grand",
        "classical", "real estate", "architecture",
        "cinematográfico", "épico", "cinématique", "épique", "filmisch", "episch", "dramatisch",
    ),
    variations=(
        Variation(
            "summit", "D", "minor", ("Dm", "Bb", "F", "C"), "C", "Dadd9",
            (
                Part(ARPEGGIO, "spiccato", "0.000.200.000.30", "1234", gain_db=1.0, reverb=0.35),
                Part(PAD, "strings", "", "1234", reverb=0.4),
                Part(CHORDS, "brass", "X-------x-------", "34", gain_db=-2.0, reverb=0.4),
                Part(BASS, "saw_bass", "R-------R-----R-", "234", gain_db=-1.0),
                Part(LEAD, "strings", "", "4", octave=0, reverb=0.4),
                Part(LEAD, "piano", "", "13", reverb=0.4),
            ),
            "cinematic", ("x-------x-x-----", "x---x---x-------"), room_s=2.6,
        ),
        Variation(
            "voyage", "C", "minor", ("Cm", "Ab", "Eb", "Bb"), "Bb", "Ebadd9",
            (
                Part(ARPEGGIO, "piano", "0.3.2.3.4.3.2.3.", "1234", gain_db=0.5, reverb=0.4),
                Part(PAD, "choir", "", "1234", reverb=0.45),
                Part(CHORDS, "spiccato", "x.xxx.xxx.xxx.xx", "34", gain_db=-1.0, reverb=0.3),
                Part(BASS, "sub_bass", "R-------R-------", "234"),
                Part(LEAD, "soft_lead", "", "34", reverb=0.4, echo=0.2),
            ),
            "cinematic", ("x-----x-x-------", "x-------x-x-x---"), room_s=2.8,
        ),
    ),
)  # fmt: skip

_CALM = Mood(
    "calm", "Calm", 58, 70, 84,
    hit_db=-6.0, beats_per_chord=2, brightness=0.2,
    words=(
        "calm", "ambient", "peaceful", "relaxing", "relaxed", "relax", "meditation", "meditative", "sleep",
        "serene", "quiet", "slow", "tranquil", "zen", "massage", "soothing", "mindful", "therapy",
        "tranquilo", "relajante", "calme", "apaisant", "ruhig", "entspannt",
    ),
    variations=(
        Variation(
            "still_water", "D", "major", ("Dmaj9", "Gmaj9", "Bm9", "A6"), "Asus", "Dmaj9",
            (
                Part(PAD, "warm_pad"),
                Part(PAD, "air_pad", "", "34", gain_db=-3.0, octave=1),
                Part(ARPEGGIO, "harp", "0...2...3...4...", "12", reverb=0.5, echo=0.3),
                Part(ARPEGGIO, "harp", "0.2.3.4.3.4.2.3.", "34", reverb=0.5, echo=0.25),
                Part(BASS, "sub_bass", "R-------------F-", "234"),
                Part(LEAD, "vibraphone", "", "134", reverb=0.5, echo=0.3),
            ),
            "heartbeat", ("x-----x---------", "....x-----x-----"),
            room_s=3.0, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
        Variation(
            "lantern", "F", "major", ("Fmaj9", "Am7", "Bbmaj9", "Gm9"), "C11", "Fmaj9",
            (
                Part(CHORDS, "felt", "x-----o-x-------", gain_db=1.0, reverb=0.45),
                Part(PAD, "choir", gain_db=-2.0, reverb=0.5),
                Part(ARPEGGIO, "kalimba", "..3...4...2...4.", "234", pan=0.25, reverb=0.45, echo=0.3),
                Part(BASS, "upright_bass", "R-----..R-----..", "234", gain_db=-1.0),
                Part(LEAD, "flute", "", "34", gain_db=-1.0, reverb=0.5),
            ),
            "heartbeat", ("x-----x-x-------", "x-------x-------"),
            room_s=2.8, into_cut="reverse", on_cut="soft_impact", cymbal="soft_crash",
        ),
    ),
)  # fmt: skip

MOODS: dict[str, Mood] = {
    mood.name: mood
    for mood in (
        _LUXURY, _TECH, _ECO, _ENERGETIC, _WARM, _PLAYFUL, _TRUST, _HOPEFUL, _BOLD, _CINEMATIC, _CALM,
    )
}  # fmt: skip
