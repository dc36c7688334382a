"""Finds a JDK on Linux, macOS and Windows. Nothing is started for that: every JDK has a file ``release`` that describes it."""
import glob
import ntpath
import os
import pathlib
import posixpath
import re
import shutil
import sys

OLDEST = 17

UNIX_PLACES = ["/usr/lib/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/jdk*", "~/.sdkman/candidates/java/*", "~/.jdks/*"]
MAC_PLACES = [
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "~/.sdkman/candidates/java/*",
    "~/.jdks/*/Contents/Home",
]
WINDOWS_MAKERS = ["Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto", "BellSoft", "Semeru"]


class Jdk:
    """A Java installation, as its file ``release`` describes it."""

    def __init__(self, home, release):
        self.home = str(home)
        self.version = value(release, "JAVA_VERSION")
        self.modules = value(release, "MODULES").split()

    @property
    def major(self):
        numbers = re.findall(r"\d+", self.version) + ["0"]
        return int(numbers[1] if numbers[0] == "1" and len(numbers) > 2 else numbers[0])

    @property
    def trouble(self):
        """Why it cannot run cells; empty if it can."""
        if self.major < OLDEST:
            return f"Java {self.version or '?'}, too old"
        if self.modules and "jdk.jshell" not in self.modules:
            return f"Java {self.version} without the module jdk.jshell: a JRE, not a JDK"
        return ""


class Found:
    """The JDK to use, or None; and what was seen and left aside, as pairs of place and reason."""

    def __init__(self, jdk, left, looked):
        self.jdk, self.left, self.looked = jdk, left, looked

    def explanation(self, environ):
        """What is needed, what there is, and how to come by it."""
        lines = [f"LTV Lab needs a JDK {OLDEST} or newer, and there is none that it can find."]
        if language(environ) == "ja":
            lines = [f"LTV Lab には JDK {OLDEST} 以上が必要ですが、見つかりません。", *lines]
        home = environ.get("JAVA_HOME") or "(not set)"
        lines.append(f"  got:    JAVA_HOME={home}, java on the PATH: {shutil.which('java', path=environ.get('PATH', '')) or 'none'}")
        lines += [f"          {place}: {reason}" for place, reason in self.left]
        lines.append("  looked: " + (", ".join(self.looked) or "nowhere else"))
        lines.append("  fix:    install one (https://adoptium.net, 'apt install openjdk-17-jdk', 'brew install openjdk',")
        lines.append("          'winget install EclipseAdoptium.Temurin.21.JDK') or set JAVA_HOME to one; then restart the kernel")
        return "\n".join(lines)


def find(environ, system, home):
    """JAVA_HOME if it serves, else java on the PATH, else the newest of the usual places."""
    left = []
    looked = places(environ, system, home)
    named = [environ["JAVA_HOME"]] if environ.get("JAVA_HOME") else []
    on_path = shutil.which("java", path=environ.get("PATH", ""))
    if on_path:
        named.append(os.path.dirname(os.path.dirname(os.path.realpath(on_path))))
    for place in named:
        jdk = describe(place)
        if jdk is not None and not jdk.trouble:
            return Found(jdk, left, looked)
        left.append((place, jdk.trouble if jdk else "no JDK (it has no file 'release')"))
    there = [jdk for pattern in looked for jdk in map(describe, sorted(glob.glob(pattern))) if jdk is not None]
    left += [(jdk.home, jdk.trouble) for jdk in there if jdk.trouble]
    serving = [jdk for jdk in there if not jdk.trouble]
    return Found(max(serving, key=lambda jdk: jdk.major, default=None), left, looked)


def places(environ, system, home):
    """Where JDKs usually lie, as patterns."""
    path = ntpath if system == "Windows" else posixpath
    own = [path.join(environ["CONDA_PREFIX"], *under) for under in conda(system) if environ.get("CONDA_PREFIX")]
    if system == "Windows":
        roots = [environ.get(name) for name in ("ProgramFiles", "ProgramW6432")]
        if environ.get("LOCALAPPDATA"):
            roots.append(ntpath.join(environ["LOCALAPPDATA"], "Programs"))
        roots = list(dict.fromkeys(root for root in roots if root))
        makers = [ntpath.join(root, maker, "*") for root in roots for maker in WINDOWS_MAKERS]
        return own + makers + [ntpath.join(str(home), ".jdks", "*"), ntpath.join(str(home), "scoop", "apps", "*jdk*", "current")]
    patterns = MAC_PLACES if system == "Darwin" else UNIX_PLACES
    return own + [str(home) + pattern[1:] if pattern.startswith("~") else pattern for pattern in patterns]


def conda(system):
    """Where conda's package ``openjdk`` lies in an environment."""
    return [("Library",), ("Library", "lib", "jvm")] if system == "Windows" else [("lib", "jvm")]


def describe(home):
    """The JDK in a folder; None if there is none."""
    try:
        return Jdk(home, (pathlib.Path(home) / "release").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None


def value(release, name):
    found = re.search(rf'^{name}="?([^"\n]*)"?$', release, re.MULTILINE)
    return found.group(1) if found else ""


def language(environ):
    """The language of messages, as the locale has it."""
    chosen = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return chosen[:2].lower()


def command(jdk, here, arguments, environ):
    """The line that runs ``ltv`` with ``arguments``."""
    java = os.path.join(jdk.home, "bin", "java.exe" if os.name == "nt" else "java")
    options = (here / "java-options.txt").read_text(encoding="utf-8").split()
    if arguments[:1] != ["kernel"]:
        options.append("-XX:TieredStopAtLevel=1")  # short runs: the optimising compiler takes more than it gives
    archive = here / "jars" / "start.options"  # trained behind the first session; what does not fit is ignored by Java
    options = [f"@{archive}"] * archive.exists() + options
    options += environ.get("LTV_JAVA_OPTIONS", "").split()
    options += ["-Dltvlab.command=ltv", f"-Dltvlab.python={sys.executable}"]
    return [java, *options, "-jar", str(here / "jars" / "ltv.jar"), *arguments]
