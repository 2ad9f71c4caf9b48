package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Place;

import org.jspecify.annotations.Nullable;

/**
 * A step that was taken; never changed.
 *
 * @param report which it took in, with INTAKE
 * @param text sealed
 * @param enforcing whether it lies in the compartment of enforcement
 */
record Step(UUID id, StepKind kind, String word, @Nullable UUID report, LocalDate on, String text, boolean enforcing) {

	DataCategory category() {
		return this.enforcing ? DataCategory.LPA_ENF : DataCategory.FAMILY;
	}

	Place place(UnitId unit) {
		return place(this.id, this.enforcing, unit);
	}

	static Place place(UUID id, boolean enforcing, UnitId unit) {
		return new Place(enforcing ? "leerplicht_enforcement" : "leerplicht_step", "text_sealed", id, unit);
	}

	@Override
	public String toString() {
		return "Step[" + this.id + "]";
	}

}
