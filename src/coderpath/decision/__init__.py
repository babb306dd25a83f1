"""The record of a decision: what was decided, on what, by whom, as bytes that replay for ever.

`seen` holds the facts as they were known, `judged` what the judge says of them, `rules` how each
rule stood, in meanings and in words. `record` puts a record together and reads one of any format;
`replaying` judges again and says what differs; `exported` is a record with all that it rests on.
"""
