"""Every exception the product raises on purpose, in one tree.

    TrainerError                 its text is a sentence fit for the person who meets it
      ContentError               an authored file is wrong
        ScenarioInvalid
        RubricInvalid
        PromptInvalid
        ExamplesInvalid
      InputInvalid               a file or value given by a person cannot be used
      SettingInvalid             the environment or a flag is wrong
      ModelError                 a language model did not do its part
        ModelUnavailable         no answer; trying again may help
        ModelRefused             the model declined, or its provider did
        ReplyMalformed           an answer came that is not of the asked form
      RehearsalError             a live conversation cannot take this step
        SessionUnknown
        SessionBusy
        SessionClosed
        SessionStuck             the turn in flight stopped half-way; trying again continues it
      NotAllowed                 this person may not do this
        NotYours
      StoreError                 the database cannot be used

Form of a message: what happened, where, what to do.
"""


class TrainerError(Exception):
    """Anything whose text may be shown to the person in front of the screen."""


class ContentError(TrainerError):
    """An authored file is wrong; the message starts with `file:line:column:`."""


class ScenarioInvalid(ContentError):
    """A scenario file breaks the schema or a cross-check."""


class RubricInvalid(ContentError):
    """A rubric file breaks the schema or a cross-check."""


class PromptInvalid(ContentError):
    """A prompt file breaks its contract."""


class ExamplesInvalid(ContentError):
    """The vocabulary or a file of example replies is wrong."""


class InputInvalid(TrainerError):
    """A file or value given by a person cannot be used; nothing was done with it."""


class SettingInvalid(TrainerError):
    """A setting has a value that cannot be used."""


class ModelError(TrainerError):
    """A language model did not do its part."""


class ModelUnavailable(ModelError):
    """No answer came; trying again may help."""


class ModelRefused(ModelError):
    """The model or its provider declined to answer."""


class ReplyMalformed(ModelError):
    """An answer came that is not of the asked form."""

    def __init__(self, message: str, *, raw: str) -> None:
        super().__init__(message)
        self.raw = raw


class RehearsalError(TrainerError):
    """A live conversation cannot take this step."""


class SessionUnknown(RehearsalError):
    """There is no such session, or it is not this person's: the two look alike from outside."""


class SessionBusy(RehearsalError):
    """Another tab or click is being answered just now."""


class SessionClosed(RehearsalError):
    """The conversation has ended and takes no more replies."""


class SessionStuck(RehearsalError):
    """The turn in flight stopped half-way; the reply is kept and trying again continues it."""


class NotAllowed(TrainerError):
    """This person may not do this."""


class NotYours(NotAllowed):
    """The thing belongs to somebody else."""


class StoreError(TrainerError):
    """The database cannot be used."""
