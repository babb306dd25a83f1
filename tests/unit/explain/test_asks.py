from coderpath.explain.asks import asks_of, whoever
from tests.unit.explain.cases import path_asking


def test_the_words_of_the_document_come_first():
    path = path_asking("credential: CCS")
    texts = [asks_of(item, path) for item in path.level("three").minimum]
    assert texts == ["An RHIT of any year", "Holds the CCS", "Has kindness skills"]


def test_whoever_keeps_the_verb():
    path = path_asking("education: associate")
    criterion = path.level("two").minimum[0].criterion
    assert whoever(criterion, path) == "whoever has an associate degree or higher"
