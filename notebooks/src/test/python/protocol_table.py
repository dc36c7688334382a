"""The table of docs/kernel-protocol.md, from the reports that pytest has written of test_protocol.py, kernel by kernel.

``python protocol_table.py "LTV Lab=ours.xml" "JJava=jjava.xml"``
"""
import re
import sys
import xml.etree.ElementTree

PARTS = {"d": "**Defects known of JVM kernels**", "u": "**Not asked by jupyter_kernel_test**"}


def verdicts(report):
    """Whether each test has passed, by its name, in the order of the file."""
    cases = xml.etree.ElementTree.parse(report).getroot().iter("testcase")
    return {case.get("name"): not any(case.find(trouble) is not None for trouble in ("failure", "error", "skipped")) for case in cases}


def sentence(name):
    part, words, situation = re.fullmatch(r"test_([du]\d*)_(\w+)(?:\[(.+)])?", name).groups()
    number = f"{int(part[1:])} " if part[1:] else ""
    return number + words.replace("_", " ") + (f": {situation}" if situation else "")


def table(columns):
    lines = ["| | " + " | ".join(columns) + " |", "|---" * (1 + len(columns)) + "|"]
    first, part = next(iter(columns.values())), ""
    for name in first:
        if name[5] != part:
            part = name[5]
            lines.append(f"| {PARTS[part]} " + "| " * len(columns) + "|")
        answers = ["yes" if column[name] else "**no**" for column in columns.values()]
        lines.append(f"| {sentence(name)} | " + " | ".join(answers) + " |")
    sums = [f"{sum(column.values())} of {len(column)}" for column in columns.values()]
    return "\n".join([*lines, "| **passed** | " + " | ".join(sums) + " |"])


if __name__ == "__main__":
    print(table({name: verdicts(file) for name, file in (argument.split("=", 1) for argument in sys.argv[1:])}))
