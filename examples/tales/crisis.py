"""ACAT: hundreds share a remark; every channel is held, and one agreed text alone passes."""

from datetime import UTC, datetime
from typing import Final

from examples import acat
from examples.furnishing import Part
from examples.tales import holiday
from examples.tales.stage import TaleStage

PACK: Final = acat.PACK
CHANNEL: Final = acat.CHANNEL
CAST: Final = (*holiday.CAST, Part(id="tess", roles=("trustee",), kind="trustee"))
TITLE: Final = "a crisis"
BEGINS: Final = datetime(2026, 4, 2, 8, tzinfo=UTC)
_STATEMENT: Final = "We are sorry. We are looking into what was said, and answer by Friday."


def play(stage: TaleStage) -> None:
    """Play the tale."""
    incident = _declared(stage)
    _answered(stage, incident)
    _over(stage, incident)


def _declared(stage: TaleStage) -> str:
    stage.at("2026-04-02 16:30")
    flagged = stage.does(
        "mia",
        "flags it on the evening before Good Friday",
        "FlagIncident",
        parent=stage.name,
        incident_id="remark",
        kinds=["crisis"],
        summary="Hundreds share a remark from our last talk.",
        where="https://site.example/t/1",
    )
    name = str(flagged.name)
    stage.due("lena", name, "assess")
    grows = {"reason": "It grows by the hour.", "channels": [stage.channel]}
    stage.is_refused(
        "lena",
        "declares a crisis at once",
        "DeclareCrisis",
        "ASSESSMENT_REQUIRED ACAT-2.18-criteria",
        name=name,
        **grows,
    )
    stage.does(
        "lena",
        "says how sensitive it is, and what it does to ACAT's name",
        "AssessIncident",
        name=name,
        sensitivity="high",
        reputation="high",
        rationale="Members leave over it.",
    )
    stage.does("lena", "declares a crisis: Twitter is held", "DeclareCrisis", name=name, **grows)
    return name


def _answered(stage: TaleStage, incident: str) -> None:
    ordinary = _ready(stage, "workshop", "A workshop on supervision, in May.")
    stage.is_refused(
        "lena",
        "publishes the workshop all the same",
        "PublishPost",
        "CHANNEL_HELD EXT-HOLD",
        **stage.going_out(ordinary),
    )
    stage.does("lena", "proposes a text", "ProposeResponse", name=incident, text=_STATEMENT)
    stage.is_refused(
        "lena",
        "agrees with herself",
        "AgreeResponse",
        "SELF_APPROVAL ACAT-2.18-agree",
        name=incident,
        proposal=1,
        consulted=["Ethics Committee"],
    )
    stage.does(
        "tom",
        "has asked the ethics committee, and agrees",
        "AgreeResponse",
        name=incident,
        proposal=1,
        consulted=["Ethics Committee"],
    )
    longer = _ready(stage, "longer", f"{_STATEMENT} Others are to blame.")
    stage.is_refused(
        "lena",
        "publishes a little more than was agreed",
        "PublishPost",
        "CHANNEL_HELD EXT-HOLD",
        **stage.going_out(longer),
    )
    answer = _ready(stage, "answer", _STATEMENT)
    stage.does("lena", "publishes what was agreed", "PublishPost", **stage.going_out(answer))


def _ready(stage: TaleStage, id_: str, text: str) -> str:
    return stage.ready(id_, "lena", "ann", holiday.announcing(text))


def _over(stage: TaleStage, incident: str) -> None:
    stage.at("2026-04-09 11:00")
    quiet = {"reason": "It is quiet."}
    stage.is_refused(
        "ada",
        "lets Twitter go on",
        "ReleaseChannel",
        "CHANNEL_HELD",
        name=stage.channel,
        **quiet,
    )
    stage.does("tom", "stands down", "StandDown", name=incident, **quiet)
    stage.does("ada", "lets Twitter go on", "ReleaseChannel", name=stage.channel, **quiet)
    stage.is_refused(
        "tom",
        "closes it",
        "CloseIncident",
        "DECISION_REQUIRED EXT-CC-SIR",
        name=incident,
        outcome="We said sorry.",
    )
    stage.does(
        "tess",
        "decides that the regulator need not know",
        "DecideReport",
        name=incident,
        body="charity_regulator",
        report="no",
        reason="Nobody was harmed.",
    )
    stage.does("tom", "closes it", "CloseIncident", name=incident, outcome="We said sorry.")
