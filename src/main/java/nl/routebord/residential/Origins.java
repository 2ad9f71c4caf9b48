package nl.routebord.residential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.region.PostcodeArea;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CasePlace;
import nl.routebord.tlv.DormancyDesk;
import nl.routebord.tlv.SchoolStay;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what is known of a pupil before a stay, and asks the rule whose pupil it is.
 */
@Component
class Origins {

	private final CaseDesk cases;

	private final DormancyDesk tlvs;

	private final Directory directory;

	Origins(CaseDesk cases, DormancyDesk tlvs, Directory directory) {
		this.cases = cases;
		this.tlvs = tlvs;
		this.directory = directory;
	}

	/**
	 * @param stays the earlier ones of the same pupil
	 */
	OriginProof of(CaseFileId caseFile, LocalDate placed, List<Placement> stays, LocalDate today) {
		CasePlace place = cases.place(caseFile);
		OriginSwv rule = new OriginSwv(before(caseFile, place, stays), residence(place));
		String row = place.area().map(PostcodeArea::postcode4).orElse(null);
		return new OriginProof(rule.foundAt(placed), row, today);
	}

	private List<Enrolment> before(CaseFileId caseFile, CasePlace place, List<Placement> stays) {
		List<Enrolment> before = new ArrayList<>();
		for (SchoolStay school : tlvs.enrolments(caseFile)) {
			before.add(new Enrolment(school.from(), school.until(), false, swvOf(school.school())));
		}
		stays.stream()
			.filter((stay) -> stay.status() != StayStatus.CANCELLED && !stay.ownSchool())
			.forEach((stay) -> before.add(new Enrolment(stay.dates().placedOn(), stay.dates().lastDay(), true, null)));
		LocalDate next = before.stream().map(Enrolment::from).min(LocalDate::compareTo).orElse(null);
		place.school()
			.ifPresent((school) -> before.add(new Enrolment(LocalDate.EPOCH, (next != null) ? next.minusDays(1) : null,
					false, code(place.swv()).orElse(null))));
		return before;
	}

	private @Nullable String residence(CasePlace place) {
		boolean primary = code(place.swv()).filter((code) -> code.startsWith("PO")).isPresent();
		return place.area().map(primary ? PostcodeArea::swvPo : PostcodeArea::swvVo).orElse(null);
	}

	private @Nullable String swvOf(OrganisationId school) {
		return directory.organisation(school).flatMap((one) -> code(one.swv())).orElse(null);
	}

	private Optional<String> code(Optional<OrganisationId> swv) {
		return swv.stream()
			.flatMap((id) -> directory.organisation(id).stream())
			.map(OrganisationView::code)
			.findFirst();
	}

}
