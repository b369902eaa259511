"""Claims about the server as it is started: the address, the port, the end."""

import os
import re
import signal
import subprocess
import sys

import httpx2
import pytest

from tests.conftest import free_port


@pytest.fixture
def started(full):
    """Start `visavis` with words, in a process of its own."""
    running = []

    def start(*words):
        env = os.environ | {"VISAVIS_HOME": str(full.home), "LC_ALL": "en_GB.UTF-8"}
        command = [sys.executable, "-m", "visavis", *words]
        process = subprocess.Popen(
            command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def address_of(process):
    said = ""
    while not (found := re.search(r"http://\S+", said)):
        line = process.stdout.readline()
        assert line, process.stderr.read()
        said += line
    return found[0]


def fetched(address):
    # nothing is tried again: what is told is open
    return httpx2.get(address).text


def test_the_address_that_is_printed_lets_in_and_ctrl_c_ends_it(started, full):
    process = started("desk", "--port", str(free_port()), "--no-browser")
    assert "You are at home." in fetched(address_of(process))
    process.send_signal(signal.SIGINT)
    _, troubles = process.communicate(timeout=20)
    assert process.returncode == 0
    assert troubles == ""
    assert not (full.home / "desk.html").exists()


def test_it_listens_to_one_address_of_this_machine_alone(started):
    address = address_of(started("desk", "--port", str(free_port()), "--no-browser"))
    fetched(address)
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(address.replace("127.0.0.1", "127.0.0.2"))


def test_the_language_asked_for_is_that_of_the_pages(started):
    process = started("--lang", "fr", "desk", "--no-browser", "--port", str(free_port()))
    assert "Vous êtes chez vous." in fetched(address_of(process))


def test_a_port_that_is_taken_is_said_in_a_sentence(started, served):
    second = started("desk", "--port", str(served.port), "--no-browser")
    _, troubles = second.communicate(timeout=20)
    assert second.returncode == 40
    assert f"Port {served.port} is not free" in troubles


def test_without_a_word_the_desk_opens(started):
    process = started()
    process.stdout.readline()
    first = process.stdout.readline()
    # another desk of this machine may have the port already
    assert "http://127.0.0.1:8421/enter?key=" in first or "Port 8421" in process.stderr.read()
