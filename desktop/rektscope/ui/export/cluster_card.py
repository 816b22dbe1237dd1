"""The card of the nearest clusters: where they are, and how much is expected to be force-closed there."""

from PySide6.QtCore import QRectF

from rektscope.ui.export.blocks import card_room
from rektscope.ui.export.content import PictureContent, cluster_tint
from rektscope.ui.export.layout import PictureLayout
from rektscope.ui.export.presets import Role
from rektscope.ui.export.sheet import Sheet
from rektscope.ui.heatmap.nearest_clusters import place_without_word
from rektscope.ui.translation import tr

MEANING = tr("Dollars: what is expected to be force-closed, then its likely range. Colours: all that stands.")
"""Why the dollars of a cluster are fewer than those of its colour."""

_MOST_MEANING_LINES = 4


def write_clusters(sheet: Sheet, plan: PictureLayout, content: PictureContent) -> None:
    """The nearest clusters: where and how much."""
    if plan.clusters.isEmpty():
        return
    inner = card_room(sheet, plan.clusters)
    look = sheet.look
    heading = tr("Nearest clusters of shorts and longs")
    top = sheet.write(heading, inner, Role.SMALL, look.caption) + 3 * sheet.preset.unit
    gap = 8 * sheet.preset.unit
    has_room = all(
        sheet.width_of(usd, Role.SMALL, is_bold=True) + gap + sheet.width_of(place, Role.SMALL) <= inner.width()
        for place, usd in content.cluster_lines
    )
    for cluster, (place, usd) in zip(content.clusters, content.cluster_lines, strict=True):
        colour = look.tint(cluster_tint(cluster))
        room = QRectF(inner.left(), top, inner.width(), 0)
        # Small, for the band has to stand beside the figure, and the place beside both.
        room.adjust(0, (sheet.line_height(Role.BODY) - sheet.line_height(Role.SMALL)) / 2.0, 0, 0)
        sheet.write(usd, room, Role.SMALL, colour, is_bold=True)
        room.adjust(sheet.width_of(usd, Role.SMALL, is_bold=True) + gap, 0, 0, 0)
        if not has_room:  # in both lines alike: what little room there is goes to the figures
            place = place_without_word(place)  # noqa: PLW2901 -- shortened for this line alone
        if sheet.width_of(place, Role.SMALL) > room.width():
            place = place.rpartition(", ")[0]  # noqa: PLW2901 -- a price of many digits goes without its distance
        sheet.write(place, room, Role.SMALL, look.second)
        top += sheet.line_height(Role.BODY) + 3 * sheet.preset.unit
    _write_meaning(sheet, QRectF(inner.left(), top, inner.width(), inner.bottom() - top), content)


def _write_meaning(sheet: Sheet, room: QRectF, content: PictureContent) -> None:
    """What the dollars of the clusters are, where there is room for it and a calibrated model gives them."""
    if all(cluster.expected is None for cluster in content.clusters):
        return
    px = sheet.preset.text_px(Role.SMALL)
    _, lines = sheet.lettering.fitted(MEANING, room.width(), px, px, most_lines=_MOST_MEANING_LINES)
    if " ".join(lines) == MEANING and len(lines) * sheet.line_height(Role.SMALL) <= room.height():
        sheet.write(MEANING, room, Role.SMALL, sheet.look.caption, most_lines=_MOST_MEANING_LINES)
