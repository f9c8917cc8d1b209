# Mistake: makes the backup before it is known whether the new version can be written.
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
        if os.path.exists(path):
            handle, backup = fresh(path, made)
            os.close(handle)
            shutil.copy2(path, backup)
            os.replace(backup, path + ".bak")
        handle, new = fresh(path, made)
        with open(handle, "w", encoding="utf-8", newline="") as file:
            dump(settings, file)
            file.flush()
            os.fsync(handle)
        if os.path.exists(path):
            shutil.copymode(path, new)
        os.replace(new, path)
    finally:
        for name in made:
            if os.path.exists(name):
                os.remove(name)
