"""Names in scripts without capitals: the word for the kind of business tells where a name stands.

Arabic puts the kind first ("bakery al-Salam"), Hindi and Chinese last, Korean before a name that ends its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_ARABIC_KIND: Final = (
    "مشغل|معرض|مكتب|مطبخ|حديقة|معهد|روضة|مغسلة|كراج|محمصة|مخبز|مطعم|متجر|مقهى|صالون|محل|محلات|عيادة|شركة|مكتبة|صيدلية|فندق|حلويات|نادي|أكاديمية|مركز|استوديو|مؤسسة|جمعية|"
    "بقالة|ورشة|مدرسة|مزرعة|بيت|دار|أسواق|مجوهرات|عطور|كافيه"
)
_ARABIC: Final = re.compile(
    rf"(?<![\w])((?:{_ARABIC_KIND})\s(?:(?:{_ARABIC_KIND})\s)?ال\w{{2,}}(?:\sال\w{{2,}})?)(?=\s(?:في|من|على|مع|ب\w+|ل\w+)\b|\s?[،.,!؟؛:]|\s*$)"
)
_ARABIC_ALONE: Final = re.compile(
    rf"(?:^|[،.,!؟؛]\s?)((?:{_ARABIC_KIND})\s\w{{2,}}(?:\s\w{{2,}})?)(?=\s?[،.,!؟؛:]|\s*$|\s(?:في|ب(?=ال))\s?)"
)
_HINDI: Final = re.compile(
    r"(?:^|[,।.!]\s?)((?:[\u0900-\u097f]+\s){1,2}(?:डेयरी|स्टूडियो|स्टोर्स?|भवन|बेकरी|होटल|रेस्टोरेंट|ढाबा|ज्वेलर्स|क्लिनिक|अकादमी|एकेडमी|स्वीट्स|"
    r"कैफे|सैलून|मार्ट|फार्मेसी|ट्रस्ट))(?=\s?[,।.!]|\s*$)"
)
_CHINESE: Final = re.compile(
    r"(?:^|[，、,.。！!；;\s])((?!新|手工|小|一家|我们|我|这|是|为|专|各)[\u4e00-\u9fff]{2,7}(?:馆|店|坊|屋|堂|轩|斋|楼|铺|阁|咖啡|工作室|超市))(?=[，、,.。！!；;\s]|$)"
)
_KOREAN: Final = re.compile(
    r"(?:전문점|카페|베이커리|빵집|식당|미용실|헤어샵|꽃집|학원|스튜디오|공방|치과|병원|호텔|서점)\s([\uac00-\ud7af]{2,6})(?<![다요의는은을를])(?=\s?[,.!]|\s*$)"
)
# "手打ちそば 月見庵です", "喫茶ひだまり。": the ending or the kind before tells the house.
_JAPANESE: Final = re.compile(
    r"(?:^|[、。！!「\sの])((?!この|その|あの)[\u3040-\u30ff\u4e00-\u9fffA-Za-z・ー]{1,10}?(?:庵|屋|亭|軒|堂|店|館|園|荘|院|工房|食堂|酒場|本舗|酒造|農園|牧場|写真館|塾|教室|サロン|カフェ|ベーカリー|クリニック|スタジオ|ホテル|旅館|商店|製作所|窯|珈琲|喫茶))(?=,|です|では|は、|は|、|。|！|!|\s|」|$)"
)
_JAPANESE_QUOTED: Final = re.compile(r"[「『]([^」』]{2,20})[」』]")
_PATTERNS: Final = {
    "ar": (_ARABIC, _ARABIC_ALONE),
    "hi": (_HINDI,),
    "zh": (_CHINESE,),
    "ja": (_JAPANESE_QUOTED, _JAPANESE),
    "ko": (_KOREAN,),
}


def names_in(text: str, language: str) -> Iterator[re.Match[str]]:
    """Matches whose group 1 is the name."""
    for pattern in _PATTERNS.get(language, ()):
        yield from pattern.finditer(text)
