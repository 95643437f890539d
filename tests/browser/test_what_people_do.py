"""What people do, from beginning to end, as they would do it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

BINS = "Sevenoaks District Council answers for household rubbish collection in Sevenoaks."


def tab_to(page: Page, what: str) -> None:
    """Press Tab until this has the focus, as somebody without a mouse does."""
    for _ in range(60):
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{what} cannot be reached by keyboard")


def test_ask_by_keyboard_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the answer")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("What is it about?")).to_be_focused()
    page.keyboard.type("bins")
    tab_to(page, "#place")
    page.keyboard.type("Sevenoaks")
    tab_to(page, "form.question button")
    page.keyboard.press("Enter")
    expect(page).to_have_title("Who answers for household rubbish collection in Sevenoaks? - accountability")
    expect(page.locator(".answer")).to_have_text(BINS)
    assert page.url.endswith("/who/waste-collection/sevenoaks")


def test_enter_in_a_box_asks(page: Page) -> None:
    page.goto("/")
    page.get_by_label("What is it about?").fill("bins")
    page.get_by_label("Where?").fill("Sevenoaks")
    page.get_by_label("Where?").press("Enter")
    expect(page.locator(".answer")).to_have_text(BINS)


def test_choose_a_suggestion_with_the_arrow_keys(page: Page) -> None:
    page.goto("/")
    box = page.get_by_label("What is it about?")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("bi")
    options = page.locator("#outcome-suggestions").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    shown = page.locator("#outcome-suggestions")
    expect(shown).to_have_attribute("role", "listbox")
    expect(box).to_have_attribute("aria-controls", "outcome-suggestions")
    expect(page.get_by_role("status").first).to_contain_text("suggestions")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", "outcome-suggestions-0")
    chosen = options.first.evaluate("line => line.firstChild.data")
    box.press("Enter")
    expect(box).to_have_value(chosen)
    expect(shown).to_be_hidden()
    expect(box).to_be_focused()
    assert page.url.endswith("/"), "Enter on a suggestion fills the box and does not ask yet"


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(page: Page) -> None:
    page.goto("/")
    box = page.get_by_label("Where?")
    box.press_sequentially("wig")
    expect(page.locator("#place-suggestions")).to_be_visible()
    box.press("Escape")
    expect(page.locator("#place-suggestions")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("wig")


def test_choose_a_suggestion_with_the_mouse(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Where?").press_sequentially("sevenoa")
    page.locator("#place-suggestions").get_by_role("option").first.click()
    expect(page.get_by_label("Where?")).to_have_value("Sevenoaks")


def test_a_wrong_spelling_is_offered_and_not_used(page: Page) -> None:
    page.goto("/ask?outcome=bins&in=Sevenoakes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Did you mean something else?")
    expect(page.get_by_label("Where?")).to_have_value("Sevenoakes")
    page.locator(".choices").get_by_role("link", name="Sevenoaks").first.click()
    expect(page.locator(".answer")).to_have_text(BINS)


def test_a_place_of_two_meanings_asks_which(page: Page) -> None:
    page.goto("/ask?outcome=bins&in=Richmond")
    expect(page).to_have_title("Which one? 2 places are called Richmond. Which one? - accountability")
    page.get_by_role("link", name="Richmond, North Yorkshire").click()
    expect(page.locator(".answer")).to_contain_text("North Yorkshire Council answers for household rubbish collection")


def test_a_postcode_is_a_place(page: Page) -> None:
    page.goto("/")
    page.get_by_label("What is it about?").fill("libraries")
    page.get_by_label("Where?").fill("la9 4dq")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".answer")).to_have_text(
        "Westmorland and Furness Council answers for public libraries in LA9 4DQ."
    )


def test_change_the_date(page: Page) -> None:
    page.goto("/who/libraries/eden?on=2026-01-01")
    expect(page.locator(".answer")).to_contain_text("Westmorland and Furness Council")
    page.get_by_label("On which day?").fill("2023-03-31")
    page.locator("#again").get_by_role("button", name="Ask").click()
    expect(page.locator(".answer")).to_have_text(
        "Cumbria County Council answered for public libraries in Eden on 31 March 2023."
    )
    expect(page.get_by_role("heading", level=1)).to_contain_text("on 31 March 2023")


def test_see_who_answered_on_other_days(page: Page) -> None:
    page.goto("/who/libraries/eden?on=2026-01-01")
    page.get_by_role("link", name="Who answered on other days").click()
    page.get_by_role("link", name="Earlier: Cumbria County Council").click()
    expect(page.locator(".answer")).to_contain_text("until 31 March 2023")
    page.get_by_role("link", name="Cumbria County Council", exact=True).click()
    expect(page.locator(".answer")).to_contain_text("Cumbria County Council answered")


def test_compare_two_places(page: Page) -> None:
    page.goto("/who/waste-collection/sevenoaks")
    page.get_by_role("link", name="Compare with another place, day or reform").click()
    page.get_by_label("Another place").fill("Wigan")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".sides section")).to_have_count(2)
    expect(page.locator(".sides")).to_contain_text("Wigan Metropolitan Borough Council answers")


def test_compare_two_days(page: Page) -> None:
    page.goto("/compare?in=Eden&outcome=libraries&on=2023-03-31")
    page.get_by_label("Another day").fill("2023-04-01")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".sides")).to_contain_text("Cumbria County Council answered")
    expect(page.locator(".sides")).to_contain_text("Westmorland and Furness Council answered")


def test_a_reform_is_said_to_be_an_assumption(page: Page) -> None:
    page.goto("/who/probation/wigan?under=radical-devolution")
    notice = page.get_by_role("note")
    expect(notice).to_have_text("Analysis of an assumption. Not law, not government policy.")
    assert notice.evaluate("one => one.compareDocumentPosition(document.querySelector('h1')) & 4"), "it stands first"


def test_why_not_another_body(page: Page) -> None:
    page.goto("/who/waste-collection/sevenoaks")
    page.get_by_label("Did you expect another body?").fill("Kent County Council")
    page.get_by_role("button", name="Ask why not").click()
    expect(page.get_by_role("main")).to_contain_text("Kent County Council does not answer")
    page.get_by_role("link", name="Back to the answer").click()
    expect(page.locator(".answer")).to_have_text(BINS)


def test_follow_an_answer_to_the_lines_that_decide(page: Page) -> None:
    page.goto("/who/waste-collection/sevenoaks")
    page.locator("#sure").get_by_role("link", name="rules/outcomes/waste/waste-collection.yaml").first.click()
    expect(page.locator("tr.marked").first).to_contain_text("england")


def test_the_back_button_returns_to_the_question_as_it_was(page: Page) -> None:
    page.goto("/")
    page.get_by_label("What is it about?").fill("bins")
    page.get_by_label("Where?").fill("Sevenoaks")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".answer")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("What is it about?")).to_have_value("bins")
    expect(page.get_by_label("Where?")).to_have_value("Sevenoaks")
    page.go_forward()
    expect(page.locator(".answer")).to_have_text(BINS)


def test_ask_without_javascript(opened: Opener) -> None:
    page = opened(java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_label("What is it about?").fill("bins")
    page.get_by_label("Where?").fill("Sevenoaks")
    page.get_by_text("On another day, or under a reform").click()
    page.get_by_label("On which day?").fill("2020-05-01")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".answer")).to_have_text(
        "Sevenoaks District Council answered for household rubbish collection in Sevenoaks on 1 May 2020."
    )


def test_print_the_answer(page: Page) -> None:
    page.goto("/who/waste-collection/sevenoaks")
    page.emulate_media(media="print", color_scheme="light")
    for gone in ("header nav", "form", ".more", ".govuk-skip-link", "footer a"):
        for one in page.locator(gone).all():
            expect(one).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".answer")).to_be_visible()
    expect(page.locator("#law")).to_contain_text("Environmental Protection Act 1990, section 45")
    expect(page.get_by_text("This is not an official service")).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF-")


def test_a_page_that_there_is_not_offers_the_question(page: Page) -> None:
    found = page.goto("/there-is-no-such-page")
    assert found
    assert found.status == 404
    page.get_by_label("What is it about?").fill("bins")
    page.get_by_label("Where?").fill("Sevenoaks")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".answer")).to_have_text(BINS)
