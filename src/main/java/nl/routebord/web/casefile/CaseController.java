package nl.routebord.web.casefile;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.pupil.PupilView;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.CaseView;
import nl.routebord.route.RoutePicture;
import nl.routebord.sharing.Action;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that show a case. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}")
@AllowedToCasePeople
class CaseController {

	private static final int LINES = 25;

	private static final int ALL_LINES = 500;

	private final CaseReading reading;

	private final CaseDesk desk;

	private final CaseSteps steps;

	private final CasePages pages;

	private final Words words;

	private final Municipalities municipalities;

	private final Clock clock;

	CaseController(CaseReading reading, CaseDesk desk, CaseSteps steps, CasePages pages, Words words,
			Municipalities municipalities, Clock clock) {
		this.municipalities = municipalities;
		this.reading = reading;
		this.desk = desk;
		this.steps = steps;
		this.pages = pages;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String number, @RequestParam(required = false) @Nullable String nieuw, Actor actor,
			Model model) {
		CaseView view = reading.view(number, actor);
		model.addAttribute("page", pages.page(view));
		model.addAttribute("opened", nieuw != null);
		model.addAttribute("keeps", keeps(view.head(), actor));
		return "casefile/show";
	}

	@GetMapping("/tijdlijn")
	String timeline(@PathVariable String number, @RequestParam(name = "van", required = false) @Nullable String cursor,
			Actor actor, Model model) {
		CaseView view = reading.timeline(number, actor, cursor, LINES);
		model.addAttribute("page", pages.page(view));
		model.addAttribute("lines", view.timeline());
		return "casefile/timeline";
	}

	@GetMapping("/documenten")
	String documents(@PathVariable String number, Actor actor, Model model) {
		CaseView view = reading.view(number, actor);
		model.addAttribute("page", pages.page(view));
		model.addAttribute("form", DocumentForm.empty());
		model.addAttribute("categories", DocumentController.categories(view));
		return "casefile/documents";
	}

	@GetMapping("/leerling")
	String pupil(@PathVariable String number, Actor actor, Model model) {
		return pupil(number, actor, null, model);
	}

	/** Shows the whole number: an act that is logged, so a post. */
	@PostMapping("/leerling/nummer")
	String reveal(@PathVariable String number, Actor actor, Model model) {
		return pupil(number, actor, reading.revealNumber(desk.require(number), actor), model);
	}

	private String pupil(String number, Actor actor, @Nullable String revealed, Model model) {
		CaseFileId id = desk.require(number);
		CaseHead head = desk.head(id, actor);
		PupilView pupil = reading.pupil(id, actor);
		model.addAttribute("head", head);
		model.addAttribute("pupil", pupil);
		model.addAttribute("born", words.date(pupil.birthDate()));
		pupil.contact()
			.flatMap(PupilView.Contact::stayMunicipality)
			.ifPresent((code) -> model.addAttribute("stay", municipalities.name(code)));
		model.addAttribute("revealed", revealed);
		model.addAttribute("directs", head.directorUnit().equals(actor.unit()));
		model.addAttribute("keeps", keeps(head, actor));
		return "casefile/pupil";
	}

	/** Whether the reader's unit tells where the pupil lives. */
	private static boolean keeps(CaseHead head, Actor actor) {
		return head.can(Action.MOVE_PUPIL) && head.sourceUnit().equals(actor.unit());
	}

	@GetMapping("/route")
	String route(@PathVariable String number, Actor actor, Model model) {
		CaseFileId id = desk.require(number);
		CaseHead head = desk.head(id, actor);
		RoutePicture picture = steps.picture(id, actor);
		model.addAttribute("head", head);
		model.addAttribute("processes", RouteSteps.of(picture));
		return "casefile/route";
	}

	/** The diagram as drawn; the same for every case, so nothing of this one is in it. */
	@GetMapping("/route/{key:[a-z-]+}.bpmn")
	ResponseEntity<Resource> diagram(@PathVariable String number, @PathVariable String key, Actor actor) {
		RoutePicture picture = steps.picture(desk.require(number), actor);
		boolean known = picture.processes().stream().anyMatch((process) -> process.key().equals(key));
		Resource file = new ClassPathResource("bpmn/" + key + ".bpmn");
		if (!known || !file.exists()) {
			throw new NotFound();
		}
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(file);
	}

	@GetMapping("/afdrukken")
	String print(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("page", pages.page(reading.timeline(number, actor, null, ALL_LINES)));
		model.addAttribute("printedOn", words.date(LocalDate.now(clock)));
		return "casefile/print";
	}

}
