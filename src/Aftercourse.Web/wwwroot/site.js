// Everything works without this file. It only makes some of it nicer.

// Times on the reader's own clock: the server knows only UTC.
const format = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
for (const time of document.querySelectorAll("time[datetime]")) {
  const moment = new Date(time.dateTime);
  if (!Number.isNaN(moment.valueOf())) time.textContent = format.format(moment);
}

// "None of these" and a tick are never both meant: the later one counts.
for (const none of document.querySelectorAll("input[data-none]")) {
  const others = [...none.form.querySelectorAll("input[type=checkbox]")].filter(box => box !== none);
  none.addEventListener("change", () => { if (none.checked) for (const box of others) box.checked = false; });
  for (const box of others) box.addEventListener("change", () => { if (box.checked) none.checked = false; });
}

// Pressing twice sends once. After a moment it may be sent again: the first may not have arrived.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 3000);
});
