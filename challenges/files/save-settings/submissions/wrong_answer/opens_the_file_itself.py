# Mistake: opens the settings file for writing, which empties it before anything is written.
import os
import shutil


def save_settings(path, settings, dump):
    if os.path.exists(path):
        shutil.copy2(path, path + ".bak")
    with open(path, "w", encoding="utf-8", newline="") as file:
        dump(settings, file)
