package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.expert.ExpertDesk;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pool of experts for connected systems. */
@RestController
@Allowed(Role.SWV_SECRETARIAT)
@RequestMapping("/api/v1/tlv-experts")
class ExpertsApi {

	private final ExpertDesk desk;

	ExpertsApi(ExpertDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<TlvExpert> pool(Actor actor) {
		return desk.pool(actor);
	}

	/** Without days: present again. */
	@PostMapping("/absences")
	List<TlvExpert> away(@RequestBody Absence body, Actor actor) {
		if (body.expert() == null) {
			throw new RuleViolated("expert", "tlv.fault.choose");
		}
		desk.away(new UserId(body.expert()), body.from(), body.until(), actor);
		return desk.pool(actor);
	}

	/** When an expert is away. */
	record Absence(@Nullable UUID expert, @Nullable LocalDate from, @Nullable LocalDate until) {
	}

}
