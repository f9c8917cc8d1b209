# for: stdio
pass
