"""Invoice totals: read rows of invoices, print net, tax and gross to the cent."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
