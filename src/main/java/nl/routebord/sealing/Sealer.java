package nl.routebord.sealing;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.routebord.sealing.Link.Head;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the lines that wait their place in a chain. Doing so in the transaction of the
 * reading would make readers of one case wait for each other; a line that waits is safe
 * from loss, and misses for some seconds the safety from change.
 */
@Component
class Sealer {

	private static final int BATCH = 1000;

	private static final int SALT_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final ChainStore chains;

	private final TransactionTemplate transaction;

	Sealer(ChainStore chains, TransactionTemplate transaction) {
		this.chains = chains;
		this.transaction = transaction;
	}

	/** Links all that waits now. */
	@Scheduled(fixedDelayString = "${routebord.log.seal-pause:5s}")
	void seal() {
		while (Boolean.TRUE.equals(transaction.execute((status) -> sealBatch()))) {
			continue;
		}
	}

	/**
	 * @return whether more may wait
	 */
	private boolean sealBatch() {
		chains.lock();
		List<AuditLine> lines = chains.waiting(BATCH);
		if (lines.isEmpty()) {
			return false;
		}
		Map<String, Head> heads = chains.heads(lines.stream().map(AuditLine::stream).distinct().toList());
		List<Link> links = new ArrayList<>();
		List<byte[]> salts = new ArrayList<>();
		for (AuditLine line : lines) {
			byte[] salt = new byte[SALT_BYTES];
			random.nextBytes(salt);
			Link link = Link.after(heads.computeIfAbsent(line.stream(), Head::none), line, salt);
			heads.put(line.stream(), link.head());
			links.add(link);
			salts.add(salt);
		}
		chains.add(links, salts);
		return lines.size() == BATCH;
	}

}
