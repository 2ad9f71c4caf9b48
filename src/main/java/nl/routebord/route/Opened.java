package nl.routebord.route;

/** A case that was opened, by this request or an earlier same one. */
public record Opened(CaseFileId id, String number) {
}
