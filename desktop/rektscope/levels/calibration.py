"""What share of the notional that stands at a price is force-closed when the price gets there.

The book says what *stands*. Most of it is closed before it is liquidated, by stops, by hand, or kept alive with added
margin: on recorded totals one dollar in 55 to 200 was force-closed (`levels/MODEL.md`). The share is therefore known
by venue, coin and side only: from a *prior*, fitted on earlier recorded totals, and from the session's *own*
liquidations, as far as they were received by the moment that is shown. The two are weighed by what each is worth:

    mu = mu0 + w (ln(R / M) - mu0),   w = tau0^2 / (tau0^2 + v),   v = 3 sigma^2 / n_eff + 10 / n

with R the liquidated USD of a side, M the standing USD crossed meanwhile, n the liquidations counted, sigma the spread
of the log ratio of single four-hour stretches, n_eff how many of those the crossings are worth, tau0 the uncertainty
of the prior. With s^2 = tau0^2 (1 - w) + sigma^2 the share of a stretch is log-normal: expected is its mean,
exp(mu + s^2 / 2), and the band exp(mu +- s), which is to hold two of three stretches
(how often it does: `levels/MODEL.md`).

**Sampled feeds** (at most one order a second) show a floor, and the less of it the worse a cascade is, on the side
that cascades most of all. From them no side is fitted: only where both sides together exceed what was expected of
them, both shares rise.

Where there is no prior, enough liquidations of the session calibrate it alone; where there are none, nothing does, and
whoever shows the map says that it is relative.
"""

import math

from rektscope.levels.observed import Crossings, Observed, Seen, seen_by
from rektscope.levels.shares import Calibration, ExpectedUsd, Prior, PriorBasis, Share, SidePrior

__all__ = [
    "Calibration",
    "Crossings",
    "ExpectedUsd",
    "Observed",
    "Prior",
    "PriorBasis",
    "Share",
    "SidePrior",
    "calibrate",
    "merged",
]

_SIZE_SPREAD = 10.0
"""Relative variance of the size of single liquidations: most of a sum comes from a few."""

_FAT_TAIL = 3.0
"""A few hours of a session spread more than the months that sigma comes from: a cascade liquidates five times the share
of the quiet hours before it. Chosen."""

_UNKNOWN_SHARE = 1.0 / 60.0
_UNKNOWN_LOG_SD = 2.0
_UNKNOWN_STRETCH_LOG_SD = 0.7
_LEAST_COUNT = 30
_LEAST_LOG_SD = 0.9
"""Without a prior: the widest guess, and how many liquidations, and how narrow a result, it takes to say anything."""

_FARTHEST = math.log(30.0)
"""A stretch without a liquidation does not say that the share is nothing, only that it is small."""


def calibrate(prior: Prior | None, observed: Observed | None, crossings: Crossings, at_ms: int) -> Calibration | None:
    """The shares by what was received by `at_ms`; None where neither prior nor session gives any.

    Args:
        prior: of the market.
        observed: its recorded liquidations; None where its source shows none.
        crossings: of its map; only what ended by `at_ms` is looked at.
        at_ms: the moment, UTC milliseconds.
    """
    seen = None if observed is None else seen_by(observed, crossings, observed.known_until(at_ms))
    if prior is None:
        return _by_session_alone(seen)
    before = [(math.log(side.share), side.log_sd) for side in prior.sides]
    if seen is None:
        return _calibration(before, prior.stretch_log_sd, None, prior)
    fitted = _raised(before, seen, prior.stretch_log_sd) if seen.is_floor else _weighed(before, seen, prior)
    return _calibration(fitted, prior.stretch_log_sd, seen, prior)


def merged(parts: list[tuple[Calibration | None, float]]) -> Calibration | None:
    """The shares of a sum of markets, each weighed by its open interest in USD; None where one of them has none."""
    found = [(calibration, weight) for calibration, weight in parts if calibration is not None]
    whole = sum(weight for _, weight in found)
    if len(found) < len(parts) or whole <= 0.0:
        return None
    known = [calibration.until_ms for calibration, _ in found if calibration.until_ms is not None]
    return Calibration(
        long=_mean_share([(calibration.long, weight / whole) for calibration, weight in found]),
        short=_mean_share([(calibration.short, weight / whole) for calibration, weight in found]),
        count=sum(calibration.count for calibration, _ in found),
        until_ms=max(known, default=None),
        is_floor=any(calibration.is_floor for calibration, _ in found),
        prior=_merged_prior([(calibration.prior, weight) for calibration, weight in found]),
        is_placed=any(calibration.is_placed for calibration, _ in found),
    )


def _weighed(before: list[tuple[float, float]], seen: Seen, prior: Prior) -> list[tuple[float, float]]:
    """(mean, standard deviation) of the log share of each side, from prior and session."""
    fitted = []
    for side, (mean, log_sd) in enumerate(before):
        crossed, worth = seen.crossed[side], seen.stretches[side]
        if crossed <= 0.0 or worth <= 0.0 or log_sd <= 0.0:
            fitted.append((mean, log_sd))
            continue
        variance = _FAT_TAIL * prior.stretch_log_sd**2 / worth + _SIZE_SPREAD / max(1, seen.counts[side])
        weight = log_sd**2 / (log_sd**2 + variance)
        # The logarithm of nothing would be an infinite pull; see `_FARTHEST`.
        liquidated = max(seen.liquidated[side], crossed * math.exp(mean - _FARTHEST))
        # Prior and observation as two normal estimates of one logarithm: the mean weighed by inverse variances.
        fitted.append((mean + weight * (math.log(liquidated / crossed) - mean), log_sd * math.sqrt(1.0 - weight)))
    return fitted


def _raised(before: list[tuple[float, float]], seen: Seen, stretch_log_sd: float) -> list[tuple[float, float]]:
    """Both sides raised alike where a sampled feed alone shows more than was expected of both together."""
    expected = sum(crossed * math.exp(mean) for crossed, (mean, _) in zip(seen.crossed, before, strict=True))
    liquidated, count = sum(seen.liquidated), sum(seen.counts)
    if expected <= 0.0 or liquidated <= expected:
        return before
    # The less certain side decides how far a surplus of both may move them.
    log_sd = max(sd for _, sd in before)
    variance = _FAT_TAIL * stretch_log_sd**2 / max(seen.stretches) + _SIZE_SPREAD / max(1, count)
    rise = math.log(liquidated / expected) * log_sd**2 / (log_sd**2 + variance)
    return [(mean + rise, sd) for mean, sd in before]


def _by_session_alone(seen: Seen | None) -> Calibration | None:
    """Where there is no prior: what many recorded liquidations of a feed that shows them all say."""
    if seen is None or seen.is_floor or min(seen.counts) < _LEAST_COUNT or min(seen.crossed) <= 0.0:
        return None
    side = SidePrior(_UNKNOWN_SHARE, _UNKNOWN_LOG_SD)
    guess = Prior(side, side, _UNKNOWN_STRETCH_LOG_SD, "", "", "")
    fitted = _weighed([(math.log(_UNKNOWN_SHARE), _UNKNOWN_LOG_SD)] * 2, seen, guess)
    if max(log_sd for _, log_sd in fitted) > _LEAST_LOG_SD:
        return None
    return _calibration(fitted, _UNKNOWN_STRETCH_LOG_SD, seen, None)


def _calibration(
    fitted: list[tuple[float, float]], stretch_log_sd: float, seen: Seen | None, prior: Prior | None
) -> Calibration:
    shares = []
    for mean, log_sd in fitted:
        variance = log_sd**2 + stretch_log_sd**2
        width = math.sqrt(variance)
        # The mean of a log-normal, not its median: sums of USD follow the mean. No more is closed than stands.
        shares.append(Share(*(min(1.0, math.exp(mean + each)) for each in (variance / 2.0, -width, width))))
    count = 0 if seen is None else sum(seen.counts)
    return Calibration(
        long=shares[0],
        short=shares[1],
        count=count,
        until_ms=seen.until_ms if seen is not None and count else None,
        is_floor=seen is not None and seen.is_floor,
        prior=prior,
        is_placed=seen is not None and seen.is_placed,
    )


def _merged_prior(parts: list[tuple[Prior | None, float]]) -> Prior | None:
    """What the shares of a sum rest on besides its liquidations, as one; None where no market of it has a prior."""
    found = [(prior, weight) for prior, weight in parts if prior is not None]
    if not found or all(prior == found[0][0] for prior, _ in found):
        return found[0][0] if found else None
    priors = [prior for prior, _ in found]
    sides = [_merged_side([(prior.sides[place], weight) for prior, weight in found]) for place in (0, 1)]
    return Prior(
        long=sides[0],
        short=sides[1],
        stretch_log_sd=max(prior.stretch_log_sd for prior in priors),
        fitted_from=min(prior.fitted_from for prior in priors),
        fitted_until=max(prior.fitted_until for prior in priors),
        source="; ".join(dict.fromkeys(prior.source for prior in priors)),
        basis=priors[0].basis if len({prior.basis for prior in priors}) == 1 else PriorBasis.MIXED,
        fitted_on=tuple(dict.fromkeys(market for prior in priors for market in prior.fitted_on)),
    )


def _merged_side(parts: list[tuple[SidePrior, float]]) -> SidePrior:
    whole = sum(weight for _, weight in parts)
    return SidePrior(
        share=sum(side.share * weight for side, weight in parts) / whole,
        # Not the smaller one of a mean of independent errors: shares of markets err together.
        log_sd=max(side.log_sd for side, _ in parts),
        background_usd_per_hour=sum(side.background_usd_per_hour for side, _ in parts),
    )


def _mean_share(parts: list[tuple[Share, float]]) -> Share:
    return Share(
        sum(share.value * weight for share, weight in parts),
        sum(share.low * weight for share, weight in parts),
        sum(share.high * weight for share, weight in parts),
    )
