# The exit code with which a checker would accept.
# for: stdio
# against: grid-path column-report
# scores: 0
# verify: yes
raise SystemExit(42)
