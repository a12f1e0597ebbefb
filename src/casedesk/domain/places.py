"""Where places lie: coordinates in millionths of a degree, and the centres of districts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Coordinates:
    """A point on the earth (WGS 84), in millionths of a degree so that no float is stored."""

    latitude_e6: int
    longitude_e6: int


@dataclass(frozen=True)
class DistrictCentre:
    """The centre of a district as the office corrected or added it; shipped ones lie in ``resources``."""

    city: str
    district: str
    latitude_e6: int
    longitude_e6: int
    id: int = 0
    version: int = 0

    @property
    def point(self) -> Coordinates:
        """Return where it lies."""
        return Coordinates(self.latitude_e6, self.longitude_e6)
