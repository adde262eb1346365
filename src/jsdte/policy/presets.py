"""Profiles with a name: the defaults, the narrowest and the widest reading of the notice."""

from collections.abc import Mapping
from types import MappingProxyType

from jsdte.errors import FieldError
from jsdte.policy.profile import Profile

_STRICT = {
    "A01": "both-closed",
    "A03": "day-before",
    "A05": "through-training",
    "A05b": "ends-classes",
    "A09": "strict-sequence",
    "A11": "decided-before-start",
    "A15": "refuse",
    "A16": "with-feedback",
    "A18": "refused",
    "A20": "hard",
    "A23": "both-modes",
    "A24": "photo-per-trainee",
    "A24b": "one",
    "A27": "mohrss-only",
    "A28b": "both",
    "A28c": "refused",
    "A29": "one-sitting",
    "A32": "no-roll",
    "A33": "closed",
    "A41": "throughout",
    "A43": "same-direction",
    "A44": "complete-at-review",
    "A51": "filed",
    "A52": "one",
    "A54": "any-filing",
    "A55b": "training-too",
    "A55c": "as-benchmark",
    "A56": "opening-from-printing",
    "A57": "last-payment",
    "A58": "dash",
    "A60": "fixed-form",
    "A61": "printed",
    "A62": "official-only",
    "A64": "cut-ten-yuan",
    "A65": "twelve-months",
    "A67": "decision-day",
    "A70": "at-decision",
    "A73": "triple",
    "A74": "one-object",
    "A75": "counted",
    "A76": "per-kind",
    "A78": "local-too",
    "A79": "bars",
    "A80": "one-attempt",
    "A81": "approval",
    "A83": "void-from-start",
    "A84": "actual",
    "A85": "lesser",
    "A86": "refused",
    "A87": "first-sitting",
    "A94": "blocks-results",
    "A96": "any-refiled",
    "A97": "refused",
    "A97b": "ends",
}
"""Whatever asks for more, ends sooner, counts more against the person, or pays less."""

_GENEROUS = {
    "A01": "both-open",
    "A05": "at-plan-filing",
    "A06": "valid",
    "A07": "roll",
    "A08": "instruction",
    "A10": "per-person",
    "A20": "advisory",
    "A21b": "not-tested",
    "A22": "plan-only",
    "A28": "also-alone",
    "A28c": "free",
    "A30": "listed-elsewhere",
    "A33": "accept-late",
    "A35": "certificate-alone",
    "A37": "at-least-intermediate",
    "A38": "open",
    "A39": "academic-year",
    "A40": "ends-1-september",
    "A42": "each-its-own",
    "A43": "level-at-least",
    "A46b": "clamp",
    "A48": "published-fee",
    "A49": "any-payer",
    "A51": "paid",
    "A53": "project-only",
    "A54": "direction-too",
    "A55": "higher-subsidised",
    "A55c": "not-counted",
    "A56": "claim-from-signing",
    "A63": "not-checked",
    "A64": "half-up-fen",
    "A69": "named",
    "A73": "whole",
    "A75": "ignored",
    "A76": "per-level",
    "A77": "any",
    "A79": "ignored",
    "A81": "filing",
    "A87": "all-sittings",
    "A89": "deemed-passed",
}
"""Whatever asks for less, ends later, counts less against the person, or pays more."""

PRESETS: Mapping[str, Profile] = MappingProxyType(
    {
        "default": Profile(),
        "strict": Profile.of(_STRICT),
        "generous": Profile.of(_GENEROUS),
    }
)
"""Profiles by name. Questions whose answers have no such order keep their default."""


def preset(name: str) -> Profile:
    """The profile with a name.

    Raises:
        FieldError: There is no such preset.
    """
    if name not in PRESETS:
        raise FieldError("preset", "one of " + ", ".join(PRESETS))
    return PRESETS[name]


def based(options: object) -> Profile:
    """The profile of answers by question, on the base of the preset named under `preset`.

    Raises:
        FieldError: As for `preset` and `Profile.of`.
    """
    if not isinstance(options, Mapping):
        raise FieldError("profile", "options by question")
    answers = {entry: name for entry, name in options.items() if entry != "preset"}
    name = options.get("preset", "default")
    return preset(name if isinstance(name, str) else "").evolve(answers)
