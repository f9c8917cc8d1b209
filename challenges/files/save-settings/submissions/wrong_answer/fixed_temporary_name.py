# Mistake: takes a fixed name for the temporary file, which may belong to somebody else.
import os
import shutil


def save_settings(path, settings, dump):
    new, backup = path + ".tmp", path + ".bak.tmp"
    try:
        with open(new, "w", encoding="utf-8", newline="") as file:
            dump(settings, file)
        if os.path.exists(path):
            shutil.copymode(path, new)
            shutil.copy2(path, backup)
            os.replace(backup, path + ".bak")
        os.replace(new, path)
    except BaseException:
        os.remove(new)
        raise
