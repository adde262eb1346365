"""Journeys to test with: drafted, spoiled and counted."""

from jsdte.properties.setting import assumed_policy
from jsdte.properties.tally import Tally
from jsdte.properties.wandering import Wanderer

__all__ = ["Tally", "Wanderer", "assumed_policy"]
