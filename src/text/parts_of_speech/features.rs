//! Units to features: what the tagger sees of each word and its neighbours, as hashes.

use super::units::Unit;

/// The hash of one feature.
pub type Feature = u32;

/// What can be seen of a unit before anything is tagged.
#[derive(Clone, Debug)]
pub struct Sight {
    /// Features of the unit and its neighbours.
    pub features: Vec<Feature>,
    /// Hashes that are joined with the tags before.
    joints: [u32; 4],
}

/// How many features depend on the tags before.
pub const DYNAMIC: usize = 7;

/// What can be seen of each unit of one sentence.
#[must_use]
pub fn sights(text: &str, units: &[Unit]) -> Vec<Sight> {
    let mut words: Vec<Word> = units.iter().map(|unit| Word::new(unit.span.of(text))).collect();
    mark_headline(&mut words);
    if let Some(first) = words.first_mut() {
        first.shape = mix(first.shape, 101);
    }
    (0..words.len()).map(|at| sight(&words, at)).collect()
}

impl Sight {
    /// The features that depend on the numbers of the two tags before; [`OUTSIDE`] at the beginning.
    #[must_use]
    pub fn dynamic(&self, before: usize, before_that: usize) -> [Feature; DYNAMIC] {
        #[expect(clippy::cast_possible_truncation, reason = "numbers of tags are small")]
        let (one, two) = (before as u32, before_that as u32);
        let [word, suffix, next, shape] = self.joints;
        [
            join(1, one, 0),
            join(2, one, two),
            join(3, one, word),
            join(4, one, suffix),
            join(5, one, next),
            join(6, one, shape),
            join(7, two, word),
        ]
    }
}

/// In place of the number of a tag, before the first unit.
pub const OUTSIDE: usize = 255;

/// The hashes of one unit.
#[derive(Clone, Copy, Debug)]
struct Word {
    /// The word in lower case.
    lower: u32,
    /// Its last one to four letters.
    suffixes: [u32; 4],
    /// Its first two and three letters.
    prefixes: [u32; 2],
    /// Capitals, digits, marks.
    shape: u32,
    is_capital: bool,
}

const EDGE: Word =
    Word { lower: 11, suffixes: [12; 4], prefixes: [13; 2], shape: 14, is_capital: false };

impl Word {
    fn new(word: &str) -> Self {
        let mut letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
        for letter in &mut letters {
            match letter {
                '’' | '‘' => *letter = '\'',
                '“' | '”' => *letter = '"',
                '–' | '—' => *letter = '-',
                '0'..='9' => *letter = '0',
                _ => {}
            }
        }
        let count = letters.len();
        let tail = |length: usize| hash(&letters[count.saturating_sub(length)..]);
        let head = |length: usize| hash(&letters[..length.min(count)]);
        Word {
            lower: hash(&letters),
            suffixes: [tail(1), tail(2), tail(3), tail(4)],
            prefixes: [head(2), head(3)],
            shape: shape(word),
            is_capital: word.starts_with(char::is_uppercase),
        }
    }
}

/// In a headline, where nearly every word has a capital, capitals say less: mark their shapes.
fn mark_headline(words: &mut [Word]) {
    let capitals = words.iter().filter(|word| word.is_capital).count();
    if words.len() >= 4 && capitals * 3 > words.len() * 2 {
        for word in words {
            word.shape = mix(word.shape, 102);
        }
    }
}

fn shape(word: &str) -> u32 {
    let (mut uppers, mut lowers, mut digits, mut others) = (0, 0, 0, 0);
    for c in word.chars() {
        match c {
            _ if c.is_uppercase() => uppers += 1,
            _ if c.is_alphabetic() => lowers += 1,
            _ if c.is_ascii_digit() => digits += 1,
            _ => others += 1,
        }
    }
    let starts_upper = u32::from(word.starts_with(char::is_uppercase));
    let few = |count: u32| count.min(2);
    let parts = few(uppers) + 3 * few(lowers) + 9 * few(digits) + 27 * few(others);
    200 + parts * 2 + starts_upper
}

fn sight(words: &[Word], at: usize) -> Sight {
    let near =
        |offset: isize| at.checked_add_signed(offset).and_then(|at| words.get(at)).unwrap_or(&EDGE);
    let (here, before, after) = (near(0), near(-1), near(1));
    let [_, two, three, four] = here.suffixes;
    let features = vec![
        join(20, 0, 0),
        join(21, here.lower, 0),
        join(22, here.lower, here.shape),
        join(23, two, 0),
        join(24, three, 0),
        join(25, four, 0),
        join(26, three, here.shape),
        join(27, here.prefixes[0], 0),
        join(28, here.prefixes[1], 0),
        join(29, here.shape, 0),
        join(30, before.lower, 0),
        join(31, after.lower, 0),
        join(32, near(-2).lower, 0),
        join(33, near(2).lower, 0),
        join(34, before.suffixes[2], 0),
        join(35, after.suffixes[2], 0),
        join(36, after.suffixes[1], two),
        join(37, before.lower, here.lower),
        join(38, here.lower, after.lower),
        join(39, mix(before.shape, here.shape), after.shape),
        join(40, after.lower, near(2).lower),
        join(41, here.suffixes[0], here.shape),
        join(42, before.lower, after.lower),
    ];
    Sight { features, joints: [here.lower, three, after.lower, here.shape] }
}

fn hash(letters: &[char]) -> u32 {
    letters.iter().fold(0x811c_9dc5, |state, letter| mix(state, u32::from(*letter)))
}

fn join(template: u32, a: u32, b: u32) -> Feature {
    mix(mix(mix(0x9e37_79b9, template), a), b)
}

/// One step of a multiplicative hash with a final shuffle, so that all bits count.
fn mix(state: u32, value: u32) -> u32 {
    let mixed = (state.rotate_left(5) ^ value).wrapping_mul(0x85eb_ca6b);
    mixed ^ (mixed >> 15)
}
