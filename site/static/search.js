/* The search page. Its index is read in pieces, as classic scripts, so that it works from a disk:
   a directory when a reader begins to type, then the shards of words and the chunks of entries that
   the answer needs. Each piece calls dateline(kind, number, content). */
(function () {
  "use strict";
  var pieces = {}, waiting = {};
  var SHOWN = { events: 8, names: 5, sentences: 9 }, LABELS = { events: "Events", names: "Names", sentences: "Sentences" };
  var KINDS = ["names", "events", "sentences"], MOST_SHARDS = 4;
  var LETTERS = { "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i" };

  window.dateline = function (kind, number, content) {
    var key = kind + "-" + number;
    pieces[key] = content;
    (waiting[key] || []).forEach(function (resolve) { resolve(content); });
    delete waiting[key];
  };

  /* A piece of the index; null if it cannot be had. */
  function piece(kind, number) {
    var key = kind + "-" + number;
    if (key in pieces) { return Promise.resolve(pieces[key]); }
    return new Promise(function (resolve) {
      if (waiting[key]) { waiting[key].push(resolve); return; }
      waiting[key] = [resolve];
      var script = document.createElement("script");
      script.src = "search/" + key + ".js";
      script.onerror = function () { window.dateline(kind, number, null); };
      document.head.appendChild(script);
    });
  }

  /* Words as the index has them: lower case, no accents on Latin letters. */
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/([a-z])[\u0300-\u036f]+/g, "$1").normalize("NFC")
      .replace(/[øđłßæœþðı]/g, function (letter) { return LETTERS[letter]; });
  }
  function wordsOf(text) { return fold(text).split(/[^\p{L}\p{N}\u0300-\u036f]+/u).filter(Boolean); }

  /* Index of the last item that is not greater. */
  function place(list, item) {
    var low = 0, high = list.length;
    while (low < high) { var middle = (low + high) >> 1; if (list[middle] <= item) { low = middle + 1; } else { high = middle; } }
    return Math.max(0, low - 1);
  }

  function addList(found, list, strength) {
    var entry = 0;
    for (var i = 1; i < list.length; i += 2) {
      entry += list[i];
      found.entries[entry] = Math.max(found.entries[entry] || 0, list[i + 1] * strength);
    }
    found.whole = found.whole && list[0] === 1;
  }

  /* What one word finds: exactly, as a beginning, or else by a shorter beginning of it. */
  function lookUp(directory, word) {
    var first = place(directory.words, word), last = place(directory.words, word + "\uffff");
    var shards = [];
    for (var at = first; at <= Math.min(last, first + MOST_SHARDS - 1); at++) { shards.push(piece("words", at)); }
    return Promise.all(shards).then(function (loaded) {
      var found = { entries: {}, whole: last < first + MOST_SHARDS, forms: [] };
      loaded.filter(Boolean).forEach(function (shard) {
        Object.keys(shard.words).forEach(function (form) {
          if (form.lastIndexOf(word, 0) !== 0) { return; }
          found.forms.push(form);
          addList(found, shard.lists[shard.words[form]], form === word ? 1 : 0.6);
        });
      });
      if (found.forms.length || word.length < 5) { return found; }
      return lookUp(directory, word.slice(0, -1));
    });
  }

  function kindOf(directory, entry) {
    return entry < directory.events ? "events" : entry < directory.events + directory.names ? "names" : "sentences";
  }

  /* Entries in which every word stands, best first, by kind. A rare word counts for more. */
  function rank(directory, words) {
    var scores = {};
    words.forEach(function (word, index) {
      var entries = Object.keys(word.entries), weight = Math.log(1 + directory.all / (1 + entries.length));
      entries.forEach(function (entry) {
        var score = scores[entry] || (scores[entry] = { words: 0, score: 0 });
        if (score.words >= index - 1) { score.words += 1; score.score += word.entries[entry] * weight; }
      });
    });
    /* A word whose sentences are not all listed is no reason to leave one out. */
    var partial = words.filter(function (word) { return !word.whole; }).length;
    var found = { events: [], names: [], sentences: [] };
    Object.keys(scores).forEach(function (entry) {
      var kind = kindOf(directory, +entry), spare = kind === "sentences" ? partial : 0;
      if (scores[entry].words + spare >= words.length) { found[kind].push({ entry: +entry, score: scores[entry].score }); }
    });
    KINDS.forEach(function (kind) {
      found[kind].sort(function (a, b) { return b.score - a.score || a.entry - b.entry; });
    });
    return found;
  }

  function entryOf(directory, entry) {
    var chunk = place(directory.entries, entry);
    return piece("entries", chunk).then(function (list) { return list && list[entry - directory.entries[chunk]]; });
  }

  /* The text, with what was asked for marked. */
  function marked(text, forms) {
    var node = document.createDocumentFragment();
    text.split(/([\p{L}\p{N}\u0300-\u036f]+)/u).forEach(function (part, index) {
      var hit = index % 2 === 1 && forms.has(fold(part));
      node.appendChild(hit ? element("mark", part) : document.createTextNode(part));
    });
    return node;
  }
  function element(name, text) { var node = document.createElement(name); if (text) { node.textContent = text; } return node; }

  function section(kind, total, entries, forms) {
    var node = element("section"), heading = element("h2", LABELS[kind] + " "), list = element("ol");
    node.className = "section";
    heading.id = "found-" + kind;
    heading.appendChild(element("span", String(total))).className = "n";
    node.setAttribute("aria-labelledby", heading.id);
    var told = {};
    entries.filter(Boolean).forEach(function (entry) {
      if (told[entry[0]] === kind) { return; } /* the same words in another copy of a work */
      told[entry[0]] = kind;
      /* The link of a sentence is the title of its document: a whole sentence underlined reads badly. */
      var quoted = kind === "sentences", item = element("li");
      var text = element(quoted ? "q" : "a"), beside = element(quoted ? "a" : "span", entry[1]);
      text.appendChild(marked(entry[0], forms));
      (quoted ? beside : text).href = entry[2];
      beside.className = "m";
      item.appendChild(text);
      item.appendChild(beside);
      list.appendChild(item);
    });
    list.className = "hits " + kind;
    node.appendChild(heading);
    node.appendChild(list);
    return node;
  }

  function start(form) {
    var input = form.elements.q, status = form.querySelector("[role=status]"), out = document.querySelector(".found"), asked = 0;

    function show(question, node, words) {
      if (question === asked) { out.replaceChildren(node); status.textContent = words; }
    }
    function answer(directory, words, question) {
      return Promise.all(words.map(function (word) { return lookUp(directory, word); })).then(function (looked) {
        var found = rank(directory, looked), forms = new Set();
        looked.forEach(function (word) { word.forms.forEach(function (form) { forms.add(form); }); });
        return Promise.all(KINDS.map(function (kind) {
          return Promise.all(found[kind].slice(0, SHOWN[kind]).map(function (hit) { return entryOf(directory, hit.entry); }));
        })).then(function (shown) {
          var node = document.createDocumentFragment();
          KINDS.forEach(function (kind, index) {
            if (shown[index].length) { node.appendChild(section(kind, found[kind].length, shown[index], forms)); }
          });
          show(question, node, ["events", "names", "sentences"].map(function (kind) {
            var count = found[kind].length;
            return count + " " + (count === 1 ? kind.slice(0, -1) : kind);
          }).join(", "));
        });
      });
    }
    function ask() {
      var question = ++asked, text = input.value, nothing = document.createDocumentFragment();
      try { history.replaceState(null, "", text ? "#q=" + encodeURIComponent(text) : location.pathname); } catch (e) { /* some browsers forbid it on file: */ }
      piece("directory", 0).then(function (directory) {
        var words = wordsOf(text).filter(function (word) { return word.length > 1 || /\d/.test(word) || word > "z"; });
        if (!directory) { show(question, nothing, "The index could not be read."); return; }
        if (!words.length) { show(question, nothing, text.trim() ? "Type a little more." : ""); return; }
        words = words.filter(function (word) { return words.length === 1 || directory.common.indexOf(word) < 0; });
        return answer(directory, words, question);
      });
    }
    function read() {
      var match = /^#q=(.*)$/.exec(location.hash);
      if (!match) { return; }
      try { input.value = decodeURIComponent(match[1]); } catch (e) { input.value = match[1]; }
      ask();
    }
    /* Arrow keys walk the results; Escape comes back. */
    function keys(event) {
      var links = Array.prototype.slice.call(out.querySelectorAll("a")), at = links.indexOf(document.activeElement);
      if (event.key === "Escape") { input.focus(); return; }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || !links.length) { return; }
      event.preventDefault();
      at += event.key === "ArrowDown" ? 1 : -1;
      (at < 0 ? input : links[Math.min(at, links.length - 1)]).focus();
    }
    form.hidden = false;
    document.querySelector(".noscript").hidden = true;
    input.addEventListener("focus", function () { piece("directory", 0); });
    input.addEventListener("input", ask);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var first = out.querySelector("a");
      if (first) { first.focus(); }
    });
    document.addEventListener("keydown", keys);
    window.addEventListener("hashchange", read);
    read();
    if (!input.value) { input.focus(); }
  }

  document.addEventListener("DOMContentLoaded", function () { start(document.querySelector("form.find")); });
}());
