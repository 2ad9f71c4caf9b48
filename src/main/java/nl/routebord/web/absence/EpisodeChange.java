package nl.routebord.web.absence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import nl.routebord.absence.EpisodeEvent.Kind;

import org.jspecify.annotations.Nullable;

/** What can change while a child sits at home, each with its own small form. */
public enum EpisodeChange {

	REASON("reden", Kind.BASIS), OFFER("aanbod", Kind.OFFER), NO_OFFER("geen-aanbod", Kind.NO_OFFER),
	GAP("onderbreking", Kind.GAP), BUILD_UP("opbouw", Kind.PARTIAL), END("einde", Kind.ENDED);

	static final List<EpisodeChange> ALL = List.of(values());

	private final String address;

	private final Kind kind;

	EpisodeChange(String address, Kind kind) {
		this.address = address;
		this.kind = kind;
	}

	static Optional<EpisodeChange> at(String address) {
		return Arrays.stream(values()).filter((one) -> one.address.equals(address)).findFirst();
	}

	static Optional<EpisodeChange> of(@Nullable String kind) {
		return Arrays.stream(values()).filter((one) -> one.kind.name().equals(kind)).findFirst();
	}

	/** Last part of the address of its form. */
	public String address() {
		return address;
	}

	public Kind kind() {
		return kind;
	}

}
