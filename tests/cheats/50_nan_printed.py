# Numbers in text that are close to everything, or too large to be read.
# for: stdio
# against: cheats/floats
# scores: 0
# verify: yes
for word in ("nan", "inf", "-inf", "1e999", "0x3p0", "1_0", "nan(1)", "9" * 5000, "1e-999"):
    print(word)
