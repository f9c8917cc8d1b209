//! From what people write to what it says.

/// What is longer is no cost that anybody would state.
const LONGEST: usize = 200;

/// A cost.
#[derive(Clone, Debug)]
pub enum Cost {
    Number(f64),
    Name(String),
    Log(Box<Cost>),
    Factorial(Box<Cost>),
    Power(Box<Cost>, Box<Cost>),
    Product(Vec<Cost>),
    Sum(Vec<Cost>),
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(f64),
    Name(String),
    Log,
    Root,
    Sign(char),
}

/// What a text says, or none where it is no big-O notation.
pub fn parse(text: &str) -> Option<Cost> {
    let text = text.to_lowercase();
    let inner = inside(text.trim())?;
    if let Some(known) = in_a_word(&inner) {
        return parse(known);
    }
    let mut reader = Reader { tokens: tokens(&inner)?, at: 0 };
    let cost = reader.sum()?;
    (reader.at == reader.tokens.len()).then_some(cost)
}

fn in_a_word(text: &str) -> Option<&'static str> {
    Some(match text {
        "constant" => "1",
        "logarithmic" => "log n",
        "linear" => "n",
        "linearithmic" => "n log n",
        "quadratic" => "n^2",
        "cubic" => "n^3",
        "exponential" => "2^n",
        "factorial" => "n!",
        _ => return None,
    })
}

/// What stands in the brackets of `O(…)`, or all where there is none.
fn inside(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let head = ["o(", "θ(", "o ("].into_iter().find_map(|head| {
        let at = text.match_indices(head).map(|(at, _)| at).find(begins)?;
        Some(at + head.len())
    });
    let Some(start) = head else { return Some(text.to_owned()) };
    let mut depth = 1;
    for (at, c) in text[start..].char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth == 0 {
            return Some(text[start..start + at].trim().to_owned());
        }
    }
    None
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = text.replace("**", "^").replace("log_2", "log").replace("log2", "log");
    let text = text.replace("log10", "log").replace("log_10", "log");
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(c) = rest.chars().next() {
        let length = |of: fn(char) -> bool| rest.find(|c| !of(c)).unwrap_or(rest.len());
        let taken = if c.is_ascii_digit() {
            let end = length(|c| c.is_ascii_digit() || c == '.');
            tokens.push(Token::Number(rest[..end].parse().ok()?));
            end
        } else if c.is_alphabetic() || c == '_' {
            let end = length(|c| c.is_alphabetic() || c == '_');
            word(&rest[..end], &mut tokens);
            end
        } else {
            match c {
                '+' | '^' | '(' | ')' | '!' => tokens.push(Token::Sign(c)),
                '*' | '·' | '×' | '⋅' | '∙' => tokens.push(Token::Sign('*')),
                '|' => {}
                '√' => tokens.push(Token::Root),
                '²' => tokens.extend([Token::Sign('^'), Token::Number(2.0)]),
                '³' => tokens.extend([Token::Sign('^'), Token::Number(3.0)]),
                _ => return None,
            }
            c.len_utf8()
        };
        rest = rest[taken..].trim_start();
    }
    Some(tokens)
}

/// A word: a name, a logarithm, or what was written without a blank, such as `nlogn`.
fn word(word: &str, tokens: &mut Vec<Token>) {
    let name = |text: &str| Token::Name(text.to_owned());
    if ["log", "lg", "ln", "ld"].contains(&word) {
        tokens.push(Token::Log);
    } else if word == "sqrt" {
        tokens.push(Token::Root);
    } else if let Some((before, after)) = word.split_once("log").filter(|(before, after)| {
        // Otherwise it is a word of its own, such as `catalogue`.
        before.chars().count() <= 1 && after.chars().count() <= 1
    }) {
        tokens.extend([before].iter().filter(|text| !text.is_empty()).map(|text| name(text)));
        tokens.push(Token::Log);
        tokens.extend([after].iter().filter(|text| !text.is_empty()).map(|text| name(text)));
    } else if word.chars().count() == 2 {
        tokens.extend(word.chars().map(|c| name(&c.to_string())));
    } else {
        tokens.push(name(word));
    }
}

struct Reader {
    tokens: Vec<Token>,
    at: usize,
}

impl Reader {
    fn next_is(&self, sign: char) -> bool {
        self.tokens.get(self.at) == Some(&Token::Sign(sign))
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.next_is(sign);
        self.at += usize::from(found);
        found
    }

    fn sum(&mut self) -> Option<Cost> {
        let mut parts = vec![self.product()?];
        while self.take('+') {
            parts.push(self.product()?);
        }
        Some(Cost::Sum(parts))
    }

    fn product(&mut self) -> Option<Cost> {
        let mut parts = vec![self.factor()?];
        loop {
            let more = self.take('*');
            let ends = self.at == self.tokens.len() || self.next_is('+') || self.next_is(')');
            match (more, ends) {
                (true, true) => return None,
                (false, true) => return Some(Cost::Product(parts)),
                (_, false) => parts.push(self.factor()?),
            }
        }
    }

    fn factor(&mut self) -> Option<Cost> {
        let mut cost = match self.tokens.get(self.at).cloned()? {
            Token::Number(number) => {
                self.at += 1;
                Cost::Number(number)
            }
            Token::Name(name) => {
                self.at += 1;
                Cost::Name(name)
            }
            Token::Root => {
                self.at += 1;
                Cost::Power(Box::new(self.factor()?), Box::new(Cost::Number(0.5)))
            }
            Token::Log => {
                self.at += 1;
                // `log^2 n` or `log² n`
                let power = self.take('^').then(|| self.exponent());
                let log = Cost::Log(Box::new(self.factor()?));
                match power {
                    None => log,
                    Some(power) => Cost::Power(Box::new(log), Box::new(power?)),
                }
            }
            Token::Sign('(') => self.brackets()?,
            Token::Sign(_) => return None,
        };
        loop {
            if self.take('!') {
                cost = Cost::Factorial(Box::new(cost));
            } else if self.take('^') {
                cost = Cost::Power(Box::new(cost), Box::new(self.exponent()?));
            } else {
                return Some(cost);
            }
        }
    }

    fn exponent(&mut self) -> Option<Cost> {
        let exponent = match self.tokens.get(self.at).cloned()? {
            Token::Number(number) => Cost::Number(number),
            Token::Name(name) => Cost::Name(name),
            Token::Sign('(') => {
                // A number in brackets is a number.
                return match self.brackets()? {
                    Cost::Sum(mut parts) if parts.len() == 1 => match parts.pop()? {
                        Cost::Product(mut parts) if parts.len() == 1 => parts.pop(),
                        other => Some(other),
                    },
                    other => Some(other),
                };
            }
            _ => return None,
        };
        self.at += 1;
        Some(exponent)
    }

    fn brackets(&mut self) -> Option<Cost> {
        self.at += 1;
        let inner = self.sum()?;
        self.take(')').then_some(inner)
    }
}
