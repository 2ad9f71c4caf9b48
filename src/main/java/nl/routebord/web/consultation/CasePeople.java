package nl.routebord.web.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.consultation.AgreementOwner;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.web.InvalidInput;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Component;

/**
 * Units and people as choices in a form. A choice is a unit, or a unit and a person
 * joined by a slash.
 */
@Component
class CasePeople {

	private final Words words;

	CasePeople(Words words) {
		this.words = words;
	}

	/** What was chosen. */
	record Chosen(Optional<UnitId> unit, Optional<UserId> person) {

	}

	public String name(UnitView unit) {
		return words.say("consultation.unit", unit.organisationName(), words.say("shell.role." + unit.role()));
	}

	public String names(List<UnitView> units) {
		return String.join("; ", units.stream().map(this::name).toList());
	}

	List<Option> units(List<UnitView> units) {
		return units.stream().map((unit) -> Option.named(unit.id().value().toString(), name(unit))).toList();
	}

	/** Each unit as a whole, then each of its people. */
	List<Option> owners(List<AgreementOwner> owners) {
		return Stream
			.concat(Stream.of(Option.keyed("", "consultation.owner.none")),
					owners.stream().flatMap((owner) -> of(owner).stream()))
			.toList();
	}

	/** Only people: a case is directed by a person. */
	List<Option> people(List<AgreementOwner> owners) {
		return owners.stream()
			.flatMap((owner) -> owner.people().stream().map((person) -> person(owner.unit(), person)))
			.toList();
	}

	private List<Option> of(AgreementOwner owner) {
		List<Option> options = new ArrayList<>();
		options.add(Option.named(owner.unit().id().value().toString(), name(owner.unit())));
		owner.people().forEach((person) -> options.add(person(owner.unit(), person)));
		return options;
	}

	private Option person(UnitView unit, PersonView person) {
		return Option.named(unit.id().value() + "/" + person.id().value(),
				words.say("consultation.person", person.name(), name(unit)));
	}

	static Chosen chosen(String field, String value) {
		if (value.isBlank()) {
			return new Chosen(Optional.empty(), Optional.empty());
		}
		String[] parts = value.split("/", 2);
		return new Chosen(Optional.of(new UnitId(uuid(field, parts[0]))),
				(parts.length > 1) ? Optional.of(new UserId(uuid(field, parts[1]))) : Optional.empty());
	}

	static List<UnitId> units(String field, List<String> values) {
		return values.stream().map((value) -> new UnitId(uuid(field, value))).toList();
	}

	/** Our own pages send no other: somebody else made this. */
	private static UUID uuid(String field, String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(field, "web.form");
		}
	}

}
