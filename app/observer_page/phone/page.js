// What the observer sees and taps.

import * as line from "./line.js";
import * as waiting from "./waiting.js";

const { beatS, heldBackS, goneAfterS } = document.body.dataset;
const of = (id) => document.getElementById(id);
const tell = (id, text) => {
  if (of(id).textContent !== text) of(id).textContent = text;
};
const counted = (number, one, many) => (number === 1 ? `1 ${one}` : `${number} ${many}`);
const clock = (ms) => new Date(ms).toLocaleTimeString("en-GB");
const label = (mark) =>
  document.querySelector(`[data-mark="${mark.mark}"]`).textContent.replace("…", "") + (mark.text && `: ${mark.text}`);

function list(id, marks) {
  const items = marks.map((mark) => {
    const item = document.createElement("li");
    item.textContent = `${clock(mark.tapped_ms)} ${label(mark)}`;
    return item;
  });
  of(id).replaceChildren(...items);
}

function show(id) {
  for (const main of document.querySelectorAll("main")) main.hidden = main.id !== id;
}

const SHUT = {
  taken: ["Another phone is here", "One phone at a time can be the observer's, and one is connected already. To change phones, close this page on the computer and open it anew."],
  locked: ["This page is locked", "Five wrong codes were typed, so nobody can connect any more. Close the page on the computer and open it anew."],
  closed: ["This page is closed", "The round is over, or the page was closed on the computer. Nothing more is sent."],
  stranger: ["Not connected", "The computer does not know this phone any more. Scan the code on its screen again."],
};

function shut(why) {
  const left = waiting.forget();
  [of("shut-title").textContent, of("shut-why").textContent] = SHUT[why];
  of("undelivered").hidden = !left.length;
  of("all-arrived").hidden = why !== "closed" || left.length > 0;
  tell("undelivered-count", counted(left.length, "mark could not be delivered", "marks could not be delivered"));
  list("undelivered-list", left);
  show("shut");
}

// --- pairing -----------------------------------------------------------------------------------------

function beginPairing() {
  show("pairing");
  const code = location.hash.slice(1);
  history.replaceState(null, "", location.pathname); // a code is for once
  if (/^[0-9]+$/.test(code)) of("code").value = code;
  of("pair").addEventListener("submit", pair);
}

async function pair(event) {
  event.preventDefault();
  const field = of("code");
  const code = field.value.replace(/\s/g, "");
  if (!new RegExp(`^${field.pattern}$`).test(code)) return tell("told", "The code has six digits.");
  const button = event.submitter ?? of("pair").querySelector("button");
  button.disabled = true;
  try {
    const { status, said } = await line.ask("pair", { code });
    if (status === 200) return observe();
    if (status !== 403) return tell("told", "The computer is busy. Wait a moment, then try again.");
    if (said.why !== "wrong") return shut(said.why);
    field.value = "";
    tell("told", `That is not the code. ${counted(said.left, "try is", "tries are")} left.`);
    field.focus();
  } catch {
    tell("told", "The computer does not answer. Is this phone in the same network, and is the page still open there?");
  } finally {
    button.disabled = false;
  }
}

// --- marks -------------------------------------------------------------------------------------------

let over = false;
let sendAll = false;
let connected = null;
let lostSince = 0;
let refusedSoFar = 0;
let wake = () => {};
let latest = null;

const pause = (s) =>
  new Promise((done) => {
    wake = done;
    setTimeout(done, s * 1000);
  });
const mayBeSent = (mark) => sendAll || Math.abs(Date.now() - mark.tapped_ms) >= heldBackS * 1000;

const LINES = {
  coming: "Connecting…",
  here: "Connected",
  away: "Connection lost. Go on marking.",
  gone: "The computer does not answer. If the round is over there, tell your marks by hand.",
};

function standing() {
  if (connected === null) return "coming";
  if (connected) return "here";
  return Date.now() - lostSince < goneAfterS * 1000 ? "away" : "gone";
}

function draw() {
  const at = standing();
  const waits = at === "away" || at === "gone" ? waiting.all() : [];
  of("line").dataset.state = at;
  tell("line", LINES[at]);
  tell("waiting", waits.length ? `${counted(waits.length, "mark waits", "marks wait")} for the connection` : "");
  list("waiting-list", at === "gone" ? waits : []);
  tell("refused", refusedSoFar ? `${counted(refusedSoFar, "mark", "marks")} had an impossible time and could not be kept` : "");
  of("undo").hidden = !canUndo();
}

// What was sent once may have arrived, even if the answer was lost.
const canUndo = () => latest !== null && waiting.all().includes(latest) && !latest.tried;

function confirm(mark) {
  const button = document.querySelector(`[data-mark="${mark}"]`);
  button.classList.add("just");
  setTimeout(() => button.classList.remove("just"), 600);
}

function keepMark(mark, tapped_ms, text = "") {
  latest = { id: waiting.newId(), mark, tapped_ms, text };
  waiting.add(latest);
  tell("marked", `Marked ${clock(tapped_ms)}\n${label({ mark, text: "" })}`);
  confirm(mark);
  navigator.vibrate?.(20);
  draw();
  setTimeout(() => wake(), heldBackS * 1000);
}

function undo() {
  if (!canUndo()) return draw();
  waiting.drop([latest.id]);
  latest = null;
  tell("marked", "The last mark is taken back.");
  draw();
}

let noteTapped = 0;

function openNote(open) {
  of("note").hidden = !open;
  of("buttons").hidden = open;
  of("marks").classList.toggle("noting", open);
  if (open) return of("text").focus();
  of("text").value = "";
  document.querySelector('[data-mark="note"]').focus();
}

function beginNote(tapped) {
  noteTapped = tapped;
  tell("note-at", clock(tapped));
  openNote(true);
}

function keepNote(event) {
  event?.preventDefault();
  const text = of("text").value.trim();
  if (!text) return of("text").focus();
  keepMark("note", noteTapped, text);
  openNote(false);
}

function tapped(event) {
  const now = Date.now();
  const { mark } = event.target.closest("button")?.dataset ?? {};
  if (mark === "note") beginNote(now);
  else if (mark) keepMark(mark, now);
}

function lose() {
  if (connected !== false) lostSince = Date.now();
  connected = false;
}

async function stayConnected() {
  while (!over) {
    try {
      await line.beat();
      connected = true;
      refusedSoFar += await line.deliver(mayBeSent);
    } catch (trouble) {
      if (trouble instanceof line.Stranger) return end("stranger");
      if (!(trouble instanceof line.Unmeasured)) lose();
      line.measureAgain();
    }
    draw();
    await pause(Number(beatS));
  }
}

async function awaitTheEnd() {
  while (!over) {
    try {
      if (!(await line.isOpen())) return end("closed");
    } catch {
      await new Promise((done) => setTimeout(done, beatS * 1000));
    }
  }
}

async function end(why) {
  if (over) return;
  over = sendAll = true;
  if (!of("note").hidden) keepNote(); // half a note is better than none
  try {
    if (why === "closed") await line.deliver(mayBeSent);
  } catch {
    // What did not arrive is shown.
  }
  shut(why);
}

function stayAwake() {
  navigator.wakeLock?.request("screen").catch(() => {}); // its battery may be low
}

function comeBack() {
  if (document.visibilityState === "visible") {
    sendAll = false;
    line.measureAgain();
    stayAwake();
  } else {
    sendAll = true; // nobody undoes on a dark screen, and its timers sleep
  }
  wake();
}

function observe() {
  show("marks");
  waiting.recall();
  draw();
  of("buttons").addEventListener("click", tapped);
  of("undo").addEventListener("click", undo);
  of("note").addEventListener("submit", keepNote);
  of("leave").addEventListener("click", () => openNote(false));
  addEventListener("online", () => wake());
  document.addEventListener("visibilitychange", comeBack);
  stayAwake();
  stayConnected();
  awaitTheEnd();
}

const { at } = document.body.dataset;
if (at === "pairing") beginPairing();
else if (at === "paired") observe();
else shut(at);
