// Everything works without this file. It only makes some of it nicer.

// Times on the reader's own clock: the server knows only UTC.
const lang = document.documentElement.lang;
const own = navigator.languages.find(language => language.split("-")[0] === lang) ?? lang;
const words = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
for (const time of document.querySelectorAll("time[datetime*=T]")) {
  const moment = new Date(time.dateTime);
  if (Number.isNaN(moment.valueOf())) continue;
  const year = moment.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" };
  time.textContent = new Intl.DateTimeFormat(own, { ...words, ...year }).format(moment);
}

// Pressing twice sends once. After a moment it may be sent again: the first may not have arrived.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 3000);
});

// A number in the text shows its source, in the words of the list below. It can be pointed at, left with Escape, and touched.
const numbers = document.querySelectorAll(".cite a");
if (numbers.length && HTMLElement.prototype.showPopover) {
  const note = document.body.appendChild(Object.assign(document.createElement("div"), { className: "note-of-source", popover: "manual", id: "note-of-source" }));
  note.setAttribute("role", "tooltip");
  let shown, waiting;
  const hide = () => { clearTimeout(waiting); if (!shown) return; shown.removeAttribute("aria-describedby"); shown = null; note.hidePopover(); };
  const hideSoon = () => { clearTimeout(waiting); waiting = setTimeout(hide, 250); };
  const show = number => {
    const source = document.getElementById(number.hash.slice(1));
    clearTimeout(waiting);
    if (!source || shown === number) return;
    hide();
    note.textContent = `[${source.value}] ${source.textContent.trim()}`;
    shown = number;
    number.setAttribute("aria-describedby", note.id);
    note.showPopover();
    const at = number.getBoundingClientRect(), size = note.getBoundingClientRect(), room = document.documentElement.clientWidth - size.width - 16;
    note.style.left = `${Math.max(16, Math.min(at.left - 24, room))}px`;
    note.style.top = `${at.bottom + 8 + size.height < innerHeight ? at.bottom + 8 : Math.max(8, at.top - size.height - 8)}px`;
  };
  for (const number of numbers) {
    let wasShown = false;
    number.addEventListener("pointerdown", event => { wasShown = event.pointerType === "mouse" || shown === number; });
    number.addEventListener("pointerenter", event => { if (event.pointerType === "mouse") show(number); });
    number.addEventListener("pointerleave", event => { if (event.pointerType === "mouse") hideSoon(); });
    number.addEventListener("focus", () => { if (number.matches(":focus-visible")) show(number); });
    number.addEventListener("blur", hideSoon);
    // The first touch shows the source, the second goes to the list.
    number.addEventListener("click", event => { if (!wasShown && event.pointerType === "touch") { event.preventDefault(); show(number); } else hide(); });
  }
  note.addEventListener("pointerenter", () => clearTimeout(waiting));
  note.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", event => { if (shown && !note.contains(event.target) && event.target !== shown) hide(); });
  document.addEventListener("scroll", hide, { passive: true });
}

// Words that are selected can be reported: Ctrl or Cmd with Enter, or the button beside them on a touch screen.
const article = document.querySelector("main article");
if (article && !location.pathname.startsWith("/report")) {
  // Addresses of a person's own pages hold a secret: only the kind of page is told.
  const page = /^\/(read|sources|safety|privacy)(\/|$)/.test(location.pathname) ? location.pathname : location.pathname.endsWith("/answer") ? "/check/answer" : `/${location.pathname.split("/")[1]}`;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Report", className: "to-report", hidden: true });
  document.body.append(button);
  let touched = false;

  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !article.contains(selection.getRangeAt(0).commonAncestorContainer)) return null;
    const range = selection.getRangeAt(0);
    const element = node => node.nodeType === 1 ? node : node.parentElement;
    const claim = element(range.startContainer).closest("[data-claim]");
    const around = claim?.querySelector("p") ?? element(range.startContainer).closest("p, li, h1, h2, h3, h4, td, dd, summary, section") ?? article;
    const words = (setStart, setEnd) => { const r = document.createRange(); setStart(r); setEnd(r); return r.toString(); };
    const before = around.contains(range.startContainer) ? words(r => r.setStart(around, 0), r => r.setEnd(range.startContainer, range.startOffset)) : "";
    const after = around.contains(range.endContainer) ? words(r => r.setStart(range.endContainer, range.endOffset), r => r.setEnd(around, around.childNodes.length)) : "";
    const exact = range.toString().trim().slice(0, 2000);
    return exact && { exact, prefix: before.slice(-200), suffix: after.slice(0, 200), claim: claim?.id ?? "" };
  };

  const parse = async answer => new DOMParser().parseFromString(await answer.text(), "text/html");

  const fill = (dialog, form, quote) => {
    // Without a selection the words are written by hand, and stay as they were written.
    if (quote.exact) for (const [name, value] of Object.entries(quote)) form.elements[name].value = value;
    const words = form.querySelector("[data-quote]");
    form.querySelector("[data-quoted]").hidden = quote.exact;
    words.hidden = !quote.exact;
    words.textContent = quote.exact;
    const comment = form.elements.comment, count = form.querySelector("[data-count]");
    const left = () => { count.textContent = ` ${(comment.maxLength - comment.value.length).toLocaleString("en")} left.`; };
    comment.addEventListener("input", left);
    left();
    const close = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: "Cancel" });
    close.addEventListener("click", () => dialog.close());
    form.querySelector(".actions").append(close);
    form.addEventListener("submit", event => { event.preventDefault(); send(dialog, form, quote); });
    dialog.replaceChildren(form);
    (quote.exact ? comment : form.elements.exact).focus();
  };

  const say = (dialog, form, words) => {
    const problem = form.querySelector(".problem") ?? form.insertBefore(Object.assign(document.createElement("p"), { className: "problem" }), form.querySelector(".actions"));
    problem.setAttribute("role", "alert");
    problem.textContent = words;
  };

  const send = async (dialog, form, quote) => {
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.ok) {
        const thanks = document.createElement("div");
        thanks.innerHTML = '<h1 id="report-title" tabindex="-1">Thank you</h1><p>Your report is kept. This link shows what becomes of it. It is yours alone: keep it if you want to know.</p><p><a>See your report</a></p><div class="actions"><button type="button">Close</button></div>';
        thanks.querySelector("a").href = new URL(answer.url).pathname;
        thanks.querySelector("button").addEventListener("click", () => dialog.close());
        dialog.replaceChildren(thanks);
        thanks.querySelector("h1").focus();
      } else if (answer.status === 422) {
        const again = document.importNode((await parse(answer)).querySelector("form.report"), true);
        const comment = form.elements.comment.value;
        fill(dialog, again, quote);
        again.elements.comment.value = comment;
      } else say(dialog, form, answer.status === 429 ? "Too many reports came from here. Please wait a minute, and send it again." : "It could not be sent. Please try again.");
    } catch {
      say(dialog, form, "The site could not be reached. Your words are still here: please try again.");
    }
  };

  const report = async () => {
    if (document.querySelector("dialog[open]")) return;
    const quote = selected() || { exact: "", prefix: "", suffix: "", claim: "" };
    button.hidden = true;
    const range = quote.exact ? getSelection().getRangeAt(0).cloneRange() : null;
    const address = `/report?page=${encodeURIComponent(page)}`;
    try {
      const form = document.importNode((await parse(await fetch(address))).querySelector("form.report"), true);
      const dialog = document.body.appendChild(document.createElement("dialog"));
      dialog.setAttribute("aria-labelledby", "report-title");
      dialog.addEventListener("close", () => {
        dialog.remove();
        // Back to where the reader was.
        if (range) { getSelection().removeAllRanges(); getSelection().addRange(range); }
      });
      dialog.showModal();
      fill(dialog, form, quote);
    } catch {
      location.assign(address);
    }
  };

  document.addEventListener("keydown", event => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.target.closest?.("textarea, input, dialog")) { event.preventDefault(); report(); } });
  document.addEventListener("pointerdown", event => { touched = event.pointerType !== "mouse"; });
  // Keeps the selection while the button is pressed.
  button.addEventListener("pointerdown", event => event.preventDefault());
  button.addEventListener("click", report);
  document.addEventListener("selectionchange", () => {
    const quote = touched && selected();
    button.hidden = !quote;
    if (!quote) return;
    const at = getSelection().getRangeAt(0).getBoundingClientRect();
    button.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - button.offsetWidth - 8))}px`;
    button.style.top = `${Math.min(at.bottom + 16, innerHeight - 64)}px`;
  });
}
