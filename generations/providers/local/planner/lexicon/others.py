# ruff: noqa: E501
"""Languages we do not write copy in: their small words and a neutral button.

For these the ad shows only the user's own words, the brand and the facts; `NEUTRAL_LINES` holds a few lines that are
true of any business, used when the prompt says too little to fill the scenes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generations.providers.local.planner.lexicon.base import Lexicon, words


@dataclass(frozen=True)
class Neutral:
    opening: str
    middles: tuple[str, ...]
    closing: str
    call_to_action: str


NEUTRAL_LINES: Final[dict[str, Neutral]] = {
    "it": Neutral("Da scoprire", ("Pensato per te", "Curato nei dettagli", "Proprio come piace a te"), "Ti aspettiamo", "Scopri di più"),
    "pt": Neutral("Venha descobrir", ("Pensado para si", "Feito com cuidado", "Cada detalhe conta"), "Esperamos por si", "Saiba mais"),
    "nl": Neutral("Ontdek het zelf", ("Met zorg gemaakt", "Speciaal voor jou", "Elk detail telt"), "Tot snel", "Meer weten"),
    "pl": Neutral("Odkryj to", ("Z myślą o Tobie", "Dbamy o każdy szczegół", "Tak, jak lubisz"), "Zapraszamy", "Dowiedz się więcej"),
    "tr": Neutral("Keşfetmeye hazır mısınız?", ("Sizin için", "Özenle hazırlandı", "Her ayrıntı önemli"), "Sizi bekliyoruz", "Daha fazla bilgi"),
    "ru": Neutral("Откройте для себя", ("Для вас", "С вниманием к деталям", "Так, как вам нравится"), "Ждём вас", "Узнать больше"),
    "uk": Neutral("Відкрийте для себе", ("Для вас", "З увагою до деталей", "Так, як вам подобається"), "Чекаємо на вас", "Дізнатися більше"),
    "sv": Neutral("Upptäck något nytt", ("För dig", "Gjort med omsorg", "Varje detalj räknas"), "Välkommen", "Läs mer"),
    "da": Neutral("Oplev det selv", ("Til dig", "Lavet med omhu", "Hver detalje tæller"), "Velkommen", "Læs mere"),
    "no": Neutral("Opplev det selv", ("For deg", "Laget med omtanke", "Hver detalj teller"), "Velkommen", "Les mer"),
    "fi": Neutral("Tule tutustumaan", ("Sinua varten", "Huolella tehty", "Jokainen yksityiskohta"), "Tervetuloa", "Lue lisää"),
    "cs": Neutral("Objevte to sami", ("Právě pro vás", "S péčí o detail", "Tak, jak to máte rádi"), "Těšíme se na vás", "Zjistit více"),
    "ro": Neutral("Descoperiți", ("Pentru dumneavoastră", "Cu grijă pentru detalii", "Exact cum vă place"), "Vă așteptăm", "Aflați mai mult"),
    "hu": Neutral("Fedezze fel", ("Önnek készült", "Gondosan elkészítve", "Minden részlet számít"), "Várjuk szeretettel", "Tudjon meg többet"),
    "id": Neutral("Temukan sekarang", ("Untuk Anda", "Dibuat dengan teliti", "Setiap detail berarti"), "Kami tunggu Anda", "Selengkapnya"),
    "vi": Neutral("Khám phá ngay", ("Dành cho bạn", "Chăm chút từng chi tiết", "Đúng điều bạn thích"), "Hẹn gặp bạn", "Tìm hiểu thêm"),
    "el": Neutral("Ανακαλύψτε το", ("Για εσάς", "Με φροντίδα στη λεπτομέρεια", "Όπως σας αρέσει"), "Σας περιμένουμε", "Μάθετε περισσότερα"),
    "ar": Neutral("اكتشف المزيد", ("من أجلك", "بعناية واهتمام", "كل التفاصيل مهمة"), "بانتظارك", "اعرف المزيد"),
    "fa": Neutral("کشف کنید", ("برای شما", "با دقت و توجه", "هر جزئیات مهم است"), "منتظر شما هستیم", "بیشتر بدانید"),
    "he": Neutral("בואו לגלות", ("בשבילכם", "בתשומת לב לפרטים", "בדיוק כמו שאתם אוהבים"), "מחכים לכם", "לפרטים נוספים"),
    "hi": Neutral("आज ही आज़माइए", ("आपके लिए", "पूरे ध्यान से तैयार", "हर छोटी बात का ख़याल"), "आपका स्वागत है", "और जानें"),
    "bn": Neutral("আজই দেখুন", ("আপনার জন্য", "যত্ন নিয়ে তৈরি", "প্রতিটি খুঁটিনাটিতে যত্ন"), "আপনাকে স্বাগতম", "আরও জানুন"),
    "ta": Neutral("இன்றே பாருங்கள்", ("உங்களுக்காக", "அக்கறையுடன்", "ஒவ்வொரு விவரமும் முக்கியம்"), "வாருங்கள்", "மேலும் அறிய"),
    "th": Neutral("มาลองดู", ("เพื่อคุณ", "ใส่ใจทุกรายละเอียด", "ในแบบที่คุณชอบ"), "แล้วพบกัน", "ดูเพิ่มเติม"),
    "ja": Neutral("ぜひ一度。", ("あなたのために。", "ひとつひとつ、丁寧に。", "細部まで、こだわって。"), "お待ちしています。", "詳しくはこちら"),
    "zh": Neutral("不妨一试", ("为您用心", "细节之处见真心", "正合您意"), "期待您的到来", "了解更多"),
    "ko": Neutral("지금 만나보세요", ("당신을 위해", "정성을 담아", "작은 부분까지 세심하게"), "기다리고 있습니다", "자세히 보기"),
}  # fmt: skip

_CALLS: Final = {"it": "Chiama ora", "pt": "Ligue já", "nl": "Bel nu", "pl": "Zadzwoń", "tr": "Hemen ara", "ru": "Звоните", "uk": "Телефонуйте",
                 "sv": "Ring nu", "da": "Ring nu", "no": "Ring nå", "ar": "اتصل الآن", "hi": "अभी कॉल करें", "ja": "お電話ください", "zh": "立即致电",
                 "ko": "지금 전화하세요", "he": "התקשרו עכשיו", "el": "Καλέστε τώρα", "cs": "Zavolejte", "ro": "Sunați acum", "id": "Hubungi kami"}  # fmt: skip
_FUNCTION_WORDS: Final = {
    "it": "fatta fatto fatti casa sabato mattina sera fresca fresco ogni giorno vicino prenota aperto aperta prima senza nuovo nuova a da di dopo ore dal consegna chiama chiamaci forno il lo la gli le un una di del della dei con per che è sono nostro nostra nostri mio mia alla al nel nella e dal vorrei crea anche tutti i più senza dalle alle",
    "pt": "o a os as um uma de do da dos das com para que é são nosso nossa meu minha na no em e não mais também quero crie faça sem até às aos por você ao vivo aulas nós preço grátis frete pão fresco fresca todos dias dia nossos nossas desde entrega loja inglês",
    "nl": "de het een en van voor met ons onze mijn is zijn op in bij naar ook niet maak wij ik je jouw elke dag gratis vanaf klaar terwijl u wacht thuis bezorgd verse winkel nu uur alle uit over per worden wij voor",
    "pl": "i w z na do dla się jest są nasz nasza nasze mój moja od oraz przez po że zrób nowy nowa świeże codziennie w od tego samego dnia dostawa tel sklep zapraszamy cena tanio nowe pod dom domu oferta godz za dzień",
    "tr": "kargo indirim ücretsiz yapımı teslimat günlük ve bir için ile bu çok en da de yeni bizim olan her daha gün video yap istiyorum taze ücretsiz",
    "sv": "alla dagar varje dag öppet fri beställ handgjorda fri frakt varje sverige öppet och en ett för med är vi vår vårt till på i av som gör din det ditt nya öppet från",
    "da": "hver dag gratis levering og en et for med er vi vores til på i af som lav din det ditt nye åbent fra hver",
    "no": "og en et for med er vi vår vårt til på i av som lag din det nye åpent fra hver ikke",
    "fi": "päivä ilmainen toimitus avoinna ja on meidän kanssa sekä joka uusi myös että ovat kaikki sinun tee",
    "cs": "denně doprava zdarma otevřeno a v z na do pro se je jsou náš naše můj od nebo vaše že udělej nový čerstvé každý den s",
    "ro": "zilnic livrare gratuită deschis și de la cu pentru este sunt noastre nostru mea meu din pe un o în fă un nou",
    "hu": "minden nap ingyenes szállítás nyitva és a az egy van vagy nekünk hogy minden új mi készíts",
    "id": "kelas kursus kecil murah rumah gratis ongkir buka segar pesan dan yang untuk dengan di ke dari kami ini itu buat adalah anda setiap",
    "vi": "miễn phí giao hàng tươi ngon mở cửa và của cho với là có chúng tôi một những được tại mỗi",
}  # fmt: skip


def neutral_lexicon(language: str) -> Lexicon:
    return Lexicon(
        language=language,
        function_words=words(_FUNCTION_WORDS.get(language, "")),
        call_verb=_CALLS.get(language, ""),
    )


OTHERS: Final = {language: neutral_lexicon(language) for language in NEUTRAL_LINES}
