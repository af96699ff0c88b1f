//! Works a formula out from the values of its signs, carrying along how far rounding can have led it astray.

/// A value with a bound on its own rounding error.
#[derive(Clone, Copy, Debug)]
pub struct Rough {
    pub value: f64,
    pub error: f64,
}

/// How exactly a value that goes in is known, relative to its size: a few roundings of the computation it comes from.
const KNOWN: f64 = 1e-13;

impl Rough {
    fn new(value: f64, error: f64) -> Self {
        Self { value, error: error + value.abs() * 1e-15 }
    }

    pub fn known(value: f64) -> Self {
        Self { value, error: value.abs() * KNOWN }
    }

    fn exact(value: f64) -> Self {
        Self { value, error: 0.0 }
    }

    fn less(self, other: Self) -> Self {
        Self::new(self.value - other.value, self.error + other.error)
    }

    fn plus(self, other: Self) -> Self {
        Self::new(self.value + other.value, self.error + other.error)
    }

    fn times(self, other: Self) -> Self {
        Self::new(self.value * other.value, self.error * other.value.abs() + other.error * self.value.abs())
    }

    /// The quotient, 0/0 being 0.
    fn over(self, other: Self) -> Self {
        if other.value == 0.0 {
            return Self::exact(0.0);
        }
        let value = self.value / other.value;
        Self::new(value, (self.error + other.error * value.abs()) / other.value.abs())
    }

    fn power(self, exponent: Self) -> Self {
        let value = self.value.powf(exponent.value);
        let base = (exponent.value * self.error / self.value).abs();
        Self::new(value, value * (base + (self.value.ln() * exponent.error).abs()))
    }

    fn ln(self) -> Self {
        Self::new(self.value.ln(), self.error / self.value.abs())
    }
}

/// Works out `formula`, asking `value` for each sign. Panics on what it cannot read.
pub fn work_out(formula: &str, value: &dyn Fn(&str) -> Rough) -> Rough {
    let mut reader = Reader { rest: formula, value };
    let result = reader.sum();
    assert!(reader.rest.trim().is_empty(), "{formula}: what is {:?}?", reader.rest);
    result
}

struct Reader<'a> {
    rest: &'a str,
    value: &'a dyn Fn(&str) -> Rough,
}

impl Reader<'_> {
    fn eat(&mut self, token: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> Rough {
        let mut total = if self.eat("−") { Rough::exact(0.0).less(self.product()) } else { self.product() };
        loop {
            if self.eat("+") {
                total = total.plus(self.product());
            } else if self.eat("−") {
                total = total.less(self.product());
            } else {
                return total;
            }
        }
    }

    fn product(&mut self) -> Rough {
        let mut total = self.power();
        loop {
            if self.eat("·") {
                total = total.times(self.power());
            } else if self.eat("/") {
                total = total.over(self.power());
            } else {
                return total;
            }
        }
    }

    fn power(&mut self) -> Rough {
        let base = self.atom();
        if self.eat("^") { base.power(self.atom()) } else { base }
    }

    fn atom(&mut self) -> Rough {
        if self.eat("(") {
            return self.closed();
        }
        for (name, larger) in [("max(", true), ("min(", false)] {
            if self.eat(name) {
                let first = self.sum();
                assert!(self.eat(","), "a comma at {:?}", self.rest);
                let second = self.closed();
                return if (first.value > second.value) == larger { first } else { second };
            }
        }
        if self.eat("ln(") {
            return self.closed().ln();
        }
        let end = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.parse().map_or_else(|_| (self.value)(word), Rough::exact)
    }

    fn closed(&mut self) -> Rough {
        let inside = self.sum();
        assert!(self.eat(")"), "a closing bracket at {:?}", self.rest);
        inside
    }
}
