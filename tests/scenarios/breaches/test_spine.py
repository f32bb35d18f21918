"""From a report to the end of a case, and what stands against each step."""

from duecourse.breaches import commands as c
from tests.scenarios.breaches import scenes as s


def test_a_case_goes_from_report_to_close() -> None:
    scene = s.reported().then_in("reported")
    scene = s.formal(s.with_evidence(scene)).then_in("investigation")
    scene = s.submitted(scene).then_in("findings")
    scene = s.scheduled(scene).then_in("hearing_scheduled")
    scene = s.held(scene).then_in("heard")
    scene = s.findings(scene).then_in("heard")
    scene = s.outcome(scene).then_in("decided")
    assert scene.state.warning_until is not None
    scene = s.decided_whether(scene).later(days=14)
    scene.when(c.CloseBreach(name=scene.name, assessed="yes"), "dee").then_in("closed")
