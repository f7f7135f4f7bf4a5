"""Invented names and sentences, English and Japanese, for the disputes that the benchmark's generator makes."""

from random import Random

# Words that stand nowhere else, so that it is known how many disputes a search must find.
MARKERS = {"marzipan": 100, "螺鈿": 100, "zugzwang": 1000}  # word: one dispute in so many


def _words(text: str) -> list[str]:
    return text.split()


_FIRST = _words(
    "Ada Akira Amara Anders Anja Arturo Aya Bela Bruno Carmen Chidi Clara Dalia Daniel Edith Elif Emil Farah "
    "Felix Grace Hana Hugo Ines Ivan Jonas Julia Kaito Karin Kofi Lars Leila Lucia Magnus Maya Mei Milan Nadia "
    "Naoki Nora Omar Paula Petra Rafael Rei Rosa Ruth Sami Sofia Takumi Tessa Tomas Uma Vera Viktor Wanda Yuki "
    "Yusuf Zoe"
)
_LAST = _words(
    "Abara Adeyemi Aoki Bakker Barros Becker Bianchi Brandt Castell Chen Costa Dahl Delgado Dubois Eklund Endo "
    "Falk Ferrer Fontaine Fujita Gallo Greer Haddad Hansen Hayashi Holm Ishii Ivanov Jensen Kaplan Keller Kimura "
    "Kovacs Kruger Laurent Lindqvist Lopez Marin Matsuda Mendes Moreau Mori Nakano Navarro Novak Nwosu Oduya "
    "Okada Okafor Olsen Ortega Osei Park Pereira Petrov Quist Ramos Rossi Saito Sandoval Schmid Sharma Silva "
    "Sorensen Suzuki Takeda Tanaka Torres Ueda Varga Vidal Wagner Weiss Yamada Yilmaz Zeller"
)
_SYLLABLES = _words(
    "al an ar bel bra cal cor dan del dor el en far fel gar gil hal har il jor kal kin lan lor lum mar mel mer "
    "mon nor ol or pal per ral ren ros sal sel sol tal tem tor ul val var vel ver vin wal wen zan zel"
)
_TRADES = _words(
    "Books Press Publishing Records Music Pictures Films Media News Comics Games Photography Archive Editions Studio"
)
_FORMS = ("", ", Inc.", " Ltd", " LLC", " GmbH", " S.A.", " Co.")
_SHORT_MODELS = ("Compose", "Draw", "Dream", "Mind", "Muse", "Sing", "Speak", "Write")

_JA_FIRST = _words("明 葵 健 恵 浩 純 翔 真 直樹 裕子 拓也 美咲 大輔 陽子")
_JA_LAST = _words(
    "青木 秋山 石井 上田 遠藤 大野 岡田 片山 木村 小林 斎藤 佐野 清水 高田 中野 西川 浜田 藤原 松本 吉岡"
)
_JA_SIGN = _words("暁 泉 海 英 丘 光 桜 新 星 青 泰 朝 天 東 北 松 明 鳴 洋 和")
_JA_TRADE = _words("書房 出版 映像 音楽 新聞社 漫画社 放送 文庫 写真館 遊技")
_JA_PAPERS = _words("朝日新聞 読売新聞 毎日新聞 日本経済新聞 産経新聞 共同通信 時事通信 弁護士ドットコム ITmedia NHK")
_JA_WORKS = _words("漫画 小説 新聞記事 楽曲 歌詞 写真 映像 アニメ イラスト 声優の声 ゲーム画像 辞書 論文")
_JA_DEEDS = ("生成AIの学習に使用した", "複製した", "出力で再現した", "要約して表示した", "改変した")
_JA_WANTS = (
    "差止めを求めている",
    "損害賠償を求めて訴訟を起こした",
    "使用の中止を要望した",
    "削除を要請した",
    "説明を求めた",
)
_JA_STEPS = (
    "東京地裁に訴状を提出",
    "口頭弁論が開かれる",
    "共同声明を発表",
    "要望書を送付",
    "和解協議が始まる",
    "判決が言い渡される",
)


def person(random: Random) -> str:
    """Return the name of a person."""
    return f"{random.choice(_FIRST)} {random.choice('ABCDEFGHIJKLMNOPRSTVW')}. {random.choice(_LAST)}"


def company(random: Random) -> tuple[str, str]:
    """Return the name of a company, and its short name."""
    short = f"{_coined(random, 3)} {random.choice(_TRADES)}"
    return short + random.choice(_FORMS), short


def system(random: Random) -> str:
    """Return the name of an AI system."""
    return f"{_coined(random, 2)} {random.choice(_SHORT_MODELS)}"


def native_name(random: Random, kind: str) -> str:
    """Return a Japanese name for a party of this kind."""
    if kind in ("person", "estate"):
        return random.choice(_JA_LAST) + random.choice(_JA_FIRST)
    name = "".join(random.sample(_JA_SIGN, 2)) + random.choice(_JA_TRADE)
    return f"一般社団法人{name}協会" if "association" in kind else f"株式会社{name}"


def japanese_claim(random: Random) -> str:
    """Return what is alleged, in Japanese."""
    works, deed, want = random.choice(_JA_WORKS), random.choice(_JA_DEEDS), random.choice(_JA_WANTS)
    return f"{works}を許諾なく{deed}として、著作権侵害を主張し、{want}。"


def japanese_event(random: Random) -> str:
    """Return what happened, in Japanese."""
    return f"{random.choice(_JA_STEPS)}（{random.choice(_JA_WORKS)}）"


def japanese_source(random: Random) -> tuple[str, str]:
    """Return the title and the publisher of a Japanese source."""
    sign = "".join(random.sample(_JA_SIGN, 2)) + random.choice(_JA_TRADE)
    works, want = random.choice(_JA_WORKS), random.choice(_JA_WANTS)
    return f"{sign}、{works}の無断学習めぐり{want}", random.choice(_JA_PAPERS)


def _coined(random: Random, syllables: int) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(syllables)).capitalize()
