"""What decisions about people share: moves, and exceptions to rules, each by a named person.

Rooms lead to a decision: a request, an opening, a placement. What all of them do then is here.

- `positions.py` plans the facts of a move: what ends the day before, what begins on its day.
- `resting.py` keeps what a decision rests on: each rule as it stood, in words, as plain data.
- `actions` carries a move out under the entry of whoever decides (`record_transition`), and grants
  and ends exceptions. `Transition` and `GrantedException` are kept for good by the database.
- `rules.py` says who may grant; `queries.py` finds moves and exceptions.

A room that decides writes its entry, asks its own rules, and calls `record_transition` in the same
turn. Nothing else moves anyone: no clock, no computation.
"""
