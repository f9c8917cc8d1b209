"""Levels of equal distance on a flat grid with a border; then walk downhill from the start."""
import sys


def main():
    data = sys.stdin.read().split()
    rows, columns = int(data[0]), int(data[1])
    width = columns + 2
    flat = "#" * width + "".join("#" + line + "#" for line in data[2:2 + rows]) + "#" * width
    start, end = flat.index("S"), flat.index("E")
    offsets = (("D", width), ("R", 1), ("U", -width), ("L", -1))

    distance = [-1] * len(flat)
    distance[end] = 0
    level = [end]
    while level and distance[start] < 0:
        following = []
        for cell in level:
            for _, offset in offsets:
                neighbour = cell + offset
                if flat[neighbour] != "#" and distance[neighbour] < 0:
                    distance[neighbour] = distance[cell] + 1
                    following.append(neighbour)
        level = following

    print(distance[start])
    if distance[start] < 0:
        return
    cell, path = start, ""
    while cell != end:
        for letter, offset in offsets:
            if distance[cell + offset] == distance[cell] - 1:
                cell += offset
                path += letter
                break
    print(path)


if __name__ == "__main__":
    main()
