"""The minimum of a smooth convex function in plain Python, for the scripts that fit weights."""

from __future__ import annotations

import math
from collections.abc import Callable

#: The most steps, and how many past ones a step remembers.
STEPS, MEMORY = 80, 10
#: The fit is done where a step gains less than this share of the value.
LITTLE = 1e-6


def minimise(loss: Callable[[list[float]], tuple[float, list[float]]], start: list[float]) -> list[float]:
    """The minimum of a convex function, by L-BFGS with backtracking (Liu and Nocedal 1989).

    ``loss`` gives the value at a point and the gradient there.
    """
    x, history = start, list[tuple[list[float], list[float], float]]()
    value, gradient = loss(x)
    for _ in range(STEPS):
        direction, alphas = [-g for g in gradient], []
        for s, y, rho in reversed(history):
            alpha = rho * dot(s, direction)
            alphas.append(alpha)
            direction = [d - alpha * b for d, b in zip(direction, y, strict=True)]
        if history:
            s, y, rho = history[-1]
            scale = 1 / (rho * dot(y, y))
            direction = [scale * d for d in direction]
        for (s, y, rho), alpha in zip(history, reversed(alphas), strict=True):
            beta = rho * dot(y, direction)
            direction = [d + (alpha - beta) * a for d, a in zip(direction, s, strict=True)]
        slope, step = dot(direction, gradient), 1.0 if history else 1 / (1 + math.sqrt(dot(gradient, gradient)))
        while True:
            there = [a + step * d for a, d in zip(x, direction, strict=True)]
            new, after = loss(there)
            if new <= value + 1e-4 * step * slope or step < 1e-8:
                break
            step /= 2
        moved = [b - a for a, b in zip(x, there, strict=True)]
        change = [b - a for a, b in zip(gradient, after, strict=True)]
        curve = dot(moved, change)
        if curve > 1e-12:
            history = [*history[-(MEMORY - 1) :], (moved, change, 1 / curve)]
        done = value - new < LITTLE * abs(new)
        x, value, gradient = there, new, after
        if done:
            break
    return x


def dot(a: list[float], b: list[float]) -> float:
    return sum([p * q for p, q in zip(a, b, strict=True)])
