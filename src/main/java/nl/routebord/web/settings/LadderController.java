package nl.routebord.web.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.LadderDesk;
import nl.routebord.leerplicht.LadderPerson;
import nl.routebord.leerplicht.LadderStep;
import nl.routebord.leerplicht.NameLadderPerson;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.parts.Option;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is called when nobody acts for a child at home. */
@Controller
@RequestMapping("/beheer/opschaling")
@Allowed(Role.FUNCTIONAL_ADMIN)
class LadderController {

	private static final String HERE = "/beheer/opschaling";

	private static final List<Option> STEPS = Arrays.stream(LadderStep.values())
		.map((step) -> Option.keyed(step.name(), "leerplicht.ladder." + step))
		.toList();

	private final LadderDesk desk;

	LadderController(LadderDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", new LadderForm(UUID.randomUUID().toString(), "", "", ""));
		return page(actor, model);
	}

	@PostMapping
	String name(@ModelAttribute("form") LadderForm form, BindingResult faults, Actor actor, Model model,
			HttpServletResponse response) {
		try {
			desk.name(form.named(), actor);
			return "redirect:" + HERE;
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(actor, model);
	}

	@PostMapping("/{id}/einde")
	String end(@PathVariable UUID id, Actor actor) {
		desk.end(id, actor);
		return "redirect:" + HERE;
	}

	private String page(Actor actor, Model model) {
		List<OrganisationView> organisations = desk.organisations(actor);
		List<PersonView> people = desk.people(actor);
		Map<UnitId, UnitView> units = desk.units(actor)
			.stream()
			.collect(Collectors.toMap(UnitView::id, Function.identity()));
		model.addAttribute("named",
				desk.list(actor).stream().map((one) -> Row.of(one, organisations, people)).toList());
		model.addAttribute("organisations", options(
				organisations.stream().map((one) -> Option.named(one.id().value().toString(), one.name())).toList()));
		model.addAttribute("steps", STEPS);
		model.addAttribute("people", options(people.stream().map((one) -> person(one, units)).toList()));
		return "settings/ladder";
	}

	private static Option person(PersonView one, Map<UnitId, UnitView> units) {
		UnitView unit = Objects.requireNonNull(units.get(one.unit()));
		return Option.named(LadderForm.key(one), one.name() + " · " + unit.organisationName() + ", " + unit.name());
	}

	private static List<Option> options(List<Option> some) {
		List<Option> all = new ArrayList<>(List.of(Option.keyed("", "expert.choose.nobody")));
		all.addAll(some);
		return all;
	}

	/** In words. */
	record Row(LadderPerson named, String organisation, String person) {

		static Row of(LadderPerson one, List<OrganisationView> organisations, List<PersonView> people) {
			return new Row(one,
					organisations.stream()
						.filter((each) -> each.id().equals(one.organisation()))
						.map(OrganisationView::name)
						.findFirst()
						.orElse(""),
					people.stream()
						.filter((each) -> each.id().equals(one.person()))
						.map(PersonView::name)
						.findFirst()
						.orElse(""));
		}

	}

	/**
	 * As typed.
	 *
	 * @param person somebody in one of the units where they work
	 */
	record LadderForm(@Nullable String request, @Nullable String organisation, @Nullable String step,
			@Nullable String person) {

		private static final String BETWEEN = "_";

		static String key(PersonView one) {
			return one.id().value() + BETWEEN + one.unit().value();
		}

		NameLadderPerson named() {
			String[] parts = Objects.requireNonNullElse(person, "").split(BETWEEN, 2);
			UUID user = Typed.id(parts[0]);
			UUID unit = (parts.length > 1) ? Typed.id(parts[1]) : null;
			return new NameLadderPerson(Typed.request(Objects.requireNonNullElse(request, "")),
					Optional.ofNullable(Typed.id(organisation)).map(OrganisationId::new).orElse(null),
					Typed.word(step, LadderStep.values()), (user != null) ? new UserId(user) : null,
					(unit != null) ? new UnitId(unit) : null);
		}

	}

}
