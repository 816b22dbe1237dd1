"""The whole of a what-if at one moment: profile, shares, impact and cascade put together, with what it assumes."""

from typing import Any

import msgspec

from rektscope.levels.calibration import Calibration, Share
from rektscope.market.sides import Side
from rektscope.market.times import format_iso
from rektscope.scenarios.between import Between, standing_between
from rektscope.scenarios.cascade import Cascade, Wave, ladder_of, run_cascade
from rektscope.scenarios.ground import Ground
from rektscope.scenarios.impact import Impact, ImpactBasis
from rektscope.scenarios.shares import basis_of
from rektscope.scenarios.shock import Shock

_NOTHING = Share(0.0, 0.0, 0.0)

_DIGITS = 10
"""Significant digits of a price that was worked out; beyond them is float noise."""


_CROWD = (
    "Each wave's impact is that of all that was liquidated so far; nobody adds margin, buys the dip or pulls orders, "
    "other venues follow, and venues' own insurance and deleveraging take nothing over."
)
_CROWD_OF_ALL = (
    "Each wave's impact is that of all that was liquidated so far at all these venues, on their volume together; "
    "nobody adds margin, buys the dip or pulls orders, and venues' own insurance and deleveraging take nothing over."
)
_UNKNOWN = (
    "How much of what stands would be closed by force is not known here: only what stands is given, and the price is "
    "taken to stop where the shock does."
)


class WhatIf(msgspec.Struct, frozen=True):
    """A shock followed to its end.

    Attributes:
        market: `venue:SYMBOL`.
        markets: those whose levels are summed, `market` first; empty where they are that one's alone.
        model: name of the model of the book.
        at_ms: the moment; nothing received later was used.
        mark: quote units; a traded price where `has_mark` is false.
        has_mark: whether it is a fresh mark price.
        shocked: the price that the shock goes to.
        standing_usd: what stands between the mark and the price at the end, closed by force or not.
        by_leverage: (leverage, standing USD) of it, ascending.
        on_the_way: what stands between the mark and the price that the shock goes to.
        shares: how much of it is expected to be closed by force; None where that is not known.
        impact: what such a flow does to the price.
        cascade: without shares that of nothing, which ends where the shock does.
        band: the same with the share at the lower and the upper end of its band; None without shares.
    """

    market: str
    model: str
    at_ms: int
    mark: float
    has_mark: bool
    shocked: float
    standing_usd: float
    by_leverage: tuple[tuple[float, float], ...]
    on_the_way: Between
    shares: Calibration | None
    impact: Impact
    cascade: Cascade
    band: tuple[Cascade, Cascade] | None
    markets: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; USD that nothing calibrates are null."""
        is_known, share = self.shares is not None, self._share
        return {
            "end_price": _rounded(self.cascade.end_price),
            "liquidated_usd": self.cascade.liquidated_usd if is_known else None,
            "waves": [
                _wave_json(number, wave, is_known=is_known) for number, wave in enumerate(self.cascade.waves, start=1)
            ],
            "assumptions": self.assumptions,
            "market": self.market,
            "markets": list(self.markets or (self.market,)),
            "at": format_iso(self.at_ms),
            "mark": self.mark,
            "has_mark": self.has_mark,
            "shocked_price": _rounded(self.shocked),
            "side": self.cascade.side.word,
            "standing_usd": self.standing_usd,
            "standing_by_leverage": [{"leverage": leverage, "usd": usd} for leverage, usd in self.by_leverage],
            "between_shock": self.on_the_way.to_json(),
            "model": self.model,
            "share": None if share is None else {"share": share.value, "low": share.low, "high": share.high},
            "liquidated_usd_band": None if self.band is None else [each.liquidated_usd for each in self.band],
            "end_price_band": None if self.band is None else [_rounded(each.end_price) for each in self.band],
            "impact": {
                "basis": self.impact.basis.value,
                "coefficient": self.impact.coefficient,
                "minutes": self.impact.minutes,
                "explained": self.impact.explained,
            },
        }

    @property
    def _share(self) -> Share | None:
        return None if self.shares is None else self.shares.share(self.cascade.side)

    @property
    def assumptions(self) -> list[str]:
        """What the figures assume, a sentence each."""
        return [
            *self._share_sentences(),
            self._impact_sentence(),
            _CROWD if not self.markets else _CROWD_OF_ALL,
            "What stands is an estimate valued at the mark of the last whole column; nothing received later was used.",
        ]

    def _share_sentences(self) -> list[str]:
        share = self._share
        if self.shares is None or share is None:
            return [_UNKNOWN]
        whose = f"{share.value:.2%} ({share.low:.2%} to {share.high:.2%}) of the standing {self.cascade.side.word}s"
        return [
            f"{whose} are expected to be closed by force where the price gets, from {basis_of(self.shares)}.",
            "Stops, added margin and closes take the rest.",
        ]

    def _impact_sentence(self) -> str:
        impact = self.impact
        if impact.basis is ImpactBasis.NONE:
            return "Neither volume nor moves of the day before are known: liquidations move nothing."
        move = f"10 M USD move the price by {impact.log_move(1e7):.2%}"
        if impact.basis is ImpactBasis.TRADES:
            return (
                f"Impact grows with the square root of the flow: {move}, fitted on {impact.minutes:,} minutes of the "
                f"session's own trades of the day before ({impact.explained or 0:.0%} of their variance)."
            )
        return (
            f"Impact by the square-root law with a factor of 1, not fitted: {move}, from the day's volatility of "
            f"{impact.volatility:.2%} and its volume of {impact.volume_usd / 1e6:,.0f} M USD."
        )


def what_if_on(ground: Ground, shock: Shock) -> WhatIf:
    """Follow a shock on a ground.

    Raises:
        InputError: the shock is far off.
    """
    profile = ground.profile
    shocked = shock.price_from(profile.mark)
    side = Side.SHORT if shocked >= profile.mark else Side.LONG
    shares = profile.calibration
    standing = profile.usd[0 if side is Side.LONG else 1]
    whole = ladder_of(side, profile.prices, profile.row_price, standing.sum(axis=0))
    share = _NOTHING if shares is None else shares.share(side)
    # The band is followed as well, not scaled: a larger share may reach the next cluster.
    cascade, low, high = (
        run_cascade(whole.times(each), shocked, ground.impact) for each in (share.value, share.low, share.high)
    )
    between = standing_between(profile, cascade.end_price)
    return WhatIf(
        market=ground.market,
        model=ground.model,
        at_ms=profile.at_ms,
        mark=profile.mark,
        has_mark=profile.has_mark,
        shocked=shocked,
        standing_usd=between.standing_usd,
        by_leverage=tuple((leverage, usd) for leverage, usd, _ in between.by_leverage),
        on_the_way=standing_between(profile, shocked),
        shares=shares,
        impact=ground.impact,
        cascade=cascade,
        band=None if shares is None else (low, high),
        markets=ground.markets,
    )


def _wave_json(number: int, wave: Wave, *, is_known: bool) -> dict[str, Any]:
    return {
        "wave": number,
        "price": _rounded(wave.reached),
        "liquidated_usd": wave.liquidated_usd if is_known else None,
        "total_usd": wave.total_usd if is_known else None,
        "pushed_to": _rounded(wave.pushed_to),
    }


def _rounded(price: float) -> float:
    return float(f"{price:.{_DIGITS}g}")
