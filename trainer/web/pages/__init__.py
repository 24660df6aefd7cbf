"""One builder per page; handlers fetch a view and hand it to a renderer. Know nothing of HTML."""
