"""Hands this process over to Java."""
import os
import subprocess
import threading


def become(command, environ):
    """Java takes this process's place, so that signals and the watch of the parent reach it; Windows cannot do that."""
    if os.name == "nt":
        return stay(command, environ)
    return os.execve(command[0], command, dict(environ))


def stay(command, environ):
    """Stays the parent of Java: ends when it ends, and ends it when our own parent is gone."""
    parent = environ.get("JPY_PARENT_PID", "")
    child = subprocess.Popen(command, env={**environ, "JPY_PARENT_PID": str(os.getpid())})
    if os.name == "nt" and parent.isdigit():
        threading.Thread(target=end_with, args=(int(parent), child), daemon=True).start()
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # Java got it, too, and knows what to do
            continue


def end_with(handle, child):
    """Jupyter on Windows hands its children a handle of itself, not a number."""
    import ctypes

    ctypes.windll.kernel32.WaitForSingleObject(handle, -1)
    child.terminate()
