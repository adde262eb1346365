"""What can go wrong between a register and its database."""

from jsdte.errors import JsdteError


class VersionConflictError(JsdteError):
    """Somebody else wrote in between; nothing was written. Catch up and decide again."""


class CommandReusedError(JsdteError, ValueError):
    """A command was used for another event before; nothing was written."""


class DivergedError(JsdteError):
    """An entry comes out otherwise than it was recorded: other values, readings or working days."""

    def __init__(self, position: int) -> None:
        super().__init__(f"entry {position}: expected the values and readings it was recorded by")
        self.position = position
