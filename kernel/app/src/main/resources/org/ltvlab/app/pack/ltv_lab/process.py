"""Hands this process over to Java."""
import os
import subprocess
import threading

FOR_EVER = -1


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


def watch_parent(environ):
    """A question to ask now and then: whether the process that started this one still lives."""
    if os.name == "nt":  # the number of a parent never changes there
        handle = environ.get("JPY_PARENT_PID", "")
        return (lambda: not has_ended(int(handle), 0)) if handle.isdigit() else (lambda: True)
    parent = os.getppid()
    return lambda: os.getppid() == parent


def has_ended(handle, patience):
    """Whether a process ends within so many milliseconds; Jupyter on Windows hands its children a handle of itself, not a number."""
    import ctypes

    return ctypes.windll.kernel32.WaitForSingleObject(handle, patience) == 0


def end_with(handle, child):
    """Ends a child once the process of the handle has ended."""
    has_ended(handle, FOR_EVER)
    child.terminate()
