package nl.routebord.sealing;

import java.util.Arrays;
import java.util.Map;
import nl.routebord.sealing.Link.Head;
import nl.routebord.sealing.LogFindings.Break;
import nl.routebord.sealing.LogFindings.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks chains line by line, each from its beginning or from where it was lawfully cut.
 */
final class ChainCheck {

	private final Map<String, Head> cuts;

	private Head end = Head.none("");

	private long streams;

	private long lines;

	private long erased;

	ChainCheck(Map<String, Head> cuts) {
		this.cuts = cuts;
	}

	/**
	 * @param line null: the line that was sealed here is gone
	 * @param salt null: erased
	 * @return what is wrong here; null when nothing is
	 */
	@Nullable Break next(Link link, @Nullable AuditLine line, byte @Nullable [] salt) {
		if (streams == 0 || !end.stream().equals(link.stream())) {
			end = cuts.getOrDefault(link.stream(), Head.none(link.stream()));
			streams++;
		}
		if (link.position() != end.position() + 1) {
			return new Break(link.stream(), end.position() + 1, Kind.MISSING);
		}
		if (line == null) {
			return new Break(link.stream(), link.position(), Kind.MISSING);
		}
		if (!isIntact(link, line) || !isItsPerson(link, line, salt)) {
			return new Break(link.stream(), link.position(), Kind.CHANGED);
		}
		lines++;
		erased += (salt == null) ? 1 : 0;
		end = link.head();
		return null;
	}

	private boolean isIntact(Link link, AuditLine line) {
		return line.stream().equals(link.stream()) && Arrays.equals(end.hash(), link.previous())
				&& Arrays.equals(link.hash(), Hashes.link(end.hash(), line, link.person()));
	}

	private static boolean isItsPerson(Link link, AuditLine line, byte @Nullable [] salt) {
		return (salt != null) ? Arrays.equals(link.person(), Hashes.person(line, salt)) : line.isErased();
	}

	long streams() {
		return streams;
	}

	long lines() {
		return lines;
	}

	long erased() {
		return erased;
	}

}
