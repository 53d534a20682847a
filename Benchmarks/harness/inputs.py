"""Inputs, made once: each folder has a stamp beside it that tells what it was made by."""
import hashlib
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
GENERATOR = os.path.join(HERE, "..", "make_complaints.py")


def complaints(folder, rows, *arguments):
    """The folder of registers of so many rows; `arguments` are those of make_complaints.py."""
    name = "-".join([str(rows), *(part.lstrip("-") for part in arguments)])
    path = os.path.join(folder, "inputs", name)
    with open(GENERATOR, "rb") as file:
        stamp = f"{hashlib.sha256(file.read()).hexdigest()} {rows} {' '.join(arguments)}\n"
    if read(path + ".stamp") == stamp:
        return path
    print(f"makes {rows:,} complaints {' '.join(arguments)}", file=sys.stderr, flush=True)
    shutil.rmtree(path, ignore_errors=True)
    # In a process of its own, so that its memory is not that of what is measured.
    subprocess.run(
        [sys.executable, GENERATOR, path, str(rows), "--jobs", str(os.cpu_count()), *arguments],
        check=True)
    with open(path + ".stamp", "w", encoding="utf-8") as file:
        file.write(stamp)
    return path


def run(command, folder=None):
    """What a comparison needs beforehand; says what went wrong."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stderr.strip()[-800:]}")


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def size(path):
    """Bytes of a file, or of all files of a folder."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(entry.stat().st_size for entry in os.scandir(path))
