# Nothing at all, with success.
# for: stdio
# against: column-report invoice-totals grid-path
# scores: 0
# verify: yes
pass
