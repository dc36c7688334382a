"""A kernel that can do one thing: say in the notebook why the real one did not start."""
import datetime
import hashlib
import hmac
import json
import os
import pathlib
import uuid

from ltv_lab import process

DELIMITER = b"<IDS|MSG>"
PATIENCE = 1000  # milliseconds between two looks at the parent


def serve(connection_file, explanation):
    """Answers a front end until it asks for an end; gives the exit code."""
    try:
        import zmq
    except ImportError:  # a front end without Python, such as VS Code, shows what is on stderr
        return 1
    return Excuse(zmq, json.loads(pathlib.Path(connection_file).read_text(encoding="utf-8")), explanation).run()


class Excuse:
    """Kernel information, and an error for every cell."""

    def __init__(self, zmq, connection, explanation):
        self.zmq, self.explanation = zmq, explanation
        self.key = connection["key"].encode()
        self.session = uuid.uuid4().hex
        self.count = 0
        context = zmq.Context()
        kinds = {"shell": zmq.ROUTER, "control": zmq.ROUTER, "stdin": zmq.ROUTER, "iopub": zmq.PUB, "hb": zmq.REP}
        self.sockets = {name: context.socket(kind) for name, kind in kinds.items()}
        for name, socket in self.sockets.items():
            separator = ":" if connection["transport"] == "tcp" else "-"
            socket.bind(f"{connection['transport']}://{connection['ip']}{separator}{connection[name + '_port']}")

    def run(self):
        parent_lives = process.watch_parent(os.environ)
        poller = self.zmq.Poller()
        for name in ("shell", "control", "hb"):
            poller.register(self.sockets[name], self.zmq.POLLIN)
        while parent_lives():
            for socket, _ in poller.poll(PATIENCE):
                if socket is self.sockets["hb"]:
                    socket.send(socket.recv())
                elif self.answer(socket, socket.recv_multipart()):
                    return 0
        return 0

    def answer(self, socket, frames):
        """Answers one request; says whether it asked for the end."""
        header, content = self.read(frames)
        kind = header.get("msg_type")
        if not isinstance(kind, str):
            return False
        self.publish("status", {"execution_state": "busy"}, header)
        if kind == "execute_request" and content.get("store_history", True):
            self.count += 1
        if kind == "execute_request":
            self.publish("error", self.error(), header)
        if kind.endswith("_request"):
            reply = self.message(kind.replace("_request", "_reply"), self.content(kind), header)
            socket.send_multipart([*frames[: frames.index(DELIMITER)], *reply])
        self.publish("status", {"execution_state": "idle"}, header)
        return kind == "shutdown_request"

    def read(self, frames):
        """Header and content of a message; empty ones if it is none of a front end's."""
        try:
            signature, *parts = frames[frames.index(DELIMITER) + 1 :][:5]
            if not hmac.compare_digest(signature, self.sign(parts)):
                return {}, {}
            header, content = json.loads(parts[0]), json.loads(parts[3])
        except (ValueError, IndexError, RecursionError):
            return {}, {}
        return (header, content) if isinstance(header, dict) and isinstance(content, dict) else ({}, {})

    def content(self, kind):
        if kind == "kernel_info_request":
            language = {"name": "java", "version": "", "mimetype": "text/x-java-source", "file_extension": ".java"}
            about = {"implementation": "ltvlab", "implementation_version": "", "banner": self.explanation}
            return {"status": "ok", "protocol_version": "5.3", "language_info": language, "help_links": [], **about}
        if kind == "execute_request":
            return {**self.error(), "execution_count": self.count}
        if kind == "comm_info_request":
            return {"status": "ok", "comms": {}}
        if kind == "history_request":
            return {"status": "ok", "history": []}
        if kind == "is_complete_request":
            return {"status": "complete"}
        if kind == "shutdown_request":
            return {"status": "ok", "restart": False}
        return self.error()

    def error(self):
        return {"status": "error", "ename": "NoJava", "evalue": self.explanation, "traceback": self.explanation.split("\n")}

    def publish(self, kind, content, parent):
        self.sockets["iopub"].send_multipart([kind.encode(), *self.message(kind, content, parent)])

    def message(self, kind, content, parent):
        now = datetime.datetime.now(datetime.timezone.utc).isoformat()
        header = {"msg_id": uuid.uuid4().hex, "session": self.session, "username": "kernel", "date": now, "msg_type": kind, "version": "5.3"}
        parts = [json.dumps(part).encode() for part in (header, parent, {}, content)]
        return [DELIMITER, self.sign(parts), *parts]

    def sign(self, parts):
        if not self.key:
            return b""
        return hmac.new(self.key, b"".join(parts), hashlib.sha256).hexdigest().encode()
