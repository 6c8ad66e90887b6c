//! Unpacks word lists in the efrt form (a trie written as text) in which the package compromise carries its lexicon.
//!
//! A list is `symbols;node;node...`: a node holds suffixes, each followed by a reference to the node where it goes on, or
//! by a comma where a word ends; a leading `!` says that a word ends at the node itself. References are in base 36 and
//! relative to the node, but for the first few, the symbols, which are absolute.

/// The words of one packed list.
pub fn words(packed: &str) -> Vec<String> {
    let mut nodes: Vec<&str> = packed.split(';').collect();
    let symbols: Vec<usize> =
        nodes.iter().map_while(|node| node.split_once(':')).map_while(|(_, node)| reference(node)).collect();
    nodes.drain(..symbols.len());
    let mut words = Vec::new();
    collect(&nodes, &symbols, 0, "", &mut words);
    words
}

fn collect(nodes: &[&str], symbols: &[usize], index: usize, prefix: &str, words: &mut Vec<String>) {
    let Some(&node) = nodes.get(index) else { return };
    let is_reference = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ',';
    let mut rest = node;
    if let Some(after) = rest.strip_prefix('!') {
        words.push(prefix.to_owned());
        rest = after;
    }
    while !rest.is_empty() {
        let suffix = rest.find(is_reference).unwrap_or(rest.len());
        let target = rest[suffix..].find(|c| !is_reference(c)).map_or(rest.len(), |len| suffix + len);
        let word = format!("{prefix}{}", &rest[..suffix]);
        if suffix > 0 {
            match reference(&rest[suffix..target]) {
                Some(symbol) if symbol < symbols.len() => collect(nodes, symbols, symbols[symbol], &word, words),
                Some(relative) => collect(nodes, symbols, index + relative + 1 - symbols.len(), &word, words),
                None => words.push(word),
            }
        }
        rest = &rest[target..];
    }
}

/// A number in base 36, in which `0` and `00` differ: 0..Z, then 00..ZZ, and so on.
fn reference(code: &str) -> Option<usize> {
    if code.is_empty() || code.contains(',') {
        return None;
    }
    let mut value = 0;
    let mut shorter = 0;
    for (place, digit) in code.chars().enumerate() {
        value = value * 36 + digit.to_digit(36)? as usize;
        if place > 0 {
            shorter = shorter * 36 + 36;
        }
    }
    Some(value + shorter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_share_their_stems() {
        assert_eq!(words("a1b0;ee;ble,cus"), ["able", "acus", "bee"].map(String::from));
    }

    #[test]
    fn references_of_two_digits_follow_those_of_one() {
        assert_eq!(
            ["0", "Z", "00", "01", "10", "ZZ", "000"].map(|code| reference(code).unwrap_or(9999)),
            [0, 35, 36, 37, 72, 1331, 1332]
        );
    }
}
