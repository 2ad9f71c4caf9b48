package nl.routebord.consultation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import org.springframework.data.repository.Repository;

/** All thuiszittersoverleggen that children at home ask for. */
interface TableCalls extends Repository<TableCall, UUID> {

	TableCall saveAndFlush(TableCall call);

	Optional<TableCall> findById(UUID id);

	Optional<TableCall> findByCaseFileIdAndStateIn(UUID caseFile, Collection<TableState> states);

	List<TableCall> findByCaseFileIdOrderByAskedOnDescIdAsc(UUID caseFile);

	default Optional<TableCall> open(CaseFileId caseFile) {
		return findByCaseFileIdAndStateIn(caseFile.value(), EnumSet.of(TableState.ASKED, TableState.CALLED));
	}

	/** One of another case does not exist here. */
	default TableCall require(UUID id, CaseFileId caseFile) {
		return findById(id).filter((call) -> call.caseFile().equals(caseFile)).orElseThrow(NotFound::new);
	}

}
