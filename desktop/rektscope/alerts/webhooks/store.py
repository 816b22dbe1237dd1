"""Files of the services that alerts are sent to: switches in one, secrets in another, both the user's alone.

The secrets have a file of their own so that the other can be shown or copied. A damaged file is set aside.
"""

from pathlib import Path
from typing import Any

from msgspec.structs import replace
from platformdirs import user_config_path

from rektscope.alerts.webhooks.destinations import Destination, Service
from rektscope.files.user_file import FileState, Found, NewerFileError, UserFile
from rektscope.market.errors import InputError

_READABLE = frozenset({1})
_LARGEST_FILE = 2**16
_SWITCHES = ("is_on", "with_picture", "with_size")
_SECRETS = ("address", "token", "chat")


class WebhookStore:
    """The two files; nothing is read or written before it is asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = user_config_path("rektscope", appauthor=False) if folder is None else folder
        self.switches = UserFile(folder / "webhooks.json", _READABLE, _LARGEST_FILE)
        self.secrets = UserFile(folder / "webhook-secrets.json", _READABLE, _LARGEST_FILE)

    def load(self) -> tuple[dict[Service, Destination], str]:
        """What was set up, and a sentence about what could not be read; a service without its secrets is off."""
        destinations = {service: Destination(service) for service in Service}
        problems = []
        for file, names in ((self.secrets, _SECRETS), (self.switches, _SWITCHES)):
            found = file.read()
            if found.state is FileState.ABSENT:
                continue
            try:
                for service, values in _tables(found, names).items():
                    destinations[service] = replace(destinations[service], **values)
            except InputError as error:
                problems.append(_problem(file, found, str(error)))
        for service, destination in destinations.items():
            if destination.is_on and not _is_usable(destination):
                destinations[service] = replace(destination, is_on=False)
        return destinations, "\n".join(problems)

    def save(self, destination: Destination) -> None:
        """Keep one service; raises InputError when that fails."""
        for file, names in ((self.secrets, _SECRETS), (self.switches, _SWITCHES)):
            values = {name: getattr(destination, name) for name in names}
            try:
                file.change(lambda found, values=values: _changed(found, destination.service, values))  # type: ignore[misc] # mypy takes a default for no value of its parameter
            except NewerFileError as error:
                raise InputError(f"{file.path} was written by a newer rektscope and stays as it is.") from error
            except OSError as error:
                raise InputError(f"{file.path} could not be written: {error.strerror or error}.") from error


def _changed(found: Found, service: Service, values: dict[str, Any]) -> dict[str, Any]:
    table = dict((found.content or {}).get("services") or {})
    return {"services": {**table, service.value: values}}


def _tables(found: Found, names: tuple[str, ...]) -> dict[Service, dict[str, Any]]:
    """The values of each service that is known; raises InputError where they are of other kinds."""
    if found.content is None:
        raise InputError(found.reason)
    services = found.content.get("services")
    if not isinstance(services, dict):
        raise InputError("it lists no services")
    kind = str if names is _SECRETS else bool
    tables = {}
    for name, values in services.items():
        if name not in set(Service) or not isinstance(values, dict):
            raise InputError(f"there is no service {name!r:.20}")
        if any(key not in names or not isinstance(value, kind) for key, value in values.items()):
            raise InputError(f"a value of {name} cannot be")
        tables[Service(name)] = values
    return tables


def _is_usable(destination: Destination) -> bool:
    try:
        destination.check()
    except InputError:
        return False
    return True


def _problem(file: UserFile, found: Found, why: str) -> str:
    """One sentence; a damaged file is set aside, any other is left."""
    if found.state in {FileState.NEWER, FileState.UNREADABLE}:
        return f"{file.path} cannot be used: {why}."
    try:
        kept = file.put_aside()
    except OSError as error:
        return f"{file.path} is damaged ({why}; {error.strerror or error})."
    return f"{file.path} is damaged ({why}) and was kept as {kept}: set the services up again."
