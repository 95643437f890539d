/* Suggestions while you type, and boxes as you left them. Without this script every page works, with any words. */
"use strict";
(function () {
  const WAIT = 120;

  function offer(input) {
    const box = document.createElement("ul");
    const said = document.createElement("div");
    let shown = [], at = -1, timer = 0, asked = 0;
    box.id = input.id + "-suggestions";
    box.className = "suggestions";
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", "Suggestions");
    box.hidden = true;
    said.className = "hidden-words";
    said.setAttribute("role", "status");
    input.after(box, said);
    input.setAttribute("autocomplete", "off");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", box.id);

    function close() {
      box.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function choose(n) {
      input.value = shown[n].value;
      asked += 1;
      close();
      input.focus();
    }
    function point(n) {
      const all = box.children;
      if (at >= 0 && all[at]) { all[at].setAttribute("aria-selected", "false"); }
      at = n;
      if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
      all[at].setAttribute("aria-selected", "true");
      all[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", all[at].id);
    }
    function show(found) {
      shown = found;
      box.replaceChildren();
      found.forEach(function (one, n) {
        const line = document.createElement("li");
        const more = document.createElement("span");
        line.id = box.id + "-" + n;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", "false");
        line.textContent = one.label;
        more.className = "says";
        more.textContent = one.says ? " (" + one.says + ")" : "";
        line.append(more);
        line.addEventListener("mousedown", function (event) { event.preventDefault(); choose(n); });
        box.append(line);
      });
      said.textContent = found.length ? found.length + " suggestions. Use the arrow keys." : "";
      box.hidden = !found.length;
      input.setAttribute("aria-expanded", String(!!found.length));
      at = -1;
    }
    function look() {
      const mine = asked += 1;
      const typed = input.value.trim();
      if (typed.length < 2) { close(); return; }
      if (window.accountabilityFind) {
        if (document.activeElement === input) { show(window.accountabilityFind(input.dataset.suggest, typed)); }
        return;
      }
      const where = "/suggest.json?what=" + input.dataset.suggest + "&typed=" + encodeURIComponent(typed);
      fetch(where).then(function (answer) { return answer.json(); }).then(function (found) {
        if (mine === asked && document.activeElement === input) { show(found.suggestions); }
      }).catch(close);
    }
    input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(look, WAIT); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !box.hidden) { event.preventDefault(); close(); }
      if (box.hidden) { return; }
      if (event.key === "ArrowDown") { event.preventDefault(); point((at + 1) % shown.length); }
      if (event.key === "ArrowUp") { event.preventDefault(); point(at <= 0 ? shown.length - 1 : at - 1); }
      if (event.key === "Enter" && at >= 0) { event.preventDefault(); choose(at); }
    });
  }

  /* A box without the browser's own suggestions is emptied by the back button, so what was asked is kept with the page. */
  function keep(form, n) {
    const name = "form-" + n;
    const kept = (history.state || {})[name];
    const boxes = Array.from(form.querySelectorAll("input[name], select[name]"));
    if (kept) { boxes.forEach(function (box, at) { if (kept[at] !== undefined) { box.value = kept[at]; } }); }
    form.addEventListener("submit", function () {
      const now = {};
      now[name] = boxes.map(function (box) { return box.value; });
      history.replaceState(Object.assign({}, history.state, now), "");
    });
  }

  document.querySelectorAll("input[data-suggest]").forEach(offer);
  document.querySelectorAll("form").forEach(keep);
}());
