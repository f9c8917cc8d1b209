# Mistake: makes the backup by renaming the old file, so there is a moment without settings.
import os
import shutil
import tempfile


def fresh(path, made):
    handle, name = tempfile.mkstemp(dir=os.path.dirname(path) or ".")
    made.append(name)
    return handle, name


def save_settings(path, settings, dump):
    made = []
    try:
        handle, new = fresh(path, made)
        with open(handle, "w", encoding="utf-8", newline="") as file:
            dump(settings, file)
            file.flush()
            os.fsync(handle)
        if os.path.exists(path):
            shutil.copymode(path, new)
            os.replace(path, path + ".bak")
        os.replace(new, path)
    finally:
        for name in made:
            if os.path.exists(name):
                os.remove(name)
