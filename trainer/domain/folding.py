"""Makes two wordings comparable, and finds one in the other as whole words. Knows nothing of secrets or evidence."""

import re
import unicodedata

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    }
)
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[, ']\d{3})+(?!\d)")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)


def folded(text: str) -> str:
    """Text in one form, case, kind of quote, dash and space, without invisible characters and thousands separators."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text).casefold()).translate(_SAME)
    text = " ".join(text.split())
    return _GROUPED.sub(lambda match: re.sub(r"\D", "", match[0]), text)


def holds(wording: str, words: str) -> bool:
    """Whether one folded wording stands in another as whole words."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", wording) is not None
