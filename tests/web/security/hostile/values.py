"""Values that nobody should send: what once broke something, here or elsewhere."""

TEXTS = (
    *(
        "",
        " ",
        "\t",
        "\r\n",
        "\0",
        "a\0b",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\u2028",
        "\u200b",
        "\ufeff",
    ),
    *(
        "\u202eabc",
        "שלום",
        "مرحبا",
        "e\u0301",
        "😀" * 60,
        "\ud800",
        "a\udfffb",
        "\ufffe",
        "ﷺ",
        "İ",
        "ß",
    ),
    *(
        "/",
        "//",
        "\\",
        ".",
        "..",
        "../../etc/passwd",
        "..%2f",
        "%",
        "%00",
        "%zz",
        "%25",
        "a/b",
        "a?b#c",
    ),
    *(
        "'",
        '"',
        "`",
        "';--",
        "' OR 1=1",
        "<b>",
        "<script>alert(1)</script>",
        "{{ 7 }}",
        "{% now %}",
    ),
    *("=1+1", "@x", "-1", "None", "null", "true", "undefined", "on", "[]", "{}", "()", "*", "NaN"),
    *("x" * 101, "x" * 201, "x" * 501, "x" * 5_000, "x" * 70_000, "漢" * 3_000, "\n" * 2_000),
)
NUMBERS = (
    *(
        "0",
        "-0",
        "-1",
        "1",
        "00",
        "+1",
        "1.5",
        "1e3",
        "1e400",
        "-1e400",
        "1_000",
        "0x10",
        "١٢",
        "²",
    ),
    *("inf", "-inf", "nan", "9" * 18, "9" * 19, "9" * 40, "9" * 5_000, "2147483648", "-2147483649"),
    *("9223372036854775807", "9223372036854775808", "-9223372036854775809", "1,5", "1 000", "½"),
)
DAYS = (
    *("0000-00-00", "0001-01-01", "0001-01-02", "1899-12-31", "1900-01-01", "1900-01-02"),
    *("2026-02-30", "2026-11-15", "2100-12-31", "2101-01-01", "9999-12-31", "9999-12-30"),
    *("10000-01-01", "-0001-01-01", "2026-1-1", "11/15/2026", "2026-11-15T00:00", "today"),
    *("0001-01", "9999-12", "2026-13", "2026-00", "2026-11", "0000-01", "2100-12", "1900-01"),
)
STRUCTURES = (
    *("[", "]", "{", "[" * 3_000, '{"a":' * 3_000, '{"a": 1}', "[1, 2]", '"a"', "1", '{"a": null}'),
    *(
        "a: &a [*a]",
        "a: &a [1, 2]\nb: [*a, *a]",
        "<<: {a: 1}",
        "? a",
        "--- !!python/name:os",
        "\t- a",
    ),
    *("coderpath: 1", "coderpath: 1\nlevels: [a, b]", "coder,hired\nana,2026-01-01\n", "a\n\0"),
)
VALUES = (*TEXTS, *NUMBERS, *DAYS, *STRUCTURES)
IN_ADDRESSES = tuple(one for one in VALUES if one and len(one) < 2_000)

CONTENT_TYPES = (
    *("application/json", "text/plain", "text/xml", "application/octet-stream", "nonsense", ""),
    *(
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=" + "x" * 90,
    ),
    *(
        "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=no",
    ),
)
BODIES = (
    *(
        b"",
        b"\0",
        b"\xff\xfe\xfa",
        b"%",
        b"a=%ff%fe",
        b"a=%ud800",
        b"=",
        b"&&&",
        b"a" * 70_000,
        b"[" * 3_000,
    ),
    *(
        b'{"a": 1}',
        b"--x\r\n",
        b"--x\r\nContent-Disposition: form-data\r\n\r\n\xff\r\n--x--",
        b"--x--",
    ),
    b'--x\r\nContent-Disposition: form-data; name="file"; filename="../a\xff"\r\n\r\n\0\r\n--x--',
)
FILES = (
    *(
        ("a.csv", b"coder,hired\nana,2026-01-01\n"),
        ("coders.csv", b"\xff\xfe\0"),
        ("a.xlsx", b"PK\x03\x04"),
    ),
    *(("../../x.csv", b"a"), ("a\u202e.yaml", b"[" * 3_000), ("x" * 240 + ".csv", b""), ("", b"a")),
    *(
        ("p.yaml", b"coderpath: 1\npath: p\n"),
        ("a.zip", b"PK\x05\x06" + b"\0" * 18),
        ("\ufffd.csv", b"a"),
    ),
)
HEADERS = (
    *(
        {"HX-Request": "true"},
        {"HX-Request": "true", "HX-Current-URL": "http://["},
        {"Referer": "\\\\"},
    ),
    *(
        {"Accept-Language": "x" * 5_000},
        {"Cookie": "theme=%00; sessionid=\x01"},
        {"Host": "a b"},
        {},
        {},
    ),
)
NAMES = (
    *("page", "next", "day", "q", "kind", "code", "facility", "month", "sort", "state", "who"),
    *("\ud800", "x" * 300, "", "a[]", "__proto__", "id", "pk", "csrfmiddlewaretoken"),
)
"""Names of fields that a form may not have."""
