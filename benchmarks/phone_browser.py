"""The observer's phone: a Chromium of its own, without a window, that reaches this computer alone."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from app.errors import UsageError
from benchmarks.tunables import PHONE_PATIENCE_S, PHONE_SIZE_PX
from cues.hand import Mark

QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-GB",
)

TAPS = """
const trueNow = Date.now.bind(Date);
Date.now = () => trueNow() + {ahead_ms};
window.taps = [];
addEventListener("click", (event) => {{
  if (event.target.closest("[data-mark]")) window.taps.push(trueNow());
}}, true);
"""
"""The phone's clock is ahead of this computer's; each tap is noted by this computer's own."""


class Phone:
    """A browser as small as a phone, with a profile of its own; use it as a context."""

    def __init__(
        self, *, through: tuple[int, int] | None = None, ahead_s: float = 0.0, trusting: bool = True
    ) -> None:
        """Go `through` another port of this computer instead of the page's: (the page's, the other).

        Its clock is `ahead_s`; `trusting`, it takes every certificate. Raises `UsageError` where there is no
        Chromium.
        """
        chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
        if chromium is None or driver is None:
            raise UsageError("there is no chromium with its chromedriver; install chromium-driver")
        self._profile = TemporaryDirectory(prefix="phone-", ignore_cleanup_errors=True)
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for argument in (*QUIET, f"--user-data-dir={self._profile.name}", *_certificates(trusting)):
            options.add_argument(argument)
        options.add_argument(f"--host-resolver-rules={','.join(_ways(through))}")
        os.environ["SE_OFFLINE"] = "true"
        self._driver = webdriver.Chrome(options, webdriver.ChromeService(driver))
        width, height = PHONE_SIZE_PX
        self.resize(width, height)
        self._command(
            "Page.addScriptToEvaluateOnNewDocument", source=TAPS.format(ahead_ms=round(ahead_s * 1000))
        )

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        """Put it away, with everything it kept."""
        self._driver.quit()
        self._profile.cleanup()

    def resize(self, width: int, height: int, text: float = 1.0) -> None:
        """Be so large, CSS pixels, with letters `text` times as large as usual."""
        self._command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2, mobile=True
        )
        self._command("Emulation.setTouchEmulationEnabled", enabled=True)
        if text != 1.0:
            self._driver.execute_script(f"document.documentElement.style.fontSize = '{text * 100}%'")

    def darken(self, dark: bool = True) -> None:
        """Prefer dark pages, or light ones."""
        value = "dark" if dark else "light"
        self._command(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}]
        )

    def open(self, link: str) -> None:
        """Go to a page."""
        self._driver.get(link)

    def reload(self) -> None:
        """Load the page anew."""
        self._driver.refresh()

    def connect(self, code: str | None = None) -> None:
        """Press Connect, with the code that is there or another."""
        if code is not None:
            self.part("code").clear()
            self.part("code").send_keys(code)
        self.press("#pair button")

    def pair(self, link: str) -> None:
        """Open the page, connect, and wait until it is connected."""
        self.open(link)
        self.connect()
        self.await_text("line", "Connected")

    def tap(self, mark: Mark) -> None:
        """Tap a mark."""
        self.press(f"[data-mark={mark}]")

    def press(self, selector: str) -> None:
        """Press what a CSS selector finds first."""
        self._driver.find_element(By.CSS_SELECTOR, selector).click()

    def write(self, part: str, text: str) -> None:
        """Type into a field."""
        self.part(part).send_keys(text)

    def part(self, part: str) -> WebElement:
        """Give a part of the page by its id."""
        return self._driver.find_element(By.ID, part)

    def text(self, part: str) -> str:
        """What a part of the page shows, empty while it is hidden."""
        return self.part(part).text

    def await_text(self, part: str, text: str) -> None:
        """Wait until a part of the page shows `text` somewhere."""
        self._until(lambda: text in self.text(part), f"{part}: {text}")

    def await_shown(self, part: str) -> None:
        """Wait until a part of the page is there to be seen."""
        self._until(
            lambda: bool(self._driver.find_elements(By.ID, part)) and self.part(part).is_displayed(), part
        )

    def evaluate(self, script: str) -> object:
        """Give what a JavaScript expression says."""
        return self._driver.execute_script(f"return {script}")

    def tapped_s(self) -> Sequence[float]:
        """When each mark was tapped since the page was loaded: this computer's time of day, UNIX seconds."""
        taps = self.evaluate("window.taps")
        assert isinstance(taps, list)
        return [tap / 1000 for tap in taps]

    def complaints(self) -> Sequence[str]:
        """What the browser has written to its console as an error, and forgets by being asked."""
        lines = self._driver.execute("getLog", {"type": "browser"})["value"]
        return [line["message"] for line in lines if line["level"] == "SEVERE"]

    def save_picture(self, path: Path) -> None:
        """Save what is seen as a PNG."""
        self._driver.save_screenshot(str(path))

    def _command(self, command: str, **parameters: object) -> None:
        self._driver.execute_cdp_cmd(command, parameters)

    def _until(self, holds: Callable[[], bool], what: str) -> None:
        WebDriverWait(self._driver, PHONE_PATIENCE_S).until(lambda _: holds(), f"never: {what}")


def _ways(through: tuple[int, int] | None) -> Sequence[str]:
    detour = [] if through is None else [f"MAP 127.0.0.1:{through[0]} 127.0.0.1:{through[1]}"]
    return [*detour, "MAP 127.0.0.1 127.0.0.1", "MAP * ~NOTFOUND"]


def _certificates(trusting: bool) -> Sequence[str]:
    return ("--ignore-certificate-errors",) if trusting else ()
