"""Scans made of real papers: drawn at a resolution, turned, skewed, noisy, photographed, put into files."""

from io import BytesIO
from pathlib import Path
from threading import Lock

import numpy as np
import pypdfium2
import zxingcpp
from PIL import Image, ImageFilter

LOCK = Lock()


def drawn(pdf: bytes, page: int = 0, dpi: int = 200) -> Image.Image:
    """Return a printed page as a scanner sees it, grey; drawn finer, for paper moves no letter."""
    with pypdfium2.PdfDocument(pdf) as document:
        fine: Image.Image = document[page].render(scale=2 * dpi / 72, grayscale=True).to_pil().convert("L")
        return fine.reduce(2)


def page_counts(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def turned(image: Image.Image, degrees: float) -> Image.Image:
    """Turn clockwise; what comes in at the corners is white."""
    return image.rotate(-degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def noisy(image: Image.Image, strength: float = 14, seed: int = 1) -> Image.Image:
    noise = np.random.default_rng(seed).normal(0, strength, (image.height, image.width))
    grey = np.clip(np.asarray(image, dtype=np.float32) * 0.86 + 14 + noise, 0, 255)
    return Image.fromarray(grey.astype(np.uint8))


def photographed(image: Image.Image, seed: int = 1) -> Image.Image:
    """Lay the page on a dark desk, seen from the side, in a light that falls off to one corner."""
    wide, high = image.size
    edge = round(wide * 0.08)
    desk = Image.new("L", (wide + 2 * edge, high + 2 * edge), 70)
    desk.paste(image, (edge, edge))
    big_wide, big_high = desk.size
    seen = desk.transform(
        desk.size,
        Image.Transform.QUAD,
        (
            *(-0.03 * big_wide, -0.01 * big_high),
            *(0.02 * big_wide, 1.03 * big_high),
            *(1.01 * big_wide, 0.99 * big_high),
            *(0.96 * big_wide, 0.02 * big_high),
        ),
        Image.Resampling.BICUBIC,
    ).filter(ImageFilter.GaussianBlur(0.8))
    light = np.linspace(1.0, 0.55, big_wide)[None, :] * np.linspace(0.75, 1.0, big_high)[:, None]
    lit = np.asarray(seen, dtype=np.float32) * light
    lit += np.random.default_rng(seed).normal(0, 5, lit.shape)
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)).convert("RGB")


def jpeg(image: Image.Image, quality: int = 70, dpi: int = 200) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi))
    return buffer.getvalue()


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def tiff(path: Path, images: list[Image.Image], *, is_bilevel: bool = True) -> Path:
    """Write a file of several pages, as fax machines and scanners do."""
    pages = [each.convert("1", dither=Image.Dither.NONE) if is_bilevel else each for each in images]
    compression = "group4" if is_bilevel else "tiff_lzw"
    pages[0].save(path, save_all=True, append_images=pages[1:], compression=compression, dpi=(200, 200))
    return path


def scanner_pdf(path: Path, images: list[Image.Image], dpi: int = 200) -> Path:
    """Write a PDF whose pages are pictures and nothing else, as scanners do."""
    images[0].save(path, "PDF", save_all=True, append_images=images[1:], resolution=dpi)
    return path


def code_picture(text: str, scale: int = 5, level: str = "Q") -> Image.Image:
    """Return a QR code with its quiet zone, a module ``scale`` pixels wide."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    return Image.fromarray(np.array(code.to_image(scale=scale, add_quiet_zones=True)), "L")
