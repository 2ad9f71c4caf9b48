package nl.routebord.web.sharing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.grant.AskAccess;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseQuestions;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;
import nl.routebord.sharing.Explanation;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Waarom zie ik dit (niet)?", with a way to ask whoever can change that. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/waarom")
@AllowedToCasePeople
class WhyController {

	private final CaseDesk cases;

	private final CaseQuestions questions;

	private final SharingWords plain;

	private final Words words;

	WhyController(CaseDesk cases, CaseQuestions questions, SharingWords plain, Words words) {
		this.cases = cases;
		this.questions = questions;
		this.plain = plain;
		this.words = words;
	}

	@GetMapping
	String why(@PathVariable String number, @RequestParam(name = "categorie", defaultValue = "") String category,
			@RequestParam(name = "bron", defaultValue = "") String source, Actor actor, Model model) {
		CaseFileId id = cases.require(number);
		if (source.isEmpty()) {
			showSources(id, category(category), actor, model);
			return "sharing/why-sources";
		}
		show(id, category(category), source(source), actor, model);
		return "sharing/why";
	}

	/** One kind of data of every unit that may write it: each with its own answer. */
	private void showSources(CaseFileId id, DataCategory category, Actor actor, Model model) {
		List<Explanation> found = questions.why(id, category, actor);
		Map<UnitId, UnitView> units = plain.units(found.stream().map((one) -> one.source().unit()).toList());
		model.addAttribute("head", cases.head(id, actor));
		model.addAttribute("about", words.say("sharing.why.sources.intro", words.say("route.category." + category)));
		model.addAttribute("category", category.name());
		model.addAttribute("sources", found.stream()
			.map((one) -> new Source(one.source().unit().value().toString(), plain.name(units, one.source().unit()),
					state(one.decision()), plain.sentence(one.decision().reason())))
			.toList());
	}

	private String state(Decision decision) {
		return words.say(switch (decision.access()) {
			case PERMIT -> "sharing.why.seen";
			case REDACT -> "sharing.why.part";
			case DENY -> "sharing.why.hidden";
		});
	}

	/** A unit that may write this kind of data, and whether the reader sees that. */
	record Source(String unit, String name, String state, String sentence) {
	}

	@PostMapping
	String ask(@PathVariable String number, @RequestParam(name = "categorie", defaultValue = "") String category,
			@RequestParam(name = "bron", defaultValue = "") String source, @RequestParam(defaultValue = "") String why,
			@RequestParam(defaultValue = "") String request, Actor actor, Model model) {
		CaseFileId id = cases.require(number);
		DataCategory asked = category(category);
		UnitId unit = source(source);
		try {
			questions.ask(id, new AskAccess(Typed.request(request), unit, asked, why), actor);
			return "redirect:/routes/" + number + "/waarom?categorie=" + asked + "&bron=" + unit.value();
		}
		catch (RuleViolated violated) {
			model.addAttribute("fault",
					violated.faults()
						.stream()
						.map((fault) -> words.say(fault.code(), fault.arguments().toArray()))
						.collect(Collectors.joining(" ")));
			model.addAttribute("typed", why);
			show(id, asked, unit, actor, model);
			return "sharing/why";
		}
	}

	private void show(CaseFileId id, DataCategory category, UnitId source, Actor actor, Model model) {
		Explanation found = questions.why(id, category, source, actor);
		model.addAttribute("head", cases.head(id, actor));
		Map<UnitId, UnitView> units = plain.units(java.util.stream.Stream
			.concat(java.util.stream.Stream.of(source), found.readers().stream().map((one) -> one.party().unit()))
			.toList());
		String reason = found.decision().reason();
		model.addAttribute("about", words.say("sharing.page.why.intro", words.say("route.category." + category),
				plain.name(units, source)));
		model.addAttribute("state", found.decision().access().name());
		model.addAttribute("sentence", plain.sentence(reason));
		model.addAttribute("article", plain.article(reason));
		model.addAttribute("code", reason);
		model.addAttribute("giver", giver(found, plain.name(units, source)));
		model.addAttribute("requestable", found.requestable());
		model.addAttribute("category", category.name());
		model.addAttribute("source", source.value());
		model.addAttribute("request", UUID.randomUUID());
		model.addAttribute("asked", open(id, category, source, actor));
		model.addAttribute("readers",
				found.readers()
					.stream()
					.map((one) -> new SharingRows.Part("", "", plain.name(units, one.party().unit()),
							plain.sentence(one.decision().reason())))
					.toList());
	}

	private @Nullable String open(CaseFileId id, DataCategory category, UnitId source, Actor actor) {
		List<RequestView> asked = questions.list(id, actor);
		return asked.stream()
			.filter((one) -> one.state() == RequestView.State.OPEN && one.category() == category
					&& one.source().equals(source) && one.asker().equals(actor.unit()))
			.findFirst()
			.map((one) -> words.date(one.dueOn()))
			.orElse(null);
	}

	private String giver(Explanation found, String source) {
		if (!found.requestable()) {
			return words.say("sharing.why.giver.nobody");
		}
		return words.say(
				found.decision().reason().startsWith("R13") ? "sharing.why.giver.family" : "sharing.why.giver.source",
				source);
	}

	/** What is no kind of data, or no unit, is as little there as what stays untold. */
	private static DataCategory category(String text) {
		DataCategory category = Typed.word(text, DataCategory.values());
		if (category == null) {
			throw new NotFound();
		}
		return category;
	}

	private static UnitId source(String text) {
		UnitId unit = Typed.unit(text);
		if (unit == null) {
			throw new NotFound();
		}
		return unit;
	}

}
