"""The event log: what is stored, on what condition, and where.

`port` says what every log promises; `memory` and `sqlite` keep it; `appending`
puts a queue before it, so that concurrent callers share one flush; `mapper` is
the seam to the `eventsourcing` library.
"""
