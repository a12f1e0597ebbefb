"""Where an arrow key leads from one visit of the calendar to another."""

from casedesk.ui.widgets.week_layout import minutes_of
from casedesk.ui.widgets.week_scene import Block, Scene


def block_beside(scene: Scene, block: Block, steps: int) -> Block | None:
    """Return the visit before or after one in the same column; None at either end."""
    place = scene.place_of(block.planned)
    same = sorted(
        (each for each in scene.blocks if scene.place_of(each.planned) == place),
        key=lambda each: (each.planned.visit.starts_at, each.planned.crew.index, each.planned.visit.id),
    )
    at = same.index(block) + (1 if steps > 0 else -1)
    return same[at] if 0 <= at < len(same) else None


def block_across(scene: Scene, block: Block, steps: int) -> Block | None:
    """Return the visit nearest in time in the nearest column to that side which has any."""
    here = scene.place_of(block.planned)
    beyond = [(scene.place_of(each.planned), each) for each in scene.blocks]
    beyond = [(place, each) for place, each in beyond if (place - here) * steps > 0]
    if not beyond:
        return None
    nearest = min(abs(place - here) for place, _ in beyond)
    minute = _minute(scene, block)
    return min(
        (each for place, each in beyond if abs(place - here) == nearest),
        key=lambda each: abs(_minute(scene, each) - minute),
    )


def _minute(scene: Scene, block: Block) -> int:
    return minutes_of(block.planned.visit.starts_at.astimezone(scene.zone).time())
