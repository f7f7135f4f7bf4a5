"""The words of the record: every stored value with its label, its definition and its named groups.

A term is written `NAME = stored value, definition, label`. The stored value is permanent (records, addresses
and other people's links hold it); label and definition may be reworded and translated. Models take their
choices by `Terms.as_choices`, a callable, so a new term touches this file alone and needs no migration.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple, Self

from django.db.models import TextChoices
from django.utils.text import camel_case_to_spaces
from django.utils.translation import gettext_lazy as _


class Terms(TextChoices):
    """A vocabulary: an ordered list of terms, each with `.value`, `.label` and a one-sentence `.definition`."""

    definition: Any

    def __new__(cls, value: str, definition: Any = "") -> Self:
        """Make a term that is its own stored value and carries its definition."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.definition = definition
        return term

    @classmethod
    def as_choices(cls) -> list[tuple[str, Any]]:
        """Return (value, label) pairs, for model fields."""
        return list(cls.choices)

    @classmethod
    def anchor(cls) -> str:
        """Return the name of the vocabulary in the address of the glossary and in data: `dispute-status`."""
        return camel_case_to_spaces(cls.__name__).replace(" ", "-")

    @classmethod
    def groups(cls) -> dict[str, "Group"]:
        """Return the named groups that a filter accepts beside the single values, by name."""
        return {}

    @classmethod
    def expand(cls, words: Iterable[str]) -> set[str]:
        """Return the stored values that the given values and group names stand for."""
        groups = cls.groups()
        return {value for word in words for value in (groups[word].values if word in groups else (word,))}


class Group(NamedTuple):
    """Several terms under one name, which filters accept in place of them."""

    label: Any
    values: tuple[str, ...]


class RecordState(Terms):
    """Where a record stands on its way to the public, apart from where its dispute stands."""

    DRAFT = "draft", _("Being written; only editors see it."), _("Draft")
    IN_REVIEW = "in_review", _("Handed in; waits for a second pair of eyes."), _("In review")
    PUBLISHED = "published", _("On the public pages."), _("Published")
    WITHDRAWN = "withdrawn", _("Taken off the public pages; its address says why."), _("Withdrawn")

    @classmethod
    def before_publication(cls) -> list[str]:
        """Return the states in which a record is written on."""
        return [cls.DRAFT.value, cls.IN_REVIEW.value]

    @classmethod
    def once_public(cls) -> list[str]:
        """Return the states of a record that has been on the public pages, whose address is permanent."""
        return [cls.PUBLISHED.value, cls.WITHDRAWN.value]


class ChangeKind(Terms):
    """What a published change to the record is."""

    NEW = "new", _("The record was published for the first time."), _("New record")
    DEVELOPMENT = "development", _("Something happened in the dispute, or a source told more of it."), _("Development")
    CORRECTION = "correction", _("The record said something that was wrong."), _("Correction")
    CLARIFICATION = "clarification", _("What was right is said more clearly or more exactly."), _("Clarification")
    EDITORIAL = "editorial", _("Wording, spelling or order; no fact changed."), _("Editorial change")
    MERGER = "merger", _("Two records of the same thing became one."), _("Merged records")
    WITHDRAWAL = "withdrawal", _("The record was taken off the public pages."), _("Withdrawal")
    REMOVAL = "removal", _("The record was deleted; it was never public, or nothing public names it."), _("Removal")

    @classmethod
    def of_an_edit(cls) -> list[tuple[str, Any]]:
        """Return the (value, label) that an editor chooses from when changing what is public."""
        return [(one.value, one.label) for one in (cls.DEVELOPMENT, cls.CORRECTION, cls.CLARIFICATION, cls.EDITORIAL)]


class SuggestionKind(Terms):
    """What a reader suggests."""

    DISPUTE = "dispute", _("A dispute that is not on record."), _("A dispute that is missing")
    CORRECTION = "correction", _("Something on record that is wrong, missing or out of date."), _("A correction")
    REPLY = "reply", _("A party asks for its own reply to be shown."), _("A party's reply")


class SuggestionState(Terms):
    """What became of a suggestion."""

    RECEIVED = "received", _("An editor will read it."), _("Received")
    ACCEPTED = "accepted", _("It is being worked into the record, or is there already."), _("Accepted")
    DECLINED = "declined", _("It will not change the record; a word says why."), _("Declined")


class LinkState(Terms):
    """What was found at the address of a source when it was last asked for."""

    ALIVE = "alive", _("The page answers."), _("Answers")
    GONE = "gone", _("The server says that the page is not there: status 404 or 410."), _("Gone")
    REFUSED = "refused", _("The server does not let a program read the page, which readers may see."), _("Refused")
    FAILING = "failing", _("No answer, or an error of the server; it may be back tomorrow."), _("Failing")
    UNSAFE = (
        "unsafe",
        _("The address leads into a private network or to no web page, and is not followed."),
        _("Unsafe"),
    )


class DisputeKind(Terms):
    """The form a dispute takes."""

    LAWSUIT = "lawsuit", _("A civil action before a court."), _("Lawsuit")
    CLASS_ACTION = (
        "class_action",
        _("A lawsuit in which the plaintiffs sue for a whole class of others as well."),
        _("Class action"),
    )
    DEMAND = (
        "demand",
        _("A formal written request or cease-and-desist letter addressed to the other side."),
        _("Written demand"),
    )
    STATEMENT = "statement", _("A public protest that is not addressed to the other side."), _("Public statement")
    COMPLAINT = "complaint", _("A complaint lodged with an authority."), _("Complaint to an authority")
    INQUIRY = "inquiry", _("A matter that an authority opened on its own motion."), _("Inquiry")
    CRIMINAL_CASE = (
        "criminal_case",
        _("A criminal investigation or prosecution of an alleged infringement."),
        _("Criminal case"),
    )
    REGISTRATION = (
        "registration",
        _("A dispute with a copyright office about registering a work."),
        _("Registration"),
    )
    OTHER = "other", _("A controversy in none of the other forms."), _("Other form")

    @classmethod
    def with_stages(cls) -> list[str]:
        """Return the forms that have stages: those before a court."""
        return [cls.LAWSUIT.value, cls.CLASS_ACTION.value, cls.CRIMINAL_CASE.value]


class DisputeStatus(Terms):
    """Where a dispute stands."""

    DEMAND_MADE = "demand_made", _("A request or protest was sent; no tribunal has it."), _("Demand made")
    NEGOTIATING = "negotiating", _("The sides are known to be talking."), _("Negotiating")
    PENDING = "pending", _("A court or authority has it."), _("Pending")
    STAYED = "stayed", _("The court or authority has paused it."), _("Stayed")
    ON_APPEAL = "on_appeal", _("A higher court has it."), _("On appeal")
    DECIDED = "decided", _("A ruling on the merits ended it; who prevailed is said beside it."), _("Decided")
    SETTLED = "settled", _("The sides agreed to end it."), _("Settled")
    DISMISSED = "dismissed", _("A tribunal ended it before the merits."), _("Dismissed")
    WITHDRAWN = "withdrawn", _("The side that brought it took it back."), _("Withdrawn")
    RESOLVED = "resolved", _("It ended without a ruling: complied with, or overtaken by events."), _("Resolved")
    CONSOLIDATED = (
        "consolidated",
        _("It goes on inside another dispute, and is counted neither as open nor as closed."),
        _("Consolidated"),
    )

    @classmethod
    def groups(cls) -> dict[str, Group]:
        """Open and closed; a consolidated dispute is in neither, so that nothing is counted twice."""
        return {
            "open": Group(_("Open"), tuple(cls.values[:5])),
            "closed": Group(_("Closed"), tuple(cls.values[5:10])),
        }

    @classmethod
    def with_outcome(cls) -> list[str]:
        """Return the statuses in which a side can be said to have prevailed: decided, or decided and appealed."""
        return [cls.DECIDED.value, cls.ON_APPEAL.value]

    @classmethod
    def closed(cls) -> list[str]:
        """Return the statuses of a dispute that is over, the only ones that may carry a closing date."""
        return [*cls.groups()["closed"].values, cls.CONSOLIDATED.value]


class Stage(Terms):
    """How far a suit has come."""

    PLEADINGS = "pleadings", _("Complaint, answer and motions to dismiss."), _("Pleadings")
    DISCOVERY = "discovery", _("The sides exchange documents and testimony."), _("Discovery")
    CLASS_CERTIFICATION = (
        "class_certification",
        _("The court decides whether the plaintiffs may sue for a class."),
        _("Class certification"),
    )
    SUMMARY_JUDGMENT = (
        "summary_judgment",
        _("The court is asked to decide without a trial."),
        _("Summary judgment"),
    )
    TRIAL = "trial", _("The case is being tried, or a trial date is set."), _("Trial")
    INTERLOCUTORY_APPEAL = (
        "interlocutory_appeal",
        _("A higher court reviews one question while the case goes on below."),
        _("Interlocutory appeal"),
    )
    APPEAL = "appeal", _("A higher court reviews the decision."), _("Appeal")
    SUPREME_COURT = "supreme_court", _("The highest court has it."), _("Supreme court")
    CONCLUDED = "concluded", _("Nothing remains to be decided."), _("Concluded")


class Prevailing(Terms):
    """Who won a decided dispute."""

    CLAIMANT = "claimant", _("The side that brought the dispute won."), _("For the claimant")
    RESPONDENT = "respondent", _("The side it was brought against won."), _("For the respondent")
    MIXED = "mixed", _("Each side won in part."), _("Mixed")


class Role(Terms):
    """What a party is in a dispute."""

    CLAIMANT = "claimant", _("The side that complains: plaintiff, sender, complainant or applicant."), _("Claimant")
    RESPONDENT = "respondent", _("The side complained of: defendant or addressee."), _("Respondent")
    REPRESENTED = (
        "represented",
        _("A member or author for whom the claimant speaks, without being a claimant itself."),
        _("Represented"),
    )
    INTERVENOR = "intervenor", _("A third party that joined the proceeding."), _("Intervenor")
    AMICUS = "amicus", _("A friend of the court: it files a brief but is no party to the dispute."), _("Amicus")
    AUTHORITY = (
        "authority",
        _("The regulator, police or office that has the matter and is not a court."),
        _("Authority"),
    )
    RELATED = "related", _("Named in the sources beside the sides, in no other role."), _("Also named")


class PartyKind(Terms):
    """What a party is."""

    COMPANY = "company", _("A business, whatever its legal form."), _("Company")
    PERSON = "person", _("A natural person, named only as in public captions or as a public figure."), _("Person")
    TRADE_ASSOCIATION = "trade_association", _("An association of businesses."), _("Trade association")
    UNION = "union", _("A union of workers or creators."), _("Union")
    COLLECTING_SOCIETY = (
        "collecting_society",
        _("A body that licenses works and collects royalties for many rightsholders."),
        _("Collecting society"),
    )
    NONPROFIT = "nonprofit", _("A foundation, charity or campaign group."), _("Non-profit")
    GOVERNMENT = "government", _("A ministry, agency, regulator, police force or state."), _("Government")
    CLASS = "class", _("An unnamed group on whose behalf a class action is brought."), _("Class")
    ESTATE = "estate", _("The estate of a dead person."), _("Estate")
    OTHER = "other", _("None of the other kinds."), _("Other")


class ClaimKind(Terms):
    """What is alleged."""

    TRAINING_REPRODUCTION = (
        "training_reproduction",
        _("That works were copied in order to train a model."),
        _("Copying for training"),
    )
    ACQUISITION = (
        "acquisition",
        _("That copies were obtained unlawfully: from pirate libraries, by scraping, by torrent."),
        _("Acquisition of copies"),
    )
    CIRCUMVENTION = (
        "circumvention",
        _("That technical protection measures were circumvented to reach the works."),
        _("Circumvention"),
    )
    OUTPUT_REPRODUCTION = (
        "output_reproduction",
        _("That what a system puts out reproduces or adapts protected works."),
        _("Infringing output"),
    )
    DISTRIBUTION = "distribution", _("That copies of works were distributed to others."), _("Distribution")
    COMMUNICATION_TO_PUBLIC = (
        "communication_to_public",
        _("That works were performed, displayed, made available or communicated to the public."),
        _("Communication to the public"),
    )
    SECONDARY_LIABILITY = (
        "secondary_liability",
        _("That the respondent answers for the infringement of others: contributory, vicarious or inducement."),
        _("Secondary liability"),
    )
    CMI_REMOVAL = (
        "cmi_removal",
        _("That copyright management information was removed, altered or falsified."),
        _("Removal of copyright information"),
    )
    MORAL_RIGHTS = (
        "moral_rights",
        _("That the author's name or the work's integrity was not respected."),
        _("Moral rights"),
    )
    CONSENT_REGIME = (
        "consent_regime",
        _("That an opt-out is not enough where the law asks for permission first, or that an opt-out was ignored."),
        _("Opt-out against prior consent"),
    )
    DATABASE_RIGHT = "database_right", _("That a protected database was extracted or re-used."), _("Database right")
    PRESS_PUBLISHERS_RIGHT = (
        "press_publishers_right",
        _("That the neighbouring right of press publishers was infringed or not paid for."),
        _("Press publishers' right"),
    )
    COPYRIGHTABILITY = (
        "copyrightability",
        _("Whether a work made with AI is protected by copyright at all, and who its author is."),
        _("Copyright in AI output"),
    )
    TRADEMARK = "trademark", _("That a mark was infringed or diluted, or origin falsely indicated."), _("Trade mark")
    PUBLICITY_RIGHT = (
        "publicity_right",
        _("That a person's name, voice or likeness was used without consent."),
        _("Right of publicity"),
    )
    PRIVACY = "privacy", _("That personal or biometric data was used unlawfully."), _("Privacy")
    UNFAIR_COMPETITION = (
        "unfair_competition",
        _("That the conduct is unfair or misleading in trade."),
        _("Unfair competition"),
    )
    COMPETITION_LAW = (
        "competition_law",
        _("That market power was abused or competition restricted."),
        _("Competition law"),
    )
    UNJUST_ENRICHMENT = (
        "unjust_enrichment",
        _("That the respondent was enriched at the claimant's expense without a legal ground."),
        _("Unjust enrichment"),
    )
    CONTRACT = "contract", _("That a contract, licence or terms of use were broken."), _("Contract")
    OTHER = "other", _("An assertion of no other kind; its summary says what."), _("Other claim")

    @classmethod
    def groups(cls) -> dict[str, Group]:
        """The stages of a work's way through a system, and the laws beside copyright."""
        return {
            "input": Group(
                _("Input"), (cls.TRAINING_REPRODUCTION.value, cls.ACQUISITION.value, cls.CIRCUMVENTION.value)
            ),
            "output": Group(_("Output"), (cls.OUTPUT_REPRODUCTION.value,)),
            "dissemination": Group(_("Dissemination"), (cls.DISTRIBUTION.value, cls.COMMUNICATION_TO_PUBLIC.value)),
            "liability_for_others": Group(_("Liability for others"), (cls.SECONDARY_LIABILITY.value,)),
            "attribution": Group(_("Attribution"), (cls.CMI_REMOVAL.value, cls.MORAL_RIGHTS.value)),
            "permission": Group(_("Permission"), (cls.CONSENT_REGIME.value,)),
            "related_rights": Group(_("Related rights"), (cls.DATABASE_RIGHT.value, cls.PRESS_PUBLISHERS_RIGHT.value)),
            "subsistence": Group(_("Subsistence"), (cls.COPYRIGHTABILITY.value,)),
            "neighbouring_law": Group(
                _("Neighbouring law"),
                (
                    cls.TRADEMARK.value,
                    cls.PUBLICITY_RIGHT.value,
                    cls.PRIVACY.value,
                    cls.UNFAIR_COMPETITION.value,
                    cls.COMPETITION_LAW.value,
                    cls.UNJUST_ENRICHMENT.value,
                    cls.CONTRACT.value,
                    cls.OTHER.value,
                ),
            ),
        }


class ClaimStatus(Terms):
    """Where one claim stands, apart from the others of its dispute."""

    ASSERTED = "asserted", _("Made between the parties; no tribunal has it."), _("Asserted")
    PENDING = "pending", _("Before a tribunal."), _("Pending")
    UPHELD = "upheld", _("A tribunal found it well founded."), _("Upheld")
    PARTLY_UPHELD = "partly_upheld", _("A tribunal found it well founded in part."), _("Partly upheld")
    REJECTED = "rejected", _("A tribunal rejected it on the merits."), _("Rejected")
    DISMISSED = "dismissed", _("A tribunal ended it before the merits."), _("Dismissed")
    WITHDRAWN = "withdrawn", _("The claimant took it back."), _("Withdrawn")
    SETTLED = "settled", _("An agreement ended it."), _("Settled")


class EventKind(Terms):
    """What happened."""

    PRODUCT_LAUNCH = "product_launch", _("An AI system or feature was released."), _("Product launch")
    DEMAND = "demand", _("A written demand was sent."), _("Demand")
    RESPONSE = "response", _("The other side answered."), _("Response")
    STATEMENT = "statement", _("Somebody spoke in public about it."), _("Statement")
    FILING = "filing", _("A complaint or other opening paper was filed."), _("Filing")
    MOTION = "motion", _("A side asked the tribunal for something."), _("Motion")
    HEARING = "hearing", _("The tribunal heard the sides."), _("Hearing")
    RULING = "ruling", _("The tribunal decided a question on the way."), _("Ruling")
    JUDGMENT = "judgment", _("The tribunal decided the case."), _("Judgment")
    APPEAL = "appeal", _("A decision was appealed."), _("Appeal")
    SETTLEMENT = "settlement", _("The sides agreed, or a court approved an agreement."), _("Settlement")
    LICENCE = "licence", _("A licence was granted."), _("Licence")
    REGULATORY_ACTION = "regulatory_action", _("An authority or government acted."), _("Regulatory action")
    DEADLINE = "deadline", _("A date by which something is due."), _("Deadline")
    OTHER = "other", _("Any other development."), _("Other development")


class EventState(Terms):
    """Whether an announced event took place; an event without a state happened."""

    SCHEDULED = "scheduled", _("Announced; no source on record says yet that it took place."), _("Scheduled")
    MOVED = "moved", _("Put off to another date."), _("Moved")
    CANCELLED = "cancelled", _("Called off."), _("Cancelled")


class WorkKind(Terms):
    """What was copied."""

    BOOKS = "books", _("Novels, non-fiction and other books."), _("Books")
    NEWS = "news", _("Newspaper, agency and magazine journalism."), _("News")
    ACADEMIC = "academic", _("Scholarly articles, textbooks and course material."), _("Academic works")
    REFERENCE = "reference", _("Encyclopaedias, dictionaries and similar works."), _("Reference works")
    LEGAL_TEXT = "legal_text", _("Case law collections, headnotes and legal commentary."), _("Legal texts")
    PHOTOGRAPHS = "photographs", _("Photographs."), _("Photographs")
    VISUAL_ART = "visual_art", _("Paintings, drawings, illustrations and designs."), _("Visual art")
    FILM_TV = "film_tv", _("Films and television programmes."), _("Film and television")
    ANIME = "anime", _("Japanese animation."), _("Anime")
    MANGA_COMICS = "manga_comics", _("Manga and comics."), _("Manga and comics")
    VIDEO_GAMES = "video_games", _("Video games."), _("Video games")
    CHARACTERS = "characters", _("Fictional characters as such."), _("Characters")
    ONLINE_VIDEO = "online_video", _("Videos made for online platforms."), _("Online video")
    ADULT_FILM = "adult_film", _("Adult films."), _("Adult film")
    SOUND_RECORDINGS = "sound_recordings", _("Recorded music and other recordings."), _("Sound recordings")
    MUSICAL_WORKS = "musical_works", _("Compositions and lyrics."), _("Musical works")
    VOICE_LIKENESS = "voice_likeness", _("A person's voice, face or likeness."), _("Voice and likeness")
    SOFTWARE = "software", _("Computer programs and source code."), _("Software")
    WEB_CONTENT = "web_content", _("Other text and posts on the web."), _("Web content")
    OTHER = "other", _("Works of no other kind."), _("Other works")


class Modality(Terms):
    """What an AI system puts out or works on."""

    TEXT = "text", _("Writes text."), _("Text")
    IMAGE = "image", _("Makes pictures."), _("Images")
    VIDEO = "video", _("Makes moving pictures."), _("Video")
    MUSIC = "music", _("Makes music."), _("Music")
    AUDIO = "audio", _("Makes other sound."), _("Audio")
    VOICE = "voice", _("Speaks or sings in a voice."), _("Voice")
    CODE = "code", _("Writes programs."), _("Code")
    SEARCH = "search", _("Answers questions from sources that it looks up."), _("Search")
    DATASET = "dataset", _("Is a collection of works for training others."), _("Data set")


class SourceKind(Terms):
    """What kind of document a source is."""

    COURT_DOCUMENT = "court_document", _("A paper of the court or filed with it."), _("Court document")
    OFFICIAL_STATEMENT = (
        "official_statement",
        _("A statement of a party or an authority, from itself."),
        _("Official statement"),
    )
    LEGISLATION = "legislation", _("A law, regulation or official guideline."), _("Legislation")
    NEWS = "news", _("A press report."), _("News")
    ANALYSIS = "analysis", _("A legal or scholarly commentary."), _("Analysis")
    TRACKER = "tracker", _("Another list of cases."), _("Tracker")

    @classmethod
    def groups(cls) -> dict[str, Group]:
        """Primary sources come from those who acted; secondary ones report on them."""
        return {
            "primary": Group(_("Primary"), tuple(cls.values[:3])),
            "secondary": Group(_("Secondary"), tuple(cls.values[3:])),
        }


class AmountKind(Terms):
    """What a sum of money was for."""

    CLAIMED = "claimed", _("Asked for by the claimant."), _("Claimed")
    SETTLEMENT = "settlement", _("Agreed between the sides."), _("Settlement")
    DAMAGES = "damages", _("Awarded by a court."), _("Damages")
    FINE = "fine", _("Imposed by an authority or court."), _("Fine")
    LICENCE_FEE = "licence_fee", _("Paid for a licence."), _("Licence fee")
    COSTS = "costs", _("Awarded for the costs of the proceeding."), _("Costs")


class RelationKind(Terms):
    """How one dispute stands to another. `RelationKind.seen_from_other` words it from the other end."""

    CONSOLIDATED_WITH = (
        "consolidated_with",
        _("Both are heard together by order of the court."),
        _("Consolidated with"),
    )
    MEMBER_OF = "member_of", _("One is part of the other, a multidistrict litigation or joined case."), _("Member of")
    APPEAL_OF = "appeal_of", _("One is the appeal of the other, kept as a dispute of its own."), _("Appeal of")
    SEVERED_FROM = "severed_from", _("One was split off from the other."), _("Severed from")
    PARALLEL = "parallel", _("Both are about the same system or conduct, side by side."), _("Parallel to")
    FOLLOW_ON = "follow_on", _("One builds on the outcome of the other."), _("Follows on from")
    RELATED = "related", _("They are connected in another way."), _("Related to")

    @property
    def seen_from_other(self) -> Any:
        """The label as read on the page of the other dispute."""
        return {
            RelationKind.MEMBER_OF: _("Has as a member"),
            RelationKind.APPEAL_OF: _("Appealed in"),
            RelationKind.SEVERED_FROM: _("Severed from it"),
            RelationKind.FOLLOW_ON: _("Followed by"),
        }.get(self, self.label)


class AffiliationKind(Terms):
    """How one party belongs to another."""

    MEMBER_OF = "member_of", _("Is a member of the association."), _("Member of")
    SUBSIDIARY_OF = "subsidiary_of", _("Is owned or controlled by the company."), _("Subsidiary of")
    SUCCESSOR_OF = "successor_of", _("Took over the business or rights of the party."), _("Successor of")

    @property
    def seen_from_other(self) -> Any:
        """The label as read on the page of the other party."""
        return {
            AffiliationKind.MEMBER_OF: _("Members"),
            AffiliationKind.SUBSIDIARY_OF: _("Subsidiaries"),
            AffiliationKind.SUCCESSOR_OF: _("Succeeded by"),
        }[self]


class CourtLevel(Terms):
    """Where a court or authority stands."""

    FIRST_INSTANCE = "first_instance", _("Hears cases first."), _("First instance")
    APPEAL = "appeal", _("Reviews the decisions of other courts."), _("Court of appeal")
    SUPREME = "supreme", _("The highest court of its jurisdiction."), _("Supreme court")
    INTERNATIONAL = "international", _("A court of several states."), _("International court")
    AUTHORITY = "authority", _("A regulator, office or police force, not a court."), _("Authority")


GLOSSARY: tuple[tuple[Any, type[Terms]], ...] = (
    (_("Form of a dispute"), DisputeKind),
    (_("Status of a dispute"), DisputeStatus),
    (_("Stage of a suit"), Stage),
    (_("Outcome"), Prevailing),
    (_("Role of a party"), Role),
    (_("Kind of party"), PartyKind),
    (_("Affiliation of parties"), AffiliationKind),
    (_("Claim"), ClaimKind),
    (_("Status of a claim"), ClaimStatus),
    (_("Event"), EventKind),
    (_("State of an event"), EventState),
    (_("Work"), WorkKind),
    (_("Medium of a system"), Modality),
    (_("Source"), SourceKind),
    (_("Amount"), AmountKind),
    (_("Relation of disputes"), RelationKind),
    (_("Level of a court"), CourtLevel),
    (_("Change to a record"), ChangeKind),
)
