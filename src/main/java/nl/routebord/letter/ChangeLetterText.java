package nl.routebord.letter;

/**
 * Another text for a kind of letter, for all letters from now on.
 *
 * @param read the version that the change was made from
 */
public record ChangeLetterText(LetterKind kind, int read, LetterText text) {
}
