/* Every page is whole without this file. It adds: a switch between light and dark that is
   remembered; filters on the timeline, whose state lives in the address; keys to walk a document. */
(function () {
  "use strict";
  var root = document.documentElement;

  function remembered() { try { return localStorage.getItem("theme"); } catch (e) { return null; } }
  function remember(theme) { try { localStorage.setItem("theme", theme); } catch (e) { /* no storage here */ } }
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

  /* 1. Light or dark: follows the system until a reader says otherwise. */
  var saved = remembered();
  if (saved === "light" || saved === "dark") { root.dataset.theme = saved; }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function themeSwitch(button) {
    function word() { button.textContent = isDark() ? "Light page" : "Dark page"; }
    button.hidden = false;
    word();
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
      word();
    });
  }

  /* 2. Filters: any within a group, all between groups. */
  var ATTRIBUTES = { group: "g", precision: "p", basis: "b", source: "d", who: "n", where: "n" };

  function filters(form) {
    var lines = all(".years li.ev").map(function (line) {
      var link = line.querySelector(".t a");
      var id = link.getAttribute("href").replace(/^.*\//, "").replace(/\.html$/, "");
      return { node: line, id: id, text: line.textContent.toLowerCase() };
    });
    var marks = {};
    all(".strip a[data-ev]").forEach(function (mark) { marks[mark.dataset.ev] = mark; });
    var years = all(".yr"), gaps = all(".gap");
    var status = form.querySelector("[role=status]"), search = form.elements.text;

    function wanted() {
      var want = {};
      all("input[type=checkbox]", form).forEach(function (box) {
        if (box.checked) { (want[box.name] = want[box.name] || []).push({ value: box.value, key: box.dataset.key }); }
      });
      all("select", form).forEach(function (list) {
        var option = list.options[list.selectedIndex];
        if (list.value) { want[list.name] = [{ value: list.value, key: option.dataset.key }]; }
      });
      return want;
    }
    function fits(line, name, choices) {
      return choices.some(function (choice) {
        return (" " + line.node.dataset[ATTRIBUTES[name]] + " ").indexOf(" " + choice.key + " ") >= 0;
      });
    }
    function apply(write) {
      var want = wanted(), words = search.value.trim().toLowerCase().split(/\s+/), shown = 0;
      var names = Object.keys(want), active = names.length > 0 || words[0] !== "";
      lines.forEach(function (line) {
        var ok = names.every(function (name) { return fits(line, name, want[name]); }) &&
          words.every(function (word) { return line.text.indexOf(word) >= 0; });
        line.node.hidden = !ok;
        shown += ok ? 1 : 0;
        if (marks[line.id]) { marks[line.id].classList.toggle("off", !ok); }
      });
      years.forEach(function (year) { year.hidden = !year.querySelector("li.ev:not([hidden])"); });
      gaps.forEach(function (gap) { gap.hidden = active; });
      status.textContent = shown + " of " + lines.length + (lines.length === 1 ? " dated event" : " dated events");
      if (write) { address(want, search.value.trim()); }
    }
    function address(want, words) {
      var parts = Object.keys(want).map(function (name) {
        return name + "=" + want[name].map(function (choice) { return encodeURIComponent(choice.value); }).join("+");
      });
      if (words) { parts.push("text=" + encodeURIComponent(words)); }
      try { history.replaceState(null, "", parts.length ? "#" + parts.join("&") : location.pathname + location.search); } catch (e) { /* some browsers forbid it on file: */ }
    }
    function read() {
      var state = {};
      location.hash.slice(1).split("&").forEach(function (part) {
        var at = part.indexOf("=");
        if (at < 0) { return; }
        state[part.slice(0, at)] = part.slice(at + 1).split("+").map(function (value) {
          try { return decodeURIComponent(value); } catch (e) { return value; }
        });
      });
      all("input[type=checkbox]", form).forEach(function (box) { box.checked = (state[box.name] || []).indexOf(box.value) >= 0; });
      all("select", form).forEach(function (list) { list.value = (state[list.name] || [""])[0]; });
      search.value = (state.text || [""]).join(" ");
      apply(false);
    }
    form.hidden = false;
    form.addEventListener("input", function () { apply(true); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(function () { apply(true); }, 0); });
    window.addEventListener("hashchange", read);
    read();
  }

  /* 3. n and p walk the sentences of a document that tell events. */
  function walk(stops) {
    var at = -1;
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
      if (event.key !== "n" && event.key !== "p") { return; }
      at = Math.max(0, Math.min(stops.length - 1, at + (event.key === "n" ? 1 : -1)));
      location.replace("#" + stops[at].id);
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    all(".switch").forEach(themeSwitch);
    all("form.filter").forEach(filters);
    var stops = all(".ev-s[id]");
    if (stops.length) { walk(stops); }
  });
}());
