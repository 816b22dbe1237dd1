"""How often a map that is being built is shown: by what the last picture cost."""

from rektscope.ui.building_pace import BuildingPace


def test_a_picture_that_costs_little_is_shown_after_the_shortest_time():
    pace = BuildingPace(lambda: 5.0)
    pace.shown()
    assert not pace.is_due(63)
    assert pace.is_due(64)


def test_a_dear_picture_is_waited_for_eight_times_as_long_as_it_took():
    worked = [0.0]
    pace = BuildingPace(lambda: worked[0])
    pace.shown()
    worked[0] = 0.060
    assert not pace.is_due(479)
    assert pace.is_due(481)
    pace.shown()
    worked[0] = 0.061
    assert pace.is_due(64)
