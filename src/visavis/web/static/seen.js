"use strict";
// The bookmark leads here with the address and the passage in the fragment, which no request holds. They are
// taken out of the address, and asked for again by this page of ours, whose cookies come along. Whatever the
// fragment says, only this one page is led to, and it changes nothing.

const carried = new URLSearchParams(location.hash.slice(1));
const onward = new URLSearchParams();
const limit = Number(document.currentScript.dataset.limit);
for (const name of ["link", "gesture"]) onward.set(name, (carried.get(name) ?? "").trim().slice(0, limit));
history.replaceState(null, "", location.pathname);
if (onward.get("link") || onward.get("gesture")) location.replace(`/noticed?${onward}`);
