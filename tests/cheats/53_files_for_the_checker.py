# The files of the checker, and modules that it imports, are there before it.
# for: stdio
# against: grid-path
# scores: 0
# verify: yes
import os

for name in ("sys.py", "os.py", "codecs.py", "sitecustomize.py", "checker.py", "__main__.py",
             "encodings.py", "re.py", "io.py", "_ast.py", "collections.py"):
    with open(name, "w") as file:
        file.write("import os; os._exit(42)\n")
for name in ("expected", "actual", "input"):
    with open(name, "w") as file:
        file.write("-1\n")
    os.chmod(name, 0)
for name in ("../expected", "../actual", "../checker.py"):
    try:
        os.symlink(os.path.abspath("expected"), name)
    except OSError:
        pass
print("-2")
