"""Every visible text: translation, plurals, filled gaps and the switch of the language."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from casedesk import assets
from casedesk.domain.sentences import Sentence
from casedesk.ui import formats
from casedesk.ui.formats import CHINESE, ENGLISH, Formats

CONTEXT: Final = "CaseDesk"
LANGUAGES: Final = {CHINESE: "中文", ENGLISH: "English"}


def tr(text: str, n: int | None = None) -> str:
    """Return the text in the current language; ``n`` fills ``%n`` and chooses the plural form."""
    return QCoreApplication.translate(CONTEXT, text, "", -1 if n is None else n)


def shown(sentence: Sentence | str) -> str:
    """Return the sentence translated, its gaps formatted in the current language."""
    if isinstance(sentence, str):
        return sentence
    return _filled(sentence, tr(sentence.text, sentence.count), formats.formats(), shown)


def translator_for(language: str) -> Callable[[Sentence], str]:
    """Return a function that shows sentences in one language; needs no application object."""
    table = QTranslator()
    table.load(str(_table(language)))
    chosen = Formats(language, formats.formats().zone)

    def show(sentence: Sentence) -> str:
        count = sentence.count
        text = table.translate(CONTEXT, sentence.text, "", -1 if count is None else count) or sentence.text
        plain = text if count is None else text.replace("%n", str(count))
        return _filled(sentence, plain, chosen, show)

    return show


def install_language(app: QCoreApplication, language: str) -> None:
    """Switch every text of the running program; widgets hear of it by ``LanguageChange``."""
    formats.use(language=language)
    QLocale.setDefault(QLocale(language))
    for old in app.findChildren(QTranslator, "casedesk"):
        app.removeTranslator(old)
        old.deleteLater()
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for path in (f"{qt_texts}/qtbase_{language}.qm", str(_table(language))):
        table = QTranslator(app)
        table.setObjectName("casedesk")
        if table.load(path):
            app.installTranslator(table)


def system_language() -> str:
    """Return the language of this computer: Chinese where it is set, else English."""
    return CHINESE if QLocale.system().language() is QLocale.Language.Chinese else ENGLISH


def language() -> str:
    """Return the language in use, ``zh_CN`` or ``en``."""
    return formats.formats().language


def _table(name: str) -> Path:
    return assets.folder("resources") / "translations" / f"casedesk_{name}.qm"


def _filled(sentence: Sentence, text: str, using: Formats, show: Callable[[Sentence], str]) -> str:
    if not sentence.gaps:
        return text
    return text.format(**{name: using.value(gap, show) for name, gap in sentence.gaps.items()})
