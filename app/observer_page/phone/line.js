// The line to the computer: requests, the signs of life that measure this phone's clock, and what they bring.

import * as waiting from "./waiting.js";

const { answerS, waitS, measures, batch } = document.body.dataset;

export class Lost extends Error {}
export class Stranger extends Error {}
export class Unmeasured extends Error {}

export async function ask(path, body, withinS = Number(answerS)) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), withinS * 1000);
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    const backMs = Date.now();
    const said = answer.status === 200 || answer.status === 403 ? await answer.json() : {};
    return { status: answer.status, said, backMs };
  } catch {
    throw new Lost();
  } finally {
    clearTimeout(timer);
  }
}

async function asked(path, body, withinS) {
  const answer = await ask(path, body, withinS);
  if (answer.status === 401) throw new Stranger();
  if (answer.status === 409) throw new Unmeasured();
  if (answer.status !== 200) throw new Lost();
  return answer;
}

let before = null;
let measured = 0;

export function measureAgain() {
  before = null;
  measured = 0;
}

async function beatOnce() {
  const sent_ms = Date.now();
  const { said, backMs } = await asked("beat", { sent_ms, before });
  before = { number: said.number, sent_ms, back_ms: backMs };
  measured += 1;
}

export async function beat() {
  do await beatOnce();
  while (measured < Number(measures));
}

// Sends what may be sent, batch by batch; tells how many were refused.
export async function deliver(mayBeSent) {
  let refused = 0;
  for (;;) {
    const marks = waiting.all().filter(mayBeSent).slice(0, Number(batch));
    if (!marks.length) return refused;
    for (const mark of marks) mark.tried = true;
    const { said } = await asked("marks", { marks });
    refused += said.refused.length;
    waiting.drop([...said.kept, ...said.refused]);
  }
}

export async function isOpen() {
  const { said } = await asked("wait", {}, Number(waitS) + Number(answerS));
  return said.open;
}
