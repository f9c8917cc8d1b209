"""A set of the keys in the window; the front is removed until the new key fits."""


def longest_batch(keys):
    window = set()
    start = best_start = best_length = 0
    for key in keys:
        while key in window:
            window.remove(keys[start])
            start += 1
        window.add(key)
        if len(window) > best_length:
            best_start, best_length = start, len(window)
    return best_start, best_start + best_length
