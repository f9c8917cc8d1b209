# for: function
def ENTRY(*args, **kwargs):
    return None
