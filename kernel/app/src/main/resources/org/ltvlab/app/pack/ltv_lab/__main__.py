"""The command ``ltv``; ``python -m ltv_lab kernel CONNECTION_FILE`` is what Jupyter starts."""
import os
import pathlib
import platform
import sys

from ltv_lab import excuse, java, process

HERE = pathlib.Path(__file__).resolve().parent


def main():
    arguments = sys.argv[1:]
    found = java.find(os.environ, platform.system(), pathlib.Path.home())
    if found.jdk is None:
        return refuse(arguments, found.explanation(os.environ))
    return process.become(java.command(found.jdk, HERE, arguments, os.environ), os.environ)


def refuse(arguments, explanation):
    """Says why there is no kernel: on stderr, and in the notebook itself, whose user does not see stderr."""
    print(explanation, file=sys.stderr, flush=True)
    if len(arguments) > 1 and arguments[0] == "kernel":
        return excuse.serve(arguments[1], explanation)
    return 2


if __name__ == "__main__":
    sys.exit(main())
