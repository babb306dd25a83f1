"""Holds a credential, or one that counts as it: one or several, on the day or for long enough."""

from coderpath.criteria.credential.rule import Credential
from coderpath.criteria.credential.turn import turn
from coderpath.criteria.credential.words import CredentialWords
from coderpath.criteria.kind import CriterionKind

KIND = CriterionKind(Credential, CredentialWords(), turn)

__all__ = ["KIND", "Credential"]
