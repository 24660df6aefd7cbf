"""The line to write on, with everything that can be done in a room. Static markup; `composer.js` brings it to life."""

from trainer.web.render.html import Html, el, join


def composer(longest: int) -> Html:
    """Box, buttons, the sentence where something is amiss, and the question before hanging up."""
    return el("div", _amiss(), _form(), _confirm(), cls="composer", data_state="opening", data_longest=longest)


def tabs() -> Html:
    """On narrow screens: the conversation or the puzzle."""
    talk = el("button", "Conversation", type="button", data_tab="talk", aria_pressed="true")
    puzzle = el(
        "button", "Puzzle ", el("span", "", cls="count"), type="button", data_tab="puzzle", aria_pressed="false"
    )
    return el("div", talk, puzzle, cls="tabs", role="group", aria_label="What to show")


def _amiss() -> Html:
    return el(
        "div",
        el("p", "", cls="problem-line", role="alert"),
        el("button", "Try again", type="button", cls="button primary", data_do="again"),
        cls="amiss",
    )


def _form() -> Html:
    keys = el(
        "span",
        el("kbd", "Enter"),
        " sends, ",
        el("kbd", "Shift"),
        " ",
        el("kbd", "Enter"),
        " makes a new line",
        cls="keys",
    )
    return el(
        "form",
        el("label", "Your reply", for_="say", cls="aloud"),
        el(
            "textarea",
            id="say",
            rows=2,
            dir="auto",
            placeholder="What do you say?",
            aria_describedby="say-help",
            enterkeyhint="send",
            autocomplete="off",
        ),
        el(
            "div",
            el("p", join(keys, el("span", "", cls="length")), id="say-help", cls="hush"),
            el("button", "End the call", type="button", cls="button quiet", data_do="ask-end"),
            el("button", "Send", type="submit", cls="button primary"),
            cls="line-actions",
        ),
    )


def _confirm() -> Html:
    return el(
        "dialog",
        el("h2", "End the call?", id="end-title"),
        el("p", "You hang up now, and the conversation is judged as it stands."),
        el(
            "div",
            el("button", "Keep talking", type="button", cls="button quiet", data_do="stay"),
            el("button", "End the call", type="button", cls="button primary", data_do="finish"),
            cls="dialog-actions",
        ),
        aria_labelledby="end-title",
    )
