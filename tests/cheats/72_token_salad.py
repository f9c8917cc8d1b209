# Every word that an answer could have, in every order.
# for: stdio
# against: invoice-totals grid-path
# scores: 0
# verify: yes
for number in range(3000):
    print(number, "%d.%02d" % divmod(number, 100), "U D L R", -1)
