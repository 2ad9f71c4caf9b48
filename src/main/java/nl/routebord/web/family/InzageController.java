package nl.routebord.web.family;

import java.util.UUID;
import java.util.function.Function;
import nl.routebord.family.InzageDesk;
import nl.routebord.family.InzageDesk.Inzage;
import nl.routebord.identity.Actor;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The copy of AVG 15: for the family itself, or for the unit that granted a request. */
@Controller
class InzageController {

	private static final String OWN = "/mijn/{number:R-\\d{4}-\\d{4,9}}/inzage";

	private static final String OF_REQUEST = "/routes/{number:R-\\d{4}-\\d{4,9}}/verzoeken/{id:[0-9a-f-]{36}}/inzage";

	private final InzageDesk desk;

	private final InzageFiles files;

	InzageController(InzageDesk desk, InzageFiles files) {
		this.desk = desk;
		this.files = files;
	}

	@GetMapping(OWN + ".pdf")
	@AllowedToFamily
	ResponseEntity<byte[]> pdf(@PathVariable String number, Actor actor) {
		return file(desk.forFamily(number, actor), files::pdf, "pdf", MediaType.APPLICATION_PDF);
	}

	@GetMapping(OWN + ".json")
	@AllowedToFamily
	ResponseEntity<byte[]> json(@PathVariable String number, Actor actor) {
		return file(desk.forFamily(number, actor), files::json, "json", MediaType.APPLICATION_JSON);
	}

	@GetMapping(OF_REQUEST + ".pdf")
	@AllowedToCasePeople
	ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable UUID id, Actor actor) {
		return file(desk.forRequest(number, id, actor), files::pdf, "pdf", MediaType.APPLICATION_PDF);
	}

	@GetMapping(OF_REQUEST + ".json")
	@AllowedToCasePeople
	ResponseEntity<byte[]> json(@PathVariable String number, @PathVariable UUID id, Actor actor) {
		return file(desk.forRequest(number, id, actor), files::json, "json", MediaType.APPLICATION_JSON);
	}

	/** Always as an attachment; nothing personal in its name. */
	private static ResponseEntity<byte[]> file(Inzage inzage, Function<Inzage, byte[]> form, String ending,
			MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"inzage-" + inzage.number() + "." + ending + "\"")
			.body(form.apply(inzage));
	}

}
