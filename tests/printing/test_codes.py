from casedesk.printing.codes import page_payload, read_payload


def test_that_a_page_code_reads_back_what_it_says() -> None:
    payload = page_payload("XY20260507-003", 2, 1, 3, "7c1e9a4052d80b66")
    assert payload == "CD1|XY20260507-003|2|1|3|7c1e9a40"
    assert read_payload(payload) == ("XY20260507-003", 2, 1, 3, "7c1e9a40")


def test_that_somebody_elses_code_is_not_taken_for_a_page() -> None:
    for payload in ("", "https://example.com", "CD1|XY|2|1|3", "CD2|XY|2|1|3|7c1e9a40", "CD1|XY|x|1|3|7c"):
        assert read_payload(payload) is None
