package nl.routebord.residential;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.route.CaseFileId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All promises of a new number. */
interface Claims extends Repository<Claim, UUID> {

	Claim saveAndFlush(Claim claim);

	@Query("select one from Claim one where one.caseFileId = :caseFile order by one.openedOn")
	List<Claim> of(UUID caseFile);

	default Optional<Claim> open(CaseFileId caseFile) {
		return of(caseFile.value()).stream().filter(Claim::isOpen).findFirst();
	}

	default void lapse(CaseFileId caseFile, LocalDate today) {
		open(caseFile).ifPresent((claim) -> {
			claim.lapse(today);
			saveAndFlush(claim);
		});
	}

}
