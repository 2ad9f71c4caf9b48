package nl.routebord.web.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.Arrangement;
import nl.routebord.tlv.ArrangementDesk;
import nl.routebord.tlv.TlvKind;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.kernel.DutchDates;
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

/** Who decides on which kind of tlv, and of which professions experts are asked. */
@Controller
@RequestMapping("/beheer/tlv-afspraken")
@Allowed(Role.FUNCTIONAL_ADMIN)
class ArrangementController {

	private static final String HERE = "/beheer/tlv-afspraken";

	private final ArrangementDesk desk;

	ArrangementController(ArrangementDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", new ArrangementForm("", "", "", "", false, "", ""));
		return page(actor, model);
	}

	@PostMapping
	String add(@ModelAttribute("form") ArrangementForm form, BindingResult faults, Actor actor, Model model,
			HttpServletResponse response) {
		try {
			FormFaults.requireReadable(faults);
			desk.add(form.arrangement(), actor);
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
		List<OrganisationView> swvs = desk.swvs(actor);
		List<PersonView> deciders = swvs.stream().flatMap((swv) -> desk.deciders(swv.id(), actor).stream()).toList();
		model.addAttribute("arrangements",
				desk.list(actor).stream().map((one) -> Row.of(one, swvs, deciders)).toList());
		model.addAttribute("swvs",
				options("expert.choose.swv",
						swvs.stream()
							.map((swv) -> Option.named(swv.id().value().toString(), swv.code() + " " + swv.name()))
							.toList()));
		model.addAttribute("people",
				options("expert.choose.nobody",
						deciders.stream()
							.distinct()
							.map((person) -> Option.named(person.id().value().toString(), person.name()))
							.toList()));
		model.addAttribute("kinds",
				Arrays.stream(TlvKind.values()).map((kind) -> Option.keyed(kind.name(), "tlv.kind." + kind)).toList());
		model.addAttribute("professions",
				options("expert.choose.nobody",
						Arrays.stream(ExpertProfession.values())
							.filter((one) -> one != ExpertProfession.OTHER)
							.map((one) -> Option.keyed(one.name(), "tlv.profession." + one))
							.toList()));
		return "settings/arrangements";
	}

	private static List<Option> options(String none, List<Option> some) {
		List<Option> all = new ArrayList<>(List.of(Option.keyed("", none)));
		all.addAll(some);
		return all;
	}

	/** In words. */
	record Row(UUID id, String swv, @Nullable TlvKind kind, String person, @Nullable ExpertProfession profession,
			boolean ownCriteria, @Nullable LocalDate from, @Nullable LocalDate until) {

		static Row of(Arrangement one, List<OrganisationView> swvs, List<PersonView> people) {
			String swv = swvs.stream()
				.filter((each) -> each.id().equals(one.swv()))
				.map(OrganisationView::name)
				.findFirst()
				.orElse("");
			String person = people.stream()
				.filter((each) -> each.id().equals(one.person()))
				.map(PersonView::name)
				.findFirst()
				.orElse("");
			return new Row(one.id(), swv, one.kind(), person, one.profession(), one.ownCriteria(), one.from(),
					one.until());
		}

	}

	/** As typed. */
	record ArrangementForm(@Nullable String swv, @Nullable String kind, @Nullable String person,
			@Nullable String profession, @Nullable Boolean ownCriteria, @Nullable String from, @Nullable String until) {

		Arrangement arrangement() {
			UUID organisation = id(swv);
			UUID user = id(person);
			return new Arrangement(UUID.randomUUID(), (organisation != null) ? new OrganisationId(organisation) : null,
					word(kind, TlvKind.values()), (user != null) ? new UserId(user) : null,
					word(profession, ExpertProfession.values()), Boolean.TRUE.equals(ownCriteria),
					DutchDates.parse((from != null) ? from : "").orElse(null),
					DutchDates.parse((until != null) ? until : "").orElse(null));
		}

		private static <E extends Enum<E>> @Nullable E word(@Nullable String text, E[] words) {
			return Arrays.stream(words).filter((word) -> word.name().equals(text)).findFirst().orElse(null);
		}

		/** What is no id is nobody's. */
		private static @Nullable UUID id(@Nullable String text) {
			try {
				return (text == null || text.isBlank()) ? null : UUID.fromString(Objects.requireNonNull(text));
			}
			catch (IllegalArgumentException ex) {
				return new UUID(0, 0);
			}
		}

	}

}
