"""Log–log charts side by side as one SVG. Its colours can be read on white and on black alike."""
import math
from html import escape

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 290, 250, 48, 34, 16, 44
GREY, LINE = "#7d8590", "#2f81f7"


def label(value):
    """1,000 as 10³, so that labels stay short; small ones as they are."""
    if value < 1000:
        return f"{value:g}"
    return "10" + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(round(math.log10(value))))


def decades(values):
    """From the power of ten at or below the least to the one at or above the greatest."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def panel(title, below, points, left):
    """`points`: [(x, y)], all above 0. The dashed line is what is in proportion to the last point."""
    (x_low, x_high), (y_low, y_high) = (decades([point[axis] for point in points]) for axis in (0, 1))
    across, down = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def place(x, y):
        return (left + LEFT + across * (math.log10(x) - x_low) / (x_high - x_low),
                TOP + down * (1 - (math.log10(y) - y_low) / (y_high - y_low)))

    parts = [f'<text x="{left + LEFT}" y="18" class="title">{escape(title)}</text>',
             f'<text x="{left + LEFT + across / 2:.1f}" y="{HEIGHT - 8}" text-anchor="middle">'
             f"{escape(below)}</text>"]
    for power in range(x_low, x_high + 1):
        x, bottom = place(10 ** power, 10 ** y_low)
        parts.append(f'<path d="M{x:.1f} {TOP}V{bottom:.1f}" class="grid"/>'
                     f'<text x="{x:.1f}" y="{bottom + 16:.1f}" text-anchor="middle">'
                     f"{label(10 ** power)}</text>")
    for power in range(y_low, y_high + 1):
        x, y = place(10 ** x_low, 10 ** power)
        parts.append(f'<path d="M{x:.1f} {y:.1f}H{left + WIDTH - RIGHT}" class="grid"/>'
                     f'<text x="{x - 6:.1f}" y="{y + 4:.1f}" text-anchor="end">'
                     f"{label(10 ** power)}</text>")
    last_x, last_y = points[-1]
    first_x = max(10 ** x_low, last_x * 10 ** y_low / last_y)
    parts.append('<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}" class="even"/>'.format(
        *place(first_x, last_y * first_x / last_x), *place(last_x, last_y)))
    placed = [place(*point) for point in points]
    parts.append('<path d="M' + "L".join(f"{x:.1f} {y:.1f}" for x, y in placed) + '" class="line"/>')
    parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{LINE}"/>' for x, y in placed]
    return "\n".join(parts)


def svg(panels):
    """`panels`: [(title, below, points)]."""
    width = WIDTH * len(panels)
    style = (f"text{{font:12px system-ui,sans-serif;fill:{GREY}}}.title{{font-weight:600}}"
             f".grid{{stroke:{GREY};stroke-opacity:.3}}.line{{stroke:{LINE};stroke-width:2;fill:none}}"
             f".even{{stroke:{GREY};stroke-dasharray:4 4}}")
    drawn = "\n".join(
        panel(*one, left=WIDTH * place) for place, one in enumerate(panels))
    about = "; ".join(f"{title} by {below}" for title, below, _ in panels)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" '
            f'width="{width}" height="{HEIGHT}" role="img" aria-label="{escape(about)}">\n'
            f"<style>{style}</style>\n{drawn}\n</svg>\n")
