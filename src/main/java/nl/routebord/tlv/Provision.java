package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The law on which a decision rests, by kind and by day; the letter names it (Awb 3:47
 * lid 2). The article of the swv's task (R-SWV-03) and that of the kind (domain.md 2.4).
 */
enum Provision {

	SBO(TlvKind.SBO, Since.TLV, null), SO(TlvKind.SO, Since.TLV, null), VSO_WVO(TlvKind.VSO, Since.TLV, Since.WVO_2020),
	VSO_WVO_2020(TlvKind.VSO, Since.WVO_2020, null), PRO_WVO(TlvKind.PRO, Since.TLV, Since.WVO_2020),
	PRO_WVO_2020(TlvKind.PRO, Since.WVO_2020, null), LWOO_WVO(TlvKind.LWOO, Since.TLV, Since.WVO_2020),
	LWOO_WVO_2020(TlvKind.LWOO, Since.WVO_2020, null);

	private final TlvKind kind;

	private final LocalDate from;

	private final @Nullable LocalDate before;

	Provision(TlvKind kind, LocalDate from, @Nullable LocalDate before) {
		this.kind = kind;
		this.from = from;
		this.before = before;
	}

	/**
	 * @param decidedOn the law of that day holds
	 */
	static Provision of(TlvKind kind, LocalDate decidedOn) {
		return Arrays.stream(values()).filter((one) -> one.holds(kind, decidedOn)).findFirst().orElseThrow();
	}

	private boolean holds(TlvKind decided, LocalDate day) {
		return kind == decided && !day.isBefore(from) && (before == null || day.isBefore(before));
	}

	/** First days. */
	private static final class Since {

		/** Passend onderwijs. */
		static final LocalDate TLV = LocalDate.of(2014, 8, 1);

		/** In the place of the WVO. */
		static final LocalDate WVO_2020 = LocalDate.of(2022, 8, 1);

	}

}
