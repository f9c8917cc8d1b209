use crate::model::{Tolerance, ValueChecker, ValueMode};

/// What counts as equal, in the form in which the comparison asks for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// `1` equals `1.0`.
    pub numeric: bool,
    /// NaN equals NaN.
    pub nan: bool,
    /// A `Counter` is not a `dict`.
    pub exact_types: bool,
    /// Which sequences may be in any order.
    pub order: Order,
    /// Numbers need only be this close.
    pub tolerance: Option<Tolerance>,
}

/// Which lists and tuples may be in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// None.
    Matters,
    /// The outermost one.
    FreeOutside,
    /// All.
    Free,
}

impl Rules {
    /// The rules that a challenge's author asked for. Within a tolerance an `int` and a `float`
    /// are both just numbers, so keys and members compare by number there, too.
    pub fn of(checker: &ValueChecker) -> Self {
        let (order, tolerance) = match checker.mode {
            ValueMode::Equal | ValueMode::OneOf => (Order::Matters, None),
            ValueMode::Approx(tolerance) => (Order::Matters, Some(tolerance)),
            ValueMode::Unordered { deep: false } => (Order::FreeOutside, None),
            ValueMode::Unordered { deep: true } => (Order::Free, None),
        };
        Self {
            numeric: checker.numeric || tolerance.is_some(),
            nan: checker.nan,
            exact_types: checker.exact_types,
            order,
            tolerance,
        }
    }

    /// The rules for what lies inside a container.
    pub fn inside(self) -> Self {
        let order = if self.order == Order::Free { Order::Free } else { Order::Matters };
        Self { order, ..self }
    }
}
