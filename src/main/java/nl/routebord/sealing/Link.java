package nl.routebord.sealing;

/**
 * The place of a line in its chain.
 *
 * @param position from 1, without gaps
 * @param person digest of the line's personal fields
 */
record Link(String stream, long position, long entry, byte[] person, byte[] previous, byte[] hash) {

	/** The next one of the same chain. */
	static Link after(Head head, AuditLine line, byte[] salt) {
		byte[] person = Hashes.person(line, salt);
		return new Link(head.stream(), head.position() + 1, line.entry(), person, head.hash(),
				Hashes.link(head.hash(), line, person));
	}

	Head head() {
		return new Head(stream, position, hash);
	}

	/** Where a chain ends; position 0 before its first line. */
	record Head(String stream, long position, byte[] hash) {

		static Head none(String stream) {
			return new Head(stream, 0, Hashes.genesis(stream));
		}

	}

}
