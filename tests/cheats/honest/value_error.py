# for: function
def ENTRY(*args, **kwargs):
    raise ValueError
