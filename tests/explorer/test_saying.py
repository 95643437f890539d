"""Pieces as HTML: headings, rows, lists and links, with nothing in them that was not escaped."""

from __future__ import annotations

from accountability.present.pieces import Said, below, beside, figures, item, labelled, sentence, step, table
from accountability.web import saying
from accountability.web.saying import contents
from accountability.web.words import File, Words, no_file

LINKS = {"Kent County Council": "/body/kent", "waste disposal": "/who/waste-disposal/kent"}


def html_of(said: list[Said], links: dict[str, str], level: int = 2, file: File = no_file) -> str:
    return saying.html_of(said, Words(links, file), level)


def test_what_leads_a_list_is_a_heading() -> None:
    said = [*sentence("Kent County Council:"), *item("waste disposal"), *item("libraries")]
    assert html_of(said, {}).startswith('<h2 class="govuk-heading-m" id="kent-county-council">Kent County Council</h2>')
    assert '<h3 class="govuk-heading-s"' in html_of(said, {}, 3)
    assert "<h" not in html_of(said, {}, 0)


def test_a_sentence_that_is_ended_by_its_list_is_no_heading() -> None:
    assert "<h2" not in html_of([*sentence("Otherwise, if it is:"), *item("a motorway")], {})
    assert "<h2" not in html_of([*sentence("It is a district. Who answers here:"), *item("Kent")], {})
    assert "<h2" not in html_of(sentence("Nobody answers:"), {})


def test_two_headings_of_the_same_words_can_be_told_apart() -> None:
    said = [*sentence("Rules:"), *item("one"), *sentence("Rules:"), *item("two")]
    assert 'id="rules"' in html_of(said, {})
    assert 'id="rules-2"' in html_of(said, {})


def test_a_page_with_many_headings_has_a_list_of_them() -> None:
    few = [*sentence("Rules:"), *item("one")]
    many = [piece for name in ("One", "Two", "Three", "Four") for piece in (*sentence(f"{name}:"), *item("x"))]
    assert contents(few) == ()
    assert contents(many) == (("one", "One"), ("two", "Two"), ("three", "Three"), ("four", "Four"))


def test_equal_labels_are_said_once() -> None:
    said = [*labelled("Holds", "bus franchising."), *labelled("Holds", "adult skills.")]
    assert html_of(said, {}) == (
        '<dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt>Holds</dt>'
        "<dd>Bus franchising.</dd><dd>Adult skills.</dd></div></dl>"
    )


def test_what_is_set_in_below_a_row_is_a_list_of_its_own() -> None:
    said = [*labelled("Guide", "a strategy."), *below("Law", "An Act."), *labelled("Guide", "a code.")]
    html = html_of(said, {})
    assert html.count("<dt>Guide</dt>") == 2
    assert '<dl class="below"><div><dt>Law</dt><dd>An Act.</dd></div></dl>' in html


def test_many_short_texts_below_a_row_stand_abreast() -> None:
    said = [*labelled("Bus services", "changes hands.")]
    for n in range(8):
        said += beside(f"Role {n}", "keeps", 2, 20)
    assert '<dl class="below abreast">' in html_of(said, {})


def test_a_text_after_a_label_begins_as_a_sentence_and_a_rule_does_not() -> None:
    assert "<dd>Voters in Wigan.</dd>" in html_of(labelled("Elected by", "voters in Wigan."), {})
    assert "<dd>rules/a.yaml:3</dd>" in html_of(labelled("Rules", "rules/a.yaml:3"), {})
    assert "<dd>england, rules/a.yaml:3</dd>" in html_of(labelled("Rules", "england, rules/a.yaml:3"), {})


def test_a_very_long_list_is_folded_away() -> None:
    places = ", ".join(f"Place {chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(40))
    html = html_of(labelled("Ferries", f"stay. Already left in 40 areas: {places}. Test: scale."), {})
    assert "Already left in 40 areas.<details" in html
    assert html.endswith("</details>Test: scale.</dd></div></dl>")


def test_names_lead_to_their_pages_and_an_outcome_only_where_a_text_begins_with_it() -> None:
    html = html_of(item("waste disposal, by Kent County Council, with a waste disposal site"), LINKS)
    assert html.count("<a ") == 2
    assert '<a class="govuk-link" href="/body/kent">Kent County Council</a>, with a waste disposal site' in html
    assert '<dt><a class="govuk-link" href="/who/waste-disposal/kent">Waste disposal</a></dt>' in html_of(
        labelled("Waste disposal", "stays."), LINKS
    )


def test_a_line_of_a_file_leads_to_it_where_it_has_a_page() -> None:
    said = item("the rule (rules/outcomes/a-b.yaml:12), and rules/none.csv:1")
    html = html_of(said, {}, file=lambda name, line: f"/rules/{name}#{line}" if "a-b" in name else "")
    assert '<a class="govuk-link" href="/rules/rules/outcomes/a-b.yaml#12">rules/outcomes/a-b.yaml:12</a>' in html
    assert html.count("<a ") == 1


def test_everything_is_escaped() -> None:
    evil = "<script>alert('x')</script>"
    said = [
        *sentence(f"{evil}:"),
        *item(evil),
        *labelled(evil, evil),
        *below(evil, evil),
        *table([("a", evil), (evil, evil)]),
    ]
    html = html_of(said, {evil: '"><b>'})
    assert "<script" not in html
    assert '"><b>' not in html


def test_figures_are_set_to_the_right_and_words_are_not() -> None:
    html = html_of(figures([("On what", "Pounds", "Why"), ("Roads", "1,200", "duty"), ("All", "1,200", "")]), {})
    assert '<th scope="col" role="columnheader" class="number">Pounds</th>' in html
    assert '<td role="cell" data-head="Why">duty</td>' in html
    assert '<tr role="row" class="total">' in html
    assert "govuk-table stacks" in html


def test_the_steps_of_a_line_hang_from_each_other() -> None:
    assert html_of([*step("Parliament", 0), *step("A minister", 1)], {}) == (
        '<ol class="steps"><li class="in0">Parliament</li><li class="in1">A minister</li></ol>'
    )


def test_a_row_without_a_name_has_no_empty_head() -> None:
    html = html_of(table([("From", "What"), ("", "a start")]), {})
    assert '<td role="cell" data-empty></td><td' in html
    assert "rowheader" not in html
