# Gets ten megabytes of input and reads none of it.
# kind: stdio
# stdin bytes: 10000000
# expect: AC

print(42)
