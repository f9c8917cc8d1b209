# Values that are long to compare, to sort and to show.
# for: function
# against: group-anagrams
# scores: 0
def ENTRY(*args, **kwargs):
    return [[str(number % 97), number % 89, [number % 83]] for number in range(5_000)]
