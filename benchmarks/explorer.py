# ruff: noqa: S310, S603, T201  (our own servers, asked by a script that prints)
"""How many requests a second the explorer answers, how fast, and in how much memory: `python benchmarks/explorer.py`.

It starts the server, asks it with `wrk` (Debian: apt install wrk), and compares with the smallest server that sends the
same bytes in the same run: numbers of one machine are no numbers of another, and a ratio is nearer to one.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

from accountability.rulebook import Rulebook

SECONDS = int(sys.argv[1]) if len(sys.argv) > 1 else 20
MANY = 2_000
A_DAY = 400_000
"""So many questions a department is asked in a day; all of them are different draws."""
_LONG = 15
"""The day is measured so many times as long as the rest, in parts, with the memory after each."""
_PARTS = 3
WORKERS = 8
HOT = "/who/waste-collection/sevenoaks"
BARE = """
import sys, urllib.request, uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
body = urllib.request.urlopen(sys.argv[1]).read()
async def page(request): return Response(body, media_type="text/html")
app = Starlette(routes=[Route("/{path:path}", page)])
import socket
listening = socket.create_server(("127.0.0.1", 0))
listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
print(f"http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run(sockets=[listening])
"""
LUA = """
local paths = {}
for line in io.lines("PATHS") do paths[#paths + 1] = line end
local at = 0
request = function()
  at = at + 1
  if at > #paths then at = 1 end
  return wrk.format("GET", paths[at])
end
done = function(summary, latency)
  io.write(string.format("p50=%.1f p99=%.1f\\n", latency:percentile(50) / 1000, latency:percentile(99) / 1000))
  local e = summary.errors
  io.write(string.format("bad=%d\\n", e.connect + e.read + e.write + e.status + e.timeout))
end
"""


def addresses() -> tuple[list[str], list[str]]:
    """Different answers; and a department's day: some asked often and most hardly ever. Drawn with a seed.

    A day is drawn from every answer of today; the n-th in popularity is asked an n-th as often as the first.
    """
    book = Rulebook.load().compiled
    areas = [one.id for one in book.places.values() if "council" in one.kind or one.kind in _COUNCILS]
    areas = [id_ for id_ in areas if book.places[id_].days.holds_on(book.about.checked_on)]
    draw = random.Random(2026)  # noqa: S311  (the same each time)
    every = [f"/who/{quote(outcome)}/{quote(area)}" for outcome in sorted(book.outcomes) for area in sorted(areas)]
    different = draw.sample(every, MANY)
    draw.shuffle(every)
    return different, draw.choices(every, [1 / n for n in range(1, len(every) + 1)], k=A_DAY)


_COUNCILS = ("district", "unitary", "metropolitan-district", "london-borough", "county", "unitary-authority")


def measured(
    base: str, paths: list[str], packed: bool = False, seconds: int = SECONDS
) -> tuple[float, float, float, int]:
    """Requests a second, the middle and the slowest hundredth in milliseconds, and how many went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder) / "paths", Path(folder) / "ask.lua"
        listed.write_text("\n".join(paths) + "\n")
        script.write_text(LUA.replace("PATHS", str(listed)))
        words = ["wrk", "-t1", f"-c{WORKERS}", f"-d{seconds}s", "--timeout", "10s", "-s", str(script)]
        words += ["-H", "Accept-Encoding: gzip"] if packed else []
        said = subprocess.run([*words, base], capture_output=True, text=True, check=True).stdout
    numbers = [re.search(rf"{name}\s*([\d.]+)", said) for name in ("Requests/sec:", "p50=", "p99=", "bad=")]
    rate, middle, slow, bad = (float(found[1]) if found else float("nan") for found in numbers)
    return rate, middle, slow, int(bad)


def memory(process: subprocess.Popen[str]) -> str:
    """Memory that a process has, and the most that it had, in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    now, most = (int(re.search(rf"{name}:\s+(\d+)", status)[1]) // 1024 for name in ("VmRSS", "VmHWM"))  # type: ignore[index]
    return f"{now} MB (most: {most} MB)"


def main() -> None:
    """Print the table."""
    if shutil.which("wrk") is None:
        sys.exit("wrk is not installed. On Debian or Ubuntu: apt install wrk")
    ours = subprocess.Popen(
        [sys.executable, "-m", "accountability.cli", "serve", "--port", "0"], stderr=subprocess.PIPE, text=True
    )
    if ours.stderr is None:
        raise RuntimeError("no output")
    said = ours.stderr.readline()
    base = re.search(r"http://\S+", said)[0].rstrip("/")  # type: ignore[index]
    bare = subprocess.Popen([sys.executable, "-c", BARE, base + HOT], stdout=subprocess.PIPE, text=True)
    if bare.stdout is None:
        raise RuntimeError("no output")
    plain = bare.stdout.readline().strip().rstrip("/")
    try:
        _wait(base + HOT)
        time.sleep(30)
        paths, day = addresses()
        rows = [("the smallest server, one page of the same bytes", measured(plain, [HOT]))]
        before = memory(ours)
        rows.append(("one address", measured(base, [HOT])))
        rows.append((f"{MANY:,} in turn, none asked before", measured(base, paths)))
        rows.append((f"{MANY:,} in turn from the first again, packed (gzip)", measured(base, paths, packed=True)))
        first = memory(ours)
        rows.append((f"{MANY:,} in turn from the first a third time", measured(base, paths)))
        held = []
        for part in range(_PARTS):
            some = day[part * len(day) // _PARTS : (part + 1) * len(day) // _PARTS]
            rows.append((f"a department's day, part {part + 1}", measured(base, some, True, SECONDS * _LONG // _PARTS)))
            held.append(memory(ours))
        print(f"{time.strftime('%Y-%m-%d')}, {SECONDS} s each, {WORKERS} at once\n")
        print("| asked | requests a second | ratio | p50 ms | p99 ms | not answered |\n|---|---|---|---|---|---|")
        most = rows[0][1][0]
        for says, (rate, middle, slow, bad) in rows:
            print(f"| {says} | {rate:,.0f} | {rate / most:.2f} | {middle:.1f} | {slow:.1f} | {bad} |")
        print(f"\nMemory: {before} warm, {first} after three runs, {', '.join(held)} after each part of the day.")
    finally:
        for process in (ours, bare):
            process.terminate()
            process.wait(10)


def _wait(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(address, timeout=20).read()
        except OSError:
            time.sleep(0.2)
        else:
            return


if __name__ == "__main__":
    main()
