(() => {
  "use strict";
  const players = new Map();
  let sounding = null;

  function stop() {
    if (!sounding) return;
    const link = sounding;
    sounding = null;
    players.get(link.dataset.clip).pause();
    link.classList.remove("sounding");
    link.setAttribute("aria-label", link.dataset.says);
    link.style.removeProperty("--heard");
  }

  function follow() {
    if (!sounding || players.get(sounding.dataset.clip) !== this) return;
    const from = Number(sounding.dataset.from), to = Number(sounding.dataset.to);
    if (this.currentTime >= to || this.ended) return stop();
    sounding.style.setProperty("--heard", String(Math.max(0, (this.currentTime - from) / (to - from))));
  }

  function play(link) {
    const audio = players.get(link.dataset.clip);
    const begin = () => {
      if (sounding !== link) return;
      audio.currentTime = Number(link.dataset.from);
      audio.play().catch(() => { if (sounding === link) stop(); });
    };
    sounding = link;
    link.classList.add("sounding");
    link.setAttribute("aria-label", "Stop");
    if (audio.readyState >= HTMLMediaElement.HAVE_METADATA) return begin();
    audio.addEventListener("loadedmetadata", begin, { once: true });
    audio.preload = "auto";
    audio.load();
  }

  function press(event) {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    const again = sounding === event.currentTarget;
    stop();
    if (!again) play(event.currentTarget);
  }

  for (const audio of document.querySelectorAll("#clips audio")) {
    players.set(audio.dataset.clip, audio);
    for (const change of ["timeupdate", "ended"]) audio.addEventListener(change, follow);
    audio.addEventListener("error", stop);
  }
  for (const link of document.querySelectorAll("a.play")) {
    link.dataset.says = link.getAttribute("aria-label");
    link.setAttribute("role", "button");
    link.removeAttribute("href");
    link.tabIndex = 0;
    link.addEventListener("click", press);
    link.addEventListener("keydown", press);
  }
  document.getElementById("clips")?.setAttribute("hidden", "");

  const opened = new Set();
  addEventListener("beforeprint", () => {
    for (const more of document.querySelectorAll("details:not([open])")) {
      more.open = true;
      opened.add(more);
    }
  });
  addEventListener("afterprint", () => {
    for (const more of opened) more.open = false;
    opened.clear();
  });
})();
