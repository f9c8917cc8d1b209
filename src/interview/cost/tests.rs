use super::*;

#[test]
fn spellings_of_the_same_cost_are_the_same() {
    for one in [
        "O(n log n)",
        "O(n*log(n))",
        "o( N LOG N )",
        "n log n",
        "nlogn",
        "O(n · log₂ n)".replace('₂', "2").as_str(),
        "O(log n * n)",
        "Θ(n lg n)",
        "O(2n log n)",
        "O(n log n) on average",
        "about O(n log(n))",
        "linearithmic",
    ] {
        assert_eq!(agreement(one, "O(n log n)"), Agreement::Same, "{one}");
    }
}

#[test]
fn powers_sums_and_constants_are_put_in_order() {
    for (one, other) in [
        ("O(n^2)", "O(n²)"),
        ("O(n**2)", "O(n * n)"),
        ("O(n(n + 1))", "quadratic"),
        ("O(E + V)", "O(V+E)"),
        ("O(n + 5)", "O(n)"),
        ("O(3)", "O(1) per call, amortised"),
        ("constant", "O(1)"),
        ("O(n·k)", "O(k * n) for n words of length k"),
        ("O(sqrt(n))", "O(n^(0.5))"),
        ("O(log^2 n)", "O(log n log n)"),
        ("O(2^n)", "exponential"),
        ("O(n!)", "O( n ! )"),
        ("O(|V| + |E|)", "O(v + e)"),
    ] {
        assert_eq!(agreement(one, other), Agreement::Same, "{one} and {other}");
    }
}

#[test]
fn other_names_for_the_same_shape_are_told() {
    for (one, other) in [
        ("O(V + E)", "O(targets + dependencies)"),
        ("O(m * n)", "O(rows × columns)"),
        ("O(m + k log k)", "O(n + p log p) for n lines and p different paths"),
        ("O(k)", "O(capacity)"),
    ] {
        assert_eq!(agreement(one, other), Agreement::SameShape, "{one} and {other}");
    }
}

#[test]
fn different_costs_are_different() {
    for (one, other) in [
        ("O(n)", "O(n log n)"),
        ("O(n^2)", "O(n)"),
        ("O(2^n)", "O(n^2)"),
        ("O(n + m)", "O(n * m)"),
        ("O(1)", "O(n)"),
        ("O(log n)", "O(n)"),
        ("O(n + m)", "O(n + n)"),
        ("no idea", "O(n)"),
        ("?", "O(n)"),
        ("O(n", "O(n)"),
    ] {
        assert_eq!(agreement(one, other), Agreement::Different, "{one} and {other}");
    }
}

#[test]
fn what_is_no_notation_is_compared_as_text() {
    assert_eq!(agreement("it depends!?", "It  depends!?"), Agreement::Same);
    let deep = "(".repeat(100_000);
    assert_eq!(agreement(&deep, "O(n)"), Agreement::Different);
}
