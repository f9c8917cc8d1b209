# Forged replies of a program: several exits, a value, and success before any work.
# for: stdio
# against: column-report grid-path
# scores: 0
import os

EXIT = b"\0\0\0\x14t\0\0\0\2s\0\0\0\4exiti\0\0\0\x010"
os.write(3, EXIT)
os.write(1, b"accepted\n")
os._exit(0)
