use ratatui::layout::Rect;

/// The least and the most columns of the list beside a text.
const LIST: (u16, u16) = (32, 80);
/// Between the list and the text.
const GAP: u16 = 3;
/// The least columns of a text beside the list, which prose is laid out for.
const TEXT: u16 = 40;

/// Where the parts of the screen are. On a narrow one the list or the text is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Areas {
    pub header: Rect,
    pub search: Option<Rect>,
    pub list: Option<Rect>,
    pub rule: Option<Rect>,
    pub text: Option<Rect>,
    pub footer: Rect,
}

/// Divides a screen. On a narrow one `reading` says which of the two panes is there.
pub(super) fn areas(screen: Rect, searching: bool, reading: bool) -> Areas {
    let line = |y: u16| Rect { y: screen.y + y, height: 1, ..screen }.intersection(screen);
    let above = 1 + u16::from(searching);
    let body = Rect {
        y: screen.y.saturating_add(above),
        height: screen.height.saturating_sub(above + 1),
        ..screen
    }
    .intersection(screen);
    let (list, rule, text) = if screen.width < LIST.0 + GAP + TEXT {
        (Some(body).filter(|_| !reading), None, Some(body).filter(|_| reading))
    } else {
        let share = (screen.width / 2).min(screen.width - GAP - TEXT);
        let columns = share.clamp(LIST.0, LIST.1);
        let list = Rect { width: columns, ..body };
        let rule = Rect { x: body.x + columns, width: GAP, ..body };
        let text = Rect { x: body.x + columns + GAP, width: screen.width - columns - GAP, ..body };
        (Some(list), Some(rule), Some(text))
    };
    Areas {
        header: line(0),
        search: searching.then(|| line(1)),
        list,
        rule,
        text,
        footer: line(screen.height.saturating_sub(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_lies_outside_of_any_screen_and_prose_has_its_columns() {
        for width in 0..200 {
            for height in 0..40 {
                let screen = Rect::new(0, 0, width, height);
                for (searching, reading) in [(false, false), (false, true), (true, false)] {
                    let areas = areas(screen, searching, reading);
                    let parts = [areas.search, areas.list, areas.rule, areas.text];
                    for part in parts.into_iter().flatten().chain([areas.header, areas.footer]) {
                        assert_eq!(part.intersection(screen).area(), part.area(), "{areas:?}");
                    }
                    let text = areas.text.filter(|_| areas.list.is_some());
                    assert!(text.is_none_or(|text| text.width >= 40), "{areas:?}");
                }
            }
        }
    }
}
