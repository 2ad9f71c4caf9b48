package nl.routebord.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.TooMany;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of who did, read or was refused what. Lines are written in the transaction of
 * the act or the reading: no line, no act. A refusal has a connection of its own, for the
 * refused one is rolled back. Holds ids and codes only.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

	private static final Logger LOG = LoggerFactory.getLogger("routebord.security");

	private final JdbcClient jdbc;

	private final JdbcClient refusals;

	private final LineWriter writer;

	AuditTrail(JdbcClient jdbc, RefusalConnections refusals, LineWriter writer) {
		this.refusals = refusals.jdbc();
		this.jdbc = jdbc;
		this.writer = writer;
	}

	/** An act was done. */
	public void record(Actor actor, String action, @Nullable UUID caseFile, @Nullable UUID subject) {
		record(actor, Act.done(action).in(caseFile).on(subject));
	}

	/** An act was done, with all that is to be told of it. */
	public void record(Actor actor, Act act) {
		writer.act(jdbc, actor, act);
	}

	/** Data of one case were shown: a line for each category. */
	public void read(Actor actor, CaseRead read) {
		read(actor, List.of(read));
	}

	/**
	 * The same where they were shown on several footings.
	 * @throws TooMany when the person opened more files than anybody's work asks for
	 */
	public void read(Actor actor, Collection<CaseRead> reads) {
		if (reads.stream().anyMatch((read) -> !read.shown().isEmpty())) {
			Opened opened = writer.read(jdbc, actor, reads);
			if (opened.isTooMany()) {
				LOG.warn("too many files opened by {}", actor.user().value());
				refused(actor, "OPEN_FILE", reads.iterator().next().caseFile(), LogCheck.TOO_MANY);
				throw opened.refusal();
			}
		}
	}

	/** Cases stood in a list: a line for each. */
	public void listed(Actor actor, Collection<UUID> caseFiles, String category, String policyVersion) {
		listed(actor, caseFiles, category, policyVersion, null);
	}

	/** Cases stood in a list, which serves these purposes: a line for each. */
	public void listed(Actor actor, Collection<UUID> caseFiles, String category, String policyVersion,
			@Nullable String purposes) {
		if (!caseFiles.isEmpty()) {
			writer.listed(jdbc, actor, caseFiles, category, policyVersion, purposes);
		}
	}

	/** Somebody asked for what it may not have. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void refused(Actor actor, String action, @Nullable UUID caseFile, String reason) {
		writer.act(refusals, actor, Act.refused(action, reason).in(caseFile));
	}

}
