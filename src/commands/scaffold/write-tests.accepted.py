import subject


def test_ordinary():
    assert subject.@ENTRY@(FILL_IN) == FILL_IN


def test_edge():
    assert subject.@ENTRY@(FILL_IN) == FILL_IN
