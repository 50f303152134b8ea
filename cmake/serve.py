"""Serves a folder on the loopback interface; prints the address once it is listening.

Usage: serve.py FOLDER [PORT]     PORT 0: any free one; without PORT: 8080, or any free one if that is taken
"""
import functools
import http.server
import os
import shutil
import signal
import subprocess
import sys

DEFAULT_PORT = 8080

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_):
        pass


def listen(folder, port):
    handler = functools.partial(Handler, directory=folder)
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def open_page(address):
    """Where there is a desktop."""
    opener = "open" if sys.platform == "darwin" else shutil.which("xdg-open")
    if opener and (sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        subprocess.Popen([opener, address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    folder, port = sys.argv[1], sys.argv[2:]
    try:
        server = listen(folder, int(port[0]) if port else DEFAULT_PORT)
    except (OSError, OverflowError) as error:
        if port:
            sys.exit("run: port %s cannot be used (%s)" % (port[0], error))
        server = listen(folder, 0)
    address = "http://127.0.0.1:%d/" % server.server_address[1]
    print("    " + address, flush=True)
    open_page(address)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


main()
