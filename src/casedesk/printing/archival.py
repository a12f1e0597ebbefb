"""What makes a paper fit for an archive: PDF/A-2b (ISO 19005-2) by metadata, colour and identity.

Fonts are embedded by ``fonts`` and nothing that the standard forbids is ever drawn; here the document says
so in XMP (6.6.4), names its colours by a profile of our own making (6.2.4.2) and agrees with its own
information dictionary (6.6.3). Equal papers still have equal bytes.
"""

from datetime import UTC, datetime
from functools import cache
from struct import pack
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFFormXObject,
    PDFName,
    PDFStream,
    PDFStreamFilterZCompress,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # compressed streams need no armour of letters

PRODUCER: Final = "CaseDesk"
_UNDATED: Final = datetime(2000, 1, 1, tzinfo=UTC)
_END: Final = b"endstream\n"
_PDF_1_7: Final = (1, 7)
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate>
<xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

_D50: Final = (63190, 65536, 54061)
"""The profile connection space's white, in 65536ths (ICC.1:2001-04, 6.1.5.6)."""
_RED: Final = (28578, 14583, 913)
_GREEN: Final = (25235, 46981, 6364)
_BLUE: Final = (9377, 3972, 46804)
"""IEC 61966-2-1's primaries, adapted to that white by the Bradford matrix, in 65536ths."""
_STEPS: Final = 256
_KNEE: Final = 0.04045


def make_archival(
    canvas: Canvas, *, title: str, subject: str, author: str, language: str, made_at: datetime = _UNDATED
) -> None:
    """Let the canvas save a PDF/A-2b; call it once before the first page."""
    document: Any = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - no public way to the catalogue
    document._pdfVersion = _PDF_1_7  # noqa: SLF001
    _close_streams(document)
    moment = made_at.astimezone(UTC)
    canvas.setDateFormatter(lambda *_now: f"D:{moment:%Y%m%d%H%M%S}+00'00'")
    canvas.setTitle(_shown(title))
    canvas.setSubject(_shown(subject))
    canvas.setAuthor(_shown(author))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    catalog = document.Catalog
    catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
    catalog.__Refs__ = PDFCatalog.__Refs__
    words = {"title": title, "subject": subject, "author": author, "language": language}
    said = {name: escape(_shown(text)) for name, text in words.items()}
    metadata = _XMP.format(**said, producer=PRODUCER, made=f"{moment:%Y-%m-%dT%H:%M:%S}+00:00")
    catalog.Metadata = _stream(metadata.encode(), {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    catalog.OutputIntents = _intents(document)


def _closed(whole: bytes) -> bytes:
    """Mark a stream's end on a line of its own, which the standard asks for (6.1.7.1).

    The line end does not count to the stream's length; it is a return and a feed, so that data which
    itself ends with a return is not taken for half of it.
    """
    return whole[: -len(_END)] + b"\r\n" + _END


class _ClosedStream(PDFStream):
    """A stream that ends as archives ask for."""

    def format(self, document: Any) -> bytes:
        """Return the stream."""
        return _closed(super().format(document))


class _ClosedForm(PDFFormXObject):
    """A drawing used on several pages, which is a stream too."""

    def format(self, document: Any) -> bytes:
        """Return the drawing."""
        return _closed(super().format(document))


_CLOSED: Final[dict[type, type]] = {PDFStream: _ClosedStream, PDFFormXObject: _ClosedForm}


def _close_streams(document: Any) -> None:
    """Let every stream end that way: all objects of a document go through this one door."""
    reference = document.Reference

    def closing(thing: Any, name: str | None = None) -> Any:
        if type(thing) in _CLOSED:
            thing.__class__ = _CLOSED[type(thing)]
        return reference(thing, name)

    document.Reference = closing


def _shown(text: str) -> str:
    """Return a text that XML and every reader of a document's properties can hold."""
    return "".join(each for each in text if each.isprintable())


def _stream(content: bytes, entries: dict[str, object]) -> PDFStream:
    return PDFStream(dictionary=PDFDictionary(entries), content=content, filters=None)


def _intents(document: Any) -> PDFArray:
    profile = PDFStream(
        dictionary=PDFDictionary({"N": 3}), content=srgb_profile(), filters=[PDFStreamFilterZCompress()]
    )
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB"),
        "Info": PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": document.Reference(profile),
    }
    return PDFArray([PDFDictionary(intent)])


@cache
def srgb_profile() -> bytes:
    """Return a display profile of sRGB, built from the numbers of IEC 61966-2-1 alone."""
    curve = _curve()
    tags = (
        (b"desc", _description("sRGB")),
        (b"cprt", b"text\0\0\0\0No rights reserved\0"),
        (b"wtpt", _point(_D50)),
        (b"rXYZ", _point(_RED)),
        (b"gXYZ", _point(_GREEN)),
        (b"bXYZ", _point(_BLUE)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    )
    table, body, at = b"", b"", 132 + 12 * len(tags)
    known: dict[bytes, int] = {}
    for name, data in tags:
        if data not in known:
            known[data] = at + len(body)
            body += data + bytes(-len(data) % 4)
        table += name + pack(">II", known[data], len(data))
    head = pack(
        ">I4sI4s4s4s6H4s4sI4s4sQI3i4s44x",
        at + len(body),
        bytes(4),
        0x02100000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *(2026, 1, 1, 0, 0, 0),
        b"acsp",
        bytes(4),
        0,
        bytes(4),
        bytes(4),
        0,
        0,
        *_D50,
        bytes(4),
    )
    return head + pack(">I", len(tags)) + table + body


def _point(numbers: tuple[int, int, int]) -> bytes:
    return b"XYZ \0\0\0\0" + pack(">3i", *numbers)


def _description(text: str) -> bytes:
    """Return a name as profiles of version 2 carry it: in ASCII, and without its two other forms."""
    said = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + pack(">I", len(said)) + said + bytes(4 + 4 + 2 + 1 + 67)


def _curve() -> bytes:
    """Return how bright each step of a colour is."""
    return b"curv\0\0\0\0" + pack(f">I{_STEPS}H", _STEPS, *(_brightness(each) for each in range(_STEPS)))


def _brightness(step: int) -> int:
    share = step / (_STEPS - 1)
    linear = share / 12.92 if share <= _KNEE else ((share + 0.055) / 1.055) ** 2.4
    return round(linear * 0xFFFF)
