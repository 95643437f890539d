"""A mirror of every kind of rule file, key for key (see `docs/rule-files.md`). Shape first: meaning comes later.

What each key says of itself, and its example, is what editors show: the published schemas are made from it.
"""

from __future__ import annotations

from accountability.files.shapes.briefings import (
    DisputeFile,
    PrecedentFile,
    QuestionsFile,
    RedFlagFile,
    SayingFile,
    TriggerFile,
)
from accountability.files.shapes.conditions import Applies, FactFile, FactShape, GapShape, When
from accountability.files.shapes.estimates import EstimateFile, SectionShape
from accountability.files.shapes.kinds import KindFile, RelationShape
from accountability.files.shapes.levers import AssessmentFile, LeverFile, ReachShape, RouteFile, UseShape
from accountability.files.shapes.matters import (
    InsteadShape,
    MinisterShape,
    OutcomeFile,
    PatchFile,
    ReservedShape,
    RoleFile,
)
from accountability.files.shapes.ministers import InterventionFile, PortfolioFile, TenureShape
from accountability.files.shapes.pack import Manifest, OutsideFile, OutsideShape
from accountability.files.shapes.reforms import MovesFile, ReformFile
from accountability.files.shapes.rows import (
    ActRow,
    AreaRow,
    BodyRow,
    ForthcomingRow,
    GovernanceRow,
    GroupRow,
    InstrumentRow,
    SeatRow,
    ServiceRow,
    SourceRow,
    SpotRow,
    TownRow,
)
from accountability.files.shapes.rules import AskedShape, BesideShape, RuledShape, RuleShape
from accountability.files.shapes.scrutiny import MeasureRow, OfficerRow, TestFile
from accountability.files.shapes.seats import (
    FilledShape,
    HolderShape,
    HoldingShape,
    PartShape,
    PowerFile,
    SeatShape,
    TierFile,
)
from accountability.files.shapes.spending import FlowShape, InvestFile, ThroughShape
from accountability.files.shapes.variation import (
    FigureRow,
    LimitsFile,
    LimitShape,
    SafeguardShape,
    SeriesRow,
    StandardShape,
    ValueRow,
    VariationFile,
    WithinShape,
)

__all__ = [
    "ActRow",
    "Applies",
    "AreaRow",
    "AskedShape",
    "AssessmentFile",
    "BesideShape",
    "BodyRow",
    "DisputeFile",
    "EstimateFile",
    "FactFile",
    "FactShape",
    "FigureRow",
    "FilledShape",
    "FlowShape",
    "ForthcomingRow",
    "GapShape",
    "GovernanceRow",
    "GroupRow",
    "HolderShape",
    "HoldingShape",
    "InsteadShape",
    "InstrumentRow",
    "InterventionFile",
    "InvestFile",
    "KindFile",
    "LeverFile",
    "LimitShape",
    "LimitsFile",
    "Manifest",
    "MeasureRow",
    "MinisterShape",
    "MovesFile",
    "OfficerRow",
    "OutcomeFile",
    "OutsideFile",
    "OutsideShape",
    "PartShape",
    "PatchFile",
    "PortfolioFile",
    "PowerFile",
    "PrecedentFile",
    "QuestionsFile",
    "ReachShape",
    "RedFlagFile",
    "ReformFile",
    "RelationShape",
    "ReservedShape",
    "RoleFile",
    "RouteFile",
    "RuleShape",
    "RuledShape",
    "SafeguardShape",
    "SayingFile",
    "SeatRow",
    "SeatShape",
    "SectionShape",
    "SeriesRow",
    "ServiceRow",
    "SourceRow",
    "SpotRow",
    "StandardShape",
    "TenureShape",
    "TestFile",
    "ThroughShape",
    "TierFile",
    "TownRow",
    "TriggerFile",
    "UseShape",
    "ValueRow",
    "VariationFile",
    "When",
    "WithinShape",
]
