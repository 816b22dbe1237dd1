"""Alerts as one thing for the window: what it looks at goes in, what fires comes up wherever the user wants it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from rektscope.alerts.rules import AlertSettings
from rektscope.alerts.store import AlertStore
from rektscope.alerts.watch import AlertWatch, Sight
from rektscope.market.errors import InputError
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.alert_banner import AlertBanner
from rektscope.ui.live.alerts_panel import AlertsPanel
from rektscope.ui.live.notifier import DesktopNotifier
from rektscope.ui.notify.webhook_center import WebhookCenter
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr


class AlertCenter(QObject):
    """Joins the rules, the panel, the notice over `view` and the desktop.

    Signals:
        sourceAsked: somebody wants to go to an alert, and first to what it is of: live (True) or a replay.
        momentChosen: then to its moment: UTC milliseconds.
        raiseAsked: somebody clicked a message on the desktop.

    Attributes:
        panel: for a dock.
        banner: the notice; `dismiss` is worth a key.
    """

    sourceAsked = Signal(bool)
    momentChosen = Signal(object)
    raiseAsked = Signal()

    def __init__(self, view: QWidget, notifier: DesktopNotifier, webhooks: WebhookCenter | None = None) -> None:
        """`webhooks` sends what fires live to services that the user set up."""
        super().__init__(view)
        # Two, as what is live goes on while a replay is shown, and knows nothing of jumps in it.
        self._live_watch, self._replay_watch = AlertWatch(), AlertWatch()
        self._notifier, self._webhooks = notifier, webhooks
        self.panel = AlertsPanel()
        self.banner = AlertBanner(view)
        self.panel.settingsChanged.connect(self._take_settings)
        self.panel.sourceAsked.connect(self.sourceAsked)
        self.panel.momentChosen.connect(self.momentChosen)
        self.panel.form.ways_button.clicked.connect(self.show_ways)
        self.banner.sourceAsked.connect(self.sourceAsked)
        self.banner.momentChosen.connect(self.momentChosen)
        notifier.clicked.connect(self.raiseAsked)
        if webhooks is not None:
            webhooks.failed.connect(lambda words: self.banner.say(words, tr("Alerts")))
        notifier.changed.connect(lambda: self.panel.say_desktop(notifier.words))

    def start(self, store: AlertStore) -> None:
        """Read the rules, and put the program's sign into the desktop's tray where there is one."""
        found = [self.panel.load(store)]
        self._take_settings(self.panel.settings)
        self._notifier.start()
        self.panel.say_desktop(self._notifier.words)
        if self._webhooks is not None:
            found.append(translated(self._webhooks.start(), figures=figures_of(self)))
        for problem in found:
            self.banner.say_also(problem, tr("Alerts"))

    def stop(self) -> None:
        """Take the sign out of the tray, and let go of what is being sent."""
        self._notifier.stop()
        if self._webhooks is not None:
            self._webhooks.stop()

    def show_ways(self) -> QDialog:
        """Open the page of alert sounds and services."""
        from rektscope.ui.notify.ways_page import WaysPage  # noqa: PLC0415 -- when it is asked for

        tones = self._notifier.tones
        sections = () if self._webhooks is None else (self._webhooks.section(),)
        page = WaysPage(
            self.banner.window(), self.panel.settings, self._change, tones.play, tones.words, sections=sections
        )
        page.open()
        return page

    def _change(self, name: str, value: object) -> AlertSettings:
        """Make one rule another value; raises InputError when it cannot be, or cannot be kept."""
        settings = self.panel.form.change(name, value)
        if self.panel.form.message.text():
            raise InputError(self.panel.form.message.text())
        return settings

    def _take_settings(self, settings: AlertSettings) -> None:
        for watch in (self._live_watch, self._replay_watch):
            watch.set_settings(settings)

    def watches(self, *, is_live: bool) -> bool:
        """Whether anything could fire."""
        return self._live_watch.watches(is_live=is_live)

    def look_away(self, at_ms: int) -> None:
        """Pass a moment of a replay that is not watched."""
        self._replay_watch.look_away(at_ms)

    def look(self, sight: Sight, *, is_behind: bool = False) -> None:
        """Look once more, and show what fired; `is_behind`: at what is live while the window shows a replay."""
        settings = self.panel.settings
        alerts = (self._live_watch if sight.is_live else self._replay_watch).look(sight)
        if alerts:
            fresh = self.panel.add(alerts)
            self.banner.show_alerts(fresh)
            self.banner.update_alerts(alerts)
            self._notifier.notify(fresh, settings)
            if self._webhooks is not None and sight.is_live:
                self._webhooks.send(self._notifier.loud(fresh, settings), is_behind=is_behind)
        self.banner.forget_over(self._live_watch.lasts)

    def jump(self, *, is_live: bool) -> None:
        """The cursor went elsewhere, or another session (live or not) is shown: what a replay passed so is no news.

        What is live goes on whatever is shown: it is neither shown anew nor taken away unread.
        """
        self._replay_watch.jump()
        self.banner.jumped(is_live=is_live)
