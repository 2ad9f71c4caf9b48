package nl.routebord.web.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.retention.RetentionKind;
import nl.routebord.retention.RetentionTerms;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The administrator sets how long each kind is kept; no pupil is in it. */
@Controller
@RequestMapping("/beheer/bewaartermijnen")
@Allowed(Role.FUNCTIONAL_ADMIN)
class RetentionTermsController {

	private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

	private final RetentionTerms terms;

	private final Directory directory;

	private final Words words;

	RetentionTermsController(RetentionTerms terms, Directory directory, Words words) {
		this.terms = terms;
		this.directory = directory;
		this.words = words;
	}

	/** A term in words. */
	record Row(String kind, String unit, String length, String from, String source) {
	}

	/** As typed. */
	record TermForm(@Nullable String kind, @Nullable String unit, @Nullable String years, @Nullable String months,
			@Nullable String validFrom, @Nullable String source) {

		RetentionTerms.Change command() {
			RetentionKind chosen = Arrays.stream(RetentionKind.values())
				.filter((one) -> one.name().equals(kind))
				.findFirst()
				.orElse(null);
			Optional<LocalDate> from = DutchDates.parse(Objects.requireNonNullElse(validFrom, ""));
			return new RetentionTerms.Change(chosen, unit(unit), number(years), number(months), from.orElse(null),
					Objects.requireNonNullElse(source, ""));
		}

		private static int number(@Nullable String typed) {
			String text = Objects.requireNonNullElse(typed, "").strip();
			if (text.isEmpty()) {
				return 0;
			}
			return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
		}

		private static @Nullable UnitId unit(@Nullable String typed) {
			try {
				return (typed == null || typed.isEmpty()) ? null : new UnitId(UUID.fromString(typed));
			}
			catch (IllegalArgumentException ex) {
				return new UnitId(new UUID(0, 0));
			}
		}

	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", new TermForm(null, null, null, null, null, null));
		return page(model);
	}

	@PostMapping
	String change(@ModelAttribute("form") TermForm form, BindingResult errors, Actor actor, Model model) {
		try {
			terms.change(form.command(), actor);
			return "redirect:/beheer/bewaartermijnen";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return page(model);
		}
	}

	private String page(Model model) {
		List<RetentionTerms.Term> all = terms.all();
		Map<UnitId, UnitView> named = directory.units(all.stream().flatMap((one) -> one.unit().stream()).toList());
		model.addAttribute("rows",
				all.stream()
					.map((one) -> new Row(words.say("retention.kind." + one.kind()),
							one.unit()
								.map(named::get)
								.map(RetentionTermsController::name)
								.orElseGet(() -> words.say("retention.every-unit")),
							words.say("retention.length", one.years(), one.months()), words.date(one.validFrom()),
							one.source()))
					.toList());
		List<Option> kinds = new ArrayList<>(List.of(Option.keyed("", "retention.choose")));
		Arrays.stream(RetentionKind.values())
			.forEach((one) -> kinds.add(Option.keyed(one.name(), "retention.kind." + one)));
		model.addAttribute("kinds", kinds);
		List<Option> units = new ArrayList<>(List.of(Option.keyed("", "retention.every-unit")));
		directory.units().forEach((unit) -> units.add(Option.named(unit.id().value().toString(), name(unit))));
		model.addAttribute("units", units);
		return "retention/terms";
	}

	private static String name(UnitView unit) {
		return unit.organisationName() + ", " + unit.name();
	}

}
