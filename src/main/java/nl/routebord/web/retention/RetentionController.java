package nl.routebord.web.retention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.retention.DuePart;
import nl.routebord.retention.HoldDesk;
import nl.routebord.retention.HoldView;
import nl.routebord.retention.ListedItem;
import nl.routebord.retention.RetentionDesk;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What of a unit has passed its date: proposed by one, destroyed by another. */
@Controller
@RequestMapping("/bewaren")
@AllowedToKeepers
class RetentionController {

	private final RetentionDesk desk;

	private final HoldDesk holds;

	private final RetentionCsv csv;

	private final Words words;

	RetentionController(RetentionDesk desk, HoldDesk holds, RetentionCsv csv, Words words) {
		this.desk = desk;
		this.holds = holds;
		this.csv = csv;
		this.words = words;
	}

	/** Something that is due. */
	record Row(String key, String number, String what, String dates, @Nullable String held) {
	}

	/** What others proposed of one case, to agree with as it is shown. */
	record Waiting(String number, List<Proposal> parts) {
	}

	/** A part that waits for a second person. */
	record Proposal(UUID id, String number, String what, String dates) {
	}

	/** What went. */
	record Gone(String number, String what, String when, String proof) {
	}

	/** A hold that stands. */
	record Held(UUID id, String number, String reason, String text) {
	}

	/** As typed. */
	record HoldForm(@Nullable String number, @Nullable String reason, @Nullable String text) {
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", new HoldForm(null, null, null));
		return page(actor, model);
	}

	@PostMapping
	String propose(@RequestParam(required = false) @Nullable List<String> part, Actor actor) {
		desk.propose(Objects.requireNonNullElse(part, List.<String>of()), actor);
		return "redirect:/bewaren";
	}

	@PostMapping("/{number:R-\\d{4}-\\d{4,9}}/akkoord")
	String approve(@PathVariable String number, @RequestParam(required = false) @Nullable Set<UUID> item, Actor actor,
			Model model) {
		try {
			desk.approve(number, Objects.requireNonNullElse(item, Set.<UUID>of()), actor);
			return "redirect:/bewaren";
		}
		catch (Conflict | NotAllowed refused) {
			model.addAttribute("fault", words.say(refused.code()));
			return list(actor, model);
		}
	}

	@PostMapping("/voorstellen/{id:[0-9a-f-]{36}}/intrekken")
	String withdraw(@PathVariable UUID id, Actor actor) {
		desk.withdraw(id, actor);
		return "redirect:/bewaren";
	}

	@PostMapping("/vasthouden")
	String hold(@ModelAttribute("form") HoldForm form, BindingResult errors, Actor actor, Model model) {
		HoldView.Reason reason = Arrays.stream(HoldView.Reason.values())
			.filter((one) -> one.name().equals(form.reason()))
			.findFirst()
			.orElse(null);
		try {
			holds.hold(Objects.requireNonNullElse(form.number(), "").strip(), reason,
					Objects.requireNonNullElse(form.text(), ""), actor);
			return "redirect:/bewaren";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return page(actor, model);
		}
	}

	@PostMapping("/vasthouden/{id:[0-9a-f-]{36}}/opheffen")
	String lift(@PathVariable UUID id, Actor actor) {
		holds.lift(id, actor);
		return "redirect:/bewaren";
	}

	/** The list as a record of its own (Archiefwet). */
	@GetMapping("/lijst.csv")
	ResponseEntity<byte[]> export(Actor actor) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vernietigingslijst.csv\"")
			.body(csv.of(desk.export(actor), actor));
	}

	private String page(Actor actor, Model model) {
		List<ListedItem> proposed = desk.proposed(actor);
		Set<String> listed = proposed.stream().map(ListedItem::key).collect(Collectors.toSet());
		model.addAttribute("rows",
				desk.due(actor).stream().filter((part) -> !listed.contains(part.key())).map(this::row).toList());
		Map<Boolean, List<ListedItem>> byMe = proposed.stream()
			.collect(Collectors.partitioningBy((item) -> item.proposedBy().equals(actor.user())));
		model.addAttribute("waiting", waiting(byMe.get(false)));
		model.addAttribute("mine", byMe.get(true).stream().map(this::proposal).toList());
		model.addAttribute("gone", desk.destroyed(actor).stream().map(this::gone).toList());
		model.addAttribute("holds", holds.of(actor)
			.stream()
			.map((one) -> new Held(one.id(), one.number(), words.say("retention.held." + one.reason()), one.text()))
			.toList());
		List<Option> reasons = new ArrayList<>(List.of(Option.keyed("", "retention.choose")));
		Arrays.stream(HoldView.Reason.values())
			.forEach((one) -> reasons.add(Option.keyed(one.name(), "retention.held." + one)));
		model.addAttribute("reasons", reasons);
		return "retention/list";
	}

	private Row row(DuePart part) {
		return new Row(part.key(), part.number(), words.say("retention.kind." + part.kind()),
				dates(part.startedOn(), part.dueOn()),
				part.held().map((why) -> words.say("retention.held." + why)).orElse(null));
	}

	private List<Waiting> waiting(List<ListedItem> ofOthers) {
		return ofOthers.stream()
			.collect(Collectors.groupingBy(ListedItem::number, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((one) -> new Waiting(one.getKey(), one.getValue().stream().map(this::proposal).toList()))
			.toList();
	}

	private Proposal proposal(ListedItem item) {
		return new Proposal(item.id(), item.number(), words.say("retention.kind." + item.kind()),
				dates(item.startedOn(), item.dueOn()));
	}

	private String dates(LocalDate started, LocalDate due) {
		return words.say("retention.dates", words.date(started), words.date(due));
	}

	private Gone gone(ListedItem item) {
		return new Gone(item.number(), words.say("retention.kind." + item.kind()),
				item.destroyedAt().map((at) -> words.date(at.atZone(RetentionCsv.ZONE).toLocalDate())).orElse(""),
				item.proof().orElse(""));
	}

}
