"""The puzzle fits together."""

import re

import pytest

from trainer.web.render.pieces import TONES, Face, Grid, grid_for, mark, puzzle, steps, tone_of

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def outlines(drawn: str) -> list[set[tuple[float, float]]]:
    found = []
    for path in re.findall(r' d="([^"]+)"', drawn):
        numbers = [float(item) for item in NUMBER.findall(path)]
        found.append(set(zip(numbers[::2], numbers[1::2], strict=True)))
    return found


@pytest.mark.parametrize("pieces", range(1, 25))
def test_every_number_of_pieces_has_its_places_and_few_to_spare(pieces: int) -> None:
    grid = grid_for(pieces)
    assert pieces <= grid.places < pieces + grid.columns
    assert grid.columns <= 5


def test_neighbours_share_their_whole_border() -> None:
    down: Face = "face_down"
    found = outlines(puzzle((down,) * 6, grid=Grid(columns=3, rows=2)))
    for here, there in ((0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)):
        assert len(found[here] & found[there]) >= 9, (here, there)
    assert len(found[0] & found[5]) == 0


def test_a_piece_carries_its_state_and_its_number() -> None:
    drawn = puzzle(("face_down", "turned_away", "open"))
    assert [name.split()[1] for name in re.findall(r'<g class="([^"]+)"', drawn)] == [
        "face_down",
        "turned_away",
        "open",
    ]
    assert re.findall(r">([^<]+)</text>", drawn) == ["1", "2?", "3"]
    assert 'aria-hidden="true"' in drawn


def test_spare_places_are_given_and_unnumbered() -> None:
    drawn = puzzle(("open",) * 7)
    assert drawn.count("piece given") == 1 and drawn.count("</text>") == 7


@pytest.mark.parametrize("level", range(5))
def test_a_level_is_so_many_pieces_in_place(level: int) -> None:
    assert steps(level).count("piece filled") == level
    assert steps(level).count("piece empty") == 4 - level


def test_nothing_in_a_drawing_needs_an_id_or_another_file() -> None:
    assert not re.search(r"url\(|href|\bid=", mark() + puzzle(("open",) * 5))


def test_a_chip_has_the_colour_of_its_piece() -> None:
    assert tone_of(1, 7) in puzzle(("open",) * 7).split("</g>")[1]
    assert {tone_of(place, 12) for place in range(12)} == {f"tone-{tone}" for tone in range(TONES)}
