# A number whose digits take longer to write down than any limit. The judge must not wait for it.
# for: function
# scores: 0
def ENTRY(*args, **kwargs):
    return 1 << 4_000_000
