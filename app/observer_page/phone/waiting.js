// The marks that have not arrived yet: kept on the phone until the computer has them, and no longer.

const PREFIX = "holdspace-";
const KEY = PREFIX + document.body.dataset.page;

let marks = [];

function keep() {
  try {
    if (marks.length) localStorage.setItem(KEY, JSON.stringify(marks));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser may keep nothing in private windows; then a mark lasts as long as the page is open.
  }
}

export function recall() {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX) && key !== KEY) localStorage.removeItem(key);
    marks = JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    marks = [];
  }
}

export const all = () => marks;

export function add(mark) {
  marks.push(mark);
  keep();
}

export function drop(ids) {
  marks = marks.filter((mark) => !ids.includes(mark.id));
  keep();
}

// Nothing stays on the phone; what was not delivered lives on in this page alone.
export function forget() {
  const left = marks;
  marks = [];
  keep();
  return left;
}

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
