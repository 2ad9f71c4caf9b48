package nl.routebord.web.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.routebord.grant.GrantChoice;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.route.OwnRecord;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Component;

/** Says who, what, why and until when in plain words. Decides nothing. */
@Component
class SharingWords {

	private final Directory directory;

	private final Words words;

	SharingWords(Directory directory, Words words) {
		this.directory = directory;
		this.words = words;
	}

	record ChoiceRow(String value, String name, String free, String consented) {
	}

	String sentence(String reason) {
		return words.say("sharing.why." + reason.replace(':', '.'));
	}

	String article(String reason) {
		String rule = reason.split(":")[0];
		String key = rule.startsWith("R12") ? "R12_GRANT"
				: rule.startsWith("R13") ? "R13_CONSENT" : rule.startsWith("R16") ? "R16" : rule;
		return words.say("sharing.article." + key);
	}

	List<ChoiceRow> choices(List<GrantChoice> choices) {
		Map<UnitId, UnitView> units = units(choices.stream().map((choice) -> choice.recipient().unit()).toList());
		return choices.stream()
			.map((choice) -> new ChoiceRow(choice.recipient().unit().value().toString(),
					name(units, choice.recipient().unit()), categories(choice.byGrant()),
					categories(choice.byConsent())))
			.toList();
	}

	List<Option> categoryOptions(Collection<DataCategory> categories) {
		return categories.stream()
			.distinct()
			.sorted()
			.map((category) -> Option.keyed(category.name(), "route.category." + category))
			.toList();
	}

	List<Option> purposeOptions(List<GrantChoice> choices) {
		return choices.stream()
			.flatMap((choice) -> choice.purposes().stream())
			.distinct()
			.sorted()
			.map((purpose) -> Option.keyed(purpose.name(), "sharing.purpose." + purpose))
			.toList();
	}

	List<Option> recordOptions(List<OwnRecord> records, Collection<DataCategory> categories) {
		return records.stream()
			.filter((record) -> categories.contains(record.category()))
			.map((record) -> Option.named(record.id().toString(), record(record)))
			.toList();
	}

	/** {@code Gezondheid: Diagnose.pdf, 3 november 2026}. */
	String record(OwnRecord record) {
		return words.say("sharing.preview.record", words.say("route.category." + record.category()), title(record),
				words.date(record.on()));
	}

	String title(OwnRecord record) {
		return words.title(record.code(), record.title(), record.arguments());
	}

	String categories(Collection<DataCategory> categories) {
		return categories.stream()
			.sorted(Comparator.naturalOrder())
			.map((category) -> words.say("route.category." + category).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

	String name(UnitView unit) {
		return words.say("sharing.unit", words.say("shell.role." + unit.role()), unit.organisationName());
	}

	String name(Map<UnitId, UnitView> units, UnitId unit) {
		UnitView found = units.get(unit);
		return (found != null) ? name(found) : "";
	}

	Map<UnitId, UnitView> units(Collection<UnitId> ids) {
		return directory.units(ids);
	}

	static List<Option> options(String prefix, Enum<?>[] values) {
		return Arrays.stream(values).map((value) -> Option.keyed(value.name(), prefix + value.name())).toList();
	}

	String date(LocalDate day) {
		return words.date(day);
	}

	String day(Instant moment) {
		return words.date(LocalDate.ofInstant(moment, ClockConfiguration.ZONE));
	}

	String lastDay(Instant until) {
		return words.date(LocalDate.ofInstant(until.minusSeconds(1), ClockConfiguration.ZONE));
	}

}
