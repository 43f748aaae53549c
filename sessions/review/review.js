(() => {
  "use strict";
  const players = new Map();
  let sounding = null;

  function rest(button) {
    button.classList.remove("sounding");
    button.setAttribute("aria-label", button.dataset.says);
    button.style.removeProperty("--heard");
    if (sounding === button) sounding = null;
  }

  function stop() {
    if (!sounding) return;
    players.get(sounding.dataset.clip).pause();
    rest(sounding);
  }

  function follow(button, audio) {
    if (sounding !== button) return;
    const from = Number(button.dataset.from), to = Number(button.dataset.to);
    const heard = (audio.currentTime - from) / (to - from);
    button.style.setProperty("--heard", String(Math.min(1, Math.max(0, heard))));
    if (audio.currentTime >= to || audio.ended) return stop();
    requestAnimationFrame(() => follow(button, audio));
  }

  function play(button) {
    const audio = players.get(button.dataset.clip);
    const begin = () => {
      audio.currentTime = Number(button.dataset.from);
      audio.play().then(() => follow(button, audio), () => rest(button));
    };
    sounding = button;
    button.classList.add("sounding");
    button.setAttribute("aria-label", "Stop");
    if (audio.readyState >= 1) return begin();
    audio.addEventListener("loadedmetadata", begin, { once: true });
    audio.addEventListener("error", () => rest(button), { once: true });
    audio.preload = "auto";
    audio.load();
  }

  for (const audio of document.querySelectorAll("#clips audio")) players.set(audio.dataset.clip, audio);
  for (const link of document.querySelectorAll("a.play")) {
    link.dataset.says = link.getAttribute("aria-label");
    link.setAttribute("role", "button");
    link.removeAttribute("href");
    link.tabIndex = 0;
    const pressed = (event) => {
      if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      const again = sounding === link;
      stop();
      if (!again) play(link);
    };
    link.addEventListener("click", pressed);
    link.addEventListener("keydown", pressed);
  }
  const clips = document.getElementById("clips");
  if (clips) clips.hidden = true;
  addEventListener("beforeprint", () => {
    for (const more of document.querySelectorAll("details:not([open])")) {
      more.open = true;
      addEventListener("afterprint", () => { more.open = false; }, { once: true });
    }
  });
})();
