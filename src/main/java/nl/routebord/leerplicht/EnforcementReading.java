package nl.routebord.leerplicht;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The compartment of enforcement of a case for the officer of data protection of the
 * municipality that keeps it, with a ticket; every reading is logged (privacy.md B.4 K).
 */
@Service
@Transactional
public class EnforcementReading {

	private static final String OF_CASE = """
			select e.id, e.kind, e.word, e.report_id, e.on_day, e.text_sealed, true as enforcing, e.unit_id
			from app.leerplicht_enforcement e where e.case_file_id = :case order by e.made_at, e.seq
			""";

	private final CaseDesk cases;

	private final CaseAccess access;

	private final Vault vault;

	private final JdbcClient jdbc;

	EnforcementReading(CaseDesk cases, CaseAccess access, Vault vault, JdbcClient jdbc) {
		this.cases = cases;
		this.access = access;
		this.vault = vault;
		this.jdbc = jdbc;
	}

	/** Nothing for who has no ticket, nor of another municipality. */
	public List<StepView> inInquiry(CaseFileId caseFile, Actor officer) {
		if (officer.role() != Role.DATA_PROTECTION_OFFICER) {
			throw new NotFound();
		}
		CaseFacts facts = cases.facts(caseFile);
		List<StepView> steps = jdbc.sql(OF_CASE).param("case", caseFile.value()).query((row, number) -> {
			UnitId keeper = new UnitId(row.getObject("unit_id", UUID.class));
			Step step = FollowUps.step(row, number);
			return access.decide(officer, facts, RecordFacts.of(DataCategory.LPA_ENF, keeper, Role.ATTENDANCE_OFFICER))
				.permits()
						? new StepView(step.id(), step.kind(), step.word(), step.on(),
								vault.open(step.text(), step.place(keeper)), true, false)
						: null;
		}).list().stream().filter(java.util.Objects::nonNull).toList();
		if (!steps.isEmpty()) {
			access.logRead(officer, facts, EnumSet.of(DataCategory.LPA_ENF));
		}
		return steps;
	}

}
