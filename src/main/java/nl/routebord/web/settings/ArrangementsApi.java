package nl.routebord.web.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.tlv.Arrangement;
import nl.routebord.tlv.ArrangementDesk;
import nl.routebord.tlv.TlvKind;
import nl.routebord.web.Allowed;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mandates and professions of swv's for the functional administrator's systems. */
@RestController
@RequestMapping("/api/v1/tlv-arrangements")
@Allowed(Role.FUNCTIONAL_ADMIN)
class ArrangementsApi {

	private final ArrangementDesk desk;

	ArrangementsApi(ArrangementDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<Arrangement> list(Actor actor) {
		return desk.list(actor);
	}

	@PostMapping
	List<Arrangement> add(@RequestBody NewArrangement body, Actor actor) {
		desk.add(new Arrangement(UUID.randomUUID(), (body.swv() != null) ? new OrganisationId(body.swv()) : null,
				body.kind(), (body.person() != null) ? new UserId(body.person()) : null, body.profession(),
				Boolean.TRUE.equals(body.ownCriteria()), body.from(), body.until()), actor);
		return desk.list(actor);
	}

	/** Today is its last day. */
	@DeleteMapping("/{id}")
	List<Arrangement> end(@PathVariable UUID id, Actor actor) {
		desk.end(id, actor);
		return desk.list(actor);
	}

	/**
	 * Who decides on a kind, of which profession experts are asked, or that the swv
	 * judges lwoo by its own plan.
	 */
	record NewArrangement(@Nullable UUID swv, @Nullable TlvKind kind, @Nullable UUID person,
			@Nullable ExpertProfession profession, @Nullable Boolean ownCriteria, @Nullable LocalDate from,
			@Nullable LocalDate until) {
	}

}
