"""Who we are, and how we want to work: asked once, used in every letter."""

from __future__ import annotations

from triage.domain.base import Value


class Store(Value):
    """One of our stores at one marketplace (`amazon.de`)."""

    marketplace: str
    name: str = ""
    seller_id: str = ""
    email: str = ""
    """The address that is registered for this store, "" for the profile's own."""


class Cadence(Value):
    """Waiting times of stage C. Guidance, so the operator may set every one (business days, bd).

    Source: decision-tree.md, stage C, graded U.
    """

    second_after_bd: int = 3
    third_after_bd: int = 6
    escalate_after_bd: int = 8
    most_unanswered: int = 3
    amazon_reply_bd: int = 7
    reply_by_bd: int = 5
    """How many business days a letter gives the complainant to answer."""


class Profile(Value):
    """The seller's own data. Empty text means "not given yet"; letters that need it say so."""

    entity: str = ""
    signer_name: str = ""
    signer_title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    country: str = ""
    """ISO 3166 code of the country where the firm is established."""
    signature: str = ""
    """The closing block in the operator's own words; empty means built from the fields above."""
    interface_language: str = ""
    letter_language: str = "en"
    stores: tuple[Store, ...] = ()
    other_addresses: tuple[str, ...] = ()
    """More addresses of ours; none of ours is ever read as a complainant."""
    cadence: Cadence = Cadence()

    def store(self, marketplace: str) -> Store:
        """The store at this marketplace; the only one when there is just one; else an empty one."""
        for store in self.stores:
            if store.marketplace == marketplace:
                return store
        if len(self.stores) == 1 and not (marketplace and self.stores[0].marketplace):
            return self.stores[0]
        return Store(marketplace=marketplace)

    @property
    def own_addresses(self) -> frozenset[str]:
        """All addresses of ours, in lower case."""
        known = (self.email, *self.other_addresses, *(store.email for store in self.stores))
        return frozenset(address.lower() for address in known if address)
