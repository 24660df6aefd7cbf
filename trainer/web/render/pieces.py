"""Draws interlocking puzzle pieces as inline SVG. Pure geometry; knows nothing of what a piece stands for."""

from dataclasses import dataclass
from typing import Literal

from trainer.web.render.html import Html, el

Face = Literal["face_down", "turned_away", "open", "given", "filled", "empty"]
Point = tuple[float, float]

SIDE = 100.0
TONES = 4
"""How many colours the style sheet has for pieces that lie open."""
_KNOB: tuple[Point, ...] = (
    (0.20, 0.02),
    (0.47, -0.08),
    (0.40, 0.08),
    (0.28, 0.27),
    (0.72, 0.27),
    (0.60, 0.08),
    (0.53, -0.08),
    (0.80, 0.02),
    (1.0, 0.0),
)
"""Bezier points along an edge from (0, 0) to (1, 0); the second number bulges outwards."""

_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3, 10: 5, 11: 4, 12: 4}


@dataclass(frozen=True)
class Grid:
    """Columns and rows of a puzzle."""

    columns: int
    rows: int

    @property
    def places(self) -> int:
        """How many pieces it has."""
        return self.columns * self.rows


def grid_for(pieces: int) -> Grid:
    """The rectangle that holds so many pieces with the fewest to spare."""
    columns = _WIDTHS.get(pieces, 5 if pieces > 12 else 1)
    return Grid(columns=columns, rows=max(1, -(-pieces // columns)))


def puzzle(faces: tuple[Face, ...], *, grid: Grid | None = None, numbers: bool = True, cls: str = "puzzle") -> Html:
    """All pieces in their places; those the grid has to spare are `given`. Decoration: words stand beside it."""
    shape = grid or grid_for(len(faces))
    spare: Face = "given"
    filled = faces + (spare,) * (shape.places - len(faces))
    width, height = shape.columns * SIDE, shape.rows * SIDE
    pieces = [_piece(shape, place, face, numbered=numbers and place < len(faces)) for place, face in enumerate(filled)]
    return el(
        "svg", pieces, cls=cls, viewBox=f"-4 -4 {width + 8:g} {height + 8:g}", aria_hidden="true", focusable="false"
    )


def steps(filled: int, of: int = 4) -> Html:
    """A strip of pieces, so many of them in place: a level, drawn."""
    faces: tuple[Face, ...] = tuple("filled" if place < filled else "empty" for place in range(of))
    return puzzle(faces, grid=Grid(columns=of, rows=1), numbers=False, cls="steps")


def mark() -> Html:
    """The sign of the house: two pieces side by side."""
    return puzzle(("filled", "given"), grid=Grid(columns=2, rows=1), numbers=False, cls="sign")


def tone_of(place: int, pieces: int) -> str:
    """The class of the colour that a piece has once it lies open."""
    return _tone(grid_for(pieces), place)


def _tone(shape: Grid, place: int) -> str:
    return f"tone-{(place % shape.columns + place // shape.columns * 2) % TONES}"


def _piece(shape: Grid, place: int, face: Face, *, numbered: bool) -> Html:
    column, row = place % shape.columns, place // shape.columns
    x, y = column * SIDE + SIDE / 2, row * SIDE + SIDE / 2
    label = f"{place + 1}{'?' if face == 'turned_away' else ''}"
    sign = el("text", label, x=f"{x:g}", y=f"{y:g}", cls="number") if numbered else None
    return el("g", el("path", d=_outline(shape, column, row)), sign, cls=f"piece {face} {_tone(shape, place)}")


def _outline(shape: Grid, column: int, row: int) -> str:
    """One piece's border, clockwise from its upper left corner."""
    left, top = column * SIDE, row * SIDE
    right, bottom = left + SIDE, top + SIDE
    across, down = _across(column, row), _down(column, row)
    sides = (
        _edge((left, top), (right, top), across if row else 0),
        _edge((right, top), (right, bottom), _down(column + 1, row) if column + 1 < shape.columns else 0),
        _backwards((left, bottom), (right, bottom), _across(column, row + 1) if row + 1 < shape.rows else 0),
        _backwards((left, top), (left, bottom), down if column else 0),
    )
    return f"M{left:g} {top:g}" + "".join(sides) + "Z"


def _across(column: int, row: int) -> int:
    """Which way the knob of a horizontal border points."""
    return 1 if (column * 3 + row * 5) % 2 else -1


def _down(column: int, row: int) -> int:
    """Which way the knob of an upright border points."""
    return 1 if (column + row * 2) % 3 else -1


def _edge(start: Point, end: Point, knob: int) -> str:
    if not knob:
        return f"L{end[0]:g} {end[1]:g}"
    return _curves([_placed(start, end, knob, point) for point in _KNOB])


def _backwards(start: Point, end: Point, knob: int) -> str:
    """The same border as `_edge` draws it, walked from its end to its start, so that neighbours meet exactly."""
    if not knob:
        return f"L{start[0]:g} {start[1]:g}"
    points = [start, *(_placed(start, end, knob, point) for point in _KNOB)]
    return _curves(points[-2::-1])


def _placed(start: Point, end: Point, knob: int, point: Point) -> Point:
    along, out = point[0], point[1] * knob
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (start[0] + along * dx + out * dy, start[1] + along * dy - out * dx)


def _curves(points: list[Point]) -> str:
    pairs = [f"{x:.1f} {y:.1f}" for x, y in points]
    return "".join(f"C{' '.join(pairs[at : at + 3])}" for at in range(0, len(pairs), 3))
