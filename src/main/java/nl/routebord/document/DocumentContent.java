package nl.routebord.document;

/**
 * A file to hand over: as an attachment only, never shown inline.
 *
 * @param fileName safe for a header and a disk
 * @param mediaType what the content was found to be
 */
public record DocumentContent(String fileName, String mediaType, String sha256, byte[] bytes) {
}
