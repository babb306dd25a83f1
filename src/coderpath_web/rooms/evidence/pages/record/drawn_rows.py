"""Lines of the record's table: of hundreds, and a template takes dozens of steps for each."""

from html import escape

from django.utils.safestring import SafeString

from coderpath_web.ui.templatetags.ui import moment, short_day


def drawn(facts):
    """Write a line for each fact."""
    return SafeString("".join(map(_line, facts)))


def _line(fact):
    return (
        f'<tr{_look(fact)}><th scope="row">{_says(fact)}</th>'
        f'<td data-l="True since">{short_day(fact.since)}</td>'
        f'<td data-l="Until">{short_day(fact.until)}</td>'
        f'<td data-l="Recorded">{short_day(fact.recorded_at)}'
        f'<br><span class="xs muted">{escape(fact.recorded_by)}</span></td>'
        f'<td data-l="Source" class="xs">{escape(fact.source)}</td></tr>'
    )


def _look(fact):
    return ' class="skipped"' if fact.is_retracted else ""


def _says(fact):
    link = f'<a href="{escape(fact.href)}">{escape(str(fact.words))}</a>'
    if not fact.is_retracted:
        return link
    why = f": {escape(fact.retracted_why)}" if fact.retracted_why else ""
    return (
        f'<s>{link}</s><br><span class="sm">Retracted {moment(fact.retracted_at)} by'
        f" {escape(fact.retracted_by)}{why}</span>"
    )
