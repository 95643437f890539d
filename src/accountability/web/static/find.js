/* The search of a folder of pages: what it looks through is in search.js, beside it, and nothing is fetched. */
"use strict";
(function () {
  const known = window.accountabilitySearch, form = document.querySelector("form[data-find]");
  const MOST = 8;
  if (!known || !form) { return; }

  function plain(text) {
    const letters = text.normalize("NFKD").replace(/[\u0300-\u036f'.\u2018\u2019]/g, "").toLowerCase();
    return letters.replace(/&/g, " and ").replace(/[^a-z0-9]+/g, " ").trim();
  }
  function read(rows) {
    return rows.map(function (row, n) {
      const names = [row[1]].concat(row[2]).map(plain);
      return { file: row[0], label: row[1], words: row[2], says: row[3] || "", names: names, order: n };
    });
  }
  const all = { outcome: read(known.outcomes), place: read(known.places) };

  /* 0 the name, 1 how it begins, 2 how a word in it begins, 3 every word of what was typed is in it; 9 none of these. */
  function near(name, typed) {
    if (name === typed) { return 0; }
    if (name.startsWith(typed)) { return 1; }
    if ((" " + name).includes(" " + typed)) { return 2; }
    return typed.split(" ").every(function (word) { return (" " + name).includes(" " + word); }) ? 3 : 9;
  }
  function look(what, text) {
    const typed = plain(text), found = [];
    if (!typed) { return found; }
    all[what].forEach(function (one) {
      let best = 9, by = 0;
      one.names.forEach(function (name, n) {
        const rank = near(name, typed);
        if (rank < best) { best = rank; by = n; }
      });
      if (best < 9) { found.push({ one: one, rank: best, by: by }); }
    });
    return found.sort(function (a, b) {
      return a.rank - b.rank || Math.min(a.by, 1) - Math.min(b.by, 1) || a.one.order - b.one.order;
    });
  }
  window.accountabilityFind = function (what, typed) {
    return look(what, typed).slice(0, MOST).map(function (hit) {
      const says = hit.one.says || (hit.by ? hit.one.words[hit.by - 1] : "");
      return { value: hit.one.label, label: hit.one.label, says: says };
    });
  };

  const said = form.querySelector("[data-found]");
  function tell(text, rows, to) {
    const line = document.createElement("p"), list = document.createElement("ul");
    line.textContent = text;
    list.className = "govuk-list choices";
    rows.forEach(function (hit) {
      const item = document.createElement("li"), link = document.createElement("a");
      link.className = "govuk-link";
      link.href = to(hit.one.file);
      link.textContent = hit.one.label + (hit.one.says ? " (" + hit.one.says + ")" : "");
      item.append(link);
      list.append(item);
    });
    said.replaceChildren(line, list);
    said.focus();
  }
  function one(found) {
    const first = found.filter(function (hit) { return hit.rank === found[0].rank; });
    return first.length === 1 || found[0].rank === 0 && Math.min(first[0].by, 1) < Math.min(first[1].by, 1) ? first[0] : null;
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const typed = { outcome: form.querySelector("#outcome").value.trim(), place: form.querySelector("#place").value.trim() };
    const found = { outcome: look("outcome", typed.outcome), place: look("place", typed.place) };
    const meant = {};
    if (!typed.outcome && !typed.place) { tell("What, and where? Fill in an outcome, such as bins, and a place.", [], String); return; }
    for (const what of ["outcome", "place"]) {
      if (typed[what] && !found[what].length) {
        tell("Nothing here is called \u201c" + typed[what] + "\u201d. Try another word, or choose from the lists.", [], String);
        return;
      }
      meant[what] = found[what].length ? one(found[what]) : null;
    }
    function to(outcome, place) {
      if (outcome && place) { return "who/" + outcome + "/" + place + ".html"; }
      return outcome ? "outcome/" + outcome + ".html" : "place/" + place + ".html";
    }
    for (const what of ["outcome", "place"]) {
      if (typed[what] && !meant[what]) {
        const other = what === "outcome" ? "place" : "outcome";
        const fixed = meant[other] ? meant[other].one.file : "";
        if (typed[other] && !fixed && what === "place") { continue; }
        tell("Which one?", found[what].slice(0, MOST), function (file) {
          return what === "outcome" ? to(file, fixed) : to(fixed, file);
        });
        return;
      }
    }
    window.location.href = to(meant.outcome ? meant.outcome.one.file : "", meant.place ? meant.place.one.file : "");
  });
}());
