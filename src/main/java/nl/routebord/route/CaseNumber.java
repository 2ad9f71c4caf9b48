package nl.routebord.route;

/** {@code R-2026-0412}: year and sequence of at least four digits (design.md §6). */
record CaseNumber(int year, int sequence) {

	String text() {
		return "R-%d-%04d".formatted(year, sequence);
	}

}
