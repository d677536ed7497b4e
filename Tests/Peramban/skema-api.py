#!/usr/bin/env python3
"""Sends what the OpenAPI document allows, and what it does not, to a workbench of its own.

  .build/peramban/bin/python Tests/Peramban/skema-api.py .build/debug/rujukan [--contoh 40]

schemathesis is installed beside this Python by `.ci/prepare test`.

Starts `rujukan web` with an empty registry in a temporary folder, keeps a sample case and a document
in it, and lets schemathesis ask every operation twice: with addresses of its own making, and with
those of the case. An answer of 5xx, an answer that the document does not describe, or a program that
ended is an error. Exit code: 0 nothing found, 1 something found.
"""

import argparse
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHECKS = "not_a_server_error,response_schema_conformance,content_type_conformance,negative_data_rejection"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("program", help="the built program")
    options.add_argument("--contoh", type=int, default=40, help="examples for each operation")
    options.add_argument(
        "--schemathesis", default=str(pathlib.Path(sys.executable).parent / "schemathesis")
    )
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [
            str(pathlib.Path(chosen.program).resolve()), "web", "--port", str(free_port()),
            "--tanpa-peramban",
            "--berkas", f"{folder}/kasus.sqlite", "--data", str(ROOT),
        ]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            entrance = re.search(r"(http://\S+)/masuk\?kunci=(\S+)", server.stdout.readline())
            if entrance is None:
                print("the program printed no address", file=sys.stderr)
                return 1
            failed = check(entrance[1], entrance[2], chosen, pathlib.Path(folder))
            if server.poll() is not None:
                print(f"the program ended with {server.returncode}", file=sys.stderr)
                return 1
            return failed
        finally:
            server.terminate()
            server.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def check(address: str, key: str, chosen: argparse.Namespace, folder: pathlib.Path) -> int:
    case, document = seed(address, key)
    fixed = (
        '[parameters]\n'
        f'"path.id" = "{case}"\n"path.dokumen" = "{document}"\n"path.uu" = "uu-21-2007"\n'
        '"query.kutipan" = "pasal-2/ayat-1"\n'
    )
    failed = 0
    for name, text in [("acak", ""), ("kasus", fixed)]:
        config = folder / f"{name}.toml"
        config.write_text(text)
        print(f"== {name}", flush=True)
        run = subprocess.run(
            [
                chosen.schemathesis, "--config-file", str(config), "run",
                f"{address}/api/openapi.json", "--url", address,
                "-H", f"Authorization: Bearer {key}", "--checks", CHECKS,
                "--phases", "examples,coverage,fuzzing", "--max-examples", str(chosen.contoh),
                "--continue-on-failure", "--seed", "1", "--no-color",
            ],
            cwd=folder,
        )
        failed = failed or run.returncode
    return 1 if failed else 0


def seed(address: str, key: str) -> tuple[str, str]:
    """Keeps a sample case and a document of it."""
    text = (ROOT / "Contoh/pekerja-ke-malaysia.yaml").read_bytes()
    case = ask(f"{address}/api/kasus", key, text, "application/yaml")["id"]
    wanted = json.dumps({"versi": 1}).encode()
    document = ask(f"{address}/api/kasus/{case}/dokumen/kronologi", key, wanted, "application/json")
    return case, document["id"]


def ask(address: str, key: str, body: bytes, kind: str) -> dict:
    request = urllib.request.Request(
        address, data=body,
        headers={"Authorization": f"Bearer {key}", "Content-Type": kind},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


if __name__ == "__main__":
    sys.exit(main())
