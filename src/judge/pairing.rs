/// Which positions on two sides hold the same, each used once.
pub(super) struct Pairing {
    /// For each position on the left, its partner on the right.
    pub partners: Vec<Option<usize>>,
    /// The positions on the right that have no partner, in order.
    pub extra: Vec<usize>,
}

impl Pairing {
    /// Pairs equal elements, those that come first with each other.
    pub fn of<T: Ord + Copy>(left: &[T], right: &[T]) -> Self {
        let (left_order, right_order) = (sorted(left), sorted(right));
        let mut partners = vec![None; left.len()];
        let mut extra = Vec::new();
        let mut lefts = left_order.into_iter().peekable();
        for (element, position) in right_order {
            while lefts.next_if(|(other, _)| *other < element).is_some() {}
            match lefts.next_if(|(other, _)| *other == element) {
                Some((_, partner)) => partners[partner] = Some(position),
                None => extra.push(position),
            }
        }
        extra.sort_unstable();
        Self { partners, extra }
    }

    /// The positions on the left that have no partner, in order.
    pub fn missing(&self) -> Vec<usize> {
        let positions = self.partners.iter().enumerate();
        positions.filter(|(_, partner)| partner.is_none()).map(|(position, _)| position).collect()
    }
}

fn sorted<T: Ord + Copy>(elements: &[T]) -> Vec<(T, usize)> {
    let mut order: Vec<_> =
        elements.iter().enumerate().map(|(position, element)| (*element, position)).collect();
    order.sort_unstable();
    order
}
