"""Reads the window as a screen reader does: over AT-SPI, on a real X server, from another process.

    python -m tests.reliability.screen_reader

Needs Linux with Xvfb, dbus-daemon and at-spi2-core (`apt-get install xvfb dbus at-spi2-core`). Starts all of them for
itself, opens the window on the bundled event, walks everything it announces, and prints how much of it has a name, the
words for chart and timeline, and a figure of the calculator; returns 1 where something that is worked with has no name.
Interfaces: https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_WAIT_S = 60.0
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_WORKED_WITH = {
    "push button",
    "check box",
    "toggle button",
    "combo box",
    "text",
    "slider",
    "radio button",
    "table",
    "list",
}
_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth><standard_session_servicedirs/>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
"""


@dataclass(frozen=True)
class Heard:
    """One thing that the window announces."""

    role: str
    name: str
    description: str
    is_shown: bool


class Reader:
    """A connection to the bus of accessible programs."""

    def __init__(self) -> None:
        session = open_dbus_connection(bus="SESSION")
        address = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (bus,) = session.send_and_get_reply(new_method_call(address, "GetAddress"), timeout=_WAIT_S).body
        session.close()
        self._bus: DBusConnection = open_dbus_connection(bus=bus)

    def programs(self) -> list[tuple[str, str]]:
        """(bus name, path) of the programs that are there."""
        children: list[tuple[str, str]] = self._ask("org.a11y.atspi.Registry", _ROOT, "GetChildren")
        return children

    def name(self, owner: str, path: str) -> str:
        """Of one thing."""
        return str(self._property(owner, path, "Name"))

    def walk(self, owner: str, path: str) -> Iterator[Heard]:
        """Everything under one thing, depth first; a table's cells are left out, as they come and go."""
        role = self._ask(owner, path, "GetRoleName")
        states = self._ask(owner, path, "GetState")
        shown = bool(states[0] & (1 << 25)) if states else False  # ATSPI_STATE_SHOWING
        yield Heard(role, self.name(owner, path), str(self._property(owner, path, "Description")), shown)
        if role not in {"table", "list", "menu bar", "tree"}:
            for child_owner, child in self._ask(owner, path, "GetChildren"):
                if child != "/org/a11y/atspi/null":
                    yield from self.walk(child_owner, child)

    def close(self) -> None:
        """Let go of the bus."""
        self._bus.close()

    def _ask(self, owner: str, path: str, method: str) -> Any:
        address = DBusAddress(path, bus_name=owner, interface=_ACCESSIBLE)
        answer = self._bus.send_and_get_reply(new_method_call(address, method), timeout=_WAIT_S)
        if answer.header.message_type is MessageType.error:
            raise ValueError(f"{method} of {path}: {answer.body}")
        return answer.body[0]

    def _property(self, owner: str, path: str, name: str) -> Any:
        address = DBusAddress(path, bus_name=owner, interface=_ACCESSIBLE)
        answer = self._bus.send_and_get_reply(Properties(address).get(name), timeout=_WAIT_S)
        return answer.body[0][1]


def main() -> int:
    """Start everything, read the window, and end everything."""
    launcher = next((path for path in _LAUNCHERS if Path(path).exists()), None)
    tools = [shutil.which(name) for name in ("Xvfb", "dbus-daemon")]
    if launcher is None or None in tools:
        print("Xvfb, dbus-daemon and at-spi2-core are needed: apt-get install xvfb dbus at-spi2-core")
        return 2
    processes: list[subprocess.Popen[Any]] = []
    with tempfile.TemporaryDirectory() as home:
        try:
            return _read(home, launcher, processes)
        finally:
            for process in reversed(processes):
                process.terminate()
                process.wait(20)
                print(f"{Path(process.args[0]).name} ended with {process.returncode}")


def _read(home: str, launcher: str, processes: list["subprocess.Popen[Any]"]) -> int:
    environment = os.environ | {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "CACHE", "DATA", "STATE")}
    runtime = Path(home) / "runtime"
    runtime.mkdir(mode=0o700)
    display = _first_line(processes, ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24"], environment)
    (Path(home) / "bus.conf").write_text(_CONFIG.format(path=f"{home}/bus"))
    environment |= {"DISPLAY": f":{display}", "XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "xcb"}
    environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    bus = _first_line(
        processes, ["dbus-daemon", f"--config-file={home}/bus.conf", "--nofork", "--print-address"], environment
    )
    environment["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
    processes.append(subprocess.Popen([launcher], env=environment, stderr=subprocess.DEVNULL))
    processes.append(subprocess.Popen([sys.executable, "-m", "rektscope"], env=environment))
    deadline_s = time.monotonic() + _WAIT_S
    reader = Reader()
    while time.monotonic() < deadline_s:
        for owner, path in reader.programs():
            if reader.name(owner, path) == "rektscope":
                found = list(reader.walk(owner, path))
                if any(each.role == "frame" for each in found) and any(each.description for each in found):
                    reader.close()
                    return _report(found)
        time.sleep(0.5)
    print("The window did not appear on the bus of accessible programs.")
    return 1


def _first_line(processes: list["subprocess.Popen[Any]"], command: list[str], environment: dict[str, str]) -> str:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    processes.append(process)
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _report(announced: list[Heard]) -> int:
    print(f"{len(announced):,} things, by role: {dict(Counter(each.role for each in announced).most_common(12))}")
    for each in announced:
        if each.name in {"Liquidation heatmap", "Timeline"} or each.description == "Liquidation price":
            print(f"{each.role}: {each.name}. {each.description}")
    bare = [each for each in announced if each.role in _WORKED_WITH and each.is_shown and not each.name.strip()]
    print(f"shown, worked with and without a name: {dict(Counter(each.role for each in bare))}")
    return 1 if bare else 0


if __name__ == "__main__":
    sys.exit(main())
