# Mistake: cleans up for Exception only; KeyboardInterrupt leaves the temporary file behind.
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
            handle, backup = fresh(path, made)
            os.close(handle)
            shutil.copy2(path, backup)
            os.replace(backup, path + ".bak")
        os.replace(new, path)
    except Exception:
        for name in made:
            if os.path.exists(name):
                os.remove(name)
        raise
