"""What one rule is shown as."""

import attrs


@attrs.frozen(weakref_slot=False)
class Wording:
    """What a rule asks for and what helps, in both languages (认定用语).

    Each text is one sentence. A name in braces stands for a fact of the finding.

    Attributes:
        en: What was expected.
        help_en: Who can do what to meet it.
        zh: The same as `en`.
        help_zh: The same as `help_en`.
    """

    en: str
    help_en: str
    zh: str
    help_zh: str
