"""Canonical JSON, digests of it, and signatures."""

import hashlib
import hmac
import re
from typing import Annotated, Any, Protocol

import attrs
import rfc8785

from jsdte.errors import FieldError
from jsdte.terms.checked import Constraint
from jsdte.terms.sensitive import Sensitive

DIGESTS = ("sha256", "sm3")
"""Digests that can be asked for; SM3 is there where the OpenSSL that Python was built with has it."""


_HEX = re.compile(r"(?:[0-9a-f]{2})+", re.ASCII)
HexDigest = Annotated[
    str,
    Constraint(
        "a digest of 64 hexadecimal digits",
        lambda v: len(v) == 64 and bool(_HEX.fullmatch(v)),
        (("pattern", "^[0-9a-f]{64}$"),),
    ),
]
"""A digest of 256 bits."""

HexText = Annotated[
    str,
    Constraint(
        "bytes in hexadecimal digits",
        lambda v: bool(_HEX.fullmatch(v)),
        (("pattern", "^([0-9a-f]{2})+$"),),
    ),
]
"""Some bytes, such as a signature."""


def canonical(document: Any) -> bytes:
    """The one form of a JSON document that is hashed (RFC 8785)."""
    return rfc8785.dumps(document)


def digest(document: Any, name: str = "sha256") -> str:
    """The digest of a JSON document, in hexadecimal.

    Raises:
        FieldError: There is no digest of that name here.
    """
    check_digest(name)
    return hashlib.new(name, canonical(document)).hexdigest()


def check_digest(name: str) -> None:
    """See that a digest is one of those that can be asked for, and that this Python has it.

    Raises:
        FieldError: It is not.
    """
    here = [each for each in DIGESTS if each in hashlib.algorithms_available]
    if name not in here:
        raise FieldError("digest", "one of " + ", ".join(here))


def keyed(value: str, key: bytes, name: str = "sha256") -> str:
    """The keyed digest of a text: equal texts give equal ones, and without the key it says nothing.

    Raises:
        FieldError: The key is shorter than 16 bytes, or there is no digest of that name here.
    """
    check_digest(name)
    check_key(key)
    return hmac.new(key, value.encode(), name).hexdigest()


def token(kind: type[Sensitive], text: str, key: bytes, name: str = "sha256") -> str:
    """The keyed digest of a text as that of a name or an ID number, told apart by their types.

    Raises:
        FieldError: As for `keyed`.
    """
    return keyed(f"{kind.__name__}:{text}", key, name)


def pseudonym(value: Sensitive, key: bytes, algorithm: str = "sha256") -> str:
    """What stands for a name or an ID number where it must not be known, but told from others.

    Equal values have equal pseudonyms by one key, so that the rows of a person can be found and
    joined; who has not the key cannot find out whose they are, not even by trying all numbers
    that there are. Chains and receipts use the same.

    Args:
        value: The name or ID number.
        key: The key, at least 16 bytes; another one for each purpose keeps them from being joined.
        algorithm: The digest, `sha256` or `sm3`.

    Raises:
        FieldError: The key is too short, or there is no digest of that name here.
    """
    return token(type(value), value.reveal(), key, algorithm)


def check_key(key: bytes) -> None:
    """See that a key is long enough to keep a secret."""
    if len(key) < 16:
        raise FieldError("key", "at least 16 bytes")


class Signer(Protocol):
    """Whoever signs: a key in a file, a card, a hardware module (签名).

    Attributes:
        name: How it signs, such as `hmac-sha256`; it is written beside the signature.
    """

    name: str

    def sign(self, data: bytes) -> bytes:
        """The signature of some bytes."""
        ...

    def verify(self, data: bytes, signature: bytes) -> bool:
        """Whether a signature is one of some bytes."""
        ...


@attrs.frozen(weakref_slot=False)
class HmacSigner:
    """A signer with a shared key, for systems that trust each other (共享密钥签名).

    Attributes:
        key: The key, at least 16 bytes; it never shows itself.
        digest: The digest it is used with.
    """

    key: bytes = attrs.field(repr=False)
    digest: str = "sha256"

    def __attrs_post_init__(self) -> None:
        check_key(self.key)
        check_digest(self.digest)

    @property
    def name(self) -> str:
        """How it signs."""
        return f"hmac-{self.digest}"

    def sign(self, data: bytes) -> bytes:
        """The signature of some bytes."""
        return hmac.new(self.key, data, self.digest).digest()

    def verify(self, data: bytes, signature: bytes) -> bool:
        """Whether a signature is one of some bytes, found out in constant time."""
        return hmac.compare_digest(self.sign(data), signature)
