# A mistake that people make: FILL_IN
import subject


def test_ordinary():
    assert subject.@ENTRY@(FILL_IN) == FILL_IN
