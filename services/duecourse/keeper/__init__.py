"""The clock keeper: writes down what fell due, when it does, once each."""

from duecourse.keeper.index import ClockIndex
from duecourse.keeper.keeper import Keeper
from duecourse.keeper.listing import Filter, Row, place
from duecourse.keeper.times import SteppedTime, SystemTime, Time

__all__ = ["ClockIndex", "Filter", "Keeper", "Row", "SteppedTime", "SystemTime", "Time", "place"]
