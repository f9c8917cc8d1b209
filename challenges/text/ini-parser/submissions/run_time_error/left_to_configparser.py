# Mistake: leaves it to configparser, whose errors are no ValueError (and whose rules differ).
import configparser


def parse_config(text):
    parser = configparser.ConfigParser(
        delimiters=("=",), inline_comment_prefixes=("#",), interpolation=None, empty_lines_in_values=False,
        default_section="\n",
    )
    parser.read_string(text)
    return {name: {key: value.strip() for key, value in parser.items(name)} for name in parser.sections()}
