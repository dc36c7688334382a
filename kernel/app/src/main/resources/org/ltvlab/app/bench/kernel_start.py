"""Seconds from spawning a kernel to its first result (reply and idle of 1+1), several kernels in turn.

Arguments: runs, then kernel names. Prints one JSON object: kernel name -> list of seconds.
"""
import json
import sys
import time

from jupyter_client import KernelManager


def first_result(name):
    manager = KernelManager(kernel_name=name)
    began = time.perf_counter()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        request = client.execute("1+1")
        replied = idle = False
        while not replied:
            replied = client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") == request
        while not idle:
            message = client.get_iopub_msg(timeout=60)
            idle = (
                message["parent_header"].get("msg_id") == request
                and message["msg_type"] == "status"
                and message["content"]["execution_state"] == "idle"
            )
        return time.perf_counter() - began
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


runs, names = int(sys.argv[1]), sys.argv[2:]
for name in names:
    first_result(name)
seconds = {name: [] for name in names}
for _ in range(runs):
    for name in names:
        seconds[name].append(first_result(name))
print(json.dumps(seconds))
