"""The server as a program: it starts, tells where, ends quietly, and says what is in its way."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def started(*words: str, before: str = "") -> subprocess.Popen[str]:
    """The program, started as a person would start it; `before` is run first in it."""
    asked = f"sys.argv = ['accountability', *{list(words)!r}]"
    code = f"{before}\nimport sys\nfrom accountability.cli import main\n{asked}\nmain()"
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=pipe, stderr=pipe, text=True)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_it_serves_until_it_is_told_to_stop(sent: signal.Signals, status: int) -> None:
    server = started("serve", "--port", "0")
    assert server.stderr is not None
    try:
        said = server.stderr.readline()
        found = re.search(r"http://localhost:\d+/", said)
        assert found, said
        for _ in range(50):
            try:
                body = urllib.request.urlopen(f"{found[0]}healthz", timeout=20).read()  # noqa: S310  (our own)
                break
            except OSError:
                time.sleep(0.2)
        assert b'"status": "ok"' in body
        server.send_signal(sent)
        out, err = server.communicate(timeout=30)
        assert (server.returncode, out, err) == (status, "", "Stopped.\n")
    finally:
        server.kill()
        server.wait()


def test_a_port_that_is_taken_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = started("serve", "--port", str(port))
        out, err = server.communicate(timeout=60)
    assert (server.returncode, out) == (2, "")
    assert f"Port {port} of 127.0.0.1 cannot be had" in " ".join(err.split())
    assert "--port 8001" in " ".join(err.split())


def test_a_missing_extra_is_said() -> None:
    server = started("serve", "--port", "0", before="import sys; sys.modules['jinja2'] = None")
    out, err = server.communicate(timeout=60)
    assert (server.returncode, out) == (2, "")
    assert "pip install 'accountability[web]'" in " ".join(err.split())


def test_a_response_does_not_wait_for_the_next_packet() -> None:
    from accountability.web.server import bound

    with bound("127.0.0.1", 0) as listening:
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
