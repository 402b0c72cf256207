"""Ids that name something name something that is there."""

from tests.unit.conftest import DataFolder


def test_every_dangling_id_is_refused_where_it_stands(data: DataFolder) -> None:
    changes = [
        ("  - [agencies]", "  - [‸agency]", "headline[0][0]"),
        ("id: hr-exchange\n    section: hr-services", "id: hr-exchange\n    section: ‸hr",
         "tables[2].section"),
        ("rows: [forums, salons]", "rows: [forums, ‸salon]", "tables[2].rows[1]"),
        ("count: support-areas", "count: ‸areas", "lists[1].count"),
        ("id: income-tax\n    section: next-steps", "id: income-tax\n    section: ‸next",
         "benefits[10].section"),
    ]  # fmt: skip
    expected = [(data.spoil(old, new), key, "id-dangling") for old, new, key in changes]
    assert [fault for fault in data.faults() if fault[2] == "id-dangling"] == expected


def test_ids_of_one_kind_are_unique(data: DataFolder) -> None:
    changes = [
        ("- id: environment\n", "- id: ‸skills\n", "sections[4].id"),
        ("- id: hr-exchange\n", "- id: ‸hr-industry\n", "tables[2].id"),
        ("- id: skills-support\n", "- id: ‸skills-actions\n", "lists[1].id"),
        ("- id: income-tax\n", "- id: ‸small-matters\n", "benefits[10].id"),
    ]
    expected = [(data.spoil(old, new), key, "id-doubled") for old, new, key in changes]
    assert [fault for fault in data.faults() if fault[2] == "id-doubled"] == expected


def test_the_letter_needs_a_title(data: DataFolder) -> None:
    data.spoil("role: page-title", "role: page-data")
    data.spoil("role: heading", "role: page-data")
    place = data.place("\n‸opening:\n")
    assert data.faults() == [(place, "opening", "role-needed")]


def test_a_section_cannot_have_the_address_of_a_page_of_the_reply(data: DataFolder) -> None:
    place = data.spoil("  - id: next-steps", "  - id: ‸full")
    assert (place, "sections[5].id", "id-reserved") in data.faults()


def test_a_table_has_each_figure_of_its_section_once(data: DataFolder) -> None:
    doubled = data.spoil(
        "[inspected, inquiries, rectifications]", "[inspected, inquiries, ‸inquiries]"
    )
    strange = data.spoil("[forums, salons]", "[forums, salons, ‸scenarios]")
    assert {
        (doubled, "tables[3].rows[2]", "id-doubled"),
        (strange, "tables[2].rows[2]", "row-elsewhere"),
    } <= {*data.faults()}
