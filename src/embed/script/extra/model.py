#!/usr/bin/env python3
"""One scenario of the tariff explainer, worked out again in plain Python (3.9 or newer, standard library only).

Run it: it prints every figure beside the page's own and ends with status 1 if any two differ. Change PAGE["scenario"] and it
works out another scenario; the comparison with the page then no longer holds.

The model: a nested Armington model with pricing to market, in partial equilibrium. Per sector, US buyers choose between imports
and US-made goods, and among imports between Japan (J) and the rest of the world (R). A share rho of a tariff change reaches the
buyer; exporters take the rest out of their price, down to unit variable cost. E1 to E20 number the equations as the page does.
Money is USD bn a year, rates are fractions, unless a name says otherwise.
"""

import sys
from math import exp, expm1, log1p, sqrt
from types import SimpleNamespace as Bag

# Filled in by the page: the scenario on screen, the model's data and parameters, and the page's own figures.
PAGE = {}

DRAWS = 2048  # runs behind each band
BASES = {"sigma_m": 2, "lam": 3, "eta": 5, "rho": 7, "mu": 11, "a_v": 13}  # of the draws' radical inverses, one per parameter
NEAR_ONE = 1e-9  # elasticities closer to 1 than this take the logarithmic limit
CENTRAL_TOLERANCE, BAND_TOLERANCE = 1e-9, 1e-7  # relative, of at least 0.001


# Parameters


def triangle_at(corners, u):
    """The inverse of the triangular distribution (low, mode, high) at the level u."""
    low, mode, high = corners
    width = high - low
    if width <= 0:
        return mode
    if u * width < mode - low:
        return low + sqrt(u * width * (mode - low))
    return high - sqrt((1 - u) * width * (high - mode))


def radical_inverse(k, base):
    """The digits of k in the base, mirrored at the point (van der Corput 1935, Halton 1960)."""
    mirrored, scale = 0, 1
    while k > 0:
        mirrored = mirrored * base + k % base
        scale *= base
        k //= base
    return mirrored / scale


def triangles(model, scenario, index):
    """The ranges of one sector's parameters at the scenario's horizon."""
    own = model["parameters"][index]
    when = {"near": "Near", "long": "Long"}[scenario["horizon"]]
    return {
        "sigma_m": own["sigma" + when],
        "lam": model["constants"]["lambda"],
        "eta": own["eta"],
        "rho": own["rho" + when],
        "mu": own["mu"],
        "a_v": own["aV"],
    }


def settled(values, scenario, lever):
    """One set of parameters in the order sigma_M >= sigma_D >= eta; the reader's own values replace sigma_M and rho."""
    p = Bag(**values)
    p.sigma_m = scenario["elasticity"].get(lever, p.sigma_m)
    if lever in scenario["passThrough"]:
        p.rho = scenario["passThrough"][lever] / 100
    p.sigma_d = max(1.01, p.lam * p.sigma_m)
    p.eta = min(p.eta, p.sigma_d)
    return p


# Data


def exports_of_2024(model, basis):
    """B: exports of each sector on the basis chosen, at the full volume of 2024."""
    recorded = [sector["exportsUsdBn"] for sector in model["sectors"]]
    found = next(one for one in model["bases"] if one["id"] == basis)
    if "totalUsdBn" not in found:
        return recorded
    # As reported: a total, and the share of it that a group of sectors has; within and without, customs proportions.
    inside = [sector["id"] in found["group"] for sector in model["sectors"]]
    part = {True: found["groupShare"], False: 1 - found["groupShare"]}
    sums = {side: sum(v for v, within in zip(recorded, inside) if within == side) for side in (True, False)}
    return [v / sums[within] * found["totalUsdBn"] * part[within] for v, within in zip(recorded, inside)]


def market(sector, scenario, base):
    """E1 and E2: one sector before any response, and the tariff changes that hit it."""
    m = Bag(base=base, v_j=base * scenario["volumes"][sector["lever"]] / 100, v_r=sector["thirdUsdBn"], v_d=sector["usMadeUsdBn"])
    m.t_j0, m.t_r0 = sector["duty2024"], sector["thirdDuty2024"]
    tariff = scenario["tariffs"][sector["lever"]]
    all_in = isinstance(tariff, dict)
    rise_j = max(tariff["total"] / 100 - m.t_j0, 0) if all_in else tariff / 100
    rise_r = sector["thirdRise"] if scenario["thirdCountries"] == "tariffed" else 0
    m.t_j1, m.t_r1 = m.t_j0 + rise_j, m.t_r0 + rise_r
    e_j, e_r = m.v_j * (1 + m.t_j0), m.v_r * (1 + m.t_r0)
    e_m = e_j + e_r
    m.e_0 = e_m + m.v_d
    m.omega = ratio(e_j, e_m)
    m.theta = ratio(e_m, m.e_0)
    # T = (1 + t_1) / (1 + t_0), as its logarithm: a small change keeps its digits.
    m.ln_t_j = log1p(rise_j / (1 + m.t_j0))
    m.ln_t_r = log1p(rise_r / (1 + m.t_r0))
    return m


def ratio(a, b):
    """a / b, and 0 where b is 0."""
    return a / b if b != 0 else 0.0


# Prices and quantities


def border(ln_t, p):
    """E3: x = max(T^-(1-rho), 1-mu), the exporter's price, and b = x T, the buyer's. Returns x - 1 and ln b."""
    free = expm1((p.rho - 1) * ln_t)
    if free < -p.mu:
        return -p.mu, log1p(-p.mu) + ln_t
    return free, p.rho * ln_t


def index(share, ln_price, sigma):
    """ln [share price^(1-sigma) + 1 - share]^(1/(1-sigma)); at sigma = 1 it is share ln price."""
    d = 1 - sigma
    if abs(d) < NEAR_ONE:
        return share * ln_price
    return log1p(share * expm1(d * ln_price)) / d


def response(omega, theta, ln_b, p):
    """E4 to E6 when one origin's price b changes, whose share of imports is omega; imports' share of all outlay is theta.

    Returns ln P_M, ln P, and ln q of that origin, of the other one, and of US-made goods.
    """
    ln_p_m = index(omega, ln_b, p.sigma_m)
    ln_p = index(theta, ln_p_m, p.sigma_d)
    ln_q_d = (p.sigma_d - p.eta) * ln_p
    ln_q_other = (p.sigma_m - p.sigma_d) * ln_p_m + ln_q_d
    return ln_p_m, ln_p, -p.sigma_m * ln_b + ln_q_other, ln_q_other, ln_q_d


def run(m, p):
    """E3 to E16 of one sector with one set of parameters.

    In two steps, each from the shares that the one before left, which is exact for constant elasticities: first the other
    countries' prices change (state b0), then Japan's (state b1). What the tariff on Japan does is the second step alone.
    """
    x_j1, ln_b_j = border(m.ln_t_j, p)
    x_r1, ln_b_r = border(m.ln_t_r, p)
    # 2024 to b0: R's price. A superscript 0 of the equations is written 0 here.
    ln_p_m0, ln_p0, ln_q_r0, ln_q_j0, ln_q_d0 = response(1 - m.omega, m.theta, ln_b_r, p)
    omega0 = m.omega * exp((p.sigma_m - 1) * ln_p_m0)
    theta0 = m.theta * exp((1 - p.sigma_d) * (ln_p_m0 - ln_p0))
    # b0 to b1: J's price; quantities and the index relative to b0.
    _, ln_p, ln_q_j, ln_q_r, ln_q_d = response(omega0, theta0, ln_b_j, p)

    r = Bag(base=m.base, v_j=m.v_j, static_duties=m.t_j1 * m.v_j, ln_b_j=ln_b_j, ln_t_j=m.ln_t_j)
    r.x_change, r.b_change = x_j1, expm1(ln_b_j)
    x_j, x_r = 1 + x_j1, 1 + x_r1
    q_j0, q_r0, q_d0 = exp(ln_q_j0), exp(ln_q_r0), exp(ln_q_d0)
    q_j = q_j0 * exp(ln_q_j)
    r.old_prices = m.v_j * q_j  # Q_1, exports at the prices of 2024
    r.v1 = m.v_j * x_j * q_j  # E7
    r.duties = m.t_j1 * r.v1  # E8
    r.extra = r.duties - m.t_j0 * m.v_j * q_j0  # E8
    extra_r = m.t_r1 * m.v_r * x_r * q_r0 * expm1(ln_q_r)  # E9
    r.lost = -m.v_j * q_j0 * expm1(ln_q_j)  # E10, and where it goes:
    r.to_third = m.v_r * q_r0 * expm1(ln_q_r)
    r.to_us = m.v_d * q_d0 * expm1(ln_q_d)
    r.not_bought = r.lost - r.to_third - r.to_us
    # E11: E_0 [Phi(P) - Phi(P0)] with Phi(P) = (P^(1-eta) - 1)/(1-eta), or ln P at eta = 1.
    d = 1 - p.eta
    phi = ln_p if abs(d) < NEAR_ONE else expm1(d * ln_p) / d
    r.buyers = m.e_0 * exp(d * ln_p0) * phi
    r.price_cuts = -m.v_j * x_j1 * q_j
    r.exporters = r.price_cuts + p.mu * r.lost  # E12
    r.us_net = r.buyers - r.extra - extra_r  # E13
    r.deadweight = r.us_net + r.exporters  # E14
    r.value_added = p.a_v * (r.old_prices - m.base)  # E15, summed up below
    return r


# Figures


def figures(runs, constants, yen):
    """What totals and sectors have in common: give it all sectors' runs, or one."""

    def total(name):
        return sum(getattr(r, name) for r in runs)

    base, v_j, v1 = total("base"), total("v_j"), total("v1")

    def change(now):
        return 100 * (now - base) / base if v_j != 0 else -100.0

    return {
        "dutiesUsdBn": total("duties"),
        "extraDutiesUsdBn": total("extra"),
        "staticRatePct": 100 * ratio(total("static_duties"), v_j),
        "realisedRatePct": 100 * ratio(total("duties"), v1),
        "exportValueUsdBn": v1,
        "exportValueChangePct": change(v1),
        "exportVolumeChangePct": change(total("old_prices")),
        "usBuyersLossUsdBn": total("buyers"),
        "exportersLossUsdBn": total("exporters"),
        "exportersLossYenBnPerDay": total("exporters") * yen / constants["daysAYear"],  # E19
        "divertedToThirdUsdBn": total("to_third"),
        "divertedToUsUsdBn": total("to_us"),
        "notBoughtUsdBn": total("not_bought"),
        "deadweightLossUsdBn": total("deadweight"),
        "usNetLossUsdBn": total("us_net"),
    }


def of_total(runs, model, yen):
    """The figures of all goods together."""
    constants = model["constants"]
    found = figures(runs, constants, yen)
    real = constants["gdpMultiplier"] * (1 - constants["importLeakage"]) * sum(r.value_added for r in runs)  # E15
    income = real - sum(r.price_cuts for r in runs)  # E16

    def of_gdp(usd_bn):
        return 100 * usd_bn * yen / 1000 / constants["japanGdpYenTn"]

    found["gdpRealPct"], found["gdpIncomePct"] = of_gdp(real), of_gdp(income)
    found["costPerUsHouseholdUsd"] = 1000 * found["usBuyersLossUsdBn"] / constants["usHouseholdsM"]  # E20
    car = constants.get("car")
    if car:
        of_cars = runs[[sector["id"] for sector in model["sectors"]].index(car["sector"])]
        found["carsLossYenBnPerDay"] = of_cars.exporters * yen / constants["daysAYear"]  # E19
        found["carPriceUsd"] = car["priceUsd"] * (1 + car["borderShare"] * of_cars.b_change)  # E18
    return found


def of_sector(one, constants, yen):
    """The figures of one sector."""
    found = figures([one], constants, yen)
    found["buyerPriceChangePct"] = 100 * one.b_change
    found["exporterPriceChangePct"] = 100 * one.x_change
    found["buyersSharePct"] = 100 * ratio(one.ln_b_j, one.ln_t_j)
    return found


def quantile(ordered, level):
    """Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996)."""
    place = level * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def estimate(model, scenario):
    """All figures of a scenario: the total, each sector, and the 5, 50 and 95 per cent points of the total over the draws."""
    sectors, yen = model["sectors"], scenario["yenPerDollar"]
    bases = exports_of_2024(model, scenario["basis"])
    markets = [market(sector, scenario, base) for sector, base in zip(sectors, bases)]
    ranges = [triangles(model, scenario, index) for index in range(len(sectors))]

    def runs(pick):
        sets = [{name: pick(name, corners) for name, corners in one.items()} for one in ranges]
        return [run(m, settled(values, scenario, sector["lever"])) for m, values, sector in zip(markets, sets, sectors)]

    central = runs(lambda _, corners: corners[1])
    spread = {}
    for k in range(1, DRAWS + 1):
        # One level per parameter serves every sector: errors do not cancel between sectors.
        level = {name: radical_inverse(k, base) for name, base in BASES.items()}
        drawn = runs(lambda name, corners: triangle_at(corners, level[name]))
        for name, value in of_total(drawn, model, yen).items():
            spread.setdefault(name, []).append(value)
    bands = {}
    for name, values in spread.items():
        values.sort()
        bands[name] = {end: quantile(values, level) for end, level in (("low", 0.05), ("mid", 0.5), ("high", 0.95))}
    return {
        "total": of_total(central, model, yen),
        "sectors": {s["id"]: of_sector(one, model["constants"], yen) for s, one in zip(sectors, central)},
        "bands": bands,
    }


def compare(ours, page):
    """Prints each of the page's figures beside ours; returns how many differ by more than the tolerance."""
    rows = [("total", name, ours["total"][name], value, CENTRAL_TOLERANCE) for name, value in page["total"].items()]
    for sector, values in page["sectors"].items():
        rows += [(sector, name, ours["sectors"][sector][name], value, CENTRAL_TOLERANCE) for name, value in values.items()]
    for name, band in page["bands"].items():
        rows += [(end, name, ours["bands"][name][end], value, BAND_TOLERANCE) for end, value in band.items()]
    wrong = 0
    print(f"{'of':<12}{'figure':<28}{'here':>22}{'on the page':>22}{'difference':>12}")
    for of, name, here, there, tolerance in rows:
        agrees = abs(here - there) <= tolerance * max(0.001, abs(there))
        wrong += not agrees
        print(f"{of:<12}{name:<28}{here:>22.12g}{there:>22.12g}{here - there:>12.1e}{'' if agrees else '  DIFFERS'}")
    print(f"{len(rows)} figures compared, {wrong} differ")
    return wrong


if __name__ == "__main__":
    if not PAGE:
        sys.exit("This is the empty form: copy the script from the page, which fills in a scenario.")
    sys.exit(1 if compare(estimate(PAGE["model"], PAGE["scenario"]), PAGE["figures"]) else 0)
