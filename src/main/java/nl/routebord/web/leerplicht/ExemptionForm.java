package nl.routebord.web.leerplicht;

import java.util.Objects;
import java.util.UUID;

import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.AddPupil;
import nl.routebord.leerplicht.DecideExemption;
import nl.routebord.leerplicht.Declarer;
import nl.routebord.leerplicht.ExemptionKind;
import nl.routebord.leerplicht.ReceiveExemption;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;

/** A child, an exemption or what comes of it, as typed. */
record ExemptionForm(@Nullable String request, @Nullable String name, @Nullable String birthDate, @Nullable String kind,
		@Nullable String received, @Nullable String declared, @Nullable String declaredBy, @Nullable Boolean neverFit,
		@Nullable Boolean placedBefore, @Nullable Boolean agreed, @Nullable Boolean heard, @Nullable String from,
		@Nullable String until, @Nullable String version, @Nullable String holds, @Nullable String reason,
		@Nullable String last, @Nullable String pgn) {

	static ExemptionForm empty() {
		return of("");
	}

	/** Of one kind, with its own fields alone. */
	static ExemptionForm of(@Nullable String kind) {
		return new ExemptionForm(UUID.randomUUID().toString(), "", "", kind, "", "", "", false, false, false, false, "",
				"", "", "", "", "", "");
	}

	/** Null as long as no kind was chosen. */
	@Nullable String chosen() {
		ExemptionKind one = Typed.word(kind, ExemptionKind.values());
		return (one != null) ? one.name() : null;
	}

	AddPupil child() {
		return new AddPupil(Typed.request(text(request)), text(name), Typed.date("birthDate", birthDate), text(pgn));
	}

	ReceiveExemption asked() {
		return new ReceiveExemption(Typed.request(text(request)), Typed.word(kind, ExemptionKind.values()),
				Typed.date("received", received), Typed.date("declared", declared),
				Typed.word(declaredBy, Declarer.values()), Boolean.TRUE.equals(neverFit),
				Boolean.TRUE.equals(placedBefore), Boolean.TRUE.equals(agreed), Boolean.TRUE.equals(heard),
				Typed.date("from", from), Typed.date("until", until));
	}

	/** Nobody refuses by leaving something out. */
	DecideExemption decision() {
		if (!"YES".equals(holds) && !"NO".equals(holds)) {
			throw new RuleViolated("holds", "leerplicht.fault.holds");
		}
		return new DecideExemption("YES".equals(holds), text(reason), Boolean.TRUE.equals(heard),
				Boolean.TRUE.equals(agreed));
	}

	boolean ends() {
		return last != null && !last.isBlank();
	}

	@Nullable Long asRead() {
		return Typed.version(version);
	}

	static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "");
	}

	@Override
	public String toString() {
		return "ExemptionForm[…]";
	}

}
