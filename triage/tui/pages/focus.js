// Keys go to the app as soon as it shows, without a click before.
new MutationObserver((_changes, observer) => {
  if (document.body?.classList.contains("-first-byte")) {
    observer.disconnect();
    document.querySelector(".xterm-helper-textarea").focus();
  }
}).observe(document.documentElement, { attributeFilter: ["class"], subtree: true });
