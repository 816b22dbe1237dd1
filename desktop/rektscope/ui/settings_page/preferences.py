"""Settings that no part of the window keeps by itself: theme, network, fee, folder. Applied at start and at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rektscope.engine.newer_version import checked_address
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.sizes import SizeUnit
from rektscope.ui.calculator.fields import parse_number
from rektscope.ui.calculator.sections import USUAL_FEE_PERCENT, CollapsibleSections
from rektscope.ui.diagnostics.update_notice import ADDRESS as UPDATE_ADDRESS
from rektscope.ui.figures import DistanceUnit, Figures
from rektscope.ui.live.controller import LiveController
from rektscope.ui.number_choice import NumberFormat, distance_unit, number_format, size_unit
from rektscope.ui.second_clock import SecondClock
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.themes import Theme, put_on
from rektscope.ui.translation import Language, tr

_VENUE, _LANGUAGE, _NUMBERS = "venue", "language", "number_format"
_DISTANCES, _SIZES = "distance_unit", "size_unit"
_THEME, _FEE, _RECORDING = "theme", "fee_percent", "recording_folder"
_ZONE, _QUOTA = "second_time_zone", "recording_quota_gb"
_SHARE = "account_share_percent"
_PROXY, _CERTIFICATES = "proxy", "certificates"
_USUAL_SHARE = "50"
"""Of a venue's limit, in percent: what `AccountPlan` begins with."""


class Preferences:
    """What was chosen, kept in the window's settings, and what it is applied to."""

    def __init__(
        self,
        settings: WindowSettings,
        live: LiveController,
        sections: CollapsibleSections,
        show_clock: Callable[[SecondClock], None],
        write_numbers: Callable[[Figures], None],
    ) -> None:
        """Nothing is applied before `apply`."""
        self._settings, self._live, self._sections = settings, live, sections
        self._show_clock, self._write_numbers = show_clock, write_numbers

    def apply(self) -> str:
        """Apply what was kept; returns a sentence about what of it could not be used, or nothing."""
        problems = self._set_unknown_aside()
        self._live.first_venue = self.venue
        self._put_on(self.theme)
        problems += self._apply_number_format()
        kept_by = {_FEE: self._use_fee, _RECORDING: self._use_recording_folder}
        kept_by |= {_ZONE: self._use_zone, _QUOTA: self._use_quota}
        kept_by[_SHARE] = partial(self._use_account_share, is_kept=True)
        uses = [partial(use, kept) for name, use in kept_by.items() if (kept := self._settings.text(name))]
        if self.proxy or self.certificates:
            uses.append(partial(self._use_network, self.proxy, self.certificates))
        for use in uses:
            try:
                use()
            except InputError as error:
                problems.append(tr("A setting could not be used. {error}", error=translated(error)))
        return " ".join(problems)

    @property
    def theme(self) -> Theme:
        """The theme chosen."""
        kept = self._settings.text(_THEME)
        return next((theme for theme in Theme if theme.value == kept), Theme.DARK)

    def choose_theme(self, theme: Theme) -> None:
        """Put another theme on."""
        self._settings.keep_text(_THEME, theme.value)
        self._put_on(theme)

    @property
    def language(self) -> Language | None:
        """The language chosen; None for that of the system."""
        kept = self._settings.text(_LANGUAGE)
        return next((language for language in Language if language.value == kept), None)

    def choose_language(self, language: Language | None) -> None:
        """Speak another language from the next start on."""
        self._settings.keep_text(_LANGUAGE, "" if language is None else language.value)

    @property
    def number_format(self) -> NumberFormat:
        """The number format chosen."""
        try:
            return number_format(self._settings.text(_NUMBERS))
        except InputError:  # which `apply` has reported
            return NumberFormat.COMMAS_POINT

    def choose_number_format(self, chosen: NumberFormat) -> None:
        """Write the numbers of the window otherwise."""
        self._settings.keep_text(_NUMBERS, chosen.value)
        self._write_numbers(self._figures)

    @property
    def distances(self) -> DistanceUnit:
        """How far prices are from one another is written so."""
        kept = self._settings.text(_DISTANCES)
        return next((unit for unit in DistanceUnit if unit.value == kept), DistanceUnit.PERCENT)

    def choose_distances(self, unit: DistanceUnit) -> None:
        """Write distances in another unit."""
        self._settings.keep_text(_DISTANCES, unit.value)
        self._write_numbers(self._figures)

    @property
    def sizes(self) -> SizeUnit | None:
        """Sizes are counted in this; None for what is usual of each."""
        try:
            return size_unit(self._settings.text(_SIZES))
        except InputError:  # which `apply` has reported
            return None

    def choose_sizes(self, unit: SizeUnit | None) -> None:
        """Count sizes in another unit."""
        self._settings.keep_text(_SIZES, "" if unit is None else unit.value)
        self._write_numbers(self._figures)

    @property
    def _figures(self) -> Figures:
        return Figures(self.number_format.style, distances=self.distances, sizes=self.sizes)

    @property
    def proxy(self) -> str:
        """The address of the proxy; empty for that of the environment."""
        return self._settings.text(_PROXY)

    def choose_proxy(self, address: str) -> None:
        """Go through another proxy from the next connection on; raises InputError when it is no address of one."""
        self._use_network(address, self.certificates)
        self._settings.keep_text(_PROXY, address.strip())

    @property
    def certificates(self) -> str:
        """The file or folder of certificates that is believed; empty for those of the system."""
        return self._settings.text(_CERTIFICATES)

    def choose_certificates(self, place: str) -> None:
        """Believe others from the next connection on; raises InputError when none can be read there."""
        self._use_network(self.proxy, place)
        self._settings.keep_text(_CERTIFICATES, place.strip())

    @property
    def fee(self) -> str:
        """The fee in per cent that costs begin with; empty for the usual one."""
        return self._settings.text(_FEE)

    def choose_fee(self, percent: str) -> None:
        """Reckon with another fee; raises InputError when it is none."""
        self._use_fee(percent)
        self._settings.keep_text(_FEE, percent.strip())

    @property
    def zone(self) -> str:
        """The time zone shown beside UTC; empty for none."""
        return self._settings.text(_ZONE)

    def choose_zone(self, name: str) -> None:
        """Show another zone beside UTC; raises InputError when there is none of that name."""
        self._use_zone(name)
        self._settings.keep_text(_ZONE, name.strip())

    @property
    def recording_folder(self) -> str:
        """Where recordings are offered to be kept; empty for what the system's dialog has."""
        return self._settings.text(_RECORDING)

    def choose_recording_folder(self, folder: str) -> None:
        """Offer another folder; raises InputError when it is none."""
        self._use_recording_folder(folder)
        self._settings.keep_text(_RECORDING, folder.strip())

    @property
    def update_address(self) -> str:
        """The address that is asked for newer versions; empty for none."""
        return self._settings.text(UPDATE_ADDRESS)

    def choose_update_address(self, address: str) -> None:
        """Ask another one from the next start on; raises InputError when it is no address that may be asked."""
        self._settings.keep_text(UPDATE_ADDRESS, checked_address(address))

    @property
    def recording_quota(self) -> str:
        """What the recordings in a folder may take, in gigabytes; empty for any."""
        return self._settings.text(_QUOTA)

    def choose_recording_quota(self, gigabytes: str) -> None:
        """Allow recordings other room; raises InputError when it is no number above zero."""
        self._use_quota(gigabytes)
        self._settings.keep_text(_QUOTA, gigabytes.strip())

    @property
    def account_share(self) -> str:
        """Percents of a venue's limit that questions about accounts may take; empty for half of it."""
        return self._settings.text(_SHARE)

    def choose_account_share(self, percents: str) -> None:
        """Ask about accounts more or less often, at once; raises InputError when it leaves too much or too little."""
        self._use_account_share(percents)
        self._settings.keep_text(_SHARE, percents.strip())

    @property
    def venue(self) -> str:
        """The venue that live markets are looked for at first, by its name; empty for all."""
        return self._settings.text(_VENUE)

    def choose_venue(self, name: str) -> None:
        """Look at another venue first."""
        self._live.first_venue = name
        self._settings.keep_text(_VENUE, name)

    def _set_unknown_aside(self) -> list[str]:
        """Forget choices that this version has not, as a newer one or a hand may have left them; a sentence each."""
        known: dict[str, tuple[str, Callable[[], set[str]]]] = {
            _THEME: (tr("theme"), lambda: {each.value for each in Theme}),
            _LANGUAGE: (tr("language"), lambda: {each.value for each in Language}),
            _VENUE: (tr("default venue"), _names_of_feeds),
        }
        problems = []
        for name, (what, values) in known.items():
            kept = self._settings.text(name)
            if kept and kept not in values():
                self._settings.keep_text(name, "")
                problems.append(
                    tr(
                        "The {what} {kept!r} is not known to this version, and was set aside: the default is used.",
                        what=what,
                        kept=kept,
                    )
                )
        return problems

    def _apply_number_format(self) -> list[str]:
        """Write numbers as was chosen; what of it could not be used is forgotten, and reported this once."""
        problems = []
        checks: dict[str, Callable[[str], object]] = {_NUMBERS: number_format, _DISTANCES: distance_unit}
        checks[_SIZES] = size_unit
        for name, check in checks.items():
            try:
                check(self._settings.text(name))
            except InputError as error:
                self._settings.keep_text(name, "")
                problems.append(tr("A setting could not be used. {error}", error=translated(error)))
        self._write_numbers(self._figures)
        return problems

    def _use_zone(self, name: str) -> None:
        self._show_clock(SecondClock.parse(name))

    def _use_recording_folder(self, folder: str) -> None:
        path = Path(folder.strip()).expanduser() if folder.strip() else None
        if path is not None and not path.is_dir():
            raise InputError(tr("The recording folder {path} is not there; make it first or give another.", path=path))
        self._live.recording.folder = path

    def _use_quota(self, gigabytes: str) -> None:
        is_any = not gigabytes.strip()
        self._live.recording.quota_gb = (
            None if is_any else parse_number(gigabytes, tr("The quota in gigabytes"), NumberKind.PLAIN)
        )

    def _use_account_share(self, percents: str, *, is_kept: bool = False) -> None:
        typed = percents.strip() or _USUAL_SHARE
        share = parse_number(typed, tr("The share of the limit in percent"), NumberKind.PERCENT) / 100
        self._live.use_account_share(share, is_kept=is_kept)

    def _use_network(self, proxy: str, certificates: str) -> None:
        from rektscope.net.policy import NetworkPolicy  # noqa: PLC0415 -- only where one of them was chosen

        is_chosen = bool(proxy.strip() or certificates.strip())
        self._live.reach_through(NetworkPolicy.typed(proxy, certificates) if is_chosen else None)

    def _use_fee(self, percent: str) -> None:
        typed = percent.strip() or USUAL_FEE_PERCENT
        value = parse_number(typed, tr("The fee"), NumberKind.FEE_PERCENT, allows_zero=True)
        self._sections.use_fee(typed, value)

    def _put_on(self, theme: Theme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            put_on(application, theme)


def _names_of_feeds() -> set[str]:
    """Venues that can be watched; asked where one was chosen, as finding them imports the feeds of all."""
    from rektscope.venues.catalogue import VENUES  # noqa: PLC0415 -- start-up need not wait for it

    return {each.name for each in VENUES}
